"""Answers that are remembered as long as the graph is served.

A list that is shown in parts has to be put in order as a whole, which takes long where it is long. A server remembers
the lists asked for last.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.requests import Request

from diplograph.web.answers import Row, Value, pool_of, rows

_MOST_ROWS = 200_000
_Asked = tuple[str, tuple[tuple[str, Value], ...]]


@dataclass
class Kept:
    """The answers of a graph that were asked for last, ``size`` rows in all."""

    size: int = 0
    answers: OrderedDict[_Asked, Sequence[Row]] = field(default_factory=OrderedDict)

    def get(self, asked: _Asked) -> Sequence[Row] | None:
        """The answer, if it is remembered."""
        if asked not in self.answers:
            return None
        self.answers.move_to_end(asked)
        return self.answers[asked]

    def put(self, asked: _Asked, found: Sequence[Row]) -> None:
        """Remember an answer; those that nobody asked for longest are forgotten where there are too many rows."""
        self.size += len(found) - len(self.answers.get(asked, ()))
        self.answers[asked] = found
        while self.size > _MOST_ROWS and len(self.answers) > 1:
            self.size -= len(self.answers.popitem(last=False)[1])


async def kept_rows(request: Request, name: str, **bound: Value) -> Sequence[Row]:
    """The rows that a SELECT of ``queries/`` gives, of this or of an earlier request."""
    asked = name, tuple((key, _fixed(given)) for key, given in sorted(bound.items()))
    kept: Kept = pool_of(request).memory.setdefault(Kept, Kept())
    found = kept.get(asked)
    if found is None:
        found = await rows(request, name, **bound)
        kept.put(asked, found)
    return found


def _fixed(given: Value) -> Value:
    return given if isinstance(given, str | int) else tuple(given)
