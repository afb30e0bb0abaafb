"""Tells whether an occasion is reported, brought up as background, announced or called off."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account, Telling
from diplograph.extract.engagements.cue import Form, act_of
from diplograph.extract.engagements.governor import CARRIERS, Governor, Relation, is_joint
from diplograph.extract.engagements.idle import is_prevented
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.zones import Zone, is_aside, is_where_said, opens_sentence
from diplograph.extract.inflection import verb_forms
from diplograph.extract.tense import Tense, noun_tense, tense, verb_tense
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_CANCELLING = frozenset(("cancelled", "canceled"))
_AHEAD_VERBS = frozenset(word_list("extract", "verbs_ahead.txt"))
_AHEAD_DATES = frozenset(("next", "tomorrow", "later", "upcoming", "coming"))
_BEHIND_DATES = frozenset(("last", "yesterday", "earlier", "past", "ago", "previous"))
_ENJOYED = frozenset(("opportunity", "pleasure", "honour", "honor", "privilege", "chance", "occasion"))
_RELATIVES = frozenset(("when", "who", "which", "that", "whom", "since", "as"))
_ADDRESSING = ("speak", "thank", "congratulate", "greet", "urge", "praise", "commend", "outline", "share", "stress")
_SAYING = frozenset(
    form for verb in (*word_list("extract", "reporting_verbs.txt"), *_ADDRESSING) for form in verb_forms(verb)
)
_GATHERINGS = frozenset(
    (
        EngagementKind.SUMMIT,
        EngagementKind.MINISTERIAL,
        EngagementKind.CONFERENCE,
        EngagementKind.RECEPTION,
        EngagementKind.CEREMONY,
    )
)
_RECALLING = frozenset(("recalled", "remembered", "was", "were", "followed", "came"))
_FORMERLY = frozenset(("last", "previously", "recently", "already"))
_GOING = frozenset((Act.HOLD, Act.ATTEND, Act.TRAVEL, Act.COME, Act.HOST, Act.CHAIR, Act.MEET, Act.VISIT))
_SETTING_OUT = frozenset((Act.VISIT, Act.TRAVEL, Act.COME))


def telling(scene: Scene, account: Account, zone: Zone, above: Governor | None) -> Telling:
    """How the words around a cue tell of its occasion."""
    if _is_cancelled(scene, account, zone, above):
        return Telling.CANCELLED
    found = _by_date(scene, account, above)
    if found is None and account.cue.form is not Form.VERB:
        found = _by_noun(scene.doc[account.cue.head])
    if found is None:
        found = _by_verb(scene, account, above)
    return Telling.AHEAD if found is Telling.BACKGROUND and _is_open(scene, account) else found


def _is_open(scene: Scene, account: Account) -> bool:
    """Whether the occasion's time is not over when the release is issued, as far as its year or month tells."""
    issued, window = scene.doc._.release.date, account.window
    vague = issued is not None and window is not None and window.end.precision == "year"
    return bool(vague and window and issued and window.end.latest > issued.latest)


def _is_cancelled(scene: Scene, account: Account, zone: Zone, above: Governor | None) -> bool:
    if above is not None and (above.verb.lower_ in _CANCELLING or above.act is Act.CANCEL):
        return True
    if account.cue.form is Form.VERB and account.kind is EngagementKind.VISIT:
        return is_prevented(scene.doc[account.cue.head])
    return any(t.lower_ in _CANCELLING for t in scene.doc[account.cue.end : zone.right])


def _by_date(scene: Scene, account: Account, above: Governor | None) -> Telling | None:
    """An occasion dated after the release is ahead; "next" and "later" say so within its month or year."""
    issued = scene.doc._.release.date
    if account.date is None or account.window is None or issued is None:
        return None
    if account.window.start.earliest > issued.latest:
        return Telling.AHEAD
    if above is not None and above.act is not None and verb_tense(above.verb) is Tense.PAST:
        return None
    words = {t.lower_ for t in scene.doc[max(0, account.date.first - 1) : account.date.last]}
    begun = account.window.start.precision == "day" and account.window.start.earliest < issued.earliest
    if words & _AHEAD_DATES and account.window.end.latest >= issued.latest and not begun:
        return Telling.AHEAD
    return None


def _by_noun(noun: Token) -> Telling | None:
    time = noun_tense(noun)
    if time is None:
        return None
    return Telling.AHEAD if time is Tense.FUTURE else Telling.BACKGROUND


def _by_verb(scene: Scene, account: Account, above: Governor | None) -> Telling:
    if above is not None and (account.cue.form is Form.VERB or above.act is not None):
        return _by_teller(account, above)
    attached = _attached(scene.doc[account.cue.head])
    if attached is not None:
        return Telling.AHEAD if attached is Tense.FUTURE else Telling.BACKGROUND
    if account.titled or above is None:
        return Telling.BARE
    if opens_sentence(scene.doc, account.cue) and account.others and not account.cue.several:
        return _past(above.verb) if tense(above.verb) is Tense.PAST else Telling.BACKGROUND
    return _by_other(scene, account, above)


