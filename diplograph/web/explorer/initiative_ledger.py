"""The ledger of an initiative: who did what about it, since when, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.query.ledger import ACTS
from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.lines import Named, local
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.explorer.views import names_of_objects

_ACTS = {
    "support": "supported",
    "welcome": "welcomed",
    "request": "requested",
    "propose": "proposed",
    "agree": "agreed on",
    "commit": "committed to",
    "thank": "gave thanks for",
    "discuss": "discussed",
    "concern": "was concerned about",
}
_BEFORE = r"((has|have|had|also|jointly|formally)\s)*"
_RATIFIED, _SIGNED = re.compile(_BEFORE + r"ratified\b", re.I), re.compile(_BEFORE + r"(co-)?signed\b", re.I)
_UNDATED, _MOST_SOURCES = "9999", 5


@dataclass(frozen=True, slots=True)
class Entry:
    """That somebody did something: since when, when last, and how often; some of where that is told."""

    act: str
    who: Named
    state: Named | None
    since: str
    last: str
    many: int
    sources: tuple[Source, ...]


async def ledger_part(asking: Asking, rows: Iterable[Row]) -> Part[Entry]:
    """The part of the ledger that a request asks for: by act, who did it first comes first."""
    done: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in rows:
        key = _act(row), value(row, "who"), value(row, "state")
        done.setdefault(key, {})[value(row, "thing")] = value(row, "earliest") or _UNDATED
    ordered = sorted(done.items(), key=lambda one: (ACTS.index(one[0][0]), min(one[1].values()), one[0]))
    part = part_of(asking, ordered, "ledger", 50)
    told = [thing for _, things in part.lines for thing in _first(things)]
    sources = await sources_of(asking, told)
    names = await names_of_objects(asking, sorted({iri for (_, *those), _ in part.lines for iri in those if iri}))
    lines = [_entry(key, things, names, sources) for key, things in part.lines]
    return Part(lines, part.pages, part.total)


def _act(row: Row) -> str:
    if "given" in row:
        return "pledged funds for" if local(value(row, "given")) == "pledged" else "funded"
    words = value(row, "words")
    if _RATIFIED.match(words):
        return "ratified"
    return "signed" if _SIGNED.match(words) else _ACTS[local(value(row, "stance"))]


def _first(things: Mapping[str, str]) -> Sequence[str]:
    return sorted(things, key=lambda thing: (things[thing], thing))[:_MOST_SOURCES]


def _entry(
    key: tuple[str, str, str],
    things: Mapping[str, str],
    names: Mapping[str, Named],
    sources: Mapping[str, tuple[Source, ...]],
) -> Entry:
    act, who, state = key
    days = sorted(day for day in things.values() if day != _UNDATED)
    return Entry(
        act,
        names[who],
        names.get(state),
        days[0] if days else "",
        days[-1] if days else "",
        len(things),
        tuple(dict.fromkeys(source for thing in _first(things) for source in sources.get(thing, ()))),
    )
