"""Asks the pool on behalf of a request, and sends the answer."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from diplograph.web.formats import Form
from diplograph.web.hangup import while_there
from diplograph.web.negotiation import preferred
from diplograph.web.pool import Answer, Pool
from diplograph.web.question import Question

_CHUNK = 1 << 18
_QUERIES = Path(__file__).parent / "queries"

Row = Mapping[str, Mapping[str, str]]
"""A row of SPARQL results as JSON has them: the bound variables, each with type, value and more."""
Value = str | int | Sequence[str]
"""What is written in place of a ``$name`` of a query: an IRI, a whole number, or IRIs."""


@cache
def query_text(name: str) -> str:
    """The text of a query of ``queries/``."""
    return (_QUERIES / f"{name}.rq").read_text("utf-8")


def pool_of(request: Request) -> Pool:
    """The pool that answers all that is asked for this request, from one graph."""
    pool: Pool = request.state.pool
    return pool


async def ask(request: Request, question: Question) -> Answer:
    """The answer to a question that a request asks.

    Raises:
        RequestError: there is none.
        ClientDisconnect: nobody waits for it any more.
    """
    return await while_there(request, pool_of(request).answer(question))


async def rows(request: Request, name: str, **bound: Value) -> Sequence[Row]:
    """The rows that a SELECT of ``queries/`` gives."""
    found = await _told(request, name, bound)
    bindings: Sequence[Row] = found["results"]["bindings"]
    return bindings


async def holds(request: Request, name: str, **bound: Value) -> bool:
    """What an ASK of ``queries/`` says."""
    return bool((await _told(request, name, bound))["boolean"])


async def _told(request: Request, name: str, bound: Mapping[str, Value]) -> Any:
    answer = await ask(request, Question(query_text(name), table="json", bound=bound))
    return json.loads(answer.read())


async def document(request: Request, name: str, form: Form, media: str, **bound: Value) -> Response:
    """What a CONSTRUCT of ``queries/`` gives, in a format."""
    answer = await ask(request, Question(query_text(name), triples=form.name, bound=bound))
    return send(answer, media)


def send(answer: Answer, media: str) -> Response:
    """The response that holds an answer; what is long is read from its file bit by bit."""
    headers = {"Content-Length": str(answer.size), "Vary": "Accept"}
    if answer.size <= _CHUNK:
        return Response(answer.read(), headers=headers, media_type=media)
    return StreamingResponse(_chunks(answer), headers=headers, media_type=media)


async def _chunks(answer: Answer) -> AsyncIterator[bytes]:
    with answer.body as body:
        body.seek(0)
        while chunk := await run_in_threadpool(body.read, _CHUNK):
            yield chunk


def accepted(request: Request, forms: Sequence[Form], others: Sequence[str] = ()) -> tuple[Form | None, str | None]:
    """The format and the media type that a request likes best; no format where it is one of the ``others``."""
    offers = _offers(tuple(forms))
    media = preferred(", ".join(request.headers.getlist("accept")), (*offers, *others))
    return offers.get(media or ""), media


@cache
def _offers(forms: tuple[Form, ...]) -> Mapping[str, Form]:
    """The formats by media type: first by their own, then by their aliases."""
    aliases = {alias: form for form in reversed(forms) for alias in form.media[1:]}
    own = {form.media[0]: form for form in forms}
    return own | {alias: form for alias, form in reversed(aliases.items()) if alias not in own}
