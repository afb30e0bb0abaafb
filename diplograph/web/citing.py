"""How to cite what a page rests on: its releases with date and sentences, as BibTeX, RIS or plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response

from diplograph.export.citations import Citation, entries
from diplograph.models import ReleaseHeader
from diplograph.web.answers import Row, pool_of, rows
from diplograph.web.explorer.asking import value
from diplograph.web.failures import NOT_FOUND, RequestError
from diplograph.web.places import entity_iri

_FORMS = {
    "bib": ("bibtex", "text/x-bibtex"),
    "ris": ("ris", "application/x-research-info-systems"),
    "txt": ("text", "text/plain"),
}
_FIELDS = ("id", "title", "issuer", "date", "place", "language", "source", "sha256")


async def cite(request: Request) -> Response:
    """The releases and sentences behind an entity, in the form that the ending names.

    Raises:
        RequestError: no form ends so, or nothing is known that the entity rests on.
    """
    entity, _, ending = request.path_params["entity"].rpartition(".")
    if ending not in _FORMS:
        raise RequestError(NOT_FOUND, f"nothing is cited as {ending!r}: the endings are {', '.join(_FORMS)}")
    iri, dataset = entity_iri(request, entity), f"{pool_of(request).base}dataset"
    found = _citations(await rows(request, "cited", entity=iri, dataset=dataset))
    if not found:
        raise RequestError(NOT_FOUND, f"the graph has no release that tells of {iri}: look for its name")
    form, media = _FORMS[ending]
    headers = {"X-Content-Type-Options": "nosniff"}
    return Response(entries(found, form).encode(), media_type=f"{media}; charset=utf-8", headers=headers)


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
