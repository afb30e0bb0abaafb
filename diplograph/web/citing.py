"""How to cite what a page rests on: its releases with date and sentences, as BibTeX, RIS or plain text."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response

from diplograph.export.citations import Citation, entries
from diplograph.models import ReleaseHeader
from diplograph.web.answers import Row, pool_of, rows
from diplograph.web.explorer.asking import value
from diplograph.web.failures import BAD_REQUEST, NOT_FOUND, RequestError
from diplograph.web.places import entity_iri

MOST_NAMED = 200
"""So many things can be cited together."""
MOST_CITED = 5000
"""So many sentences, or whole releases, are cited."""
_SENTENCE = "#sentence="


class _Form(NamedTuple):
    """A form of citations: its name, its media type, and what begins a remark; empty where it has none."""

    name: str
    media: str
    remark: str


_FORMS = {
    "bib": _Form("bibtex", "text/x-bibtex", "% "),
    "ris": _Form("ris", "application/x-research-info-systems", ""),
    "txt": _Form("text", "text/plain", "\n"),
}
_FIELDS = ("id", "title", "issuer", "date", "place", "language", "source", "sha256")


async def cite(request: Request) -> Response:
    """The releases and sentences behind an entity, in the form that the ending names.

    Raises:
        RequestError: no form ends so, or nothing is known that the entity rests on.
    """
    entity, _, ending = request.path_params["entity"].rpartition(".")
    iri = entity_iri(request, entity)
    form = _form(ending)
    found = await _resting(request, [iri])
    if not found:
        raise RequestError(NOT_FOUND, f"the graph has no release that tells of {iri}: look for its name")
    return _sent(found, form)


async def cite_together(request: Request) -> Response:
    """The releases and sentences behind all the things that ``of`` names: entities, releases or sentences, by id.

    Each release comes once, with all of its sentences.

    Raises:
        RequestError: no form ends so; nothing or too much is named, or what the graph does not know or rests on none.
    """
    form, things = _form(request.path_params["ending"]), _named(request)
    found, known = await asyncio.gather(_resting(request, things), rows(request, "known-of", things=things))
    if unknown := set(things) - {value(row, "thing") for row in known}:
        raise RequestError(NOT_FOUND, f"the graph says nothing of {min(unknown)}: look for its name")
    if not found:
        raise RequestError(NOT_FOUND, f"the graph has no release that tells of {things[0]} or what else is named")
    return _sent(found, form)


def _form(ending: str) -> _Form:
    if ending not in _FORMS:
        raise RequestError(NOT_FOUND, f"nothing is cited as {ending!r}: the endings are {', '.join(_FORMS)}")
    return _FORMS[ending]


def _named(request: Request) -> list[str]:
    """The IRIs of the things that a request names, each once."""
    named = [one for one in request.query_params.getlist("of") if one.strip()]
    if not named:
        raise RequestError(BAD_REQUEST, "nothing is named to cite: give the id of each thing as of=…")
    if len(named) > MOST_NAMED:
        raise RequestError(BAD_REQUEST, f"{len(named)} things are named: no more than {MOST_NAMED} are cited together")
    return list(dict.fromkeys(cited_iri(request, one) for one in named))


def cited_iri(request: Request, thing: str) -> str:
    """The IRI of an entity, or of a sentence of a release, by its id, such as ``release/r1#sentence=3``."""
    release, _, number = thing.rpartition(_SENTENCE)
    if release and number.isascii() and number.isdigit():
        return f"{entity_iri(request, release)}{_SENTENCE}{number}"
    return entity_iri(request, thing)


async def _resting(request: Request, things: Sequence[str]) -> Sequence[Row]:
    dataset = f"{pool_of(request).base}dataset"
    return await rows(request, "cited", things=things, first=things[0], dataset=dataset, most=MOST_CITED)


def _sent(found: Sequence[Row], form: _Form) -> Response:
    """The citations of rows; where there may be more than were asked for, a line that no program reads says so."""
    name, media, remark = form
    told = entries(_citations(found), name)
    if len(found) >= MOST_CITED and remark:
        told += f"{remark}The first {MOST_CITED} sentences or releases are cited; there may be more.\n"
    headers = {"X-Content-Type-Options": "nosniff"}
    return Response(told.encode(), media_type=f"{media}; charset=utf-8", headers=headers)


def _citations(found: Sequence[Row]) -> list[Citation]:
    return [_citation(list(those)) for _, those in groupby(found, key=lambda row: value(row, "id"))]


def _citation(those: Sequence[Row]) -> Citation:
    numbered = {int(value(row, "number")): value(row, "text") for row in those if value(row, "number")}
    return Citation(_head(those[0], _FIELDS), tuple(sorted(numbered.items())))


def _head(row: Row, fields: Iterable[str]) -> ReleaseHeader:
    """What the graph says of a release; what is no field's value, as in a graph from elsewhere, is left out."""
    told = {name: value(row, name) for name in fields if value(row, name)}
    try:
        return ReleaseHeader.model_validate(told)
    except ValidationError as error:
        wrong = {str(one["loc"][0]) for one in error.errors()} - {"id"}
        return ReleaseHeader.model_validate({name: text for name, text in told.items() if name not in wrong})
