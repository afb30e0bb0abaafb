"""What a title of office goes on with: "of Japan", "for Trade", "to the United Nations", ", Ministry of Health"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from diplograph.extract.context import BodyAt, Context, StateAt
from diplograph.extract.offices.lexicon import head, in_title, portfolios
from diplograph.extract.offices.places import capitalised_end, place_end, seat_end
from diplograph.extract.offices.portfolios import body_end, is_body_noun, past_article, portfolio_end
from diplograph.extract.offices.title import Title
from diplograph.extract.offices.title_core import core_at
from diplograph.extract.people.personal_names import name_at
from diplograph.extract.people.styles import styles_at
from diplograph.extract.phrases import PhraseTable
from diplograph.resources import word_list

_CLOSING = frozenset((",", ".", ";", ")"))
_KINDS_OF_GOVERNMENT = frozenset(("interim", "new", "current", "transitional", "caretaker", "federal", "provisional"))
_QUARTERS = frozenset(("central", "west", "east", "north", "south"))
_FORMS_ALONE = frozenset(("republic", "state", "nation", "kingdom", "federation", "union", "sultanate"))

Part = tuple[str, int, int, str | None]
"""Its kind (``of``, ``title`` or ``post``), start, end and value."""

TitleReader = Callable[[Context, int], Title | None]
"""Reads the title that starts at a word: a title may hold another, "Envoy of the Prime Minister"."""


def part_at(context: Context, k: int, traits: frozenset[str], free: bool, read: TitleReader) -> Part | None:
    """What the title goes on with at word ``k``: its kind (``of``, ``title`` or ``post``), start, end and value."""
    if context.opens(k):
        return None
    link = context.key(k)
    if link == "of":
        return None if served_by_name_end(context, k, read) else of_part(context, k, traits, free, read)
    if link == "(":
        return _bracketed(context, k)
    if link in ("for", "on") or (link in ("in", "responsible") and context.key(k + 1) in ("charge", "for")):
        return _for(context, k, traits, free, read)
    if link == "with" and (context.key(k + 1), context.key(k + 2)) == ("responsibility", "for"):
        end_of_portfolio = portfolio_end(context, k + 3)
        return ("title", k, end_of_portfolio, None) if end_of_portfolio else None
    if link == "to":
        return _to(context, k, "posted" in traits, read)
    if link == "in" and "posted" in traits and (place := place_end(context, k + 1)):
        return "post", k, place, None
    if link == "from" and free and (state := context.state_after(k + 1)):
        return "of", k, state.end, state.code
    if link == "," or (link in ("at", "in", "with", "within", "under") and free):
        return _seated(context, k, free)
    return None


def of_part(context: Context, k: int, traits: frozenset[str], free: bool, read: TitleReader) -> Part | None:
    """What follows "of" at word ``k``: a government, a state, a body, a portfolio, or whom the holder serves."""
    government = _government_end(context, k + 1)
    if government is not None:
        return "title", k, government, None
    owner = None if free else _state(context, k, context.body_after(k + 1))
    return owner or _of_part(context, k, traits, free, read)


def _of_part(context: Context, k: int, traits: frozenset[str], free: bool, read: TitleReader) -> Part | None:
    if "ministerial" in traits and [context.key(n) for n in (k + 1, k + 2)] == ["state", "of"]:
        return "title", k, k + 2, None
    body = context.body_after(k + 1)
    if body and "posted" in traits and (served := _served(context, body.end, read)):
        return "title", k, served.end, body.name
    if body and not free and "ministry" in (context.key(k + 1), context.key(k + 2)):
        return "of", k, _past_acronym(context, body.end), body.name
    if free and (named := _states_body(context, k, traits) or _state(context, k, body)):
        return named
    ministerial = "ministerial" in traits
    if "posted" in traits and (title := _titled(context, k, read)):
        return "title", k, title.end, title.of
    portfolio = portfolio_end(context, k + 1, known=not ministerial, whole=ministerial)
    longer = body is not None and portfolio is not None and body.end > portfolio + 1
    if portfolio and not ministerial and free and not longer and is_body_noun(context, portfolio):
        start = past_article(context, k + 1)
        return "of", k, _past_acronym(context, portfolio + 1), context.text(start, portfolio + 1)
    whole = body is not None and body.intergovernmental and portfolio == body.end
    if body and free and (whole or not (ministerial and portfolio and portfolio >= body.end)):
        return "of", k, _past_acronym(context, body.end), body.name
    if portfolio and (ministerial or not body_end(context, k + 1)):
        return "title", k, portfolio, None
    start = past_article(context, k + 1)
    alone = context.key(start) in _FORMS_ALONE and context.key(start + 1) != "of"
    end = start + 1 if alone else body_end(context, k + 1) or seat_end(context, start)
    if end is None or not free:
        return None
    told = None if end == start + 1 and context.key(start) in _FORMS_ALONE else context.text(start, end)
    return "of", k, _past_acronym(context, end), told


def _government_end(context: Context, i: int) -> int | None:
    """The end of a state's government as titles name it: "Chairman of | the Cabinet of Ministers"."""
    start = i + 1 if context.key(i) == "the" else i
    found = None if context.opens(start) else _governments().at(context.words, start)
    return found[0] if found is not None and context.words[start].capital else None


