"""Reads one title of office: "Minister of Foreign Affairs and Trade of Japan", "UN Special Envoy for Yemen"."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.context import Context, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.dates.words import MONTHS
from diplograph.extract.offices.lexicon import abbreviations, head, heads, in_title, modifiers, phrases
from diplograph.extract.offices.portfolios import body_end, is_body_noun, portfolio_end
from diplograph.extract.people.personal_names import is_given_name
from diplograph.extract.words import Word
from diplograph.models import OfficeStatus

_LONGEST = 9
_LINKS = frozenset(("and", "&", ",", "/"))
_NUMERALS = frozenset(("I", "II", "III"))
_CLOSING = frozenset((",", ".", ";", ")"))
_COMING = frozenset(("elect", "-elect", "designate", "-designate"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title in words ``start`` to ``end`` (exclusive), what it is an office ``of`` (a code or a body's name).

    ``bare`` is its wording without that; ``head`` the key of its last main word. ``weak`` says that it names no
    whole office by itself ("Minister"), ``posted`` where its holder is posted ("JP" for an ambassador to Japan).
    ``outer`` is the body that the one of ``of`` is said to be part of, ``state`` the state that these are bodies of.
    """

    start: int
    end: int
    bare: str
    head: str
    of: str | None = None
    plural: bool = False
    weak: bool = False
    rank: bool = False
    capital: bool = True
    status: OfficeStatus | None = None
    posted: str | None = None
    ministerial: bool = False
    outer: str | None = None
    state: str | None = None


def title_at(context: Context, i: int) -> Title | None:
    """The title of office that starts at word ``i``."""
    if i >= len(context.words) or is_given_name(context, i):
        return None
    if (abbreviated := _abbreviation(context, i)) is not None:
        return abbreviated
    core = _core(context, i)
    return _complete(context, i, *core) if core else None


def _abbreviation(context: Context, i: int) -> Title | None:
    """A title abbreviated, "FM", with the state whose name may follow it directly, "FM Japan"."""
    text = context.words[i].text
    title = abbreviations().get(text) or context.abbreviations.get(text)
    if title is None or i in context.bodies:
        return None
    known = heads().get(title.casefold())
    weak = known is not None and "weak" in known.traits
    state = context.states.get(i + 1) if not context.opens(i + 1) else None
    of, end = (state.code, state.end) if state and not state.adjective else (None, i + 1)
    ministerial = any("ministerial" in h.traits for w in title.split() if (h := heads().get(w.casefold())))
    return Title(i, end, title, "", of, weak=weak, rank=bool(known and "rank" in known.traits), ministerial=ministerial)


def _core(context: Context, i: int) -> tuple[int, int] | None:
    """The last main word of the title that starts at ``i``, and the end of its core."""
    found, at, words = None, i, context.words
    while at < min(i + _LONGEST, len(words)) and (at == i or not words[at].opens):
        phrase = phrases().at(words, at)
        if phrase and words[at].capital:
            found = (_main(words, at, phrase[0]), phrase[0])
            at = phrase[0]
        elif at > i and words[at].text in abbreviations():
            found = (at, at + 1)
            break
        elif found and found[1] == at and head(words[at]) and words[at - 1].key not in modifiers():
            break
        elif head(words[at]) and (words[at].capital or _may_be_small(context, i, at)):
            found = (at, at + 1)
            at += 1
        elif _leads_on(context, i, at):
            at += 1
        else:
            break
    return found


def _leads_on(context: Context, start: int, at: int) -> bool:
    """Whether the word may stand before the last word of a title."""
    words = context.words
    if in_title(words[at]):
        return words[at].capital or at == start or not words[start].capital
    return at > start and words[at].key in _LINKS and _links(context, at)


def _main(words: list[Word], start: int, end: int) -> int:
    """The last word of a title known in full that titles end in."""
    return next((n for n in range(end - 1, start - 1, -1) if head(words[n])), end - 1)


def _may_be_small(context: Context, start: int, at: int) -> bool:
    """Small letters make a title only of common heads: "foreign minister", "the Army chief"."""
    traits = head(context.words[at]).traits  # type: ignore[union-attr]
    return at > start or bool(traits & {"ministerial", "posted"}) or context.key(at) in _SPOKEN


_SPOKEN = cue_words("spoken_offices")


def _links(context: Context, at: int) -> bool:
    """Whether the conjunction at ``at`` joins portfolios before one head: "Trade and Industry Minister"."""
    before, after = context.words[at - 1], context.words[at + 1 : at + 2]
    return bool(after) and head(before) is None and in_title(before) and in_title(after[0]) and after[0].capital


