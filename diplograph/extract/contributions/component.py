"""Puts contributions together: an amount or goods, who gives it, to whom and for what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from diplograph.extract.cite import cite, printed
from diplograph.extract.contributions.givers import Givers
from diplograph.extract.contributions.giving import giving_verb, is_giving, is_only_asked_for, is_pledge
from diplograph.extract.contributions.goods import Goods, goods, may_be_of_things
from diplograph.extract.contributions.money import Money, money
from diplograph.extract.contributions.repeats import Repeats
from diplograph.extract.contributions.sums import is_summed, parts
from diplograph.extract.contributions.untold import gives_nothing
from diplograph.extract.extensions import CountryForm, MentionKind
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clauses import subject
from diplograph.extract.statements.speakers import Speakers
from diplograph.extract.terms import TermIndex
from diplograph.extract.topics import topic_mentions
from diplograph.models import ContributionEntry, ContributionStatus
from diplograph.resources import word_list

NAME = "diplograph_contributions"
_ABOUT = frozenset(
    ("about", "approximately", "approx", "approx.", "around", "roughly", "some", "or", "equivalent", "to", "~", "=")
)
_WORTH = frozenset(("worth", "valued", "value", "costing", "amounting", "totalling", "totaling"))
_PURPOSES = frozenset(("to", "for", "towards", "toward"))
_PURPOSE_NOUNS = frozenset(("response", "support", "favour", "favor", "order", "reply", "answer"))
_INVESTORS = frozenset(
    ("companies", "investors", "businesses", "enterprises", "firms", "company", "investor", "firm", "corporation")
)
_YEARLY = frozenset(("year", "annum", "month", "quarter"))
_BEFORE = 12
_AFTER = 7


@Language.component(
    NAME,
    assigns=["doc._.contributions"],
    requires=["doc._.people", "doc._.initiatives"],
)
def contributions(doc: Doc) -> Doc:
    """Contributions: money and goods given or pledged."""
    doc._.contributions = list(_contributions(doc))
    return doc


def _contributions(doc: Doc) -> Iterator[ContributionEntry]:
    printed_amounts = money(doc, doc._.release.issuer_country)
    ends = {a.end for a in printed_amounts}
    told_of = [a for a in printed_amounts if not _is_conversion(doc, a, ends)]
    amounts = [a for a in told_of if _is_given(doc, a)]
    amounts = [a for a in amounts if not (_is_total(doc, a) and is_summed(a, amounts))]
    whole = parts(told_of, amounts)
    totals = {(t.amount, t.currency) for t in whole.values()}
    amounts = [a for a in told_of if a in whole or (a in amounts and (a.amount, a.currency) not in totals)]
    things = [g for g in goods(doc) if not any(_is_priced(doc, g, a) for a in amounts)]
    if not amounts and not things:
        return
    actors = Actors(doc)
    givers = Givers(doc, actors, Speakers(doc, actors))
    items: list[Money | Goods] = [*amounts, *things]
    repeats = Repeats(doc)
    for item in sorted(items, key=attrgetter("start")):
        named = bool(givers.named(*_thing(doc, item)))
        if not named and _has_no_giver(doc, item, givers):
            continue
        entry = _entry(doc, item, givers, whole.get(item) if isinstance(item, Money) else None)
        if repeats.add(entry, item.start, named):
            yield entry


def _has_no_giver(doc: Doc, item: Money | Goods, givers: Givers) -> bool:
    """Whether it is not the issuer either who gives, where nobody is named: things do, or donors in general."""
    return (isinstance(item, Goods) and may_be_of_things(doc, item)) or givers.are_anybody(_verb(doc, item))


def _is_priced(doc: Doc, thing: Goods, price: Money) -> bool:
    """Whether an amount is part of what the goods are, or tells what they are worth."""
    if thing.start < price.end and price.start < thing.end:
        return True
    between = doc[thing.end : price.start] if thing.end <= price.start <= thing.end + _AFTER else ()
    return any(t.lower_ in _WORTH for t in between)


@cache
def _terms(name: str) -> TermIndex[bool]:
    return TermIndex((word, True) for word in word_list("extract", name))


def _names(doc: Doc, start: int, end: int, name: str) -> bool:
    return next(_terms(name).find(doc, start, end), None) is not None


def _tells_no_gift(doc: Doc, start: int, end: int) -> bool:
    """Whether words say that an amount is none; those in a name, such as "the Reserve Fund", say nothing."""
    found = (t for t in _no_gifts().find(doc, start, end) if t.value)
    return any(not doc[t.start].is_title or t.start == doc[t.start].sent.start for t in found)


@cache
def _no_gifts() -> TermIndex[bool]:
    """The words of what is no gift, and the phrases that hold one and tell of a gift all the same."""
    lists = (("not_given.txt", True), ("gifts_in_other_words.txt", False))
    return TermIndex((word, value) for name, value in lists for word in word_list("extract", name))


def _is_conversion(doc: Doc, item: Money, ends: set[int]) -> bool:
    """Whether an amount in brackets only says again, in another currency, the one that ``ends`` before them."""
    at = item.start - 1
    while at > 0 and doc[at].lower_ in _ABOUT:
        at -= 1
    if at <= 0 or doc[at].text != "(":
        return False
    return at in ends or doc[at - 1].like_num or doc[at - 1].text.isupper()


def _is_given(doc: Doc, item: Money) -> bool:
    """Whether an amount is given or pledged, by the words around it: no trade, goal, gap, price or total."""
    sentence = doc[item.start].sent
    start, end = _clause(doc, sentence, item)
    if _is_rate(doc, item) or _is_new_level(doc, item):
        return False
    if _tells_no_gift(doc, start, item.start) or _tells_no_gift(doc, item.end, _phrase_end(doc, item.end, end)):
        return False
    verb = giving_verb(_head(doc, item))
    if verb is not None and (_is_of_investors(verb) or gives_nothing(verb)):
        return False
    if verb is None and _comes_from_a_state(doc, item):
        return True
    if verb is not None:
        return not is_only_asked_for(verb) or any(t.dep_ == "relcl" and is_giving(t) for t in sentence)
    return _names(doc, start, end, "giving_nouns.txt") or any(
        giving_verb(t) is not None for t in doc[start : start + 1]
    )


def _comes_from_a_state(doc: Doc, item: Money) -> bool:
    """Whether the giver stands right after the amount: "rebuilt with 8 million | from Hungary"."""
    if item.end + 1 >= len(doc):
        return False
    source = min(_past_bracket(doc, item.end), len(doc) - 1)
    at = source + 1
    return doc[source].lower_ == "from" and any(
        c.start in (at, at + 1) for c in doc._.countries if c.form is CountryForm.NAME
    )


def _past_bracket(doc: Doc, at: int) -> int:
    """Past what stands in brackets at token ``at``."""
    if doc[at].text != "(":
        return at
    return next((n + 1 for n in range(at, min(at + _BEFORE, len(doc))) if doc[n].text == ")"), at)


def _is_total(doc: Doc, item: Money) -> bool:
    """Whether an amount is told to sum up what was given: "so far", "to date"."""
    return _names(doc, _clause(doc, doc[item.start].sent, item)[0], item.start, "running_totals.txt")


def _is_rate(doc: Doc, item: Money) -> bool:
    """Whether an amount is a price or a rate: "per person", "a tonne"; what is given per year is none."""
    after = [t.lower_ for t in doc[item.end : item.end + 2]]
    return after[:1] == ["per"] and after[-1] not in _YEARLY


def _is_new_level(doc: Doc, item: Money) -> bool:
    """Whether an amount only tells what one rises to by another, which is the gift: "by 9 million to 93 million"."""
    before = [t.lower_ for t in doc[max(0, item.start - _BEFORE) : item.start]]
    if not before or before.pop() != "to":
        return False
    while before and before[-1] not in ("by", "from", ",", ";", "to", "and"):
        before.pop()
    return before[-1:] == ["by"]


def _is_of_investors(verb: Token) -> bool:
    """Whether those who put money in are companies, which give nothing by it."""
    word = subject(verb)
    return word is not None and any(t.lower_ in _INVESTORS for t in (word, *word.children))


def _clause(doc: Doc, sentence: Span, item: Money) -> tuple[int, int]:
    """The words near an amount in its clause."""
    start = max(sentence.start, item.start - _BEFORE)
    end = min(sentence.end, item.end + _AFTER)
    for i in range(item.start - 1, start - 1, -1):
        if doc[i].text in (";", ":", "“", "”") or (
            doc[i].text == "," and doc[i].nbor().lower_ in ("which", "while", "and")
        ):
            start = i + 1
            break
    return start, end


def _phrase_end(doc: Doc, start: int, end: int) -> int:
    """Where the words after an amount no longer say what it is, but what it is for: "to meet needs", "in response"."""
    for i in range(start, end):
        follows = doc[min(i + 1, len(doc) - 1)].lower_
        if doc[i].lower_ in _PURPOSES or (doc[i].lower_ == "in" and follows in _PURPOSE_NOUNS):
            return i
    return end


def _head(doc: Doc, item: Money | Goods) -> Token:
    return doc[item.start : item.end].root


def _verb(doc: Doc, item: Money | Goods) -> Token | None:
    if isinstance(item, Money):
        return giving_verb(_head(doc, item))
    return doc[item.verb] if item.verb is not None else None


def _thing(doc: Doc, item: Money | Goods) -> tuple[Token, Token | None, int]:
    """What givers are looked for by: the item's head, the verb of giving, and where the item begins."""
    return _head(doc, item), _verb(doc, item), item.start


