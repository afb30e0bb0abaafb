"""The page of a release: its text with what was found in it, in place, and the same as lists."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from diplograph.graph.namespaces import PREFIXES
from diplograph.graph.texts import text_of
from diplograph.web.answers import Row, pool_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.characters import shown as harmless
from diplograph.web.explorer.release_lists import Item, Lists, Sentence, Told
from diplograph.web.explorer.release_text import markup
from diplograph.web.explorer.segments import Block, Range, Span, blocks
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.places import entity_path, link_of, tail

_DG = PREFIXES["dg"]
FOUND: Mapping[str, tuple[str, str]] = {
    f"{_DG}PersonMention": ("person", "People"),
    f"{_DG}Attestation": ("office", "Offices"),
    f"{_DG}CountryMention": ("country", "States"),
    f"{_DG}OrganizationMention": ("organization", "Organizations"),
    f"{_DG}InitiativeMention": ("initiative", "Initiatives"),
    f"{_DG}Account": ("engagement", "Engagements"),
    f"{_DG}StatementMention": ("statement", "Positions"),
    f"{_DG}ContributionMention": ("contribution", "Contributions"),
    f"{_DG}HeaderMention": ("release", "Head"),
    f"{_DG}RejectedMention": ("rejected", "Rejected"),
}
"""What can be found in a release, by the class of its mention: the kind of thing, and what many of them are called."""
UNLABELLED = {"release": "title, date or place of the release", "rejected": "rejected by a curator"}
"""What is said of words that mean no thing that has a name."""
WORDS = {"statement": "position", "country": "state", "release": "head of the release"}
"""What a kind is called to readers, where that is not its name."""
_SHOWN = tuple((kind, name) for kind, name in FOUND.values() if kind != "rejected")
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a release. ``issuer`` and ``state`` are a name and, where there is one, a link."""

    id: str
    title: str
    date: str
    place: str
    issuer: tuple[str, str | None] | None
    state: tuple[str, str | None] | None
    language: str
    file: str
    sha256: str
    note: str
    cited: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a release said before it was changed: the path of that account's page, its date and its file's hash."""

    link: str
    date: str
    sha256: str


async def read_release(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of a release shows; ``text`` is None where the graph holds no text of it."""
    request = asking.request
    graph = f"{pool_of(request).base}graph/{tail(request, iri)}"
    known, said, found, before = await asyncio.gather(
        asking.rows("release", entity=iri),
        asking.rows("release-sentences", graph=graph),
        asking.rows("release-items", graph=graph),
        asking.quietly("release-earlier", entity=iri),
    )
    meant = await meant_by(asking, {value(row, "mention") for row in found})
    return {
        **await shown_release(request, iri, known[0], said, list(_items(request, found, meant))),
        "why": entity_path(request, "why", iri),
        "earlier": [earlier(request, row) for row in before],
        "fate": None,
    }


async def shown_release(
    request: Request, iri: str, known: Row, said: Iterable[Row], items: list[Item]
) -> dict[str, Any]:
    """The head, the text and the lists of a release, from rows of what is known of it and of its sentences."""
    head, marked = _head(request, known, iri), asked_place(request)
    sentences = {one.number: one for one in map(_sentence, said)}
    text = await run_in_threadpool(text_of, pool_of(request).folder, head.id)
    places = [(one.number, one.start, one.end) for one in sentences.values()]
    here = entity_path(request, "page", iri)
    lists = Lists(request, Told(here, head.title, head.date), items, sentences)
    shown = None if text is None else _trimmed(blocks(text, places, [item.span for item in items], marked))
    return {
        "head": head,
        "here": here,
        "marked": marked,
        "harmless": harmless,
        "sentences": tuple(sentences.values()),
        "text": None if shown is None else markup(shown, here, WORDS),
        "kinds": [(kind, name, _count(items, kind)) for kind, name in _SHOWN if _count(items, kind)],
        "lists": [lists.of(kind, name) for kind, name in _SHOWN if kind != "release"],
    }


def asked_place(request: Request) -> Range | None:
    """The characters that a request asks to be marked, None where it asks for none.

    Raises:
        RequestError: they are no two numbers, parted by a hyphen, of which the first is the smaller.
    """
    asked = request.query_params.get("at")
    if asked is None:
        return None
    start, _, end = asked.partition("-")
    fit = all(part.isascii() and part.isdigit() and len(part) <= _LONGEST_NUMBER for part in (start, end))
    if not (fit and int(start) < int(end)):
        raise RequestError(
            BAD_REQUEST, f"at={asked[:40]!r} is no place in a text: give its first and last, as at=12-30"
        )
    return int(start), int(end)


def _head(request: Request, row: Row, iri: str) -> Head:
    def link(name: str, words: str) -> tuple[str, str | None] | None:
        shown_as = value(row, f"{name}_name") or words
        return (shown_as, link_of(request, value(row, name)) if name in row else None) if shown_as else None

    return Head(
        id=value(row, "id"),
        title=value(row, "title") or value(row, "id") or tail(request, iri),
        date=value(row, "date"),
        place=value(row, "place"),
        issuer=link("publisher", value(row, "issuer")),
        state=link("state", ""),
        language=value(row, "language"),
        file=value(row, "source"),
        sha256=value(row, "sha256"),
        note=value(row, "note"),
        cited=value(row, "cited") == "true",
    )


def earlier(request: Request, row: Row) -> Earlier:
    """An earlier account of a release, from a row of ``release-earlier``."""
    return Earlier(entity_path(request, "page", value(row, "old")), value(row, "date"), value(row, "sha256"))


def _sentence(row: Row) -> Sentence:
    number, start, end = (int(value(row, name)) for name in ("number", "start", "end"))
    return Sentence(number, start, end, value(row, "text"))


Meant = Mapping[tuple[str, str], Row]
"""By mention and kind what is meant: rows with thing and label."""


async def meant_by(asking: Asking, mentions: Collection[str]) -> Meant:
    """The things that mentions mean; an attestation means the office, which somebody holds."""
    rows = await asking.quietly("meant", things=sorted(mentions)) if mentions else ()
    kinds = ((row, tail(asking.request, value(row, "thing")).partition("/")[0]) for row in rows)
    return {(value(row, "mention"), kind): row for row, kind in kinds}


def _items(request: Request, found: Iterable[Row], meant: Meant) -> Iterable[Item]:
    """The places where things are told, in the order of the text, each thing once a place."""
    return in_order({_item(request, row, meant) for row in found if value(row, "said") in FOUND})


def in_order(items: Iterable[Item]) -> list[Item]:
    """The items in the order of the text, of those that begin together the longest first."""
    return sorted(items, key=lambda one: (one.span.start, -one.span.end, one.span.kind, one.span.label))


def _item(request: Request, row: Row, meant: Meant) -> Item:
    kind = FOUND[value(row, "said")][0]
    thing = meant.get((value(row, "mention"), kind), {})
    link = link_of(request, value(thing, "thing")) if thing else None
    label = value(thing, "label") or UNLABELLED.get(kind, kind)
    return Item(Span(int(value(row, "start")), int(value(row, "end")), kind, label, link), int(value(row, "number")))


def _trimmed(found: list[Block]) -> list[Block]:
    """Without the blank lines that a text may begin and end with."""
    while found and found[0].sentence is None and not "".join(one.text for one in found[0].segments).strip():
        found = found[1:]
    while found and found[-1].sentence is None and not "".join(one.text for one in found[-1].segments).strip():
        found = found[:-1]
    return found


def _count(items: Iterable[Item], kind: str) -> int:
    return sum(1 for item in items if item.span.kind == kind)
