"""Groups: "the two Ministers", "both sides", "they", and the sides of talks."""

from __future__ import annotations

from diplograph.extract.context import Context
from diplograph.extract.extensions import Mention
from diplograph.extract.identity import Person


def group_mentions(context: Context, people: list[Person]) -> list[Mention]:
    """The places that stand for several people or states together."""
    return []
