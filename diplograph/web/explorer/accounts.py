"""What each release tells of one engagement, side by side, for the page of the engagement."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diplograph.query.accounts import accounts_from
from diplograph.query.compare import Agreement, compare_accounts
from diplograph.query.lookup import Found
from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.attested import mention_sources
from diplograph.web.explorer.paging import Pages, shown, window
from diplograph.web.explorer.sources import Source
from diplograph.web.places import entity_path, tail

SIDE_BY_SIDE = 6
"""So many accounts fit beside each other."""
_TOLD = ("account", "release", "issuer", "title", "told")
_FACTS = ("name", "kind", "status", "mode", "start", "end", "place", "count", "moved")
_PART = ("account", "who", "label", "side", "role", "office")
_SAID = ("account", "statement", "speaking", "side", "stance", "about", "subject", "quote")
_SPLIT = frozenset({Agreement.DIFFER, Agreement.LEFT_OUT, Agreement.COMPATIBLE})


@dataclass(frozen=True, slots=True)
class Column:
    """An account: its release, when it was told, and the sentences that tell of the engagement."""

    title: str
    link: str
    issuer: str
    told: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What the accounts say in one point, None where one says nothing; how they stand to one another."""

    aspect: str
    item: str
    agreement: str
    cells: tuple[str | None, ...]

    @property
    def is_split(self) -> bool:
        """Whether they do not all say the same."""
        return self.agreement in _SPLIT or (len(self.cells) > 1 and None in self.cells)


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts side by side, in the order in which they were told."""

    columns: Sequence[Column]
    points: Sequence[Point]
    pages: Pages

    @property
    def differing(self) -> int:
        """In how many points they differ, or some leave out what others say."""
        return sum(1 for point in self.points if point.is_split)


async def accounts_of(asking: Asking, iri: str) -> Accounts:
    """The accounts of an engagement, as many of them as fit beside each other."""
    part = window(asking.request, "accounts", SIDE_BY_SIDE)
    found = await asking.rows("engagement-accounts", entity=iri, first=part.first, many=part.many)
    rows = {value(row, "account"): row for row in reversed(found)}
    ordered = list(dict.fromkeys(value(row, "account") for row in found))
    told, pages = shown(asking.request, part, ordered)
    mentions = list(told)
    if not mentions:
        return Accounts((), (), pages)
    parts, said, sources = await asyncio.gather(
        asking.rows("engagement-told-parts", things=mentions),
        asking.rows("engagement-told-positions", things=mentions),
        mention_sources(asking, mentions),
    )
    accounts = accounts_from(
        iri,
        [_plain(rows[one], (*_TOLD, *_FACTS)) for one in mentions],
        [_plain(row, _PART) for row in parts],
        [_plain(row, _SAID) for row in said],
    )
    points = compare_accounts(Found(iri, tail(asking.request, iri), "engagement", ""), accounts).points
    columns = [_column(asking, rows[one], sources.get(one, ())) for one in mentions]
    return Accounts(columns, [_point(row) for row in points], pages)


def _plain(row: Row, names: Sequence[str]) -> Mapping[str, object]:
    return {name: row[name]["value"] if name in row else None for name in names}


def _column(asking: Asking, row: Row, stands: Sequence[tuple[Source, str]]) -> Column:
    release = value(row, "source")
    sources = {(source.number): source for source, _ in reversed(stands)}
    return Column(
        value(row, "title") or value(row, "release"),
        entity_path(asking.request, "page", release),
        value(row, "issuer"),
        value(row, "told"),
        tuple(sources[number] for number in sorted(sources)),
    )


def _point(row: Sequence[object]) -> Point:
    aspect, item, agreement, _, *cells = row
    return Point(
        str(aspect), str(item or ""), str(agreement), tuple(None if cell is None else str(cell) for cell in cells)
    )
