"""Finds the words that tell of an occasion: nouns, names and verbs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Span, Token

from diplograph.extract.engagements.lexicon import (
    ACRONYM_PATTERN,
    NOUN_PATTERN,
    NOUNS,
    TELLING,
    Act,
    OccasionNoun,
    acronym_kind,
    acts_of,
    noun_of,
)
from diplograph.extract.engagements.names import Name, acronym_name, name_at, person_tokens
from diplograph.extract.engagements.ordinals import ordinal
from diplograph.models import EngagementKind

_HAPPENING = frozenset(("held", "take", "takes", "took", "taken", "convened", "hosted"))
_VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))


class Form(StrEnum):
    """How an occasion is told of."""

    NAME = "name"
    NOUN = "noun"
    VERB = "verb"


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens ``start`` to ``end`` (exclusive) tell of an occasion; ``head`` is the noun or verb among them.

    ``several`` marks the plural of a noun that names one occasion in the singular ("the four summit meetings").
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


def cues(doc: Doc) -> list[Cue]:
    """All cues of a document in textual order, none inside another."""
    found = _nouns(doc)
    covered = {i for cue in found for i in range(cue.start, cue.end)}
    found += [cue for token in doc if token.i not in covered for cue in _verbs(token)]
    return _with_pronouns(doc, sorted(found, key=lambda c: c.start))


def _with_pronouns(doc: Doc, found: list[Cue]) -> list[Cue]:
    """The cues, and each "it" that is held or takes place: the occasion told of last."""
    starts = [cue.start for cue in found]
    pronouns = []
    for token in doc:
        if token.lower_ == "it" and token.head.lower_ in _HAPPENING and token.dep_ in ("nsubj", "nsubjpass"):
            before = bisect_left(starts, token.i) - 1
            if before >= 0:
                kind = found[before].kind
                pronouns.append(Cue(token.i, token.i + 1, token.i, Form.NOUN, kind, pronoun=True))
        elif _is_other_round(token) and found and found[0].start < token.i and not _covered(found, starts, token.i):
            kind = found[max(bisect_left(starts, token.i) - 1, 0)].kind
            pronouns.append(Cue(token.i, token.i + 1, token.i, Form.NOUN, kind, next_round=True))
        elif _is_led(token) and found and found[0].start < token.i:
            kind = found[max(bisect_left(starts, token.i) - 1, 0)].kind
            pronouns.append(Cue(token.i, token.i + 1, token.i, Form.NOUN, kind, pronoun=True))
    return sorted([*found, *pronouns], key=lambda c: c.start) if pronouns else found


def _is_other_round(token: Token) -> bool:
    """Whether a word stands for another occasion of the series told of: "the first one", "the previous edition"."""
    if token.lower_ not in ("one", "edition") and ordinal(token) is None and token.lower_ not in ("last", "previous"):
        return False
    verb = token.head
    held = token.dep_ in ("nsubj", "nsubjpass") and verb.lower_ in (*_HAPPENING, "hosted", "chaired")
    numbered = ordinal(token) is not None or any(
        ordinal(t) is not None or t.lower_ in ("last", "previous", "next") for t in token.lefts
    )
    return held and numbered


def _covered(found: list[Cue], starts: list[int], i: int) -> bool:
    """Whether a token lies in one of the cues."""
    before = bisect_left(starts, i + 1) - 1
    return before >= 0 and found[before].end > i


def _is_led(token: Token) -> bool:
    """Whether somebody's side in what was told is led by somebody: "the Fijian delegation was headed by"."""
    if token.lower_ not in ("led", "headed") or token.i + 1 >= len(token.doc) or token.nbor().lower_ != "by":
        return False
    before = token.doc[max(token.sent.start, token.i - 8) : token.i]
    return any(t.lower_ in ("delegation", "side", "delegations") for t in before) and any(
        t.lower_ in ("was", "were") for t in before
    )


def act_of(token: Token) -> Act | None:
    """What the verb ``token`` says that somebody does on an occasion."""
    for act, followers in acts_of(token.lower_):
        if not followers or any(t.lower_ in followers for t in token.doc[token.i + 1 : token.i + 5]):
            return act
    return None


