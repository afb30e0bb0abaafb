"""Cards of single entities: facts, a timeline, tables, and the sentences that tell of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from diplograph.display.rendering import render
from diplograph.display.shapes import CardLike, Tabular, cells
from diplograph.display.tables import shown_table
from diplograph.display.timeline import Lane, Mark, mark, timeline_svg
from diplograph.display.values import clipped

MOST_ROWS = 12
"""So many rows of each of a card's tables are shown."""
MOST_SENTENCES = 10
_LONGEST_SENTENCE = 1200
_QUOTED = ("release", "start", "end", "words", "sentence")


@dataclass(frozen=True, slots=True)
class _Quote:
    """A sentence in parts, the words that tell of the entity marked, and where it stands."""

    release: str
    start: int
    end: int
    pieces: tuple[tuple[str, bool], ...]


def card_html(card: CardLike) -> str:
    """The card with its timeline, tables and first sentences."""
    tables = dict(card.tables)
    sentences = card.sentences
    return render(
        "card.html.j2",
        entity=card.entity,
        facts=card.facts,
        timeline=timeline_svg(_lanes(tables)),
        tables=[(title, shown_table(table, MOST_ROWS)) for title, table in tables.items()],
        quotes=[_quote(*row) for row in cells(sentences, *_QUOTED)[:MOST_SENTENCES]],
        sentences=len(sentences.rows),
        most=MOST_SENTENCES,
    )


def _lanes(tables: Mapping[str, Tabular]) -> Iterator[Lane]:
    """What of the tables is dated."""
    for title, lanes in _DATED.items():
        if title in tables:
            yield from lanes(tables[title])


def _offices(table: Tabular) -> Iterator[Lane]:
    """A lane for each office, of the dates for which it is attested."""
    lanes: dict[str, list[Mark]] = {}
    for office, of, status, as_of, start, release in cells(
        table, "office", "of", "status", "as_of", "start", "release"
    ):
        found = lanes.setdefault(", ".join(str(part) for part in (office, of) if part), [])
        found.extend(_known((mark(as_of, release, status), mark(start, "beginning told", status))))
    for title, marks in lanes.items():
        yield Lane(title, tuple(marks), lasting=True)


def _holders(table: Tabular) -> Iterator[Lane]:
    for name, first, last in cells(table, "name", "first_seen", "last_seen"):
        seen = (mark(first, "first seen", None), mark(last, "last seen", None))
        yield Lane(str(name), _known(seen), lasting=True)


def _engagements(table: Tabular) -> Iterator[Lane]:
    rows = cells(table, "start", "engagement", "status")
    yield Lane("Engagements", _known(mark(start, label, status) for start, label, status in rows))


def _life(table: Tabular) -> Iterator[Lane]:
    """When the engagement is told to be, and when that was told."""
    rows = cells(table, "start", "end", "told", "became", "release")
    yield Lane("The occasion", _known(mark(start, by, became, end) for start, end, _, became, by in rows))
    yield Lane("What is told of it", _known(mark(told, f"{became} · {by}", None) for *_, told, became, by in rows))


def _positions(table: Tabular) -> Iterator[Lane]:
    rows = cells(table, "date", "speaker", "stance")
    yield Lane("Positions", _known(mark(day, f"{who} · {stance}", None) for day, who, stance in rows))


_DATED: Mapping[str, Callable[[Tabular], Iterator[Lane]]] = {
    "Offices": _offices,
    "Holders": _holders,
    "Engagements": _engagements,
    "Life": _life,
    "Positions on it": _positions,
}
"""The lanes of a timeline, by the titles of the tables that they are read from."""


def _known(marks: Iterable[Mark | None]) -> tuple[Mark, ...]:
    return tuple(one for one in marks if one)


def _quote(release: object, start: object, end: object, words: object, sentence: object) -> _Quote:
    pieces = _pieces(clipped(str(sentence), _LONGEST_SENTENCE), str(words))
    return _Quote(str(release), _number(start), _number(end), pieces)


def _pieces(sentence: str, words: str) -> tuple[tuple[str, bool], ...]:
    """The sentence in parts; the longest of words that overlap are marked."""
    told = sorted({" ".join(one.split()) for one in words.split(" · ")} - {""}, key=lambda one: (-len(one), one))
    parts = re.split(f"({'|'.join(map(re.escape, told))})", sentence) if told else [sentence]
    return tuple((part, at % 2 == 1) for at, part in enumerate(parts) if part)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
