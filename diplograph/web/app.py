"""The application: its routes, and what every response has."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from diplograph.web.description import void
from diplograph.web.endpoint import METHODS, endpoint
from diplograph.web.entities import data, identify, page
from diplograph.web.failures import RequestError
from diplograph.web.places import root_of
from diplograph.web.pool import Pool

_STATIC = Path(__file__).parent / "static"
_GONE = 499
"""What a client that has left would be told; it is the usual number, though no standard has it."""


def make_app(pool: Pool, max_rows: int | None = None) -> Starlette:
    """The application on a pool that has been started; ``max_rows`` is how many rows or triples an answer may have."""
    app = Starlette(
        routes=[
            Route("/", _home),
            Route("/sparql", endpoint, methods=list(METHODS)),
            Route("/.well-known/void", void),
            Route("/id/{entity:path}", identify),
            Route("/page/{entity:path}", page),
            Route("/data/{entity:path}", data),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=list(METHODS),
                allow_headers=["*"],
                expose_headers=["Allow", "Link", "Location", "Retry-After"],
            )
        ],
        exception_handlers={RequestError: _failed, HTTPException: _refused, ClientDisconnect: _left},
    )
    app.state.pool, app.state.max_rows = pool, max_rows
    return app


async def _home(request: Request) -> Response:
    return RedirectResponse(f"{root_of(request)}/sparql", 303)


def _failed(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestError)
    return _line(str(error), error.status, error.headers)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
        told = f"{request.method} is not done here: use {headers['Allow']}"
    else:
        told = f"{error.detail.lower()}: {request.url.path}"
    return _line(told, error.status_code, headers)


def _left(_: Request, __: Exception) -> Response:
    return Response(status_code=_GONE)


def _line(message: str, status: int, headers: dict[str, str]) -> Response:
    safe = {"X-Content-Type-Options": "nosniff", "Vary": "Accept", **headers}
    return PlainTextResponse(f"{' '.join(message.split())}\n", status, safe)