def _entry(doc: Doc, item: Money | Goods, givers: Givers, whole: Money | None) -> ContributionEntry:
    """What an item says; a part of a ``whole`` is given by those who give that, and in the same way."""
    told = whole or item
    head, verb, at = _thing(doc, told)
    donors = givers.of(head, verb, at)
    sentence = _head(doc, item).sent
    recipient = _recipient(doc, givers, sentence, item, donors)
    givers.remember(donors, recipient)
    purpose = _purpose(doc, givers.actors, sentence, item)
    start, end = _quoted(doc, sentence, item, verb)
    return ContributionEntry(
        donor=donors[0] if donors else None,
        donors=donors if len(donors) > 1 else (),
        recipient=recipient,
        amount=item.amount if isinstance(item, Money) else None,
        currency=item.currency if isinstance(item, Money) else None,
        goods=None if isinstance(item, Money) else _printed(doc, item.start, item.end),
        purpose=purpose,
        status=ContributionStatus.PLEDGED if is_pledge(verb) else ContributionStatus.GIVEN,
        quote=_printed(doc, start, end),
        evidence=(cite(doc, start, end),),
    )


def _printed(doc: Doc, start: int, end: int) -> str:
    return " ".join(printed(doc, start, end).split())


def _recipient(doc: Doc, givers: Givers, sentence: Span, item: Money | Goods, donors: tuple[str, ...]) -> str | None:
    """Who is named after "to" or "for", else elsewhere in the sentence, else in the release."""
    actors = givers.actors
    places = ((item.end, sentence.end), (sentence.start, item.start), (0, len(doc)))
    for start, end in places:
        for mention in actors.within(start, end):
            ref = next(iter(mention.refs), "")
            state = actors.state(ref)
            known = state if state is not None else (ref if mention.kind is MentionKind.ORGANIZATION else None)
            if known is not None and not givers.gives_for(known, donors) and known != actors.issuer:
                return known
    return None


def _purpose(doc: Doc, actors: Actors, sentence: Span, item: Money | Goods) -> str | None:
    """The initiative or topic named after the gift, else in it, else before it in the sentence, else in the title."""
    inside = item.start if isinstance(item, Goods) else item.end
    for start, end in ((inside, sentence.end), (sentence.start, item.start), (0, doc[0].sent.end)):
        named = next((m.refs[0] for m in actors.within(start, end) if m.kind is MentionKind.INITIATIVE), None)
        if named is not None and end != doc[0].sent.end:
            return named
        topics = topic_mentions(doc, start, end)
        strong = next((t.topic for t in topics if not t.weak), None)
        if strong is not None:
            return str(strong)
    return None


def _quoted(doc: Doc, sentence: Span, item: Money | Goods, verb: Token | None) -> tuple[int, int]:
    start = item.start
    if verb is not None and 0 < item.start - verb.i <= _BEFORE and verb.i >= sentence.start:
        start = verb.i
    return start, item.end