def _complete(context: Context, i: int, main: int, end: int) -> Title:
    words = context.words
    traits = _traits(context, main)
    status, of, posted, outer, state = None, None, None, None, None
    bare = [(i, end)]
    if context.key(end) in _COMING:
        status, end = OfficeStatus.INCOMING, end + 1
    while (part := _part(context, end, traits, of is None)) is not None:
        kind, start, end, value = part
        if kind == "of":
            of, outer = of or value, value if of else None
            state = state or _state_within(context, start, end)
        else:
            if kind != "post" or of is None or (is_state(of) and not is_state(value)):
                bare.append((start, _before_state(context, start, end)))
            state = state or (value if kind == "title" and is_state(value) else None)
            of = of or (value if kind == "title" and not is_state(value) else None)
            posted = value if kind == "post" else posted
    if not context.opens(end) and context.words[end].text in _NUMERALS:
        bare[-1] = (bare[-1][0], end + 1)
        end += 1
        if (further := _of(context, end, traits, of is None) if context.key(end) == "of" else None) and further[
            0
        ] == "of":
            of, end = further[3], further[2]
    return Title(
        start=i,
        end=end,
        bare=" ".join(_worded(context, *b) for b in bare),
        head=words[main].key,
        of=of,
        plural=_plural(context, main),
        weak=main == i and "weak" in traits and len(bare) == 1 and posted is None,
        rank=main == i and "rank" in traits and len(bare) == 1,
        capital=words[i].capital or words[main].capital,
        status=status,
        posted=posted,
        ministerial="ministerial" in traits,
        outer=outer,
        state=state,
    )


def _before_state(context: Context, start: int, end: int) -> int:
    """The end of words that a title goes on with, less the state of whom the holder serves: "of the King | of Oman"."""
    for n in range(start + 2, end):
        if context.key(n) == "of" and (state := context.state_after(n + 1)) and state.end == end:
            return n
    return end


def _state_within(context: Context, start: int, end: int) -> str | None:
    """The state whose name ends a body's: "Ministry of Trade of Japan", or starts it: "Japan Trade Office"."""
    found = [context.states[n] for n in range(start, end) if n in context.states]
    if not found:
        return None
    first = start + 2 if context.key(start + 1) == "the" else start + 1
    return found[0].code if first in context.states else found[-1].code


def _traits(context: Context, main: int) -> frozenset[str]:
    """The traits of a title's main word; a secretary-general heads a body, as no other secretary does."""
    known = head(context.words[main])
    if known is None or ("posted" not in known.traits and "general" in (context.key(main - 1), context.key(main + 1))):
        return frozenset(("executive",))
    return known.traits


def _worded(context: Context, start: int, end: int) -> str:
    """The words as printed, an abbreviated title in full, one in capitals in the case of names."""
    last = context.words[end - 1].text
    if end - start > 1 and last in abbreviations():
        return f"{context.text(start, end - 1)} {abbreviations()[last]}"
    printed = context.text(start, end)
    shouted = end - start > 1 and printed.isupper()
    return context.doc[context.words[start].start : context.words[end - 1].end].text if shouted else printed


def _plural(context: Context, main: int) -> bool:
    known = head(context.words[main])
    return bool(known and known.plural)


Part = tuple[str, int, int, str | None]


def _part(context: Context, k: int, traits: frozenset[str], free: bool) -> Part | None:
    """What the title goes on with at word ``k``: its kind (``of``, ``title`` or ``post``), start, end and value."""
    if context.opens(k):
        return None
    link = context.key(k)
    if link == "of":
        return _of(context, k, traits, free)
    if link in ("for", "on") or (link in ("in", "responsible") and context.key(k + 1) in ("charge", "for")):
        return _for(context, k, traits)
    if link == "to":
        return _to(context, k, "posted" in traits)
    if link == "in" and "posted" in traits and (place := _place_end(context, k + 1)):
        return "post", k, place, None
    if link == "from" and free and (state := context.state_after(k + 1)):
        return "of", k, state.end, state.code
    if link == "," or (link in ("at", "in", "with", "within", "under") and free):
        return _seated(context, k)
    return None


