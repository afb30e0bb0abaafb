"""Finds the tokens that stand at places in a document's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class TextPlaces:
    """A document with its text and the offset of each token, computed once: asking the document is slow."""

    doc: Doc
    text: str
    offsets: list[int]

    def span(self, match: re.Match[str]) -> Span:
        """The tokens that a match covers, wholly or in part."""
        first = bisect_right(self.offsets, match.start()) - 1
        return self.doc[first : bisect_left(self.offsets, match.end())]

    def words(self, pattern: re.Pattern[str]) -> Iterator[Token]:
        """The tokens at which a pattern matches."""
        return (self.doc[bisect_right(self.offsets, m.start()) - 1] for m in pattern.finditer(self.text))


def places_of(doc: Doc) -> TextPlaces:
    """The places of a document; computed once."""
    known: TextPlaces | None = doc.user_data.get("text_places")
    if known is None:
        known = doc.user_data["text_places"] = TextPlaces(doc, doc.text, doc.to_array(["IDX"]).tolist())
    return known
