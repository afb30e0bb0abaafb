"""What was found in a release, listed by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from diplograph.web.explorer.paging import Pages, shown, window
from diplograph.web.explorer.segments import Span
from diplograph.web.explorer.sources import Source


@dataclass(frozen=True, slots=True)
class Told:
    """A release as the source of what it tells: the path of its page, its title and date."""

    here: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that something rests on: ``text`` as a reader sees it, the offsets into the text as read."""

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One place where a release tells of a thing, and the number of its sentence."""

    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class Line:
    """A thing that a release tells of, and where."""

    label: str
    link: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """What of a kind a release tells, a part of it."""

    kind: str
    name: str
    total: int
    lines: Sequence[Line]
    pages: Pages


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a release: ``sentences`` are those that something rests on, by number."""

    request: Request
    told: Told
    items: Sequence[Item]
    sentences: Mapping[int, Sentence]

    def of(self, kind: str, name: str) -> Listed:
        """The things of a kind in the order of the text, the part of them that is asked for."""
        places: dict[tuple[str, str | None], list[Item]] = {}
        for item in self.items:
            if item.span.kind == kind:
                places.setdefault((item.span.label, item.span.link), []).append(item)
        part = window(self.request, kind)
        found = list(places.items())[part.first : part.first + part.many]
        lines, pages = shown(self.request, part, found, len(places))
        made = [Line(label, link, self._sources(those)) for (label, link), those in lines]
        return Listed(kind, name, len(places), made, pages)

    def _sources(self, items: Iterable[Item]) -> tuple[Source, ...]:
        """The sentences that tell of a thing, each once."""
        first: dict[int, Item] = {}
        for item in items:
            first.setdefault(item.sentence, item)
        known = ((first[number], self.sentences[number]) for number in first if number in self.sentences)
        return tuple(self._source(*one) for one in known)

    def _source(self, item: Item, sentence: Sentence) -> Source:
        start, end = item.span.start, item.span.end
        link = f"{self.told.here}?at={start}-{end}#sentence={sentence.number}"
        return Source(sentence.text, sentence.number, self.told.title, self.told.date, link, start, end)
