"""Which page an entity has: that of its class, else the one that shows whatever is said of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from diplograph.graph.namespaces import PREFIXES
from diplograph.web.explorer.asking import Asking, value

Reader = Callable[[Asking, str], Awaitable[Mapping[str, Any]]]
"""Reads what the page of an entity, given by its IRI, shows: the values of its template."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity that has a page of its own: its class, with prefix; the page's template and its reader."""

    of: str
    template: str
    read: Reader


KINDS: tuple[Kind, ...] = ()


async def kind_of(asking: Asking, iri: str) -> Kind | None:
    """The kind of an entity, None where it has no page of its own."""
    classes = {value(row, "class") for row in await asking.quietly("classes", entity=iri)}
    return next((kind for kind in KINDS if whole(kind.of) in classes), None)


def whole(name: str) -> str:
    """The IRI that a name with a prefix stands for."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
