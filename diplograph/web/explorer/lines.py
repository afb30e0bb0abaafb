"""The lines that many pages have: an engagement, a position, a contribution, each with its sources."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.places import entity_path, link_of, tail

_TOPIC = "/vocabulary/topic/"


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its name: where its page is (None: it has none), and of which kind it is, such as "person".

    ``unnamed`` says that it is a person whom no release names: the name is that of an office.
    """

    name: str
    link: str | None = None
    kind: str = ""
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What a line adds in a word or two: ``before`` it, such as "as host", the thing that it leads to."""

    before: str
    thing: Named | None = None


@dataclass(frozen=True, slots=True)
class EngagementLine:
    """An engagement. ``status`` ends the name of a class of style; ``many`` is how many are told of in one breath."""

    link: str
    label: str
    kind: str
    status: str
    start: str
    end: str
    place: Named | None
    many: str
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A position that speakers take on things; ``embedded`` says that it is told inside another's words."""

    link: str
    date: str
    stance: str
    speakers: tuple[Named, ...]
    about: tuple[Named, ...]
    topics: tuple[str, ...]
    quote: str
    embedded: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """Money or goods, given or pledged by donors to a recipient for a purpose; ``what`` is the sum or the goods."""

    link: str
    date: str
    what: str
    status: str
    donors: tuple[Named, ...]
    recipient: Named | None
    purpose: Named | None
    quote: str
    sources: tuple[Source, ...]


async def engagement_lines(
    asking: Asking, engagements: Sequence[str], notes: Mapping[str, Sequence[Note]] | None = None
) -> tuple[EngagementLine, ...]:
    """The lines of engagements, given by IRI, in the order given; ``notes`` are added to those that have some."""
    found, sources = await _told(asking, "engagement-lines", engagements)
    said = {value(row, "thing"): row for row in reversed(found)}
    return tuple(
        EngagementLine(
            entity_path(asking.request, "page", iri),
            value(row, "label"),
            words(value(row, "kind")),
            local(value(row, "status")),
            *_span(row),
            named(asking.request, row, "where", "place"),
            value(row, "count"),
            tuple((notes or {}).get(iri, ())),
            sources.get(iri, ()),
        )
        for iri in engagements
        if (row := said.get(iri))
    )


async def position_lines(asking: Asking, statements: Sequence[str]) -> tuple[PositionLine, ...]:
    """The lines of statements, given by IRI, in the order given."""
    found, sources = await _told(asking, "statement-lines", statements)
    said, parties = _by_thing(asking.request, found)
    return tuple(
        PositionLine(
            entity_path(asking.request, "page", iri),
            value(row, "date"),
            words(value(row, "stance")),
            parties.get((iri, "speaker"), ()),
            tuple(one for one in parties.get((iri, "about"), ()) if one.kind != "topic"),
            tuple(one.name for one in parties.get((iri, "about"), ()) if one.kind == "topic"),
            value(row, "quote"),
            value(row, "embedded") == "true",
            sources.get(iri, ()),
        )
        for iri in statements
        if (row := said.get(iri))
    )


async def contribution_lines(asking: Asking, contributions: Sequence[str]) -> tuple[ContributionLine, ...]:
    """The lines of contributions, given by IRI, in the order given."""
    found, sources = await _told(asking, "contribution-lines", contributions)
    said, parties = _by_thing(asking.request, found)
    return tuple(
        ContributionLine(
            entity_path(asking.request, "page", iri),
            value(row, "date"),
            value(row, "label"),
            local(value(row, "status")),
            parties.get((iri, "funder"), ()),
            next(iter(parties.get((iri, "recipient"), ())), None),
            next(iter(parties.get((iri, "fundedItem"), ())), None),
            value(row, "quote"),
            sources.get(iri, ()),
        )
        for iri in contributions
        if (row := said.get(iri))
    )


async def _told(
    asking: Asking, query: str, things: Sequence[str]
) -> tuple[Sequence[Row], Mapping[str, tuple[Source, ...]]]:
    if not things:
        return (), {}
    return await asyncio.gather(asking.quietly(query, things=sorted(set(things))), sources_of(asking, things))


def _by_thing(
    request: Request, found: Iterable[Row]
) -> tuple[Mapping[str, Row], Mapping[tuple[str, str], tuple[Named, ...]]]:
    """The row of each thing, and by thing and property, such as "speaker", what it is said to be of, by name."""
    rows: dict[str, Row] = {}
    parties: dict[tuple[str, str], set[Named]] = {}
    for row in found:
        rows.setdefault(value(row, "thing"), row)
        if one := named(request, row, "who", "name"):
            parties.setdefault((value(row, "thing"), local(value(row, "as"))), set()).add(one)
    return rows, {key: tuple(sorted(those, key=lambda one: one.name)) for key, those in parties.items()}


def named(request: Request, row: Row, iri: str, name: str) -> Named | None:
    """The thing whose IRI and name a row has under these names; None where it has none."""
    if not (known := value(row, iri)):
        return None
    if _TOPIC in known:
        return Named(value(row, name) or words(known), None, "topic")
    path = tail(request, known)
    kind = path.partition("/")[0]
    unnamed = kind == "person" and "/unnamed/" in path
    return Named(value(row, name) or path, link_of(request, known), kind, unnamed)


def local(iri: str) -> str:
    """What stands last in an IRI of a vocabulary or ontology."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def words(iri: str) -> str:
    """The same as words."""
    return local(iri).replace("-", " ")


def _span(row: Row) -> tuple[str, str]:
    """The first and the last date; the last is left out where it says no more."""
    start, end = value(row, "start"), value(row, "end")
    return start, end if end != start else ""
