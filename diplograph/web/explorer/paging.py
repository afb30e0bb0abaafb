"""Long lists come in parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from starlette.requests import Request

from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.places import root_of

SIZE = 50
_FARTHEST = 1_000_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a list that a request asks for with a parameter, which counts parts from 1.

    ``first`` is how many lines to leave out, ``many`` how many to ask for: one more than is shown tells if more follow.
    """

    number: int
    size: int = SIZE
    parameter: str = "part"

    @property
    def first(self) -> int:
        """How many lines come before the part."""
        return (self.number - 1) * self.size

    @property
    def many(self) -> int:
        """How many lines to ask for."""
        return self.size + 1


@dataclass(frozen=True, slots=True)
class Pages:
    """Which lines are shown, counted from 1, of how many (None: not counted), and where the others are (None: none)."""

    first: int
    last: int
    total: int | None
    before: str | None
    after: str | None


def window(request: Request, parameter: str = "part", size: int = SIZE) -> Window:
    """The part that a request asks for.

    Raises:
        RequestError: it is no number of a part.
    """
    asked = request.query_params.get(parameter, "1")
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= _FARTHEST // size):
        raise RequestError(BAD_REQUEST, f"no part of a list is numbered {asked!r}: take a whole number from 1")
    return Window(int(asked), size, parameter)


def shown(request: Request, part: Window, found: Sequence[T], total: int | None = None) -> tuple[Sequence[T], Pages]:
    """The lines to show of those found, which may be one too many, and the way to the others."""
    lines = found[: part.size]
    pages = Pages(
        part.first + 1,
        part.first + len(lines),
        total,
        _link(request, part, part.number - 1) if part.number > 1 else None,
        _link(request, part, part.number + 1) if len(found) > part.size else None,
    )
    return lines, pages


def _link(request: Request, part: Window, number: int) -> str:
    others = [(key, text) for key, text in request.query_params.multi_items() if key != part.parameter]
    path = request.url.path if request.url.path.startswith(root_of(request)) else root_of(request) + request.url.path
    list_on_page = "" if part.parameter == "part" else f"#{part.parameter}"
    return f"{path}?{urlencode([*others, (part.parameter, str(number))])}{list_on_page}"
