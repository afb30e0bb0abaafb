"""Goods given without a price: what a verb of handing over has as its object, where it is goods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.contributions.giving import is_handing, is_only_asked_for, is_only_ready, makes_available
from diplograph.extract.contributions.untold import gives_nothing, is_a_purpose
from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_after
from diplograph.extract.terms import TermIndex, normal
from diplograph.resources import word_list

_GIFTS = frozenset(("gift", "donation", "shipment", "consignment", "delivery", "handover", "batch"))
_OBJECTS = frozenset(("dobj", "attr", "nsubjpass", "dative", "oprd"))
_LINKS = frozenset((",", "and", "or", "&"))
_PURPOSES = frozenset(("to", "for", "towards"))
_PROMISING = frozenset(("will", "shall", "would"))
_FAR = 20
_MOVING = frozenset(f for v in ("send", "bring", "receive") for f in verb_forms(v))
"""What is only moved is no gift unless it is told how much it is or to whom it goes."""
_BRINGING = verb_forms("bring")
_TO = frozenset(("to", "for", "into", "towards", "toward", "from"))
_UNTOLD = frozenset(("such", "enough", "any", "no", "what", "which", "whatever", "much"))
_CARRIAGE = frozenset(("delivery", "shipment", "consignment", "batch", "handover"))
_ABOUT = frozenset(("about", "on", "in", "for", "over", "regarding", "through", "to", "with", "by"))


@dataclass(frozen=True, slots=True)
class Goods:
    """Tokens ``start`` to ``end`` (exclusive) are goods that ``verb`` gives (none: a noun such as "gift of" does)."""

    start: int
    end: int
    verb: int | None


def goods(doc: Doc) -> Iterator[Goods]:
    """The goods given in a document, coordinated ones together."""
    last = 0
    for token in doc:
        if token.i < last:
            continue
        for found in (_handed(doc, token) or _gift(doc, token), _untold_money(doc, token)):
            if found is not None and found.start >= last:
                yield found
                last = found.end


@cache
def _kinds(name: str) -> TermIndex[bool]:
    return TermIndex((word, True) for word in word_list("extract", name))


def _handed(doc: Doc, verb: Token) -> Goods | None:
    """The object of a verb of handing over: "provided …", "the tents that Peru offered", "is sending …"."""
    if not (is_handing(verb) or makes_available(verb)) or _is_not_done(verb) or is_a_purpose(verb):
        return None
    if verb.lower_ in _MOVING and not _goes_to_somebody(verb):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return _of_noun(doc, verb.head, verb.i, verb.head.i + 1)
    if verb.dep_ == "pcomp" and verb.head.lower_ not in ("for", "by"):
        return None
    if verb.dep_ == "relcl" and not any(c.dep_ in _OBJECTS and c.tag_ not in ("WDT", "WP") for c in verb.children):
        return _of_noun(doc, verb.head, verb.i, verb.head.i + 1)
    thing = _object(verb)
    return _of_noun(doc, thing, verb.i, None) if thing is not None else None


def may_be_of_things(doc: Doc, thing: Goods) -> bool:
    """Whether what the verb tells may be done by a lorry or a factory: "a plant that supplies", "brings"."""
    if thing.verb is None:
        return False
    verb = doc[thing.verb]
    return verb.lower_ in _BRINGING or (verb.dep_ == "relcl" and verb.tag_ in ("VBZ", "VBP"))


def _goes_to_somebody(verb: Token) -> bool:
    """Whether it is told to or from whom something is moved, or how much of it."""
    if any(c.dep_ == "dative" or (c.dep_ == "prep" and c.lower_ in _TO) for c in verb.children):
        return True
    thing = _object(verb)
    return thing is not None and any(t.tag_ == "CD" for t in thing.subtree)


def _object(verb: Token) -> Token | None:
    """The object of the verb; of "made tents available" too, where the parser takes it for a clause.

    In "they were granted visas" the subject is who gets them.
    """
    found = [c for c in verb.children if c.dep_ in _OBJECTS and (c.dep_ != "nsubjpass" or verb.tag_ == "VBN")]
    passive = next((c for c in found if c.dep_ == "nsubjpass"), None)
    if found:
        return next((c for c in found if c.dep_ == "dobj"), found[0]) if passive is not None else found[0]
    inner = next((c for c in verb.children if c.lower_ == "available"), None)
    return next((c for c in inner.children if c.dep_ == "nsubj"), None) if inner is not None else None


def _untold_money(doc: Doc, verb: Token) -> Goods | None:
    """The financing, with its purpose, that is given, alone or "as well as" goods, or that thanks are given for."""
    if not is_handing(verb) or _is_not_done(verb):
        return None
    sentence = verb.sent
    if any(t.like_num for t in sentence):
        return None
    given = next(_kinds("untold_money.txt").find(doc, verb.i + 1, min(verb.i + _FAR, sentence.end)), None)
    if given is None or not (_is_beside(doc, given.start) or _is_given_by(doc[given.end - 1], verb)):
        return None
    return Goods(given.start, _purpose_end(doc, given.end, sentence.end), verb.i)


def _is_given_by(noun: Token, verb: Token) -> bool:
    """Whether the noun is an object of the verb, or coordinated with one, with its purpose or in thanks for it."""
    token = noun
    while token.dep_ == "conj" and token.head.i > verb.i:
        token = token.head
    if token.head.i != verb.i or token.dep_ not in _OBJECTS:
        return False
    if verb.dep_ == "pcomp":
        return verb.head.lower_ == "for"
    return _is_told(verb) and word_after(noun) in _PURPOSES


def _is_told(verb: Token) -> bool:
    """Whether a verb reports or promises, and does not say what is done as a rule: "gave", "has given", "will give"."""
    return verb.tag_ in ("VBD", "VBN") or any(c.dep_ == "aux" and c.lower_ in _PROMISING for c in verb.children)


def _is_beside(doc: Doc, start: int) -> bool:
    """Whether "as well as" or "along with" leads on to the words at ``start``."""
    before = tuple(t.lower_ for t in doc[max(0, start - 3) : start])
    return before == ("as", "well", "as") or before[-2:] in (("along", "with"), ("together", "with"))


def _purpose_end(doc: Doc, start: int, end: int) -> int:
    """The end of what money is told to be for: "to support recovery", "for schools"."""
    if start >= end or doc[start].lower_ not in _PURPOSES:
        return start
    return next((i for i in range(start, min(end, start + _FAR)) if doc[i].is_punct and doc[i].text != "-"), start)


def _is_not_done(verb: Token) -> bool:
    """Whether nobody gives: somebody is asked to, or is ready to, or the verb tells whom a demand is made of."""
    return is_only_asked_for(verb) or is_only_ready(verb) or _is_of_anybody(verb) or gives_nothing(verb)


def _is_of_anybody(verb: Token) -> bool:
    """Whether the verb only tells whom a demand is made of: "those who supply weapons"."""
    return verb.dep_ == "relcl" and verb.head.lower_ in ("those", "all", "anyone", "anybody", "whoever")


def _gift(doc: Doc, noun: Token) -> Goods | None:
    """What "a gift of" or "the donation of" is of."""
    if normal(noun.lower_) not in _GIFTS or (normal(noun.lower_) in _CARRIAGE and _is_only_spoken_of(noun)):
        return None
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            thing = next((c for c in child.children if c.dep_ == "pobj"), None)
            return _of_noun(doc, thing, None, None, counted=True) if thing is not None else None
    return None


def _is_only_spoken_of(noun: Token) -> bool:
    """Whether something is done about the carriage of goods, which tells of no gift: "to ease the delivery of"."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ == "dobj":
        return noun.head.lower_ in _easing()
    return noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT and not any(t.tag_ == "CD" for t in noun.subtree)


