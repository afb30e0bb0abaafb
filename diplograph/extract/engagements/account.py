"""What one place of a release tells of an occasion."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.cue import Cue
from diplograph.extract.engagements.places import Place
from diplograph.extract.extensions import DateMention
from diplograph.models import EngagementKind, Role


class Telling(StrEnum):
    """How an occasion is told of: reported as done, brought up as background, announced, or called off."""

    REPORTED = "reported"
    BACKGROUND = "background"
    AHEAD = "ahead"
    CANCELLED = "cancelled"
    BARE = "bare"


class Tie(StrEnum):
    """What an occasion is to another of the same sentence."""

    WITHIN = "within"
    SAME = "same"


@dataclass(slots=True)
class Account:
    """What the words of one cue and those around them tell of an occasion.

    ``start`` to ``end`` (exclusive) are the tokens that tell it. ``definite`` marks "the meeting" and "the visit",
    which stand for an occasion told before where there is one. ``others`` are those whom the subject met,
    ``destinations`` the states that a visit goes to. ``tied_to`` is the account of another occasion in the same
    sentence, and ``tie`` what it is to this one. ``earlier`` marks what "had" been before what is reported, ``generic``
    what states and bodies do all the time ("is engaging with its partners"), ``kept_up`` what is to go on in general
    ("agreed to continue their consultations").
    """

    cue: Cue
    kind: EngagementKind
    start: int
    end: int
    who: dict[str, Role] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    date: DateMention | None = None
    window: Window | None = None
    destinations: list[str] = field(default_factory=list)
    place: Place | None = None
    telling: Telling = Telling.BARE
    definite: bool = False
    titled: bool = False
    virtual: bool = False
    count: int | None = None
    before: Window | None = None
    moved: bool = False
    venue: bool = False
    is_body: bool = False
    attended: bool = False
    unnamed: bool = False
    generic: bool = False
    by_attending: bool = False
    by_officials: bool = False
    owned: bool = False
    earlier: bool = False
    kept_up: bool = False
    is_stay: bool = False
    tie: Tie | None = None
    tied_to: Account | None = None

    def add(self, refs: list[str], role: Role) -> None:
        """Let actors take part; a role other than that of any participant wins over it."""
        for ref in refs:
            if self.who.get(ref, Role.PARTICIPANT) is Role.PARTICIPANT:
                self.who[ref] = role
