"""An occasion as all its accounts in a release tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Account, Telling, Tie
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.places import Place
from diplograph.models import EngagementKind, Role

_WEIGHT = {
    Telling.BARE: 0,
    Telling.BACKGROUND: 1,
    Telling.AHEAD: 2,
    Telling.REPORTED: 3,
    Telling.CANCELLED: 4,
}
_SORTS_OF_MEETING = frozenset((EngagementKind.COURTESY_CALL, EngagementKind.CALL))
_GENERAL = frozenset((EngagementKind.MEETING, EngagementKind.CONFERENCE))


@dataclass(slots=True)
class Occasion:
    """What is gathered of one occasion: the first account and those that tell of it again."""

    accounts: list[Account]
    kind: EngagementKind
    who: dict[str, Role] = field(default_factory=dict)
    window: Window | None = None
    place: Place | None = None
    telling: Telling = Telling.BARE
    virtual: bool = False
    count: int | None = None
    before: Window | None = None
    frame: Occasion | None = None

    @classmethod
    def of(cls, account: Account) -> Occasion:
        """The occasion that an account tells of first."""
        occasion = cls([], account.kind)
        occasion.absorb(account)
        return occasion

    def absorb(self, account: Account) -> None:
        """Take in what a further account tells."""
        if self.kind is EngagementKind.VISIT and account.destinations and all(a.titled for a in self.accounts):
            self.who = {ref: role for ref, role in self.who.items() if role is not Role.HOST}
        self.accounts.append(account)
        for ref, role in account.who.items():
            if self.who.get(ref, Role.PARTICIPANT) is Role.PARTICIPANT:
                self.who[ref] = role
        self.window = _new_window(self, account) if account.moved else _told(self, account)
        self.place = _nearer(self.place, account.place)
        self.telling = max(self.telling, account.telling, key=_WEIGHT.__getitem__)
        self.virtual = self.virtual or account.virtual
        self.count = self.count or account.count
        self.before = self.before or account.before
        if self.kind in _GENERAL and (account.cue.name is not None or _names_talks(account)):
            self.kind = account.kind
        elif self.kind is EngagementKind.MEETING and all(a.titled for a in self.accounts[:-1]):
            self.kind = account.kind if account.kind in _SORTS_OF_MEETING else self.kind

    @property
    def is_movement(self) -> bool:
        """Whether only somebody's going somewhere is told, which is no visit but where what follows happens."""
        return all(a.cue.act is Act.COME and not a.is_stay for a in self.accounts)

    @property
    def dated(self) -> bool:
        """Whether its own words state when it is."""
        return any(a.window is not None for a in self.accounts)

    @property
    def named(self) -> list[Account]:
        """The accounts that call it by a name of its own."""
        return [a for a in self.accounts if a.cue.name is not None]


def _names_talks(account: Account) -> bool:
    """Whether a noun says what people met for: "met for their annual consultations"."""
    return account.tie is Tie.SAME and account.kind is EngagementKind.CONSULTATION


def _new_window(occasion: Occasion, account: Account) -> Window | None:
    """The window of what was moved: the new one, else the one known before, where it is not the old one."""
    old, known = account.before, occasion.window
    if account.window is not None or old is None or known is None:
        return account.window
    apart = old.end.latest < known.start.earliest or known.end.latest < old.start.earliest
    return known if apart else None


def _told(occasion: Occasion, account: Account) -> Window | None:
    """The window with what an account adds; the text's own wins over the title's."""
    if account.window is not None and all(a.titled for a in occasion.accounts[:-1]):
        return account.window
    return _fuller(occasion.window, account.window)


def _fuller(known: Window | None, told: Window | None) -> Window | None:
    """The more precise of two windows, the first where they are alike."""
    if known is None or told is None:
        return known or told
    if len(told.start) == len(known.start) and known.start == known.end and told.start <= known.start <= told.end:
        return told
    return told if len(told.start) > len(known.start) else known


def _nearer(known: Place | None, told: Place | None) -> Place | None:
    """The city rather than the country, the first of two alike."""
    if known is None or told is None:
        return known or told
    return told if known.is_country and not told.is_country else known
