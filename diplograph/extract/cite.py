"""Makes evidence of a place in a document, and reads a document's words as they are printed."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc, Span

from diplograph.models import Evidence, Sentence


def printed(doc: Doc, start: int, end: int) -> str:
    """The words of tokens ``start`` to ``end`` as printed: the document itself holds them with its case mended."""
    span = doc[start:end]
    text: str = doc._.prose.text[span.start_char : span.end_char]
    return text


def printed_text(doc: Doc) -> str:
    """The whole text as printed, of the same length as the document's; the document's own where it has no prose."""
    prose = doc._.prose if Doc.has_extension("prose") else None
    text: str = doc.text if prose is None else prose.text
    return text


def cite(doc: Doc, start: int, end: int) -> Evidence:
    """The evidence of tokens ``start`` to ``end`` (exclusive, not empty)."""
    span = doc[start:end]
    first, last = doc._.prose.source(span.start_char, span.end_char)
    quote = doc._.release.text[first:last]
    return Evidence(sentence=_sentence_number(doc, start), start=first, end=last, quote=quote)


def cite_sentence(doc: Doc, number: int, sentence: Span) -> Sentence:
    """A sentence with its offsets into the text as read."""
    prose = doc._.prose
    start, end = prose.source(sentence.start_char, sentence.end_char)
    text = prose.text[sentence.start_char : sentence.end_char].strip()
    return Sentence(number=number, start=start, end=end, text=text)


def _sentence_number(doc: Doc, token: int) -> int:
    starts = doc.user_data.get("sentence_starts")
    if starts is None:
        starts = [s.start for s in doc.sents]
        doc.user_data["sentence_starts"] = starts
    return bisect_right(starts, token) - 1
