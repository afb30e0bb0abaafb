"""Which stance words of a sentence tell a position of their own."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import tag_at
from diplograph.extract.statements.clauses import agent, is_passive, reporter, stands_under, subject, takes_position
from diplograph.extract.statements.lexicon import JUDGING, Frame
from diplograph.extract.statements.speakers import Speakers
from diplograph.extract.statements.triggers import Trigger
from diplograph.models import Stance
from diplograph.resources import word_list

_EMPHASISING = frozenset(f for v in word_list("extract", "emphasising_verbs.txt") for f in verb_forms(v))
_TRANSPARENT = _EMPHASISING | frozenset(f for v in ("explain", "consider", "believe") for f in verb_forms(v))
_DECIDING = frozenset(f for v in ("decide", "resolve") for f in verb_forms(v))
_CONFIRMING = frozenset(f for v in ("confirm", "affirm", "reaffirm") for f in verb_forms(v))
_COMMON = frozenset(f for v in ("recognize", "recognise", "acknowledge", "wish", "desire") for f in verb_forms(v))
_TALKING = frozenset(word_list("extract", "nouns_for_talks.txt"))
_INFORMING = frozenset(f for v in ("inform", "notify", "disclose") for f in verb_forms(v))
_READERS = frozenset(("public", "nation", "media", "press", "journalists", "citizens", "nationals", "travellers"))
_FELT = frozenset(("satisfaction", "pleasure", "appreciation", "gratitude", "concern", "regret"))
_ADDRESSING = verb_forms("address")
_SHARING = verb_forms("share")
_ENDORSING = frozenset(
    f
    for v in ("endorse", "approve", "commend", "praise", "acknowledge", "appreciate", "condemn")
    for f in verb_forms(v)
)
_SEVERAL = 2
_WITHOUT_AGENT = frozenset((Stance.AGREE, Stance.DISCUSS))


def independent(doc: Doc, found: list[Trigger]) -> list[Trigger]:
    """The triggers that take a position of their own and are not inside what another one is about."""
    holders = {t.verb for t in found} | {i for t in found for i in range(t.start, t.end)}
    opaque = holders - {t.verb for t in found if _lets_through(doc, t, found)}
    return [t for t in found if t.verb in opaque and _is_independent(doc, t, opaque, found)]


def _is_independent(doc: Doc, trigger: Trigger, opaque: set[int], found: list[Trigger]) -> bool:
    verb = doc[trigger.verb]
    own = set(range(trigger.start, trigger.end))
    if trigger.frame is Frame.NOUN or trigger.in_series:
        return True
    if (trigger.stance is Stance.DISCUSS and _accompanies(verb)) or _is_inserted(trigger, verb):
        return False
    if trigger.frame in JUDGING and _defines(verb):
        return False
    others = opaque - own - _beside(verb, found)
    return (trigger.frame in JUDGING or takes_position(verb)) and not stands_under(verb, others)


def _beside(verb: Token, found: list[Trigger]) -> set[int]:
    """The tokens of the stance words that the verb is coordinated with: "will go on to help and call on all"."""
    heads: set[int] = set()
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
        heads.add(verb.i)
    return {i for t in found if t.verb in heads or heads.intersection(range(t.start, t.end)) for i in _tokens(t)}


def _tokens(trigger: Trigger) -> set[int]:
    return {trigger.verb, *range(trigger.start, trigger.end)}


def _defines(verb: Token) -> bool:
    """Whether the clause only says which thing is meant: "what is needed", "a crisis that threatens us"."""
    return verb.dep_ in ("relcl", "acl", "pcomp") or any(c.tag_.startswith("W") for c in verb.children)


def _accompanies(verb: Token) -> bool:
    """Whether a participle before the main verb only tells during what: "(while) discussing trade, he raised …"."""
    if verb.tag_ != "VBG" or any(c.dep_ == "aux" for c in verb.children):
        return False
    if verb.i > 0 and verb.nbor(-1).lower_ in ("while", "when"):
        return True
    if verb.dep_ != "advcl":
        return False
    return verb.i < verb.head.i or any(c.dep_ == "mark" and c.lower_ in ("while", "when") for c in verb.children)


def _is_inserted(trigger: Trigger, verb: Token) -> bool:
    """Whether the words only tell who says or made what is told: "as she explained", "agreements that were reached"."""
    if trigger.frame is Frame.CARRIED:
        return verb.dep_ in ("relcl", "acl")
    said = trigger.frame is Frame.VERB and (trigger.stance is Stance.DISCUSS or verb.lower_ in _EMPHASISING)
    return said and verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.lefts)


def _lets_through(doc: Doc, trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether a verb of saying only introduces another stance: "affirmed that … will"."""
    if _is_nobody_s(doc, trigger):
        return True
    informs = trigger.words == ("that",) and doc[trigger.verb].lower_ in _INFORMING
    if not informs and (trigger.frame is not Frame.VERB or doc[trigger.verb].lower_ not in _TRANSPARENT):
        return False
    inner = any(c.dep_ == "ccomp" for c in doc[trigger.verb].children)
    return inner and any(stands_under(doc[t.verb], {trigger.verb}) for t in found if t is not trigger)


