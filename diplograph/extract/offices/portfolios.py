"""Reads what a title of office goes on with after "of" or "for": a portfolio, or the name of a body."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.offices.lexicon import head, portfolios
from diplograph.extract.people.styles import is_style
from diplograph.extract.words import Word, key
from diplograph.resources import word_list

_AND = frozenset(("and", "&"))
_LEADING = frozenset(("high", "new", "young", "royal", "joint", "special"))
_LONGEST = 8


def portfolio_end(context: Context, i: int, *, known: bool = False, whole: bool = False) -> int | None:
    """The end of the portfolio at word ``i``: "Foreign Affairs, Labour and Trade", "the Interior".

    ``known`` asks for one with a word that portfolios have. ``whole`` says that the title before it is another's than
    the one that may follow: "Minister for Trade | Senator Doe", but "Adviser for | Trade Minister Doe".
    """
    start = i + 1 if context.key(i) in ("the", "its", "all") else i
    end = _segment(context, start, not known, whole) or _small_end(context, start)
    while end is not None and (further := _further(context, end)) is not None:
        end = further
    return end


def _small_end(context: Context, start: int) -> int | None:
    """The end of a portfolio in small letters, all of words that portfolios have: "foreign affairs and trade"."""
    at, end = start, None
    while at < len(context.words) and not (at > start and context.words[at].opens) and at - start < _LONGEST:
        word = context.words[at]
        if word.key in portfolios() and not word.capital:
            at = end = at + 1
        elif end == at and word.key in (*_AND, "the"):
            at += 1
        else:
            break
    return end


def _further(context: Context, end: int) -> int | None:
    """The end of what a conjunction, comma or preposition at ``end`` adds to a portfolio."""
    link = context.key(end)
    if context.opens(end):
        return None
    if link in _AND:
        at = past_article(context, end + 1)
        return _segment(context, at, False) or _unknown_before_name(context, at)
    if link == ",":
        return _listed(context, end)
    if link in ("of", "for", "with", "in", "to") and not _names_owner(context, end, link):
        at = past_article(context, end + 1)
        return _segment(context, at, False) if context.key(at) in portfolios() else None
    return None


def _unknown_before_name(context: Context, i: int) -> int | None:
    """The end of one unknown word that a comma parts from its holder's name: "Wakf and | Zawaya, Ali Doe"."""
    if context.opens(i) or i in context.persons or i in context.places or i in context.bodies:
        return None
    word = context.words[i]
    if not word.capital or _ends_portfolio(word) or not _name_past_comma(context, i + 1):
        return None
    return i + 1


def _names_owner(context: Context, link_at: int, link: str) -> bool:
    """Whether a state follows, or after "of" the body whose office it is: "for Trade | of the African Union"."""
    if context.state_after(link_at + 1):
        return True
    body = context.body_after(link_at + 1) if link == "of" else None
    return body is not None and body.intergovernmental


def _listed(context: Context, comma: int) -> int | None:
    """The end of the next segment of a list that a conjunction closes; "Trade, Doe and Roe" is none."""
    at, first = comma, None
    while context.key(at) == ",":
        if context.key(at + 1) in _AND:
            return first or _segment(context, past_article(context, at + 2), False)
        end = _segment(context, at + 1, False) or _acronym_end(context, at + 1)
        if end is None:
            return None
        first, at = first or end, end
    closed = context.key(at) in _AND and _segment(context, past_article(context, at + 1), False)
    return first if closed else None


def _acronym_end(context: Context, i: int) -> int | None:
    """The end of a body's acronym among portfolios: "Foreign Affairs, | CARICOM | and Foreign Trade"."""
    body = context.bodies.get(i)
    return i + 1 if body is not None and body.end == i + 1 and context.words[i].text.isupper() else None


def past_article(context: Context, i: int) -> int:
    """The word after the article at word ``i``, or that word itself."""
    return i + 1 if context.key(i) == "the" else i


def _segment(context: Context, start: int, first: bool, whole: bool = False) -> int | None:
    """The end of a run of capitalised words up to its last word of portfolios, unless a title follows.

    A ``whole`` one ends before the title of another office.
    """
    at, end = start, None
    while at < len(context.words) and (at == start or not context.words[at].opens):
        word = context.words[at]
        if not word.capital or at - start > 6 or (_ends_portfolio(word) and not _leads_on(context, at)):
            break
        at += 1
        if word.key in portfolios():
            end = at
    if end is not None:
        end = at if at == end + 1 and _name_past_comma(context, at) else end
        return None if _title_follows(context, end) and not whole else end
    unknown = (
        first
        and at > start
        and not _is_acronym(context, start, at)
        and at - start <= 3
        and not _named(context, at)
        and start not in context.states
    )
    return at if unknown and not _title_follows(context, at) else None


def _ends_portfolio(word: Word) -> bool:
    """Whether a title, a style or a verb begins: "Trade | Minister"; not "Minister for Customs and | Justice"."""
    if word.key in portfolios():
        return False
    return head(word) is not None or is_style(word) or _is_verb_like(word)


