"""Where in a release something is said."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from diplograph.models.base import Model

Offset = Annotated[int, Field(ge=0)]


class Sentence(Model):
    """A sentence of a release that some evidence lies in.

    ``start`` and ``end`` are character offsets into the text as read, ``text`` is the sentence as a reader sees it:
    line breaks and markup inside it are gone, and what a page break tore apart is joined.
    """

    number: Annotated[int, Field(ge=0)]
    start: Offset
    end: Offset
    text: str


class Evidence(Model):
    """The place that supports one fact: ``quote`` is exactly ``text[start:end]`` of the text as read."""

    sentence: Annotated[int, Field(ge=0)]
    start: Offset
    end: Offset
    quote: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _spans_its_quote(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"the quote has {len(self.quote)} characters, its offsets {self.end - self.start}")
        return self
