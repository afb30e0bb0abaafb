"""What part of the corpus a network is drawn from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from diplograph.errors import QueryError
from diplograph.graph.presence import presence
from diplograph.models import Corpus, Engagement, EngagementStatus, PartialDate, Participation

_COUNTED = (EngagementStatus.HELD,)
_WITH_PLANS = (EngagementStatus.HELD, EngagementStatus.PLANNED)


@dataclass(frozen=True, slots=True)
class Window:
    """From ``since`` to ``until``, both included; what has no date counts only where neither is given.

    Only engagements that were held count, and who is told to have been there; with ``planned``, also who is expected
    and what is only announced. What was called off never counts.
    """

    since: PartialDate | None = None
    until: PartialDate | None = None
    planned: bool = False

    @classmethod
    def of(cls, since: str | None = None, until: str | None = None, planned: bool = False) -> Self:
        """The window between two dates as text, each as precise as it is.

        Raises:
            QueryError: a text is no date.
        """
        return cls(_date("since", since), _date("until", until), planned)

    def takes(self, start: PartialDate | None, end: PartialDate | None) -> bool:
        """Whether something of these dates can fall into the window."""
        first, last = days_of(start, end)
        if first is None or last is None:
            return self.since is None and self.until is None
        after = self.since is None or last >= self.since.earliest
        return after and (self.until is None or first <= self.until.latest)

    def occasions(self, corpus: Corpus) -> Iterator[tuple[Engagement, list[Participation]]]:
        """The engagements of the window and who was there, in the order of the corpus."""
        statuses = _WITH_PLANS if self.planned else _COUNTED
        for one in corpus.engagements:
            if one.status in statuses and self.takes(one.start, one.end):
                yield one, [part for part in one.participations if presence(one, part) in statuses]


WHOLE = Window()
"""The whole corpus."""


def _date(name: str, text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate(text)
    except ValueError as error:
        raise QueryError(f"{name} is {text!r}, but {error}") from None


def days_of(start: PartialDate | None, end: PartialDate | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that a span can mean; one without an end ends when it begins."""
    first, last = start or end, end or start
    return first.earliest if first else None, last.latest if last else None
