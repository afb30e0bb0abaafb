"""Why what was read from a release may be wrong or wanting, though it could be read."""

from __future__ import annotations

from enum import StrEnum

from pydantic import TypeAdapter

from diplograph.models.base import Model, Name


class DoubtKind(StrEnum):
    """What sort of doubt there is about a release; ``docs/keeping-up.md`` explains each."""

    NO_DATE = "no-date"
    NO_ISSUER = "no-issuer"
    NO_ISSUER_STATE = "no-issuer-state"
    NOTHING_FOUND = "nothing-found"
    FEW_WORDS = "few-words"
    VERY_LONG = "very-long"
    NOISE = "noise"
    NOT_PROSE = "not-prose"
    INTERVIEW = "interview"
    OTHER_LANGUAGE = "other-language"
    DATES_DISAGREE = "dates-disagree"


class Doubt(Model):
    """A doubt about one release; ``why`` says in words what was measured or missed."""

    kind: DoubtKind
    why: Name

    @staticmethod
    def to_json(doubts: tuple[Doubt, ...]) -> bytes:
        """Doubts as a JSON array."""
        return _DOUBTS.dump_json(doubts)

    @staticmethod
    def from_json(doubts: bytes) -> tuple[Doubt, ...]:
        """The doubts of a JSON array."""
        return _DOUBTS.validate_json(doubts)


_DOUBTS = TypeAdapter(tuple[Doubt, ...])
