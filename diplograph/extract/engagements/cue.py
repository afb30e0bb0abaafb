"""The words that tell of an occasion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from diplograph.extract.engagements.lexicon import Act, OccasionNoun, acts_of
from diplograph.extract.engagements.names import Name
from diplograph.models import EngagementKind

_NEAR = 5
_FAR = 9
_FAR_WORD = "credence"
"""Of verbs with such an object somebody may be named before it: "presented President Doe with his credentials"."""


class Form(StrEnum):
    """How an occasion is told of."""

    NAME = "name"
    NOUN = "noun"
    VERB = "verb"


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens ``start`` to ``end`` (exclusive) tell of an occasion; ``head`` is the noun or verb among them.

    ``several`` marks the plural of a noun that names one occasion in the singular ("the three summit meetings").
    """

    start: int
    end: int
    head: int
    form: Form
    kind: EngagementKind
    act: Act | None = None
    noun: OccasionNoun | None = None
    name: Name | None = None
    several: bool = False
    pronoun: bool = False
    next_round: bool = False

    @property
    def weak(self) -> bool:
        """Whether the words alone are no occasion."""
        return self.noun is not None and "weak" in self.noun.traits

    @property
    def virtual(self) -> bool:
        """Whether the words say that it was held at a distance."""
        return self.noun is not None and "virtual" in self.noun.traits


def act_of(token: Token) -> Act | None:
    """What the verb ``token`` says that somebody does on an occasion."""
    for act, followers in acts_of(token.lower_):
        reach = _FAR if _FAR_WORD in followers else _NEAR
        if not followers or any(t.lower_ in followers for t in token.doc[token.i + 1 : token.i + reach]):
            return act
    return None
