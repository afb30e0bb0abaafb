"""Parts what one breath tells of several occasions: "called on the President and on the Speaker"."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import replace
from itertools import pairwise

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import chain
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.ministers import minister_of
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, OfficeStatus, Role
from diplograph.resources import word_list

_ONE = re.compile(r"\b(?:[Mm]eeting|[Tt]rilateral|[Cc]all) with\b")
_APART = frozenset(("series", "separate", "separately", "individually", "respectively"))
_TOGETHER = frozenset(word_list("extract", "together_words.txt"))
_HIGHEST = frozenset(word_list("extract", "highest_offices.txt"))
_MINISTERS = tuple(word_list("extract", "ministers.txt"))
_LOWER = ("vice", "deputy", "assistant", "adviser", "advisor", "under")
_TALKS = frozenset((EngagementKind.MEETING, EngagementKind.COURTESY_CALL, EngagementKind.CALL))


def separated(scene: Scene, account: Account, accounts: list[Account]) -> list[Account]:
    """The account, or one for each of those met where they were met one by one."""
    if account.kind not in _TALKS or account.count:
        return [account]
    _add_further(scene, account)
    others = list(dict.fromkeys(account.others))
    apart = account.cue.several or _apart(scene, account) or _one_by_one(scene, account, others)
    if len(others) < 2 or not apart or _met_at_once(scene, others, accounts):
        return [account]
    if not any(_is_named(scene, other) for other in others):
        account.count = len(others)
        return [account]
    return [_with_only(account, other, others) for other in others]


def _met_at_once(scene: Scene, others: list[str], accounts: list[Account]) -> bool:
    """Whether the title tells of one meeting with all of them: "Readout of the Meeting with President A and Ms B"."""
    titles = (a for a in accounts if a.titled and a.kind in _TALKS and set(others) <= set(a.who))
    return any(_is_singular(scene, account) for account in titles) or _is_in_title(scene, others)


def _is_in_title(scene: Scene, others: list[str]) -> bool:
    """Whether a title that is not part of the text tells of one meeting or call with all of them."""
    title = scene.doc._.release.title or ""
    names = {p.id: p.name.split()[-1] for p in scene.doc._.people if p.name}
    return bool(_ONE.search(title)) and all(names.get(other, "?") in title for other in others)


def _is_singular(scene: Scene, account: Account) -> bool:
    gerund = scene.doc[account.cue.head].tag_ == "VBG"
    return not account.cue.several and (account.cue.form is not Form.VERB or gerund)


def _is_named(scene: Scene, ref: str) -> bool:
    """Whether a person is named, or a minister of the state that is told."""
    person = next((p for p in scene.doc._.people if p.id == ref), None)
    return person.name is not None if person is not None else minister_of(scene, ref) is not None


def _add_further(scene: Scene, account: Account) -> None:
    """Those whom a second preposition adds: "with A, and with B", "on A and on B"."""
    if not account.others:
        return
    sentence = scene.doc[account.cue.head].sent
    for token in scene.doc[account.cue.end : sentence.end - 1]:
        if token.lower_ in ("and", "also") and token.nbor().lower_ in ("with", "on", "by"):
            further = [r for r in chain(scene, token.i + 2, sentence.end, people=True) if r not in account.who]
            account.add(further, Role.HOST if account.kind is EngagementKind.COURTESY_CALL else Role.PARTICIPANT)
            account.others += further


def _apart(scene: Scene, account: Account) -> bool:
    stretch = scene.doc[max(0, account.cue.start - 3) : account.cue.end + 2]
    if any(t.lower_ in _APART for t in stretch):
        return True
    sentence = scene.doc[account.cue.head].sent
    words = [t.lower_ for t in scene.doc[account.cue.end : sentence.end]]
    return any(pair in (("and", "with"), ("and", "on"), ("and", "by")) for pair in pairwise(words))


def _one_by_one(scene: Scene, account: Account, others: list[str]) -> bool:
    """Whether people are met who each receive for themselves: "met with President A, Speaker B and Minister C"."""
    if account.cue.act not in (Act.MEET, Act.RECEIVE, Act.CALL_ON) or len(account.who) != len(others) + 1:
        return False
    words = [t.lower_ for t in scene.doc[account.cue.start : scene.doc[account.cue.head].sent.end]]
    if not _TOGETHER.isdisjoint(words) or ("and", "other") in pairwise(words):
        return False
    ranks = [_rank(scene, other) for other in others]
    if None in ranks:
        return False
    return len(others) > 2 or True in ranks


def _rank(scene: Scene, ref: str) -> bool | None:
    """Whether somebody heads a state, government or parliament; null for whoever does not even sit in a government."""
    titles = [o.title.casefold() for o in scene.doc._.offices if o.person == ref and o.status is OfficeStatus.CURRENT]
    if any(title in _HIGHEST for title in titles):
        return True
    ministers = (t for t in titles if any(m in t for m in _MINISTERS))
    return False if any(not t.startswith(_LOWER) for t in ministers) else None


def _with_only(account: Account, other: str, others: list[str]) -> Account:
    """A copy of the account with one of those met, whoever else takes part."""
    part = copy(account)
    part.who = {ref: role for ref, role in account.who.items() if ref == other or ref not in others}
    part.others = [other]
    part.cue = replace(account.cue, several=False)
    part.definite = False
    return part