def names_government(title: str) -> bool:
    """Whether a title is one in a state's government as a whole: "Deputy Chairman of the Cabinet of Ministers"."""
    return title.casefold().endswith(_government_names())


@cache
def _government_names() -> tuple[str, ...]:
    return tuple(name.casefold() for name in word_list("extract", "governments_in_titles.txt"))


@cache
def _governments() -> PhraseTable[None]:
    return PhraseTable((phrase, None) for phrase in word_list("extract", "governments_in_titles.txt"))


def _state(context: Context, k: int, body: BodyAt | None) -> Part | None:
    """The state of the office, unless it is part of a body's longer name."""
    state = context.state_after(k + 1)
    if state is None or (body and body.end > state.end):
        return None
    return "of", k, _past_acronym(context, state.end), state.code


def _states_body(context: Context, k: int, traits: frozenset[str]) -> Part | None:
    """A body that begins with its state's name, of an office that heads one: "of the | Japan Trade Council"."""
    start = past_article(context, k + 1)
    state = context.states.get(start)
    if state is None or state.adjective or "executive" not in traits or context.opens(state.end):
        return None
    end = body_end(context, start) if context.words[state.end].capital else None
    if end is None or end <= state.end:
        return None
    return "of", k, _past_acronym(context, end), context.text(start, end)


def _bracketed(context: Context, k: int) -> Part | None:
    """A field or region in brackets: "Joint Secretary | (Central Africa)"."""
    end = capitalised_end(context, k + 1) or k + 1
    while context.key(end) in ("and", "&", ",") and (further := capitalised_end(context, end + 1)):
        end = further
    if context.key(end) != ")" or any(head(context.words[n]) for n in range(k + 1, end)):
        return None
    fields = portfolios() | _QUARTERS
    told = any(context.key(n) in fields for n in range(k + 1, end)) and context.states.get(k + 1) is None
    return ("title", k, end + 1, None) if told else None


def _for(context: Context, k: int, traits: frozenset[str], free: bool, read: TitleReader) -> Part | None:
    """A portfolio, a region or a state that the holder is in charge of, or whom a spokesperson speaks for."""
    start = k
    if context.key(k - 1).startswith("spokes") and (served := _titled(context, k, read)):
        return "title", k, served.end, served.of
    while context.key(k) in ("in", "charge", "responsible"):
        k += 1
    if "executive" in traits and (body := context.body_after(k + 1)):
        return "of", k, _past_acronym(context, body.end), body.name
    if state := context.state_after(k + 1):
        end = state.end
        if free and not state.adjective and "ministerial" in traits and _has_portfolio(context, k):
            return "of", k, _past_acronym(context, end), state.code
        more = portfolio_end(context, end, known=True) if context.words[end - 1].capital else None
        return "title", start, _past_acronym(context, more or end), None
    end_of_portfolio = portfolio_end(context, k + 1, whole=context.key(k) == "for" and "ministerial" in traits)
    return ("title", start, end_of_portfolio, None) if end_of_portfolio else None


def _has_portfolio(context: Context, k: int) -> bool:
    """Whether the title up to word ``k`` is whole without a state: "Secretary of State", "Minister of Trade"."""
    return in_title(context.words[k - 1]) and head(context.words[k - 1]) is None


def _titled(context: Context, k: int, read: TitleReader) -> Title | None:
    """The title of whom the holder serves: "to the | Prime Minister", but not that of one named: "to Minister Doe"."""
    title = _title_served(context, k, read)
    return None if title is None or _names_its_holder(context, k, title) else title


