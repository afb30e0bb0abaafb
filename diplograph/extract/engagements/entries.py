"""Writes occasions down as entries of the record, and as mentions for the components that follow."""

from __future__ import annotations

from collections.abc import Iterator

from diplograph.extract.cite import cite, printed
from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.models import (
    EngagementEntry,
    EngagementKind,
    EngagementStatus,
    Former,
    Mode,
    ParticipantEntry,
)

_STATUS = {
    Telling.REPORTED: EngagementStatus.HELD,
    Telling.BARE: EngagementStatus.HELD,
    Telling.BACKGROUND: EngagementStatus.RECALLED,
    Telling.AHEAD: EngagementStatus.PLANNED,
    Telling.CANCELLED: EngagementStatus.CANCELLED,
}


def entries(scene: Scene, occasions: list[Occasion]) -> list[EngagementEntry]:
    """The entries of the occasions; their ids number them in textual order."""
    return [_entry(scene, f"e{n}", occasion) for n, occasion in enumerate(occasions, 1)]


def mentions(occasions: list[Occasion]) -> list[Mention]:
    """Each place that names one of the occasions."""
    return [
        Mention(account.cue.start, account.cue.end, (f"e{n}",), MentionKind.ENGAGEMENT)
        for n, occasion in enumerate(occasions, 1)
        for account in occasion.accounts
        if account.cue.form is not Form.VERB
    ]


def _entry(scene: Scene, ident: str, occasion: Occasion) -> EngagementEntry:
    names = list(dict.fromkeys(_names(scene, occasion)))
    proof = tuple(cite(scene.doc, a.start, a.end) for a in occasion.accounts)
    return EngagementEntry(
        id=ident,
        kind=occasion.kind,
        name=names[0] if names else None,
        names=tuple(names[1:]),
        status=_STATUS[occasion.telling],
        mode=_mode(occasion),
        start=occasion.window.start if occasion.window else None,
        end=occasion.window.end if occasion.window else None,
        place=occasion.place.name if occasion.place else None,
        participants=tuple(ParticipantEntry(who=who, role=role) for who, role in occasion.who.items()),
        count=occasion.count,
        moved_from=Former(start=occasion.before.start, end=occasion.before.end) if occasion.before else None,
        quote=proof[0].quote,
        evidence=proof,
    )


def _names(scene: Scene, occasion: Occasion) -> Iterator[str]:
    """Its names as printed, those of the text before the title's, and then their acronyms."""
    for account in sorted(occasion.named, key=lambda a: a.titled):
        assert account.cue.name is not None
        yield printed(scene.doc, account.cue.name.start, account.cue.name.end)
    for account in occasion.named:
        if account.cue.name is not None and account.cue.name.alias:
            yield account.cue.name.alias


def _mode(occasion: Occasion) -> Mode | None:
    if occasion.virtual or occasion.kind is EngagementKind.CALL:
        return Mode.VIRTUAL
    return Mode.IN_PERSON if occasion.place is not None or occasion.telling is Telling.REPORTED else None
