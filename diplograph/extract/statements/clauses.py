"""The grammar of clauses: whose verb it is, what it stands under, and whether it takes a position of its own."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

from spacy.tokens import Token

from diplograph.extract.inflection import verb_forms
from diplograph.resources import word_list

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_RELATIVES = frozenset(("which", "who", "that", "whom"))
_OPPORTUNITIES = frozenset(("opportunity", "occasion", "chance", "moment", "first"))
_WEAK_MODALS = frozenset(("can", "could", "may", "might", "should", "must", "ought", "cannot"))
_PROMISING = frozenset(("will", "shall", "would"))
_DEPTH = 12


@cache
def _forms_of(name: str) -> frozenset[str]:
    return frozenset(f for verb in word_list("extract", name) for f in verb_forms(verb))


def is_reporting(token: Token) -> bool:
    """Whether the token is a verb of saying, with the word that makes it one: "pointed out", "made (it) clear"."""
    if token.lower_ in _forms_of("reporting_verbs.txt"):
        return True
    word = _two_words("reporting_verbs.txt").get(token.lower_)
    if word is None:
        return False
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return following[:1] == [word] or following == ["it", word]


@cache
def _two_words(name: str) -> dict[str, str]:
    pairs = (verb.split() for verb in word_list("extract", name) if " " in verb)
    return {form: second for first, second in pairs for form in verb_forms(first)}


def is_light(token: Token) -> bool:
    """Whether the token is a verb that leaves the position to the one after it."""
    return token.lower_ in _forms_of("light_verbs.txt")


def governors(token: Token) -> Iterator[Token]:
    """The token and the tokens that it stands under, nearest first."""
    for _ in range(_DEPTH):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def own_subject(verb: Token) -> Token | None:
    """The subject in the verb's own clause; of "which" and "who" the word that they stand for."""
    found = [c for c in verb.children if c.dep_ in _SUBJECTS]
    if not found:
        return None
    nearest = next((c for c in reversed(found) if c.i < verb.i), found[0])
    return _antecedent(verb) if nearest.lower_ in _RELATIVES and nearest.tag_ != "DT" else nearest


def _antecedent(verb: Token) -> Token | None:
    for token in governors(verb):
        if token.dep_ == "relcl":
            return token.head
    return None


def subject(verb: Token) -> Token | None:
    """The subject of the verb, or of the nearest verb above it that has one."""
    astray = False
    for token in governors(verb):
        found = own_subject(token) if not astray or token.tag_ == "VBD" else None
        if found is not None and found.lower_ != "there":
            return found
        if token.dep_ == "relcl" and not astray:
            return None
        astray = (astray and token.tag_ != "VBD") or _is_joined_wrongly(token)
    return None


def _is_joined_wrongly(verb: Token) -> bool:
    """Whether the verb, told in the past, cannot be coordinated with its head: "should (has gone) … and said"."""
    if verb.dep_ != "conj" or not _is_past(verb):
        return False
    return any(c.tag_ == "MD" or c.lower_ in ("has", "have") for c in verb.head.children if c.dep_.startswith("aux"))


def reporter(verb: Token) -> Token | None:
    """The verb of saying that the verb's clause is told under."""
    for token in governors(verb):
        if token.dep_ == "relcl":
            return None
        if token.dep_ == "ccomp" and is_reporting(token.head):
            return token.head
        inserted = next((c for c in token.children if c.dep_ == "parataxis" and is_reporting(c)), None)
        if inserted is not None and own_subject(inserted) is not None:
            return inserted
    return None


def source(verb: Token) -> Token | None:
    """Whom a clause is told by where no verb of saying tells it: "according to Minister X, it is needed"."""
    for token in governors(verb):
        for child in token.children:
            if child.lower_ == "according":
                inner = next((c for c in child.children if c.lower_ == "to"), child)
                return next((c for c in inner.children if c.dep_ == "pobj"), None)
        if token.dep_ in ("relcl", "advcl"):
            return None
    return None


def is_passive(verb: Token) -> bool:
    """Whether the verb's own subject is what it is done to."""
    return any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)


