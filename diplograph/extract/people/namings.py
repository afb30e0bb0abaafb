"""Finds the noun phrases that name somebody by name, by office or by both."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.offices.lexicon import head, heads, statuses
from diplograph.extract.offices.phrases import ARTICLES, office_phrase_at
from diplograph.extract.people.counterparts import counterpart_end
from diplograph.extract.people.named_together import several
from diplograph.extract.people.naming import Before, Naming, naming_of
from diplograph.extract.people.paraphrases import paraphrase_at
from diplograph.extract.people.personal_names import NameAt, is_named_thing, is_never_name, name_at
from diplograph.extract.people.styles import Styling, is_mere_style, styles_at


def namings(context: Context) -> Iterator[Naming]:
    """All namings that a title, a style or an apposition shows, in their order."""
    at = 0
    while at < len(context.words):
        found = _namings_at(context, at) if _may_start(context, at) else []
        yield from found
        at = max([at + 1, *(n.full_end for n in found)])


def _may_start(context: Context, at: int) -> bool:
    word = context.words[at]
    if at in context.taken:
        body = context.bodies.get(at)
        return body is not None and not context.opens(body.end) and office_phrase_at(context, at) is not None
    return word.capital or word.key in _starters()


@cache
def _starters() -> frozenset[str]:
    """The words that, though small, may start a naming: articles, titles and words of time."""
    return ARTICLES | frozenset(heads()) | statuses().first_words


def _namings_at(context: Context, i: int) -> list[Naming]:
    before = _counterpart(context, i) or _paraphrased(context, i) or _before(context, i)
    if before.end == i:
        return _untitled(context, i)
    if before.phrases and before.phrases[-1].plural:
        return several(context, i, before)
    name, end = _name_after(context, before)
    if name is None and ((not before.phrases and not before.counterpart) or is_named_thing(context, before.end)):
        return []
    return [naming_of(context, i, end, name, before)]


def _counterpart(context: Context, i: int) -> Before | None:
    found = counterpart_end(context, i)
    if found is None:
        return None
    end, country = found
    comma = context.key(end) == ","
    before = Before(end) if context.opens(end + comma) else _before(context, end + comma)
    plural = bool(before.phrases) and before.phrases[-1].plural
    told = before.phrases or (before.styles and not comma)
    if told and not plural and _name_after(context, before)[0]:
        before.country = before.country or country
        before.article, before.counterpart = context.key(i), True
        return before
    return Before(end, country=country, article=context.key(i), counterpart=True)


def _paraphrased(context: Context, i: int) -> Before | None:
    phrase = paraphrase_at(context, i)
    if phrase is None:
        return None
    return Before(phrase.end, [*phrase.claims], [phrase], country=phrase.country, article=phrase.article)


def _before(context: Context, i: int) -> Before:
    """The offices and styles that stand at word ``i`` one after the other."""
    found = Before(i)
    while found.end < min(len(context.words), i + _LONGEST) and (found.end == i or not context.opens(found.end)):
        phrase = office_phrase_at(context, found.end)
        if phrase and (not found.phrases or not phrase.article):
            found.claims += phrase.claims
            found.phrases.append(phrase)
            found.end = phrase.end
            continue
        if found.phrases and (bracket := _past_bracket(context, found.end)):
            found.end = bracket
            continue
        styling = _styling(context, found.end)
        if styling is None or (found.end == i and _inside_a_name(context, i)):
            break
        found.styles.append(styling)
        found.end = styling.end
    found.country = next((p.country for p in found.phrases if p.country), None)
    found.article = found.phrases[0].article if found.phrases else None
    return found


def _past_bracket(context: Context, i: int) -> int | None:
    """Past a few words in brackets between an office and a name."""
    if context.key(i) != "(":
        return None
    end = next((n + 1 for n in range(i + 1, min(i + 8, len(context.words))) if context.key(n) == ")"), None)
    if end is None or context.opens(end) or end in context.states:
        return None
    name = end + 1 if context.key(end) == "," else end
    return end if not context.opens(name) and context.words[name].capital else None


def _styling(context: Context, i: int) -> Styling | None:
    """The styles at word ``i``, an article before them skipped."""
    styling = styles_at(context.words, i)
    if styling.end == i and context.key(i) == "the" and not context.opens(i + 1):
        return after if (after := styles_at(context.words, i + 1)).end > i + 1 else None
    return styling if styling.end > i else None


def _inside_a_name(context: Context, i: int) -> bool:
    """Whether a capitalised word goes before, so that a style here is a part of what it names: "High Command"."""
    before = context.words[i - 1] if i and not context.opens(i) else None
    if before is None or not before.capital or not before.text[0].isalpha():
        return False
    if is_mere_style(context.words[i]) or i - 1 in context.places:
        return False
    return not is_never_name(before) and head(before) is None


def _name_after(context: Context, before: Before) -> tuple[NameAt | None, int]:
    """The name after what stands before it, directly or past a comma; and where the naming ends."""
    at = before.end
    titled = bool(before.phrases or before.styles) or not before.counterpart
    name = name_at(context, at, titled=titled) if not context.opens(at) else None
    if name and context.key(name.end) == "of" and context.key(name.start - 1) in _PEERS:
        name = _with_seat(context, name)
    if name is None and (before.phrases or before.counterpart) and context.key(at) == ",":
        name = _past_comma(context, at + 1, before)
    return name, name.end if name else at


_LONGEST = 60
_PEERS = frozenset(("lord", "lady", "baroness", "viscount"))


def _with_seat(context: Context, name: NameAt) -> NameAt:
    """A peer's name with its place: "Lord Doe of Roe"."""
    end = name.end + 1
    while not context.opens(end) and context.words[end].capital and end - name.end < 4:
        end += 1
    return NameAt(name.start, end) if end > name.end + 1 else name


def _past_comma(context: Context, i: int, before: Before) -> NameAt | None:
    """The name, with its styles, that a comma parts from the office before it."""
    if context.opens(i):
        return None
    styling = styles_at(context.words, i)
    rank = office_phrase_at(context, styling.end) if not context.opens(styling.end) else None
    ranked = rank is not None and rank.claims[0].rank and len(rank.claims) == 1
    at = styles_at(context.words, rank.end).end if rank is not None and ranked else styling.end
    name = name_at(context, at, titled=at > i) if not context.opens(at) else None
    if name and styling.end > i:
        before.styles.append(styling)
    return name


def _untitled(context: Context, i: int) -> list[Naming]:
    """A name that an office in apposition shows: "Doe Jane, Director-General"."""
    if not context.words[i].capital or _inside_a_name(context, i):
        return []
    name = name_at(context, i, titled=False)
    if name is None:
        return []
    found = naming_of(context, i, name.end, name, Before(i))
    return [found] if found.claims else []
