"""Reads offices as they stand before or beside a name: "then Japanese Deputy Prime Minister and Foreign Minister"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from diplograph.extract.context import BodyAt, Context, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.lexicon import heads, phrases, statuses
from diplograph.extract.offices.title import Title
from diplograph.extract.offices.title_parts import names_government
from diplograph.extract.offices.titles import title_at
from diplograph.extract.people.personal_names import name_at
from diplograph.extract.people.styles import styles_at
from diplograph.models import OfficeStatus

_LINKS = frozenset((",", "and", "&", ";", "/", "-", "–", "—"))
_OF_BODIES = "commissioner"
_COMMISSIONER = "european commissioner"
_EUROPEAN = {_COMMISSIONER: "European Union"}
_HEADS_OF_STATE = cue_words("heads_of_state")
_HIGHEST = cue_words("highest")
ARTICLES = cue_words("articles")


@dataclass(frozen=True, slots=True)
class Claim:
    """That somebody holds an office: its title, of what (a code or a body's name), and when seen from the release.

    ``stated`` says that the text names what it is of; ``weak`` that the title is no whole one ("Minister");
    ``rank`` that it may be a mere style ("Ambassador Doe"). ``start`` to ``end`` are its words.
    """

    title: str
    of: str | None
    status: OfficeStatus
    start: int
    end: int
    head: str
    weak: bool = False
    rank: bool = False
    ministerial: bool = False
    plural: bool = False
    posted: str | None = None


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """Offices of one person (or of several, if ``plural``), in words ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    claims: tuple[Claim, ...]
    article: str | None
    country: str | None
    capital: bool

    @property
    def plural(self) -> bool:
        """Whether it names the holders of an office together: "Presidents"."""
        return self.claims[0].plural


def office_phrase_at(context: Context, i: int, *, apposed: bool = False, small: bool = False) -> OfficePhrase | None:
    """The offices that start at word ``i``; ``apposed`` says that the name stands before them.

    ``small`` ones count without an article too: "as | foreign minister".
    """
    first = _item(context, i, True, small)
    if first is None:
        return None
    items = [first]
    while (following := _next(context, items[-1], apposed)) is not None:
        items.append(following)
    return _phrase(i, items)


@dataclass(frozen=True, slots=True)
class _Item:
    title: Title
    status: OfficeStatus
    article: str | None
    of: str | None
    country: str | None


def _phrase(start: int, items: list[_Item]) -> OfficePhrase:
    country = next((i.country for i in items if i.country), None)
    first = items[0]
    last = items[-1]
    if len(items) == 2 and last.title.outer and not first.title.of:
        items = [
            replace(first, of=last.title.of),
            replace(last, of=last.title.outer, title=replace(last.title, of=None)),
        ]
    shared = [_shared(items, n) for n in range(len(items))]
    claims = tuple(
        _claim(item, of if not _body_only(of, item) else None, first.status)
        for item, of in zip(items, shared, strict=True)
    )
    return OfficePhrase(start, items[-1].title.end, claims, first.article, country, first.title.capital)


def _shared(items: list[_Item], n: int) -> str | None:
    """What the offices after one are of, else one before it: but a head of state is of no body named before."""
    after = next((i.of for i in reversed(items[n:]) if i.of), None)
    before = next((i.of for i in reversed(items[:n]) if i.of), None)
    heads_a_state = items[n].title.head in _HEADS_OF_STATE and before is not None and not is_state(before)
    return after or (None if heads_a_state else before)


def _body_only(shared: str | None, item: _Item) -> bool:
    """Whether a later office's body is no one's but its own: "Minister and Chair of the Council"."""
    return shared is not None and not is_state(shared) and item.title.ministerial


def _claim(item: _Item, shared: str | None, status: OfficeStatus) -> Claim:
    title = item.title
    return Claim(
        title=title.bare,
        of=item.of or shared,
        status=item.status if item.status is not OfficeStatus.CURRENT else (title.status or status),
        start=title.start,
        end=title.end,
        head=title.head,
        weak=title.weak,
        rank=title.rank,
        ministerial=title.ministerial,
        plural=title.plural,
        posted=title.posted,
    )


def _item(context: Context, i: int, articled: bool, small: bool = False) -> _Item | None:
    """An article, states, bodies and words of time before a title, and the title."""
    at, article, status, of, country = i, None, None, None, None
    if context.key(at) in ARTICLES and at not in context.states:
        if not articled:
            return None
        article, at = context.key(at), at + 1
    for _ in range(4):
        if context.opens(at) and at > i:
            return None
        if (state := context.states.get(at)) and country is None:
            at, country = _past_possessive(context, state.end), state.code
        elif (found := statuses().at(context.words, at)) and phrases().at(context.words, at) is None:
            at, status = found[0], status or found[1]
        elif (body := context.bodies.get(at)) and of is None and (not title_at(context, at) or _leads(context, body)):
            at, of = _past_possessive(context, body.end), body.name
        elif context.key(at) == "ministry" and title_at(context, at + 1) is not None:
            at += 1
        else:
            break
    title = None if context.opens(at) and at > i else title_at(context, at)
    if title is None or not (title.capital or article or status or country or of or small):
        return None
    return _Item(
        title,
        title.status or status or OfficeStatus.CURRENT,
        article,
        title.of or of or country or _EUROPEAN.get(title.bare.casefold()[: len(_COMMISSIONER)]),
        country or _code(title.of) or title.state,
    )


def _leads(context: Context, body: BodyAt) -> bool:
    """Whether an international body's own officer follows it: "Commonwealth | Secretary-General"."""
    title = None if context.opens(body.end) or not body.intergovernmental else title_at(context, body.end)
    return title is not None and (not title.ministerial or title.head == _OF_BODIES)


def _code(of: str | None) -> str | None:
    return of if is_state(of) else None


def _past_possessive(context: Context, i: int) -> int:
    return i + 1 if context.key(i) in ("'s", "'", "’") else i


def _next(context: Context, last: _Item, apposed: bool) -> _Item | None:
    """The next office of the same person."""
    at = last.title.end
    if context.opens(at) or last.title.plural:
        return None
    link = context.key(at)
    if link not in _LINKS or (not last.title.head and link != "/"):
        return None
    after = at + 2 if link == "," and context.key(at + 1) in ("and", "&", "also") else at + 1
    if context.opens(after) or (link == ";" and not apposed):
        return None
    item = _item(context, after, apposed and context.key(after) in ("the", "also"))
    if item is None or item.title.plural or not item.title.capital:
        return None
    if _is_anothers(context, last, item, apposed) or _is_of_another_state(context, last, item, after):
        return None
    return item


def _is_of_another_state(context: Context, last: _Item, item: _Item, start: int) -> bool:
    """Whether an office of another state follows: "… and China's Premier", "Premier of Peru, Minister of Chile"."""
    state = context.states.get(start)
    states = (_state_of(last), _state_of(item))
    if None not in states and states[0] != states[1]:
        return True
    return state is not None and not last.country and context.key(state.end) in ("'s", "'", "’", "’s")


def _state_of(item: _Item) -> str | None:
    """The state that an office is said to be of, or of whose body."""
    return _code(item.title.of) or item.title.state or _code(item.of)


def _is_anothers(context: Context, before: _Item, item: _Item, apposed: bool) -> bool:
    """Whether the office found in a list is the next person's: "the President, Minister Doe"."""
    last = before.title
    styled = styles_at(context.words, item.title.end)
    named = name_at(context, styled.end, titled=True) if not context.opens(item.title.end) else None
    if named is None:
        return False
    if apposed or (item.title.head in _HIGHEST and last.ministerial):
        return True
    comma = context.key(last.end) == ","
    seated = last.of is not None and not is_state(last.of) and item.title.ministerial
    abroad = item.country not in (None, before.country) and not names_government(last.bare)
    return item.title.weak or (comma and (seated or abroad))


def singular(claim: Claim) -> Claim:
    """The office that one of several holders has: "Presidents" is "President"."""
    words = claim.title.split(" ")
    known = heads()
    for n, word in enumerate(words):
        found = known.get(word.casefold())
        if found and found.plural:
            words[n] = found.singular if word[0].isupper() else found.singular.lower()
    head = known.get(claim.head)
    return replace(claim, title=" ".join(words), plural=False, head=head.singular.casefold() if head else claim.head)
