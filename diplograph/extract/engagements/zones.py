"""The stretch of text that belongs to a cue: where its date, place and parties are looked for."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from diplograph.extract.engagements.cue import Cue, Form, act_of
from diplograph.extract.engagements.scene import Scene

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_POINTING = frozenset(("following", "after", "before", "prior", "since", "during"))
MARGINS = frozenset(("margins", "margin", "sidelines", "sideline", "fringes", "edges"))
_MARGINS_REACH = 6
_BEFORE_NAMES = frozenset(("DT", "JJ", "NN", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH"))
_LEADING_ON = frozenset(("with", "between", "by", "of", "to"))
_OPENERS = frozenset(("as", "within", "in", "during", "at", "on", "following", "after", "over"))
_AT = frozenset(("during", "at"))
_PARTS = frozenset(("opening", "closing", "start", "end", "conclusion", "launch", "plenary", "inauguration"))
_ASIDE = frozenset(("during", "in", "at", "after", "following", "over"))
_CARRYING = frozenset(
    [
        "co",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "being",
        "will",
        "would",
        "has",
        "have",
        "had",
        "to",
        "scheduled",
        "planned",
        "proposed",
        "set",
        "due",
        "expected",
        "ends",
        "end",
        "ended",
        "lasts",
        "lasted",
        "shall",
        "should",
        "may",
        "comprised",
        "got",
        "gets",
        "runs",
    ]
)


@dataclass(frozen=True, slots=True)
class Zone:
    """Tokens ``left`` to the cue and from the cue to ``right`` (exclusive)."""

    left: int
    right: int


def zones(scene: Scene) -> list[Zone]:
    """The zone of each cue of the scene: up to the cues beside it, its sentence's ends, or another matter's verb."""
    found = []
    for n, cue in enumerate(scene.cues):
        sentence = scene.doc[cue.head].sent
        left, right = sentence.start, max(sentence.end, cue.end)
        before = next((c for c in reversed(scene.cues[max(0, n - 3) : n]) if not _passes(scene, c)), None)
        if before is not None and before.end > left:
            left = before.end
        after = next((c for c in scene.cues[n + 1 : n + 5] if not (_passes(scene, c) or is_scene(scene, c))), None)
        if after is not None:
            right = min(right, max(cue.end, after.start))
        found.append(Zone(min(left, cue.start), _cut(scene, cue, right)))
    return found


def _passes(scene: Scene, cue: Cue) -> bool:
    """Whether a cue bounds no zone: it points to what was told before, or names a body ("the Central Committee")."""
    body = cue.noun is not None and "numbered" in cue.noun.traits and scene.names_body(cue)
    return body or refers(scene, cue)


def refers(scene: Scene, cue: Cue) -> bool:
    """Whether a cue only points to another occasion as a time: "following the meeting", "prior to the talks"."""
    if cue.form is not Form.NOUN or cue.start < 2:
        return False
    before = scene.doc[max(0, cue.start - 3) : cue.start]
    if scene.doc[cue.end : cue.end + 1].text.casefold() in _LEADING_ON:
        return False
    if before[-1].lower_ in ("the", "this", "these"):
        return any(t.lower_ in _POINTING for t in before)
    return before[-1].tag_ in ("JJ", "VBN", "NN") and before[-2].lower_ in _POINTING


def is_scene(scene: Scene, cue: Cue) -> bool:
    """Whether a cue is only where something else happened: "met on the margins of the Conference with"."""
    if cue.form is Form.VERB:
        return False
    for token in reversed(scene.doc[max(1, cue.start - _MARGINS_REACH) : cue.start]):
        if token.lower_ == "of":
            return scene.doc[token.i - 1].lower_ in MARGINS
        if token.tag_ not in _BEFORE_NAMES:
            return False
    return False


def opens_sentence(doc: Doc, cue: Cue) -> bool:
    """Whether a sentence opens with the occasion on which something is said: "In a call with", "During talks"."""
    start = doc[cue.head].sent.start
    lead = [t for t in doc[start : cue.start] if not t.is_space]
    return cue.form is Form.NOUN and 0 < len(lead) < 7 and lead[0].lower_ in _OPENERS


def is_where_said(doc: Doc, cue: Cue) -> bool:
    """Whether a gathering is told as where somebody said something: "she stressed at the Lima Conference"."""
    return cue.form is not Form.VERB and _follows(doc, cue, _AT)


def is_aside(doc: Doc, cue: Cue) -> bool:
    """Whether a clause about something else says in passing on which occasion: "she said during a call with"."""
    return cue.form is Form.NOUN and _follows(doc, cue, _ASIDE)


def _follows(doc: Doc, cue: Cue, leads: frozenset[str]) -> bool:
    """Whether the occasion's noun phrase, or its name, follows one of the words."""
    for token in reversed(doc[max(doc[cue.head].sent.start, cue.start - _MARGINS_REACH) : cue.start]):
        if token.lower_ in leads:
            return True
        opening = token.lower_ == "of" and token.i > 0 and token.nbor(-1).lower_ in _PARTS
        if token.tag_ not in _BEFORE_NAMES and token.tag_ != "VBG" and not opening:
            return False
    return False


def _cut(scene: Scene, cue: Cue, right: int) -> int:
    """Where another matter begins after a cue."""
    for token in scene.doc[cue.end : right]:
        if token.text == ";" or (cue.form is not Form.VERB and other_matter(token)):
            return token.i
    return right


def other_matter(token: Token) -> bool:
    """Whether a token is a finite verb that tells of something else than an occasion."""
    return token.tag_ in _FINITE and token.text[0].isalpha() and token.lower_ not in _CARRYING and act_of(token) is None