def _by_teller(account: Account, above: Governor) -> Telling:
    """By the tense of the verb that tells of it."""
    verb = above.verb
    if above.act in (Act.MOVE, Act.CANCEL):
        return Telling.AHEAD
    time = verb_tense(verb)
    if is_joint(verb) and verb.tag_.startswith("NN"):
        ahead = any(t.lower_ in ("will", "to", "shall") for t in verb.doc[max(0, verb.i - 5) : verb.i])
        time = Tense.FUTURE if ahead else Tense.PAST
    if time is None:
        return _by_infinitive(verb)
    if time is Tense.FUTURE:
        return Telling.AHEAD
    if account.titled:
        return Telling.BARE
    if time is Tense.PRESENT and above.act is Act.OCCUR:
        return Telling.BARE
    if time is Tense.PRESENT:
        now = verb.lower_ in ("is", "are", "visiting")
        goes = above.relation is Relation.OBJECT and not now
        ahead = goes and above.act in _SETTING_OUT
        return Telling.AHEAD if ahead else Telling.REPORTED
    return _past(verb)


def _by_infinitive(verb: Token) -> Telling:
    """What one led a delegation to attend is told with it; what one agreed or wishes to hold is ahead."""
    governing = verb.head
    while not governing.tag_.startswith("VB") and governing.head.i != governing.i:
        governing = governing.head
    if verb.tag_ == "VB" and verb.head.tag_.startswith("NN") and verb.head.lower_ not in CARRIERS:
        return Telling.REPORTED if _is_record(verb.head) and tense(governing) is Tense.PAST else Telling.AHEAD
    wished = verb.tag_ == "VB" and verb.head.tag_.startswith("VB") and verb.head.i != verb.i
    if wished and act_of(governing) not in _GOING:
        return Telling.AHEAD
    time = tense(governing)
    if time is Tense.FUTURE:
        return Telling.AHEAD
    if verb.tag_ == "VBG" and time is Tense.PRESENT and governing.lower_ in ("is", "are"):
        return Telling.REPORTED
    return Telling.REPORTED if time is Tense.PAST and act_of(governing) in _GOING else Telling.BACKGROUND


def _is_record(noun: Token) -> bool:
    """Whether somebody is "the first President" or had "the opportunity" to do what follows, and so has done it."""
    first = any(c.lower_ in ("first", "last", "latest", "only") for c in noun.lefts)
    return first or noun.lower_ in _ENJOYED


def _main(verb: Token) -> Token:
    """The verb of the clause that a gerund belongs to: "according to", "speaking after"."""
    while verb.tag_ == "VBG" and verb.dep_ in ("advcl", "prep") and verb.head.i != verb.i:
        verb = verb.head
    return verb


def is_gathering(account: Account) -> bool:
    """Whether it is an occasion of many."""
    return account.kind in _GATHERINGS and not account.cue.several


def is_said(verb: Token) -> bool:
    """Whether a main clause tells what somebody said."""
    return _is_told_then(verb) and verb.lower_ in _SAYING


def _is_told_then(verb: Token) -> bool:
    """Whether a main clause tells what was said or done then: "she stressed this during talks with"."""
    return verb.tag_ == "VBD" and verb.dep_ in ("ROOT", "conj") and verb.lower_ not in _RECALLING


def _past(verb: Token) -> Telling:
    """The past perfect and side clauses tell the background, the simple past reports."""
    perfect = any(c.lower_ in ("had", "'d", "’d") and c.dep_ == "aux" for c in verb.children)
    perfect = perfect or any(c.lower_ in _FORMERLY for c in verb.children if c.dep_ == "advmod")
    comes = verb.dep_ == "relcl" and act_of(verb) is Act.COME and not perfect
    aside = not comes and verb.dep_ in ("advcl", "relcl") and any(c.lower_ in _RELATIVES for c in verb.lefts)
    aside = aside or (verb.dep_ == "ccomp" and verb.head.i < verb.i and act_of(verb.head) is None)
    return Telling.BACKGROUND if perfect or aside else Telling.REPORTED


def _attached(noun: Token) -> Tense | None:
    """The tense of a clause that hangs on the noun: "the Summit to be hosted", "the visit that he had paid"."""
    for child in noun.rights:
        if child.dep_ in ("relcl", "acl") and act_of(child) is not None:
            return verb_tense(child)
    return None


def _by_other(scene: Scene, account: Account, above: Governor) -> Telling:
    """By a verb that tells of something else: what is looked forward to is ahead, what is recalled is background."""
    first = above.verb.i if above.verb.i < account.cue.start else above.verb.sent.start
    before = scene.doc[max(first, account.cue.start - 12) : account.cue.start]
    if above.verb.lower_ in _AHEAD_VERBS or any(t.lower_ in _AHEAD_VERBS for t in before):
        return Telling.AHEAD
    main = _main(above.verb)
    if account.others and is_aside(scene.doc, account.cue) and _is_told_then(main):
        return _past(main)
    if is_gathering(account) and is_where_said(scene.doc, account.cue) and is_said(main):
        return _past(main)
    visit = account.kind is EngagementKind.VISIT and above.verb.lower_ in ("is", "was", "been", "are", "be")
    if visit and above.relation is Relation.OBJECT:
        return Telling.AHEAD if verb_tense(above.verb) is Tense.FUTURE else Telling.REPORTED
    return Telling.BACKGROUND
