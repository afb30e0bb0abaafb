"""Finds the verbs that tell of an occasion without a noun for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc, Token

from diplograph.extract.engagements.cue import Cue, Form, act_of
from diplograph.extract.engagements.governor import is_passive, subject
from diplograph.extract.engagements.lexicon import TELLING, VERB_PATTERN, Act
from diplograph.extract.engagements.names import person_tokens
from diplograph.extract.engagements.signings import is_occasion
from diplograph.extract.engagements.text_places import places_of
from diplograph.models import EngagementKind

_PHONES = frozenset(("telephone", "phone", "videoconference"))
_BY = frozenset(("by", "over", "via"))
_ASIDE = frozenset(("sidelines", "margins", "margin", "sideline"))
_PARTING = ("leave", "leaving", "left", "depart")
_VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_MONUMENTS = frozenset(
    ("memorial", "monument", "tomb", "cenotaph", "mausoleum", "cemetery", "grave", "shrine", "statue", "wreath")
)
_MEALS = frozenset(("breakfast", "lunch", "luncheon", "dinner", "banquet", "reception", "iftar", "visit"))
_REACH = 25
_KIND_OF_ACT = {
    Act.MEET: EngagementKind.MEETING,
    Act.RECEIVE: EngagementKind.MEETING,
    Act.VISIT: EngagementKind.VISIT,
    Act.TRAVEL: EngagementKind.VISIT,
    Act.COME: EngagementKind.VISIT,
    Act.CALL_ON: EngagementKind.COURTESY_CALL,
    Act.PHONE: EngagementKind.CALL,
    Act.SPEAK: EngagementKind.CALL,
    Act.DISCUSS: EngagementKind.MEETING,
    Act.WELCOME: EngagementKind.MEETING,
    Act.DINE: EngagementKind.RECEPTION,
    Act.INAUGURATE: EngagementKind.CEREMONY,
    Act.PRESENT: EngagementKind.CEREMONY,
    Act.SIGN: EngagementKind.CEREMONY,
    Act.WREATH: EngagementKind.CEREMONY,
}


_IN_A_PLACE = re.compile(
    r"(?<!\w)(?:is|was|are|were|be|been)\s(?:(?:currently|also|due|expected)\s)?in\s(?:the\s)?(?=[A-Z])"
)


def verb_cues(doc: Doc) -> list[Cue]:
    """The verbs that tell of an occasion, and those that tell where somebody is, in textual order."""
    text = places_of(doc)
    telling = [cue for token in text.words(VERB_PATTERN) for cue in _of_verb(token)]
    being = [
        Cue(token.i, token.i + 1, token.i, Form.VERB, EngagementKind.VISIT, act=Act.COME)
        for token in text.words(_IN_A_PLACE)
        if token.dep_ in ("ROOT", "conj", "ccomp", "relcl")
    ]
    return [*telling, *being]


def _of_verb(token: Token) -> list[Cue]:
    if token.tag_ not in _VERB_TAGS:
        return []
    act = act_of(token)
    if token.tag_ == "VBG" and token.dep_ == "amod":
        return []
    if token.lower_ in ("call", "calls", "called") and token.i + 1 in person_tokens(token.doc):
        return [Cue(token.i, token.i + 1, token.i, Form.VERB, EngagementKind.CALL, act=Act.PHONE)]
    if act is Act.HOST and token.lower_.startswith("host") and _hosts_people(token):
        return [Cue(token.i, token.i + 1, token.i, Form.VERB, EngagementKind.MEETING, act=Act.RECEIVE)]
    if act is None or act not in TELLING:
        return []
    if act in _CONDITIONS and not _CONDITIONS[act](token):
        return []
    kind = _by_distance(token, act) or _KIND_OF_ACT[act]
    if act is Act.RECEIVE and _of_credentials(token):
        kind = EngagementKind.CEREMONY
    return [Cue(token.i, token.i + 1, token.i, Form.VERB, kind, act=act)]


def _is_somebody(subject: Token | None) -> bool:
    """Whether a subject is a person by name, office or pronoun: an aircraft that leaves for a city pays no visit."""
    if subject is None or subject.lower_ in ("he", "she"):
        return True
    return any(i in person_tokens(subject.doc) for i in (subject.i, subject.left_edge.i))


def _is_told_of_us(token: Token) -> bool:
    """Whether "opened" is in a side clause or speech: "after we opened an embassy"."""
    return token.dep_ == "advcl" or any(t.lower_ in ("we", "i") for t in token.lefts)


def _by_distance(token: Token, act: Act) -> EngagementKind | None:
    """The kind of talks by where they were: on the margins of something people meet, by telephone they call."""
    if act not in (Act.SPEAK, Act.DISCUSS):
        return None
    by_phone = any(t.lower_ in _PHONES for t in token.sent)
    if act is Act.DISCUSS:
        near = token.doc[token.i + 1 : min(token.i + 8, token.sent.end)]
        over = any(t.lower_ in _PHONES and {u.lower_ for u in t.doc[t.i - 2 : t.i]} & _BY for t in token.sent[2:])
        return EngagementKind.CALL if over or (by_phone and any(t.lower_ in _PHONES for t in near)) else None
    aside = any(t.lower_ in _ASIDE for t in token.sent)
    return EngagementKind.MEETING if aside and not by_phone else None


def _is_at_monument(token: Token) -> bool:
    """Whether a tribute is paid where one lays wreaths, not in words: "paid tribute at the National Memorial"."""
    return any(t.lower_ in _MONUMENTS for t in token.doc[token.i + 1 : token.sent.end])


def _hosts_people(token: Token) -> bool:
    """Whether a delegation is what is hosted."""
    people = person_tokens(token.doc)
    following = token.doc[token.i + 1 : token.sent.end]
    if any(t.lower_ in ("delegation", "counterpart") for t in following[:5]):
        return True
    named = not is_passive(token) and token.i + 2 in people
    return named and not any(t.lower_ in _MEALS for t in following[:_REACH])


def _of_credentials(token: Token) -> bool:
    """Whether somebody's credentials are what is received."""
    return any(t.lower_ in ("credentials", "credence") for t in token.doc[token.i + 1 : token.i + 7])


def _sets_out(token: Token) -> bool:
    return not token.lower_.startswith(_PARTING) or _is_somebody(subject(token))


def _is_opening(token: Token) -> bool:
    return not token.lower_.startswith("open") or not _is_told_of_us(token)


def _is_presenting(token: Token) -> bool:
    """Whether what is handed over is somebody's credentials; what is presented tells it by itself."""
    return not token.lower_.startswith(("hand", "deliver")) or _of_credentials(token)


def _is_tribute(token: Token) -> bool:
    return not token.lower_.startswith("pa") or _is_at_monument(token)


def _is_welcome(token: Token) -> bool:
    """Whether it is somebody, not what was done, who "was welcomed"."""
    return not is_passive(token) or _is_somebody(subject(token))


_CONDITIONS: dict[Act, Callable[[Token], bool]] = {
    Act.TRAVEL: _sets_out,
    Act.INAUGURATE: _is_opening,
    Act.SIGN: is_occasion,
    Act.PRESENT: _is_presenting,
    Act.WREATH: _is_tribute,
    Act.WELCOME: _is_welcome,
}
