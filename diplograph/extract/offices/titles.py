"""Reads one title of office: "Minister of Foreign Affairs and Trade of Japan", "UN Special Envoy for Yemen"."""

from __future__ import annotations

from functools import partial

from diplograph.extract.context import Context, is_state
from diplograph.extract.offices.lexicon import abbreviations, head, heads
from diplograph.extract.offices.title import Title
from diplograph.extract.offices.title_core import core_at
from diplograph.extract.offices.title_parts import of_part, part_at, served_by_name_end
from diplograph.extract.people.personal_names import is_given_name
from diplograph.models import OfficeStatus

_DEEPEST = 2
_NUMERALS = frozenset(("I", "II", "III"))
_COMING = frozenset(("elect", "-elect", "designate", "-designate"))
_HYPHENS = frozenset(("-", "–"))
_POSTED = frozenset(("to", "in", "near"))


def title_at(context: Context, i: int) -> Title | None:
    """The title of office that starts at word ``i``."""
    return _title(context, i, _DEEPEST)


def _title(context: Context, i: int, depth: int) -> Title | None:
    """The title at word ``i``, in which titles of those served may stand ``depth`` deep."""
    if i >= len(context.words) or is_given_name(context, i):
        return None
    if (abbreviated := _abbreviation(context, i)) is not None:
        return abbreviated
    core = core_at(context, i)
    return _complete(context, i, *core, depth) if core else None


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


def _complete(context: Context, i: int, main: int, end: int, depth: int) -> Title:
    words = context.words
    traits = _traits(context, main)
    read = partial(_title, depth=depth - 1) if depth else _no_title
    status, of, posted, outer, state = None, None, None, None, None
    bare = [(i, end)]
    single = end == i + 1
    if coming := _coming_end(context, end):
        status, end = OfficeStatus.INCOMING, coming
    elif context.key(end) == "(" and context.key(end + 2) == ")" and head(words[end + 1]):
        end += 3
    while (part := part_at(context, end, traits, of is None, read)) is not None:
        kind, start, end, value = part
        if kind == "of" and of is not None and not is_state(of) and is_state(value):
            state = state or value
        elif kind == "of":
            of, outer = of or value, value if of else None
            state = state or _state_within(context, start, end)
        else:
            if not _goes_without_saying(context, kind, value) and (
                context.key(start) != "in" or of is None or is_state(of)
            ):
                bare.append((start, _before_state(context, start, end)))
            state = state or (value if kind == "title" and is_state(value) else None)
            of = of or (value if kind == "title" and not is_state(value) else None)
            posted = value if kind == "post" else posted
    if not context.opens(end) and context.words[end].text in _NUMERALS:
        bare[-1] = (bare[-1][0], end + 1)
        end += 1
        if (
            further := of_part(context, end, traits, of is None, read) if context.key(end) == "of" else None
        ) and further[0] == "of":
            of, end = further[3], further[2]
    if end - i > 1 and (served := served_by_name_end(context, end, read)):
        bare.append((end, served))
    return Title(
        start=i,
        end=end,
        bare=" ".join(_worded(context, *b) for b in bare),
        head=words[main].key,
        of=of,
        plural=_plural(context, main),
        weak=single and "weak" in traits and len(bare) == 1 and posted is None and not _is_of_body(traits, of),
        rank=main == i and "rank" in traits and len(bare) == 1,
        capital=words[i].capital or words[main].capital,
        status=status,
        posted=posted,
        ministerial="ministerial" in traits,
        outer=outer,
        state=state,
    )


def _coming_end(context: Context, i: int) -> int | None:
    """Past "designate", "-elect" or "- designate" at word ``i``."""
    at = i + 1 if context.key(i) in _HYPHENS else i
    return at + 1 if not context.opens(at) and context.key(at) in _COMING else None


def _is_of_body(traits: frozenset[str], of: str | None) -> bool:
    """Whether the office is whole by the body that it is of: "Member of the Trade Committee"."""
    return "executive" in traits and of is not None and not is_state(of)


def _no_title(context: Context, i: int) -> Title | None:
    return None


def _goes_without_saying(context: Context, kind: str, posted: str | None) -> bool:
    """Whether an envoy is said to be posted to the state of the issuer, which is no part of the bare title."""
    return kind == "post" and posted is not None and posted == context.issuer_country


def _before_state(context: Context, start: int, end: int) -> int:
    """The end of words that a title goes on with, less a state that closes them.

    That is the state of whom the holder serves, "of the King | of Oman", or where a city lies, "in Milan | , Italy".
    """
    for n in range(start + 2, end):
        if context.key(n) in ("of", ",") and (state := context.state_after(n + 1)) and state.end == end:
            return n
    return end


def _state_within(context: Context, start: int, end: int) -> str | None:
    """The state whose name ends a body's: "Ministry of Trade of Japan", or starts it: "Japan Trade Office"."""
    found = [context.states[n] for n in range(start, end) if n in context.states and not _is_post(context, n)]
    if not found:
        return None
    first = start + 2 if context.key(start + 1) == "the" else start + 1
    return found[0].code if first in context.states else found[-1].code


def _is_post(context: Context, at: int) -> bool:
    """Whether the state at word ``at`` is where a body is posted: "the EU Delegation to the | Kingdom"."""
    before = at - 2 if context.key(at - 1) == "the" else at - 1
    return context.key(before) in _POSTED


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
