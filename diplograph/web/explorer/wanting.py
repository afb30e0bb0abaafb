"""The span of days that an address asks for."""

from __future__ import annotations

from starlette.requests import Request

from diplograph.errors import QueryError
from diplograph.graph.window import Window
from diplograph.web.failures import BAD_REQUEST, RequestError


def window_of(request: Request) -> tuple[int | None, int | None]:
    """The first and the last day, as ordinals, of ``since`` and ``until``; None where one is not given.

    Raises:
        RequestError: what is given is no date.
    """
    since, until = (request.query_params.get(name, "").strip() or None for name in ("since", "until"))
    try:
        window = Window.of(since, until)
    except QueryError as error:
        raise RequestError(BAD_REQUEST, str(error)) from error
    first = window.since.earliest.toordinal() if window.since else None
    return first, window.until.latest.toordinal() if window.until else None