def agent(verb: Token) -> Token | None:
    """Who does it, in a passive: "by" whom."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def takes_position(verb: Token) -> bool:
    """Whether a stance verb tells a position by its form: no purpose, no attribute, no mere possibility."""
    if any(c.dep_ == "aux" and c.lower_ in _WEAK_MODALS for c in verb.children):
        return False
    if verb.tag_ == "VB":
        return _infinitive_counts(verb)
    if verb.tag_ == "VBG":
        return _gerund_counts(verb)
    return True


def _infinitive_counts(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if helpers & _PROMISING:
        return True
    if verb.dep_ == "conj" and verb.head.tag_ == "VB":
        return takes_position(verb.head)
    if "to" not in helpers:
        return bool(helpers) or _goes_on_in_the_present(verb)
    if verb.dep_ == "xcomp":
        return is_light(verb.head) and (verb.head.tag_ != "VB" or takes_position(verb.head))
    if verb.dep_ == "acl" and verb.head.lower_ == "order":
        return is_of_meeting(verb)
    return verb.head.lower_ in _OPPORTUNITIES or _takes_occasion(verb.head) or is_of_meeting(verb)


def _takes_occasion(verb: Token) -> bool:
    """Whether somebody takes or uses an occasion to say something."""
    return is_light(verb) and any(c.dep_ == "dobj" and c.lower_ in _OPPORTUNITIES for c in verb.children)


def _goes_on_in_the_present(verb: Token) -> bool:
    """Whether the tagger takes a second verb of the present for an infinitive: "we welcome … and condemn"."""
    return verb.dep_ == "conj" and verb.head.tag_ == "VBP"


def meeting_of(verb: Token) -> Token | None:
    """The verb that tells of the meeting whose purpose the verb tells: "met the Minister (in order) to discuss"."""
    order = verb.head if verb.dep_ == "acl" and verb.head.lower_ == "order" else None
    met = order.head.head if order is not None else verb.head
    if (order is None and verb.dep_ != "advcl") or verb.i < met.i or not _is_told(met):
        return None
    return met if met.lower_ in _forms_of("meeting_verbs.txt") or _has_meeting(met) else None


def is_of_meeting(verb: Token) -> bool:
    """Whether the verb tells what a meeting that took place was for."""
    return meeting_of(verb) is not None


def _is_told(verb: Token) -> bool:
    """Whether the verb tells what was: "met", "has met", "were convened"."""
    return verb.tag_ == "VBD" or any(c.tag_ in ("VBD", "VBZ", "VBP") for c in verb.children if c.dep_.startswith("aux"))


def _has_meeting(verb: Token) -> bool:
    """Whether it is a meeting that is held: "held talks", "there were meetings"."""
    return any(c.dep_ in ("dobj", "attr", "nsubjpass") and c.lower_ in _meetings() for c in verb.children)


@cache
def _meetings() -> frozenset[str]:
    return frozenset(word_list("extract", "nouns_for_talks.txt"))


def _gerund_counts(verb: Token) -> bool:
    if any(c.dep_ == "aux" for c in verb.children):
        return True
    if verb.dep_ == "conj":
        return _gerund_counts(verb.head) if verb.head.tag_ == "VBG" else True
    if verb.dep_ == "xcomp":
        return is_light(verb.head)
    if verb.dep_ in ("pcomp", "pobj"):
        return (verb.head.lower_ == "on" and is_light(verb.head.head)) or _is_first_or_last(verb.head)
    if verb.dep_ == "acl":
        return verb.i > 0 and verb.nbor(-1).text == ","
    return verb.dep_ in ("advcl", "ROOT", "ccomp", "parataxis", "dep")


def _is_first_or_last(preposition: Token) -> bool:
    """Whether the preposition tells what somebody began or ended with: "concluded by thanking"."""
    return preposition.lower_ in ("by", "with") and preposition.head.lower_ in _forms_of("framing_verbs.txt")


def stands_under(verb: Token, others: Container[int]) -> bool:
    """Whether the verb belongs to what another stance word (one of the tokens ``others``) is about."""
    for token in governors(verb):
        head = token.head
        if token.dep_ in ("ROOT", "relcl", "parataxis"):
            return False
        if (token.dep_ == "advcl" and not _is_purpose(token)) or _is_spliced(token):
            return False
        if token.dep_ == "conj":
            if (_is_finite(token) and not _is_finite(head)) or (_is_past(token) and head.tag_ == "VB"):
                return False
            if _is_joined_wrongly(token):
                return False
            continue
        if head.i in others:
            return True
    return False


def _is_spliced(verb: Token) -> bool:
    """Whether only a comma parts the verb's clause from the next one: "they discussed trade, both sides agreed"."""
    if verb.dep_ != "ccomp" or verb.i > verb.head.i or not _is_finite(verb) or is_reporting(verb.head):
        return False
    return own_subject(verb) is not None and not any(c.dep_ == "mark" for c in verb.children)


def _is_past(verb: Token) -> bool:
    """Whether the verb is told in the past without a helper: "will meet" is not coordinated with "welcomed"."""
    return verb.tag_ == "VBD" and not any(c.dep_.startswith("aux") for c in verb.children)


def _is_purpose(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_finite(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
        c.tag_ in ("MD", "VBZ", "VBP", "VBD") and c.dep_.startswith("aux") for c in token.children
    )
