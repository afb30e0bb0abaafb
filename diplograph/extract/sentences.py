"""Sentences: no block of the prose is left by one, and no abbreviation ends one."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_sentences"
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("\"'”’)]»")
_ABBREVIATIONS = frozenset(
    "h.e. he mr. mrs. ms. dr. prof. hon. hr. st. gen. col. lt. sen. rep. gov. jr. sr. no. nos. vs. etc. e.g. i.e. "
    "a.m. p.m. u.s. u.k. u.n. s. r. m. g.l. amb. min. pres. rev. maj. capt. cdr. adm. inc. ltd. co. art. para. approx.".split()
)


@Language.component(NAME, assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """Mark where each sentence starts."""
    block_starts = {b.start for b in doc._.prose.blocks}
    ended = True
    for token in doc:
        token.is_sent_start = ended and not token.is_space or token.idx in block_starts
        if token.is_space and not token.is_sent_start:
            continue
        ended = _ends_sentence(doc, token.i)
    return doc


def _ends_sentence(doc: Doc, i: int) -> bool:
    """Whether token ``i`` is the last of a sentence, closing quotation marks included."""
    j = i
    while j > 0 and doc[j].text in _CLOSERS:
        j -= 1
    word = doc[j].text
    if word[-1] not in _ENDS or (word not in _ENDS and (word.lower() in _ABBREVIATIONS or len(word) <= 3)):
        return False
    follower = i + 1
    if follower >= len(doc) or doc[follower].text in _CLOSERS:
        return follower >= len(doc)
    return not doc[follower].text[0].islower()
