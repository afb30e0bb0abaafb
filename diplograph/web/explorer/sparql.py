"""The SPARQL page: an editor that knows the graph's terms, the named questions as examples, and the answer below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from diplograph.errors import QueryError
from diplograph.graph.namespaces import PREFIXES
from diplograph.query.named import CLOSED, Parameter, ParameterType, Question, question, questions
from diplograph.query.written import written
from diplograph.web.answers import pool_of, rows
from diplograph.web.explorer.asking import value
from diplograph.web.explorer.bundles import is_built
from diplograph.web.failures import BAD_REQUEST, NOT_FOUND, RequestError
from diplograph.web.formats import TABLES, TRIPLES
from diplograph.web.html import render

_AT_FIRST = """SELECT ?person ?name (COUNT(?engagement) AS ?engagements) WHERE {
  ?person a foaf:Person ; rdfs:label ?name ; dg:participatedIn ?engagement .
}
GROUP BY ?person ?name
ORDER BY DESC(?engagements)
LIMIT 20
"""
_ENTITIES = frozenset(
    {
        ParameterType.PERSON,
        ParameterType.OFFICE,
        ParameterType.COUNTRY,
        ParameterType.ORGANIZATION,
        ParameterType.INITIATIVE,
        ParameterType.ENGAGEMENT,
        ParameterType.ENTITY,
    }
)
_SAY = {"query", "edit", "question", "format"}
"""Parameters of the address that are not those of a question."""


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a question, to be filled in; ``choices`` are all that it can be, where these are few."""

    name: str
    meaning: str
    value: str
    placeholder: str
    choices: tuple[str, ...]
    entity: str


async def sparql_page(request: Request) -> Response:
    """The page: with the query of the address, else that of its question, else one to begin with."""
    base, asked = pool_of(request).base, _question(request)
    return render(
        request,
        "sparql.html",
        built=is_built("sparql.js", "sparql.css"),
        query=request.query_params.get("query") or (_written(request, asked) if asked else _AT_FIRST),
        prefixes=sorted({**PREFIXES, "id": base}.items()),
        base=base,
        forms=[*TABLES, *TRIPLES],
        groups=[(name, tuple(those)) for name, those in groupby(questions().values(), key=lambda one: one.group)],
        asked=asked,
        fields=tuple(_fields(request, asked)) if asked else (),
    )


async def written_question(request: Request) -> Response:
    """A named question as JSON: its meaning, its fields, and its query with what the address gives filled in."""
    name = request.path_params["name"]
    if name not in questions():
        raise RequestError(NOT_FOUND, f"no question is named {name!r}: /sparql lists them")
    asked = question(name)
    fields = [{part: getattr(one, part) for part in Field.__slots__} for one in _fields(request, asked)]
    return JSONResponse({"meaning": asked.meaning, "fields": fields, "query": _written(request, asked)})


async def vocabulary(request: Request) -> Response:
    """The terms that queries are written with, as JSON: each with its prefixed name and what it means."""
    found: dict[str, tuple[str, str]] = {}
    for row in await rows(request, "vocabulary", reference=f"{pool_of(request).base}graph/reference"):
        name = _short(value(row, "term"))
        if name:
            label, comment = found.get(name, ("", ""))
            found[name] = value(row, "label") or label, value(row, "comment") or comment
    terms = [{"name": name, "label": label, "comment": comment} for name, (label, comment) in sorted(found.items())]
    return JSONResponse({"prefixes": {**PREFIXES, "id": pool_of(request).base}, "terms": terms})


def _question(request: Request) -> Question | None:
    return questions().get(request.query_params.get("question", ""))


def _written(request: Request, asked: Question) -> str:
    try:
        return written(asked, _given(request), pool_of(request).base)
    except QueryError as error:
        raise RequestError(BAD_REQUEST, str(error)) from error


def _given(request: Request) -> Mapping[str, str]:
    return {name: text.strip() for name, text in request.query_params.items() if name not in _SAY}


def _fields(request: Request, asked: Question) -> Iterator[Field]:
    given = _given(request)
    for one in asked.parameters:
        choices: Sequence[str] = [str(choice) for choice in CLOSED.get(one.type, ())]
        entity = "" if one.type not in _ENTITIES else "any" if one.type is ParameterType.ENTITY else str(one.type)
        yield Field(one.name, one.meaning, given.get(one.name, ""), _placeholder(one), tuple(choices), entity)


def _placeholder(one: Parameter) -> str:
    if one.default:
        return one.default
    if one.type in _ENTITIES:
        return "any" if one.optional else "any; type a name"
    return "any"


def _short(iri: str) -> str:
    """The prefixed name of an IRI, empty where none of the prefixes fits."""
    fitting = [(prefix, space) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    prefix, space = max(fitting, key=lambda one: len(one[1]), default=("", ""))
    local = iri.removeprefix(space)
    return f"{prefix}:{local}" if space and local and "/" not in local else ""
