"""What a page that lists things is cited by: the things that it lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import unquote, urlencode

from starlette.requests import Request

from diplograph.web.citing import MOST_NAMED
from diplograph.web.places import root_of

_ROOM = 6000
"""Characters of an address that every browser, proxy and reference manager takes."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The query of the address that cites the things of a page together, empty where it lists none.

    ``left_off`` is how many of them the address has no room for.
    """

    query: str
    left_off: int = 0


def cited(request: Request, links: Iterable[str]) -> Cited:
    """How to cite things by the links that lead to their pages, or to sentences of releases, the first ones first."""
    ids = dict.fromkeys(_id(request, link) for link in links)
    terms = [urlencode({"of": one}, safe="/~=") for one in ids]
    lengths = accumulate(len(term) + 1 for term in terms)
    many = min(sum(1 for length in lengths if length <= _ROOM), MOST_NAMED)
    return Cited("&".join(terms[:many]), len(terms) - many)


def _id(request: Request, link: str) -> str:
    """``release/r1#sentence=3`` of ``/page/release/r1?at=12-60#sentence=3``; of other pages the entity's id."""
    address, _, fragment = link.removeprefix(f"{root_of(request)}/page/").partition("#")
    path = unquote(address.partition("?")[0])
    return f"{path}#{fragment}" if fragment.startswith("sentence=") else path
