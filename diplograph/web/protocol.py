"""What a request to the endpoint asks for, by the SPARQL 1.1 Protocol, section 2.1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from diplograph.web.failures import BAD_REQUEST, FORBIDDEN, TOO_LARGE, UNSUPPORTED, RequestError

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
LONGEST_BODY = 1 << 20
"""Bytes; a query that is longer is none that somebody wrote."""

_MOST_PARAMETERS = 1000

Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """A query, or None where nothing is asked but what the service is; the graphs it is about; a format's name."""

    query: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    form: str | None = None


async def read_operation(request: Request) -> Operation:
    """What a GET, HEAD or POST request asks for.

    Raises:
        RequestError: it is no operation of the protocol, or an update.
    """
    given = _parameters(request.scope["query_string"], "the address")
    if request.method == "POST":
        given += await _body(request)
    if any(name == "update" for name, _ in given):
        raise _read_only()
    queries = _values(given, "query")
    if len(queries) > 1:
        raise RequestError(BAD_REQUEST, f"{len(queries)} queries are given at once: send one in each request")
    if not queries and (request.method == "POST" or _values(given, "default-graph-uri", "named-graph-uri")):
        raise RequestError(BAD_REQUEST, "no query is given: send it as the parameter query, or as the body")
    return Operation(
        queries[0] if queries else None,
        tuple(_values(given, "default-graph-uri")),
        tuple(_values(given, "named-graph-uri")),
        next(iter(_values(given, "format", "output")), None),
    )


async def _body(request: Request) -> Parameters:
    """The parameters that the body of a POST request stands for."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == UPDATE:
        raise _read_only()
    if media not in (FORM, QUERY):
        raise RequestError(UNSUPPORTED, f"the body is {media or 'of no media type'}: send it as {FORM} or {QUERY}")
    body = await _bytes(request)
    return _parameters(body, "the body") if media == FORM else [("query", _text(body, "the body"))]


async def _bytes(request: Request) -> bytes:
    parts = bytearray()
    async for part in request.stream():
        parts += part
        if len(parts) > LONGEST_BODY:
            raise RequestError(TOO_LARGE, f"the body has more than {LONGEST_BODY} bytes: send a shorter query")
    return bytes(parts)


def _parameters(encoded: bytes, place: str) -> Parameters:
    text = _text(encoded, place)
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except UnicodeDecodeError:
        raise _no_text(place) from None
    except ValueError:
        raise RequestError(BAD_REQUEST, f"{place} has more than {_MOST_PARAMETERS} parameters: send fewer") from None


def _text(encoded: bytes, place: str) -> str:
    try:
        return encoded.decode()
    except UnicodeDecodeError:
        raise _no_text(place) from None


def _no_text(place: str) -> RequestError:
    return RequestError(BAD_REQUEST, f"{place} is no text in UTF-8: encode it so")


def _values(given: Iterable[tuple[str, str]], *names: str) -> Sequence[str]:
    return [value for name, value in given if name in names]


def _read_only() -> RequestError:
    return RequestError(FORBIDDEN, "an update would change the graph, which is read-only here: send a query")
