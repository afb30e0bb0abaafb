"""What a page of an entity shows."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from diplograph.graph.namespaces import PREFIXES
from diplograph.web.answers import Row, pool_of
from diplograph.web.explorer.asking import Asking
from diplograph.web.places import entity_path, link_of

_LABELS = (f"{PREFIXES['rdfs']}label", f"{PREFIXES['skos']}prefLabel", f"{PREFIXES['dcterms']}title")
_MOST_FACTS, _MOST_USES = 2000, 200
"""The limits that stand in the queries ``facts`` and ``uses``."""
_TYPE = f"{PREFIXES['rdf']}type"


@dataclass(frozen=True, slots=True)
class Shown:
    """A text, where it leads to (None: nowhere), and its IRI or datatype."""

    text: str
    link: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A property and its values."""

    property: Shown
    values: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence of a release, and the words in it that tell of the entity."""

    sentence: Shown
    words: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Source:
    """A release, and the sentences of it that tell of the entity, in order."""

    release: Shown
    date: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that is shown of an entity. ``sentences`` are those of a release, each with the fragment of its IRI.

    ``cut`` says that the graph says more.
    """

    iri: str
    title: str
    types: tuple[Shown, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    uses: tuple[Fact, ...]
    sentences: tuple[tuple[str, str], ...]
    cut: bool


async def read_page(asking: Asking, iri: str) -> Page:
    """What the graph says of an entity."""
    said, used, proven, sentences = await asyncio.gather(
        *(asking.rows(name, entity=iri) for name in ("facts", "uses", "evidence")),
        asking.quietly("sentences", entity=iri),
    )
    request = asking.request
    facts = _facts(request, said)
    return Page(
        iri,
        _title(facts) or iri,
        tuple(value for fact in facts if fact.property.about == _TYPE for value in fact.values),
        tuple(fact for fact in facts if fact.property.about != _TYPE),
        _sources(request, proven),
        _facts(request, used),
        tuple((_value(row, "sentence").partition("#")[2], _value(row, "text")) for row in sentences),
        any(_count(found) >= most for found, most in ((said, _MOST_FACTS), (used, _MOST_USES))),
    )


def _count(found: Iterable[Row]) -> int:
    return len({(_value(row, "property"), _value(row, "value")) for row in found})


def _title(facts: Iterable[Fact]) -> str:
    named = {fact.property.about: fact.values[0].text for fact in facts}
    return next((named[label] for label in _LABELS if label in named), "")


def _facts(request: Request, found: Sequence[Row]) -> tuple[Fact, ...]:
    """The properties by name, each with its values by text."""
    values: dict[Shown, set[Shown]] = {}
    for row in found:
        values.setdefault(_shown(request, row, "property"), set()).add(_shown(request, row, "value"))
    by_text = sorted(values.items(), key=lambda one: _order(one[0]))
    return tuple(Fact(name, tuple(sorted(those, key=_order))) for name, those in by_text)


def _order(shown: Shown) -> tuple[str, str]:
    return shown.text.casefold(), shown.about


def _shown(request: Request, row: Row, name: str) -> Shown:
    """A term by its name, else as short as prefixes make it; a literal by its text."""
    term = row[name]
    if term["type"] != "uri":
        return Shown(term["value"], None, term.get("datatype", ""))
    iri = term["value"]
    return Shown(_value(row, f"{name}_name") or _short(request, iri), link_of(request, iri), iri)


def _short(request: Request, iri: str) -> str:
    """The id of what has one, else the IRI with a prefix, where one fits."""
    fitting = [(prefix, space) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    prefix, space = max(fitting, key=lambda one: len(one[1]), default=("", ""))
    return f"{prefix}:{iri.removeprefix(space)}" if space else iri.removeprefix(pool_of(request).base)


def _value(row: Mapping[str, Mapping[str, str]], name: str) -> str:
    return row[name]["value"] if name in row else ""


def _sources(request: Request, found: Sequence[Row]) -> tuple[Source, ...]:
    releases: dict[str, list[Row]] = {}
    for row in found:
        releases.setdefault(_value(row, "release"), []).append(row)
    sources = (_source(request, iri, those) for iri, those in releases.items())
    return tuple(sorted(sources, key=lambda one: (one.date, one.release.about)))


def _source(request: Request, iri: str, those: Sequence[Row]) -> Source:
    words: dict[tuple[int, str, str], set[str]] = {}
    for row in those:
        place = int(_value(row, "number")), _value(row, "sentence"), _value(row, "text")
        words.setdefault(place, set()).add(_value(row, "words"))
    proofs = tuple(
        Proof(Shown(text, entity_path(request, "page", sentence), sentence), tuple(sorted(said)), number)
        for (number, sentence, text), said in sorted(words.items())
    )
    title = _value(those[0], "title") or _short(request, iri)
    return Source(Shown(title, link_of(request, iri), iri), _value(those[0], "date"), proofs)