def _of(context: Context, k: int, traits: frozenset[str], free: bool) -> Part | None:
    body = context.body_after(k + 1)
    if body and "posted" in traits and (served := _served(context, body.end)):
        return "title", k, served.end, body.name
    if body and not free and "ministry" in (context.key(k + 1), context.key(k + 2)):
        return "of", k, _past_acronym(context, body.end), body.name
    if free and (state := context.state_after(k + 1)) and not (body and body.end > state.end):
        return "of", k, _past_acronym(context, state.end), state.code
    ministerial = "ministerial" in traits
    if "posted" in traits and (title := _titled(context, k)):
        return "title", k, title.end, title.of
    portfolio = portfolio_end(context, k + 1, known=not ministerial)
    if portfolio and not ministerial and free and is_body_noun(context, portfolio):
        start = k + 2 if context.key(k + 1) == "the" else k + 1
        return "of", k, _past_acronym(context, portfolio + 1), context.text(start, portfolio + 1)
    if body and free and not (ministerial and portfolio and portfolio >= body.end):
        return "of", k, _past_acronym(context, body.end), body.name
    if portfolio and (ministerial or not body_end(context, k + 1)):
        return "title", k, portfolio, None
    start = k + 2 if context.key(k + 1) == "the" else k + 1
    end = body_end(context, k + 1) or _capitalised_end(context, start)
    if end is None or not free:
        return None
    told = None if end == start + 1 and context.key(start) in _FORMS_ALONE else context.text(start, end)
    return "of", k, _past_acronym(context, end), told


_FORMS_ALONE = frozenset(("republic", "state", "nation", "kingdom", "federation", "union", "sultanate"))


def _capitalised_end(context: Context, i: int) -> int | None:
    """The end of the capitalised words at word ``i``, up to four."""
    at = i
    while at - i < 4 and not (context.opens(at) and at > i) and at < len(context.words) and context.words[at].capital:
        at += 1
    return at if at > i else None


def _for(context: Context, k: int, traits: frozenset[str]) -> Part | None:
    """A portfolio, a region or a state that the holder is in charge of."""
    start = k
    while context.key(k) in ("in", "charge", "responsible"):
        k += 1
    if "executive" in traits and (body := context.body_after(k + 1)):
        return "of", k, _past_acronym(context, body.end), body.name
    if state := context.state_after(k + 1):
        end = state.end
        more = portfolio_end(context, end, known=True) if context.words[end - 1].capital else None
        return "title", start, _past_acronym(context, more or end), None
    end_of_portfolio = portfolio_end(context, k + 1)
    return ("title", start, end_of_portfolio, None) if end_of_portfolio else None


def _titled(context: Context, k: int) -> Title | None:
    """The title of whom the holder serves: "to the | Prime Minister"."""
    at = k + 2 if context.key(k + 1) == "the" else k + 1
    title = None if context.opens(at) else title_at(context, at)
    return title if title and title.capital else None


def _served(context: Context, at: int) -> Title | None:
    """The title, right after a body's name, of whom an envoy speaks for: "of the UN | Secretary-General"."""
    if context.opens(at) or not context.words[at].capital:
        return None
    title = title_at(context, at)
    return None if title is None or title.plural else title


def _to(context: Context, k: int, posted: bool) -> Part | None:
    if title := _titled(context, k):
        return "title", k, title.end, title.of
    if not posted:
        return None
    if state := context.state_after(k + 1):
        return "post", k, _past_acronym(context, state.end), state.code
    if body := context.body_after(k + 1):
        return "post", k, _past_acronym(context, body.end), body.name
    end = body_end(context, k + 1)
    return ("post", k, end, None) if end else None


def _place_end(context: Context, i: int) -> int | None:
    """The end of the one city where a consul or envoy sits."""
    if context.opens(i) or not context.words[i].capital or i in context.bodies or body_end(context, i):
        return None
    if context.key(i) in MONTHS:
        return None
    end = context.cities.get(i, i + 1)
    whole = end - i == 2 and not context.opens(end) and context.words[end].capital
    return end if whole else i + 1


def _seated(context: Context, k: int) -> Part | None:
    """The body where the holder sits: "at the Ministry of Trade", ", Ministry of Trade"; or a state, ", Japan,"."""
    state = context.states.get(k + 1) if context.key(k) == "," and not context.opens(k + 1) else None
    if state and not state.adjective and (context.opens(state.end) or context.key(state.end) in _CLOSING):
        return "of", k, state.end, state.code
    body = context.body_after(k + 1)
    if body and not _starts_title(context, body.end):
        return "of", k, _past_acronym(context, body.end), body.name
    start = k + 2 if context.key(k + 1) == "the" else k + 1
    if context.key(start) not in ("ministry", "department", "office") or context.opens(start):
        return None
    end = body_end(context, start)
    return ("of", k, _past_acronym(context, end), context.text(start, end)) if end else None


def _starts_title(context: Context, i: int) -> bool:
    return i < len(context.words) and not context.words[i].opens and _core(context, i) is not None


def _past_acronym(context: Context, i: int) -> int:
    """Past "(DRC)" at word ``i``, or just ``i``."""
    if context.key(i) == "(" and context.key(i + 2) == ")" and context.words[i + 1].text.isupper():
        return i + 3
    return i
