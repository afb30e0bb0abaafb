"""Ties the occasions of one sentence: "met at the Summit", "met on the margins of the Conference"."""

from __future__ import annotations

from spacy.tokens import Doc

from diplograph.extract.engagements.account import Account, Telling, Tie
from diplograph.extract.engagements.cue import Cue, Form
from diplograph.extract.engagements.governor import Governor
from diplograph.extract.engagements.lexicon import Act
from diplograph.models import EngagementKind as Kind
from diplograph.models import Role

_FRAMES = frozenset(["during", "at", "sidelines", "margins", "course", "framework", "occasion", "alongside"])
_MARGINS = frozenset(("sidelines", "margins", "sideline", "margin"))
_MANY = frozenset((Kind.SUMMIT, Kind.MINISTERIAL, Kind.CONFERENCE, Kind.CONSULTATION))
_AT = frozenset(("at", "for", "in"))
_SAME = {
    Act.SPEAK: frozenset((Kind.CALL,)),
    Act.PHONE: frozenset((Kind.CALL,)),
    Act.TRAVEL: frozenset((Kind.VISIT,)),
    Act.VISIT: frozenset((Kind.VISIT,)),
    Act.PRESENT: frozenset((Kind.CEREMONY,)),
    Act.INAUGURATE: frozenset((Kind.CEREMONY,)),
    Act.SIGN: frozenset((Kind.CEREMONY,)),
    Act.RECEIVE: frozenset((Kind.CEREMONY, Kind.COURTESY_CALL, Kind.MEETING)),
    Act.MEET: frozenset((Kind.SUMMIT, Kind.MINISTERIAL, Kind.CONSULTATION, Kind.MEETING, Kind.CALL)),
}


def tie(doc: Doc, accounts: list[Account], governors: list[Governor | None]) -> None:
    """Tie each account to another one of its sentence where the words between say how they belong together."""
    verbs = {a.cue.head: a for a in reversed(accounts) if a.cue.form is Form.VERB}
    for n, (account, above) in enumerate(zip(accounts, governors, strict=True)):
        if n and account.cue.act is Act.COME:
            _arrive(doc, accounts[n - 1], account)
        lead = lead_words(doc, account.cue)
        verb = verbs.get(above.verb.i) if above is not None else None
        if (account.cue.act is Act.MEET and n and _meets_there(doc, accounts[n - 1], account)) or (
            n
            and (account.cue.name or lead_possessive(doc, account.cue))
            and lead & {"at", "for"}
            and not lead & _MARGINS
            and _met_for(doc, accounts[n - 1], account)
        ):
            account.tie, account.tied_to = Tie.SAME, accounts[n - 1]
        elif verb is not None and verb is not account and _is_same(account, verb, lead):
            account.tie, account.tied_to = Tie.SAME, verb
        elif lead & _FRAMES or ("for" in lead and account.cue.start - doc[account.cue.head].sent.start < 4):
            _frame(doc, accounts, n, lead)
        elif n and _is_aside(doc, account) and account.cue.name is None:
            _beside(accounts, n)
        elif "for" in lead and n and accounts[n - 1].kind is Kind.VISIT:
            _purpose(doc, accounts[n - 1], account)


def _met_for(doc: Doc, verb: Account, account: Account) -> bool:
    """Whether people met "for" or "at" the occasion named after it in the sentence."""
    in_sentence = verb.cue.start >= doc[account.cue.head].sent.start
    purposes = [t for t in doc[verb.cue.end : account.cue.start] if t.lower_ == "for"]
    if purposes and purposes[-1].head.tag_.startswith("NN") and purposes[-1].head.i > verb.cue.end:
        return False
    return in_sentence and verb.cue.act is Act.MEET and account.kind in _SAME[Act.MEET]


def _meets_there(doc: Doc, named: Account, account: Account) -> bool:
    """Whether a verb tells of the occasion named before it: "the Lima Summit, where the Presidents met"."""
    between = doc[named.cue.end : account.cue.start]
    return (
        named.cue.name is not None
        and len(between) < 25
        and any(t.lower_ == "where" or (t.lower_ == "which" and t.nbor(-1).lower_ == "at") for t in between)
        and named.cue.start >= doc[account.cue.head].sent.start
    )


def lead_possessive(doc: Doc, cue: Cue) -> bool:
    """Whether a noun is of those who were named: "for their annual consultations"."""
    return any(t.tag_ == "PRP$" for t in doc[max(0, cue.start - 3) : cue.start])


