"""The SPARQL endpoint."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from diplograph.web.answers import accepted, ask, send
from diplograph.web.description import describe_service
from diplograph.web.explorer.sparql import sparql_page
from diplograph.web.failures import BAD_REQUEST, NOT_ACCEPTABLE, RequestError
from diplograph.web.formats import TABLES, TRIPLES, Form, by_name
from diplograph.web.protocol import Operation, read_operation
from diplograph.web.question import Question

METHODS = ("GET", "HEAD", "OPTIONS", "POST")

_Choice = tuple[Form, str] | None
"""A format and the media type to send it as, None where the client wants none of that kind."""


async def endpoint(request: Request) -> Response:
    """Answer a query, or tell what the service is where none is asked; with ``edit``, show the query to be edited."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
    if "edit" in request.query_params:
        return await sparql_page(request)
    operation = await read_operation(request)
    if operation.query is None:
        return await describe_service(request, operation.form)
    table, triples = _choices(request, operation)
    question = Question(
        operation.query,
        table[0].name if table else None,
        triples[0].name if triples else None,
        operation.default_graphs,
        operation.named_graphs,
        limit=request.app.state.max_rows,
    )
    answer = await ask(request, question)
    return send(answer, next(media for form, media in filter(None, (table, triples)) if form.name == answer.form))


def _choices(request: Request, operation: Operation) -> tuple[_Choice, _Choice]:
    """How a table and how triples are to be sent: by the parameter, else by the header."""
    table, triples = (
        (_named(operation.form, TABLES), _named(operation.form, TRIPLES))
        if operation.form
        else (_accepted(request, TABLES), _accepted(request, TRIPLES))
    )
    if table or triples:
        return table, triples
    if operation.form:
        known = ", ".join(form.names[0] for form in (*TABLES, *TRIPLES))
        raise RequestError(BAD_REQUEST, f"no format is named {operation.form!r}: they are {known}")
    known = ", ".join(form.media[0] for form in (*TABLES, *TRIPLES))
    raise RequestError(NOT_ACCEPTABLE, f"no media type that is asked for is known: they are {known}")


def _accepted(request: Request, forms: tuple[Form, ...]) -> _Choice:
    form, media = accepted(request, forms)
    return (form, media) if form and media else None


def _named(name: str, forms: tuple[Form, ...]) -> _Choice:
    form = by_name(name, forms)
    return (form, name if name in form.media else form.media[0]) if form else None
