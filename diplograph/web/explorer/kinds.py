"""Which page an entity has: that of its class, else the one that shows whatever is said of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from diplograph.graph.namespaces import PREFIXES
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.engagement import read_engagement
from diplograph.web.explorer.initiative import read_initiative
from diplograph.web.explorer.office import read_office
from diplograph.web.explorer.organization import read_organization
from diplograph.web.explorer.person import read_person
from diplograph.web.explorer.release import read_release
from diplograph.web.explorer.release_superseded import read_superseded
from diplograph.web.explorer.state import read_state
from diplograph.web.explorer.statement import read_contribution, read_statement

Reader = Callable[[Asking, str], Awaitable[Mapping[str, Any]]]
"""Reads what the page of an entity, given by its IRI, shows: the values of its template."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity that has a page of its own: its class, with prefix; the page's template and its reader."""

    of: str
    template: str
    read: Reader


KINDS: tuple[Kind, ...] = (
    Kind("foaf:Person", "person.html", read_person),
    Kind("org:Post", "office.html", read_office),
    Kind("schema:Country", "country.html", read_state),
    Kind("org:Organization", "organization.html", read_organization),
    Kind("dg:Engagement", "engagement.html", read_engagement),
    Kind("dg:Initiative", "initiative.html", read_initiative),
    Kind("dg:Release", "release.html", read_release),
    Kind("dg:SupersededRelease", "release.html", read_superseded),
    Kind("dg:Statement", "statement.html", read_statement),
    Kind("dg:Contribution", "contribution.html", read_contribution),
)


async def kind_of(asking: Asking, iri: str) -> Kind | None:
    """The kind of an entity, None where it has no page of its own."""
    classes = {value(row, "class") for row in await asking.quietly("classes", entity=iri)}
    return next((kind for kind in KINDS if whole(kind.of) in classes), None)


def whole(name: str) -> str:
    """The IRI that a name with a prefix stands for."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