def _title_served(context: Context, k: int, read: TitleReader) -> Title | None:
    at = past_article(context, k + 1)
    state = None if context.opens(at) else context.states.get(at)
    if state is not None:
        at = state.end + (context.key(state.end) in ("'s", "’s", "'", "’"))
    title = None if context.opens(at) else read(context, at)
    if title is None or not title.capital or title.head in portfolios():
        return None
    return replace(title, of=title.of or (state.code if state else None))


def _names_its_holder(context: Context, k: int, title: Title) -> bool:
    """Whether a name after a title without an article is its holder's: "Adviser to | Minister Doe"."""
    if context.key(k + 1) == "the" or context.opens(title.end):
        return False
    name = styles_at(context.words, title.end).end
    return not context.opens(name) and name_at(context, name, titled=True) is not None


def served_by_name_end(context: Context, k: int, read: TitleReader) -> int | None:
    """The end of the title of whom the holder of a title up to word ``k`` serves, where their name follows it."""
    if context.opens(k) or context.key(k) not in ("to", "of", "for"):
        return None
    title = _title_served(context, k, read)
    return title.end if title is not None and not title.plural and _names_its_holder(context, k, title) else None


def _served(context: Context, at: int, read: TitleReader) -> Title | None:
    """The title, right after a body's name, of whom an envoy speaks for: "of the UN | Secretary-General"."""
    if context.opens(at) or not context.words[at].capital:
        return None
    title = read(context, at)
    return None if title is None or title.plural else title


def _to(context: Context, k: int, posted: bool, read: TitleReader) -> Part | None:
    if title := _titled(context, k, read):
        return "title", k, title.end, title.of
    if not posted:
        return _to_ministry(context, k)
    if state := context.state_after(k + 1):
        return "post", k, _past_acronym(context, state.end), state.code
    if body := context.body_after(k + 1):
        return "post", k, _past_acronym(context, body.end), body.name
    end = body_end(context, k + 1)
    return ("post", k, end, None) if end else None


def _to_ministry(context: Context, k: int) -> Part | None:
    """The ministry that somebody is an officer to: "Secretary | to the Ministry of Trade"."""
    body = context.body_after(k + 1)
    named = body is not None and "ministry" in (context.key(k + 1), context.key(k + 2))
    return ("of", k, _past_acronym(context, body.end), body.name) if body is not None and named else None


def _seated(context: Context, k: int, free: bool) -> Part | None:
    """The body where the holder sits: "at the Ministry of Trade", ", Ministry of Trade"; or a state, ", Japan,"."""
    state = context.states.get(k + 1) if free and context.key(k) == "," and not context.opens(k + 1) else None
    if state and not state.adjective and (context.opens(state.end) or context.key(state.end) in _CLOSING):
        return "of", k, state.end, state.code
    if free and (governed := _governed(context, k)):
        return "of", k, governed.end, governed.code
    body = context.body_after(k + 1) or _owned_body(context, k + 1)
    if body and not _starts_title(context, body.end):
        return "of", k, _past_acronym(context, body.end), body.name
    start = past_article(context, k + 1)
    if context.key(start) not in ("ministry", "department", "office") or context.opens(start):
        return None
    end = body_end(context, start)
    return ("of", k, _past_acronym(context, end), context.text(start, end)) if end else None


def _owned_body(context: Context, i: int) -> BodyAt | None:
    """The body that a state's possessive stands before: "at the | United Kingdom's | Home Office"."""
    state = context.state_after(i)
    if state is None or context.key(state.end) not in ("'s", "’s", "'", "’"):
        return None
    return context.bodies.get(state.end + 1)


def _governed(context: Context, k: int) -> StateAt | None:
    """The state in whose government the holder sits, to the word for it: "in the interim | Kenyan administration"."""
    at = past_article(context, k + 1)
    while context.key(at) in _KINDS_OF_GOVERNMENT and not context.opens(at):
        at += 1
    state = context.states.get(at) if context.key(k) in ("in", "of") else None
    if state is None or context.key(state.end) not in ("administration", "government", "cabinet"):
        return None
    return replace(state, end=state.end + 1)


def _past_acronym(context: Context, i: int) -> int:
    """Past "(DRC)" or "(Ruritania)" at word ``i``, or just ``i``."""
    if context.key(i) == "(" and context.key(i + 2) == ")" and context.words[i + 1].text.isupper():
        return i + 3
    state = context.states.get(i + 1) if context.key(i) == "(" else None
    return state.end + 1 if state is not None and context.key(state.end) == ")" else i


def _starts_title(context: Context, i: int) -> bool:
    return i < len(context.words) and not context.words[i].opens and core_at(context, i) is not None