def _leads_on(context: Context, at: int) -> bool:
    """Whether an adjective or a body's acronym goes before a word of portfolios: "and | High Technologies"."""
    word = context.words[at]
    led = word.key in _LEADING or (word.text.isupper() and len(word.text) > 2)
    after = None if context.opens(at + 1) else context.words[at + 1]
    return led and after is not None and after.capital and after.key in portfolios() and head(after) is None


def _is_acronym(context: Context, start: int, end: int) -> bool:
    """Whether the words are one in capitals, which is a body's short name rather than a portfolio."""
    text = context.words[start].text
    return end - start == 1 and text.isupper() and len(text) > 2


def _is_verb_like(word: Word) -> bool:
    """Whether a headline's verb ends the portfolio: "Trade | Meets"."""
    return word.key in _headline_words() and word.key not in portfolios()


@cache
def _headline_words() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "never_names.txt"))


def _name_past_comma(context: Context, at: int) -> bool:
    """Whether a comma and two capitalised words follow, so that the word before the comma is no name."""
    words = context.words[at : at + 3]
    if len(words) < 3 or words[0].text != "," or any(w.opens for w in words):
        return False
    return words[1].capital and words[2].capital and head(words[1]) is None and head(words[2]) is None


def _named(context: Context, at: int) -> bool:
    """Whether a style follows, so that what stands before may end anywhere."""
    return at < len(context.words) and is_style(context.words[at])


def _title_follows(context: Context, end: int) -> bool:
    """Whether the words before ``end`` belong to a title that ends later: "and Finance | Minister"."""
    if context.opens(end) or not context.words[end].capital:
        return False
    found = head(context.words[end])
    return found is not None and (found.plural or not {"posted", "rank"} <= found.traits)


def _goes_on(context: Context, at: int) -> bool:
    """Whether a capitalised word that starts no one's title follows the link at ``at``: "Chamber of | Deputies"."""
    after = past_article(context, at + 1)
    if context.opens(after) or not context.words[after].capital:
        return False
    known = head(context.words[after])
    if context.key(at) in _AND and _leads_to_title(context, after):
        return False
    return known is None or (known.plural and context.key(at) == "of")


def _leads_to_title(context: Context, i: int) -> bool:
    """Whether a state's adjective and a title begin: "and | Thai Deputy Minister"."""
    at = context.states[i].end if i in context.states else len(context.words)
    while not context.opens(at) and context.words[at].capital and at - i < _LONGEST:
        if head(context.words[at]) is not None:
            return True
        at += 1
    return False


@cache
def _body_nouns() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "body_nouns.txt"))


def body_end(context: Context, i: int) -> int | None:
    """The end of a body's name at word ``i``: "the Trade Promotion Council", "Council for Trade"."""
    start = i + 1 if context.key(i) == "the" else i
    at, end, noun = start, None, False
    while at < len(context.words) and (at == start or not context.words[at].opens) and at - start < 14:
        word = context.words[at]
        if word.capital and not is_style(word) and (not noun or _belongs_after_noun(context, at)):
            noun, end = noun or word.key in _body_nouns(), at + 1
        elif word.key in ("'s", "’s") and not noun and context.key(at - 1) in _PEOPLES and end == at:
            pass
        elif word.key == "of" and context.key(at - 1) == "office" and (holder := _holders_end(context, at + 1)):
            return holder
        elif word.key not in _LINKS_OF_BODIES or end is None or not _goes_on(context, at):
            break
        at += 1
    return end if noun else None


def _holders_end(context: Context, i: int) -> int | None:
    """The end of the title of whose office it is: "Office of the | Minister of Trade"."""
    start = i + 1 if context.key(i) == "the" else i
    for at in range(start, min(start + 5, len(context.words))):
        if head(context.words[at]) and context.words[at].capital:
            more = portfolio_end(context, at + 2, known=True) if context.key(at + 1) in ("of", "for") else None
            return more or at + 1
        if not context.words[at].capital:
            return None
    return None


def is_body_noun(context: Context, i: int) -> bool:
    """Whether word ``i`` is the main word of a body's name: "the Trade and Tourism | Committee"."""
    return not context.opens(i) and context.words[i].capital and context.key(i) in _body_nouns()


def trim_bodies(context: Context) -> None:
    """Cut a ministry's or office's name where that of its official follows: "the Ministry of Trade | Jane Doe"."""
    for start, body in list(context.bodies.items()):
        if context.key(start) not in ("ministry", "department", "office"):
            continue
        end = body_end(context, start)
        if end is not None and start < end < body.end:
            name = context.text(start, end) if context.text(start, body.end) == body.name else body.name
            context.bodies[start] = replace(body, end=end, name=name)
            context.taken.difference_update(range(end, body.end))


_PEOPLES = frozenset(
    ("people", "women", "children", "men", "workers", "farmers", "veterans", "youth", "nation", "king", "queen")
)
"""Whose body it is: "the National People's Congress"."""
_LINKS_OF_BODIES = frozenset(("of", "for", "and", "&", "on", "the"))


def _belongs_after_noun(context: Context, at: int) -> bool:
    """Whether a capitalised word after a body's main word is still its name, and not that of its head."""
    word, before = context.words[at], context.key(at - 1)
    known = word.key in portfolios() or word.key in _body_nouns() or at in context.states
    return known or before in _LINKS_OF_BODIES or at - 1 in context.states