def _nouns(doc: Doc) -> list[Cue]:
    found: list[Cue] = []
    for match in NOUN_PATTERN.finditer(doc.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None and not (found and span.start < found[-1].end):
            told = _noun_cue(span, match.group())
            if told and found and told[0].start < found[-1].end:
                found.pop()
            found += told
    covered = {i for cue in found for i in range(cue.start, cue.end)}
    for match in ACRONYM_PATTERN.finditer(doc.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        bracketed = span is not None and span.start and span.doc[span.start - 1].text == "("
        if span is not None and span.start not in covered and not bracketed:
            name = acronym_name(span)
            found.append(Cue(span.start, span.end, span.end - 1, Form.NAME, acronym_kind(match.group()), name=name))
    return sorted(found, key=lambda c: c.start)


def _noun_cue(span: Span, text: str) -> list[Cue]:
    noun, several = noun_of(text)
    head = span.end - 1
    if "ignored" in noun.traits:
        return []
    if span[-1].tag_ in _VERB_TAGS and span[-1].tag_ != "VBG" and not span[-1].text[0].isupper():
        return []
    if text.casefold() in ("call", "calls"):
        if span.end < len(span.doc) and span.doc[span.end].lower_ in ("on", "upon"):
            return [_courtesy_call(span, several)]
        if not _is_call(span):
            return []
    if span[-1].tag_ == "VBG" and len(span) == 1 and _is_gerund(span[-1]):
        return []
    name = name_at(span, noun)
    if name is not None:
        return [Cue(name.start, name.end, head, Form.NAME, name.kind, noun=noun, name=name, several=several)]
    ahead = any(t.lower_ in ("next", "previous", "last", "such") for t in span.doc[max(0, span.start - 5) : span.start])
    kind = _kind_of_those(span) if noun.kind is EngagementKind.MEETING else noun.kind
    return [Cue(span.start, span.end, head, Form.NOUN, kind, noun=noun, several=several, next_round=ahead)]


def _kind_of_those(span: Span) -> EngagementKind:
    """The kind of a meeting by who meets: "a meeting of foreign ministers", "the meeting of heads of state"."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ != "of":
        return EngagementKind.MEETING
    words = {t.lower_ for t in doc[span.end : span.end + 6] if t.i not in person_tokens(doc)}
    if "ministers" in words:
        return EngagementKind.MINISTERIAL
    return EngagementKind.SUMMIT if {"heads", "state"} <= words else EngagementKind.MEETING


def _courtesy_call(span: Span, several: bool) -> Cue:
    """A call that is paid on somebody."""
    noun = NOUNS["courtesy call"]
    return Cue(span.start, span.end, span.end - 1, Form.NOUN, noun.kind, noun=noun, several=several)


def _is_call(span: Span) -> bool:
    """Whether "call" is a talk: "her call with", "during the call"; not a call for something."""
    doc = span.doc
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    before = doc[span.start - 1].lower_ if span.start else ""
    return after in ("with", "between") or (before in ("the", "this", "their") and after not in ("for", "to", "of"))


def _is_gerund(token: Token) -> bool:
    """Whether "meeting" is the verb: it has no article or adjective before it, and an object or "with" after it."""
    return not any(c.dep_ in ("det", "amod", "poss", "compound", "nummod") for c in token.lefts)


def _verbs(token: Token) -> list[Cue]:
    if token.tag_ not in _VERB_TAGS:
        return []
    act = act_of(token)
    if token.lower_ in ("call", "calls", "called") and token.i + 1 in person_tokens(token.doc):
        return [Cue(token.i, token.i + 1, token.i, Form.VERB, EngagementKind.CALL, act=Act.PHONE)]
    if act is Act.HOST and _hosts_people(token):
        return [Cue(token.i, token.i + 1, token.i, Form.VERB, EngagementKind.MEETING, act=Act.RECEIVE)]
    if act is None or act not in TELLING:
        return []
    if act is Act.SIGN and not _is_witnessed(token):
        return []
    kind = _KIND_OF_ACT[act]
    if act is Act.RECEIVE and _of_credentials(token):
        kind = EngagementKind.CEREMONY
    return [Cue(token.i, token.i + 1, token.i, Form.VERB, kind, act=act)]


def _is_witnessed(token: Token) -> bool:
    """Whether a signing is told as an occasion: in somebody's presence or at a ceremony."""
    return any(t.lower_ in ("presence", "ceremony", "witnessed") for t in token.doc[token.i + 1 : token.sent.end])


def _hosts_people(token: Token) -> bool:
    """Whether a delegation is what is hosted."""
    return any(t.lower_ in ("delegation", "counterpart") for t in token.doc[token.i + 1 : token.i + 6])


def _of_credentials(token: Token) -> bool:
    """Whether somebody's credentials are what is received."""
    return any(t.lower_ in ("credentials", "credence") for t in token.doc[token.i + 1 : token.i + 7])


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
