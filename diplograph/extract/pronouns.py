"""Pronouns: whom "he", "her" and "I" mean."""

from __future__ import annotations

from diplograph.extract.context import Context
from diplograph.extract.extensions import Mention
from diplograph.extract.identity import Person


def pronoun_mentions(context: Context, people: list[Person]) -> list[Mention]:
    """The pronouns whose person is reasonably sure."""
    return []
