"""The names that releases print for a person or organization, and what else heads its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.attested import mention_sources
from diplograph.web.explorer.lines import Named, named, words
from diplograph.web.explorer.sources import Source

_MOST_FORMS, _MOST_SOURCES = 40, 8


@dataclass(frozen=True, slots=True)
class Printed:
    """A name as printed, in how many releases, and where it stands in some of them."""

    form: str
    releases: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What heads a page: ``title``, whether releases give it a name, other words for it, and what it is of."""

    title: str
    is_named: bool
    known_as: tuple[str, ...]
    kind: str
    code: str
    state: Named | None
    body: Named | None
    parent: Named | None


async def head_of(asking: Asking, iri: str) -> Head:
    """The head of an entity's page."""
    rows = await asking.rows("head", entity=iri)
    first: Row = rows[0] if rows else {}
    words_of = value(first, "body_words")
    parent = named(asking.request, first, "parent", "parent_name")
    above = value(first, "parent_name")
    return Head(
        value(first, "label") or iri,
        bool(value(first, "name")),
        tuple(sorted({value(row, "known_as") for row in rows} - {""})),
        words(value(first, "kind")),
        value(first, "code"),
        named(asking.request, first, "state", "state_name"),
        named(asking.request, first, "body", "body_name") or (Named(words_of) if words_of else None),
        parent or (Named(above) if above else None),
    )


async def names_of(asking: Asking, iri: str) -> tuple[Printed, ...]:
    """The names that releases print, the most frequent first."""
    found: dict[str, list[str]] = {}
    for row in await asking.kept("names", entity=iri):
        found.setdefault(value(row, "form"), []).append(value(row, "mention"))
    often = sorted(found.items(), key=lambda one: (-len(one[1]), one[0]))[:_MOST_FORMS]
    sources = await mention_sources(asking, {one for _, those in often for one in those[:_MOST_SOURCES]})
    return tuple(
        Printed(
            form,
            len(mentions),
            tuple(_printing(form, sources.get(one, ())) for one in mentions[:_MOST_SOURCES] if sources.get(one)),
        )
        for form, mentions in often
    )


def _printing(form: str, stands: Iterable[tuple[Source, str]]) -> Source:
    """Where the name itself stands, else where the thing is first told of."""
    places = list(stands)
    exact = [source for source, said in places if said == form]
    holding = [source for source, said in places if form in said]
    return (exact or holding or [source for source, _ in places])[0]