def _is_nobody_s(doc: Doc, trigger: Trigger) -> bool:
    """Whether an expectation is told as nobody's: "it is expected that both will discuss", "are to be discussed"."""
    verb = doc[trigger.verb]
    return trigger.stance is Stance.REQUEST and trigger.frame is Frame.VERB and is_passive(verb) and agent(verb) is None


def is_meant(doc: Doc, trigger: Trigger, who: tuple[str, ...], speakers: Speakers) -> bool:
    """Whether the words are meant as a position, seen who speaks.

    A narrated "Minister X will …" announces what happens, and "was expected" is nobody's expectation.
    """
    verb = doc[trigger.verb]
    if trigger.words == ("that",) and verb.lower_ in _INFORMING and _is_notice(doc, trigger, who, speakers):
        return False
    if trigger.frame in (Frame.CARRIED, Frame.AGENDA):
        return True
    if trigger.frame in JUDGING:
        return speakers.is_told(trigger)
    if trigger.frame is Frame.TALKS:
        word = subject(verb)
        several = verb.lower_ in _ADDRESSING and len(speakers.actors.states(who)) > 1
        return several or (word is not None and word.lower_ in _TALKING)
    if trigger.frame is not Frame.COPULA and is_passive(verb) and agent(verb) is None:
        return verb.dep_ != "relcl" and (
            trigger.stance in _WITHOUT_AGENT
            or verb.lower_ in _DECIDING
            or verb.lower_ in _ENDORSING
            or (not trigger.words and verb.lower_ in _EMPHASISING)
            or not _FELT.isdisjoint(trigger.words)
        )
    if trigger.frame is not Frame.MODAL or speakers.is_told(trigger):
        return True
    return doc[trigger.start].lower_ != "would" and not any(speakers.actors.is_person(w) for w in who)


def _tells_own_view(doc: Doc, trigger: Trigger) -> bool:
    """Whether a view is shared with the other side by being told: "shared her assessment of the situation"."""
    if trigger.stance is not Stance.AGREE or doc[trigger.start].lower_ not in _SHARING:
        return False
    return tag_at(doc, trigger.start + 1) == "PRP$"


def _is_notice(doc: Doc, trigger: Trigger, who: tuple[str, ...], speakers: Speakers) -> bool:
    """Whether the words only open a notice to readers: "the Ministry informs the public that …"."""
    told = doc[trigger.start : trigger.end]
    return who == (speakers.actors.issuer,) or any(t.lower_ in _READERS for t in told)


def shared(doc: Doc, trigger: Trigger, who: tuple[str, ...], speakers: Speakers) -> Stance:
    """The stance of the trigger; what several states decide or confirm together is an agreement."""
    if len(speakers.actors.states(who)) < _SEVERAL:
        return Stance.DISCUSS if _tells_own_view(doc, trigger) else trigger.stance
    if trigger.stance is Stance.REQUEST and "interest" in trigger.words:
        return Stance.COMMIT
    if trigger.stance is Stance.REQUEST and doc[trigger.verb].lower_ in _COMMON:
        return Stance.AGREE
    saying = reporter(doc[trigger.verb])
    confirmed = trigger.frame is Frame.MODAL and saying is not None and saying.lower_ in _CONFIRMING
    return Stance.AGREE if confirmed or doc[trigger.verb].lower_ in _DECIDING else trigger.stance