@cache
def _easing() -> frozenset[str]:
    return frozenset(form for verb in word_list("extract", "easing_verbs.txt") for form in verb_forms(verb))


def _of_noun(doc: Doc, noun: Token, verb: int | None, limit: int | None, counted: bool = False) -> Goods | None:
    """The phrase of the noun, if it names goods; ``counted`` things are goods whatever they are."""
    if any(t.lower_ in _UNTOLD for t in noun.lefts):
        return None
    start = noun.left_edge.i
    while start < noun.i and _is_before_goods(doc[start]):
        start += 1
    end = limit or _end(doc, noun)
    if not any(t.tag_.startswith("NN") for t in doc[start:end]):
        return None
    known = _is_goods(doc, noun, start, end) or (counted and any(t.tag_ == "CD" for t in doc[start:end]))
    return Goods(start, end, verb) if known else None


def _is_before_goods(token: Token) -> bool:
    return token.tag_ in ("DT", "PRP$") or token.is_punct or token.lower_ in ("available", "over")


def _end(doc: Doc, noun: Token) -> int:
    """The end of the noun and of what is coordinated with it."""
    end = noun.i + 1
    for token in noun.rights:
        if _is_untold_money(doc, token):
            continue
        if token.dep_ in ("cc", "punct") and token.lower_ in _LINKS:
            continue
        if token.dep_ == "prep" and token.lower_ == "of":
            thing = next((c for c in token.children if c.dep_ == "pobj"), token)
            end = max(end, _end(doc, thing))
        elif token.dep_ in ("conj", "appos") and token.tag_.startswith(("NN", "CD")):
            end = max(end, _end(doc, token))
    return end


def _is_untold_money(doc: Doc, token: Token) -> bool:
    start = max(token.left_edge.i, token.i - 2)
    return any(t.end == token.i + 1 for t in _kinds("untold_money.txt").find(doc, start, token.i + 1))


def _is_goods(doc: Doc, noun: Token, start: int, end: int) -> bool:
    """Whether the phrase is headed by goods: the noun, what is coordinated with it, or what it is a measure of."""
    counted = any(t.tag_ == "CD" for t in doc[start:end])
    ends = {t.end for t in _kinds("goods.txt").find(doc, start, end)}
    ends |= {t.end for t in _kinds("goods_if_counted.txt").find(doc, start, end)} if counted else set()
    return any(head.i + 1 in ends for head in _heads(noun))


def _heads(noun: Token) -> Iterator[Token]:
    """The noun, the nouns coordinated with it, and the nouns that these are measures of."""
    yield noun
    for token in noun.rights:
        if token.dep_ in ("conj", "appos"):
            yield from _heads(token)
        elif token.lower_ == "of" and (noun.tag_ == "CD" or normal(noun.lower_) in _measures()):
            yield from (inner for c in token.children if c.dep_ == "pobj" for inner in _heads(c))


@cache
def _measures() -> frozenset[str]:
    return frozenset(word_list("extract", "measures.txt"))
