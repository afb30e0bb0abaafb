"""The releases of a state's bodies that the graph was built from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.web.answers import pool_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import Dated
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.places import entity_iri, entity_path, tail


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that issued releases: how many, and from which month to which (empty: not known to the month)."""

    name: str
    releases: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A release."""

    link: str
    title: str
    date: str
    issuer: str


async def issuers_of(asking: Asking, state: str) -> tuple[Issuer, ...]:
    """The bodies of a state whose releases the graph was built from, those with most releases first."""
    described = f"{pool_of(asking.request).base}graph/dataset"
    found: dict[str, list[tuple[str, int]]] = {}
    for row in await asking.kept("issuers", entity=state, described=described):
        found.setdefault(value(row, "issuer"), []).append((value(row, "month"), int(value(row, "releases"))))
    issuers = [_issuer(name, months) for name, months in found.items()]
    return tuple(sorted(issuers, key=lambda one: (-one.releases, one.name)))


def _issuer(name: str, told: Sequence[tuple[str, int]]) -> Issuer:
    months = sorted(month for month, _ in told if month)
    return Issuer(name, sum(many for _, many in told), months[0] if months else "", months[-1] if months else "")


async def releases_part(asking: Asking, those: Sequence[Dated], parameter: str = "releases") -> Part[ReleaseLine]:
    """The part of releases that a request asks for; what else is of an issuer, such as its coverage, is none."""
    releases = entity_iri(asking.request, "release/")
    part = part_of(asking, [one for one in those if one.iri.startswith(releases)], parameter, 10)
    iris = [one.iri for one in part.lines]
    rows = await asking.quietly("release-lines", things=sorted(iris)) if iris else ()
    said = {value(row, "thing"): row for row in reversed(rows)}
    lines = [
        ReleaseLine(
            entity_path(asking.request, "page", iri),
            value(row, "title") or tail(asking.request, iri),
            value(row, "date"),
            value(row, "issuer"),
        )
        for iri in iris
        if (row := said.get(iri))
    ]
    return Part(lines, part.pages, part.total)
