"""Answers that are remembered while the graph stays as it is.

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
    """The answers asked for last of one state of the graph, ``size`` rows in all."""

    state: object = None
    size: int = 0
    answers: OrderedDict[_Asked, Sequence[Row]] = field(default_factory=OrderedDict)

    def of(self, state: object) -> Kept:
        """Itself, empty where the graph is another one by now."""
        if state != self.state:
            self.state, self.size = state, 0
            self.answers.clear()
        return self

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
    state = pool_of(request).state
    found = _kept(request).of(state).get(asked)
    if found is None:
        found = await rows(request, name, **bound)
        if pool_of(request).state == state:
            _kept(request).of(state).put(asked, found)
    return found


def _fixed(given: Value) -> Value:
    return given if isinstance(given, str | int) else tuple(given)


def _kept(request: Request) -> Kept:
    if not hasattr(request.app.state, "kept"):
        request.app.state.kept = Kept()
    kept: Kept = request.app.state.kept
    return kept
