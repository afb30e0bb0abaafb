"""The application: its routes, and what every response has."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from diplograph.web.citing import cite, cite_together
from diplograph.web.current import Current
from diplograph.web.description import void
from diplograph.web.endpoint import METHODS, endpoint
from diplograph.web.entities import data, identify, page
from diplograph.web.explorer.home import home
from diplograph.web.explorer.network import network, network_data
from diplograph.web.explorer.pair import pair
from diplograph.web.explorer.release_why import why
from diplograph.web.explorer.search import complete, search
from diplograph.web.explorer.sparql import vocabulary, written_question
from diplograph.web.explorer.timeline import engagements
from diplograph.web.explorer.worldmap import world_map
from diplograph.web.failures import FAULT, RequestError
from diplograph.web.html import HTML, render
from diplograph.web.negotiation import preferred
from diplograph.web.places import root_of
from diplograph.web.review import Desk, answer, show

_DATA = ("/sparql", "/id/", "/data/", "/.well-known/")
_STATIC = Path(__file__).parent / "static"
_REVIEW = (Route("/review", show), Route("/review", answer, methods=["POST"]))
_HEADINGS = {404: "Not found", 503: "Busy", 504: "This took too long"}
_GONE = 499
"""What a client that has left would be told; it is the usual number, though no standard has it."""


class _Shared(CORSMiddleware):
    """Lets pages of other sites read what is data; pages for people are for themselves."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, with the headers that let it be read elsewhere where that is meant."""
        path = str(scope.get("path", "")).removeprefix(str(scope.get("root_path", "")))
        shared = scope["type"] == "http" and path.startswith(_DATA)
        await (super().__call__(scope, receive, send) if shared else self.app(scope, receive, send))


class _OfOneGraph:
    """Has all that a request is answered with come from one graph, whatever takes its place meanwhile."""

    def __init__(self, app: ASGIApp, current: Current) -> None:
        self._app, self._current = app, current

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        async with self._current.pool() as pool:
            scope.setdefault("state", {})["pool"] = pool
            await self._app(scope, receive, send)


def make_app(current: Current, max_rows: int | None = None, desk: Desk | None = None) -> Starlette:
    """The application on the graph that is served, which has been opened.

    ``max_rows`` is how many rows or triples an answer may have; with a ``desk`` uncertain decisions can be reviewed.
    """
    app = Starlette(
        routes=[
            Route("/", home),
            Route("/engagements", engagements),
            Route("/sparql", endpoint, methods=list(METHODS)),
            Route("/questions/{name}", written_question),
            Route("/vocabulary", vocabulary),
            Route("/.well-known/void", void),
            Route("/search", search),
            Route("/complete", complete),
            Route("/map", world_map),
            Route("/network", network),
            Route("/network.json", network_data),
            Route("/pair", pair),
            Route("/id/{entity:path}", identify),
            Route("/page/{entity:path}", page),
            Route("/data/{entity:path}", data),
            Route("/cite.{ending}", cite_together),
            Route("/cite/{entity:path}", cite),
            Route("/why/{entity:path}", why),
            Mount("/static", StaticFiles(directory=_STATIC)),
            *(_REVIEW if desk else ()),
        ],
        middleware=[
            Middleware(_OfOneGraph, current=current),
            Middleware(
                _Shared,
                allow_origins=["*"],
                allow_methods=list(METHODS),
                allow_headers=["*"],
                expose_headers=["Allow", "Link", "Location", "Retry-After"],
            ),
        ],
        exception_handlers={
            RequestError: _failed,
            HTTPException: _refused,
            ClientDisconnect: _left,
            Exception: _broken,
        },
    )
    app.state.max_rows, app.state.desk = max_rows, desk
    return app


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestError)
    return _told(request, str(error), error.status, error.headers)


def _broken(request: Request, error: Exception) -> Response:
    return _told(request, f"a fault of the program ({type(error).__name__}): report it with this address", FAULT, {})


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
        told = f"{request.method} is not done here: use {headers['Allow']}"
    else:
        told = f"{error.detail.lower()}: {request.url.path}"
    return _told(request, told, error.status_code, headers)


def _left(_: Request, __: Exception) -> Response:
    return Response(status_code=_GONE)


def _told(request: Request, message: str, status: int, headers: dict[str, str]) -> Response:
    """An error in one line; on a page for people where the client is a browser that shows one."""
    if preferred(request.headers.get("accept"), ("text/plain", HTML)) == HTML and not _is_endpoint(request):
        page = render(request, "error.html", status, heading=_HEADINGS.get(status, "This did not work"), told=message)
        page.headers.update(headers)
        return page
    safe = {"X-Content-Type-Options": "nosniff", "Vary": "Accept", **headers}
    return PlainTextResponse(f"{' '.join(message.split())}\n", status, safe)


def _is_endpoint(request: Request) -> bool:
    return request.url.path.removeprefix(root_of(request)) == "/sparql"