def lead_words(doc: Doc, cue: Cue) -> set[str]:
    """The words right before a cue's noun phrase: "on the margins of the"."""
    start = cue.start
    while start > doc[cue.start].sent.start and doc[start - 1].tag_ in (
        "JJ",
        "CD",
        "DT",
        "PRP$",
        "NN",
        "VBG",
        "HYPH",
        "POS",
        "``",
    ):
        start -= 1
        if doc[start].lower_ in _FRAMES:
            break
    return {t.lower_ for t in doc[max(doc[cue.start].sent.start, start - 4) : start + 1] if _close(doc, t.i, start)}


def _close(doc: Doc, i: int, start: int) -> bool:
    """Whether only small words stand between a word and the noun phrase."""
    return all(t.tag_ in ("IN", "DT", "TO", "NNS", "NN") for t in doc[i:start])


def _is_same(account: Account, verb: Account, lead: set[str]) -> bool:
    """Whether a noun names the occasion that its verb tells of already."""
    if lead & (_FRAMES - {"at"}) or verb.cue.act is None:
        return False
    if verb.cue.act is Act.RECEIVE and account.kind is Kind.COURTESY_CALL and "on" in lead:
        verb.kind = account.kind
        return True
    if verb.cue.act in (Act.MEET, Act.RECEIVE, Act.PRESENT, Act.SIGN) and not lead & _AT:
        return False
    if account.definite and account.cue.name is None:
        return False
    return account.kind in _SAME.get(verb.cue.act, ())


def _arrive(doc: Doc, visit: Account, account: Account) -> None:
    """A clause on a visit that tells when and where: "the visit of Mr A, who comes to Lima in May"."""
    close = visit.cue.start >= doc[account.cue.head].sent.start and visit.cue.form is Form.NOUN
    if close and visit.kind is Kind.VISIT and visit.window is None and set(visit.who) & set(account.who):
        visit.window, visit.date = account.window, account.date
        visit.place = visit.place or account.place
        if account.telling is Telling.AHEAD:
            visit.telling = Telling.AHEAD


def _purpose(doc: Doc, visit: Account, account: Account) -> None:
    """A visit made for a summit: the visitor takes part in it."""
    if visit.cue.start < doc[account.cue.head].sent.start:
        return
    account.tie, account.tied_to = Tie.WITHIN, visit
    account.add([r for r, role in visit.who.items() if role is Role.VISITOR], Role.PARTICIPANT)
    if account.telling is not Telling.AHEAD:
        account.telling = visit.telling


def _is_aside(doc: Doc, account: Account) -> bool:
    """Whether the sentence opens on the margins of something told before: "On the sidelines, she met"."""
    start = doc[account.cue.head].sent.start
    opening = doc[start : start + 5]
    return any(t.lower_ in _MARGINS and t.i + 1 < len(doc) and t.nbor().lower_ != "of" for t in opening)


def _beside(accounts: list[Account], n: int) -> None:
    """Let an occasion be part of the many-sided one told last before it."""
    frame = next((a for a in reversed(accounts[:n]) if a.cue.name is not None and a.kind in _MANY), None)
    if frame is not None:
        accounts[n].tie, accounts[n].tied_to = Tie.WITHIN, frame


def _take_along(frame: Account, other: Account, lead: set[str]) -> None:
    """Who meets on the margins of a conference takes part in it; what is signed during a visit is by its parties."""
    if lead & (_MARGINS | {"occasion"}) and frame.cue.name is not None and other.kind is Kind.MEETING:
        frame.add([ref for ref in other.who if not ref.isupper()], Role.PARTICIPANT)
    elif other.cue.act is Act.SIGN and frame.kind is Kind.VISIT and len(other.who) < 2:
        other.add(list(frame.who), Role.PARTICIPANT)


def _frame(doc: Doc, accounts: list[Account], n: int, lead: set[str]) -> None:
    """Let the other occasions of the sentence be part of the one that "during" or "on the margins of" leads to."""
    frame = accounts[n]
    sentence = doc[frame.cue.head].sent
    before = next(
        (a for a in reversed(accounts[max(0, n - 4) : n]) if a.who and not a.is_body), accounts[max(0, n - 1)]
    )
    for other in (before, *accounts[n + 1 :]):
        if other is frame:
            continue
        if other.cue.start >= sentence.end:
            break
        ahead = other.telling is Telling.AHEAD and frame.telling is not Telling.AHEAD
        if other.cue.start >= sentence.start and other.tied_to is None and not ahead:
            other.tie, other.tied_to = Tie.WITHIN, frame
            _take_along(frame, other, lead)
