"""States: by name, adjective or capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.capitals import means_government
from diplograph.extract.extensions import CountryForm, CountryMention, Mention, MentionKind
from diplograph.extract.gazetteer import Found
from diplograph.extract.lexemes import Lexeme, lexemes
from diplograph.extract.state_names import Named, state_names
from diplograph.reference import StateKind, states
from diplograph.resources import word_list

NAME = "diplograph_countries"


@Language.component(
    NAME,
    assigns=["doc._.countries", "doc._.mentions"],
    requires=["doc._.prose"],
)
def countries(doc: Doc) -> Doc:
    """Find every place that names a state, and what of it stands for the state as an actor."""
    words = lexemes(doc)
    places = [p for p in state_names().find(words) if p.value.codes and not _names_a_person(doc, words, p)]
    known = Counter(p.value.codes[0] for p in places if len(p.value.codes) == 1)
    for place in places:
        if place.value.form is CountryForm.CAPITAL and not _governs(doc, words, place):
            continue
        code = max(place.value.codes, key=lambda c: known[c])
        form = place.value.form
        start, end = words[place.start].start, words[place.end - 1].end
        counts = states()[code].kind is StateKind.STATE and not _lends_its_name(words, place)
        doc._.countries.append(CountryMention(start, end, code, form, counts))
        doc._.mentions.extend(_actor(words, place, code) if counts else ())
    return doc


def _governs(doc: Doc, words: list[Lexeme], place: Found[Named]) -> bool:
    following = words[place.end] if place.end < len(words) else None
    if following is not None and following.gap is not None and following.capital and following.gap == " ":
        return False
    return means_government(doc, words[place.start].start, words[place.end - 1].end)


def _lends_its_name(words: list[Lexeme], place: Found[Named]) -> bool:
    """Whether the word after makes it the name of a sea, a currency or a language, or a city before it a region's."""
    if (
        place.start
        and words[place.start].gap == ", "
        and words[place.start - 1].key in _words("cities_of_namesakes.txt")
    ):
        return True
    if place.end >= len(words):
        return False
    after = words[place.end]
    if after.gap not in (" ", " (", "-"):
        return "$" in (after.gap or "")[:2] and words[place.end - 1].text.isupper()
    return after.text in _words("geographic_nouns.txt") or after.key in _words("currency_nouns.txt")


def _names_a_person(doc: Doc, words: list[Lexeme], place: Found[Named]) -> bool:
    """Whether it is part of a person's name: "Jordan Smith", "Michael Jordan"."""
    first, last = words[place.start], words[place.end - 1]
    if not (first.capital and first.text in _words("names_of_people_too.txt")):
        return False
    entity = next((e for e in doc[first.start : last.end].ents if e.label_ == "PERSON"), None)
    if entity is None:
        whole = doc[first.start]
        return whole.ent_type_ == "PERSON" and _has_a_neighbour(words, place)
    return len(entity) > last.end - first.start and _has_a_neighbour(words, place)


def _has_a_neighbour(words: list[Lexeme], place: Found[Named]) -> bool:
    after = words[place.end] if place.end < len(words) else None
    before = words[place.start - 1] if place.start else None
    if after is not None and after.gap == " " and after.capital:
        return True
    return before is not None and words[place.start].gap == " " and before.capital


def _actor(words: list[Lexeme], place: Found[Named], code: str) -> Iterator[Mention]:
    """The noun phrase that stands for the state: "the Government of Japan", "the Japanese side", "Japan"."""
    start, end = place.start, place.end
    if place.value.form is CountryForm.ADJECTIVE:
        end = _with_government_noun(words, end)
        if end == place.end and not words[end - 1].text.endswith("s"):
            return
    start = _with_government_of(words, start)
    yield Mention(words[start].start, words[end - 1].end, (code,), MentionKind.COUNTRY)


def _with_government_noun(words: list[Lexeme], end: int) -> int:
    if end < len(words) and words[end].gap == " " and words[end].key in _words("government_nouns.txt"):
        return end + 1
    return end


def _with_government_of(words: list[Lexeme], start: int) -> int:
    """Where the noun phrase starts: at its article, or at "Government of" before it."""
    i = _without_article(words, start)
    if i > 1 and words[i - 1].key == "of" and words[i].gap is not None:
        return _government(words, i - 1) or i
    return i


def _government(words: list[Lexeme], of: int) -> int | None:
    """The start of "the (Royal) Government (and people)" before the word "of", if it stands there."""
    i = of - 1
    if words[i].key == "people" and i > 1 and words[i - 1].key == "and":
        i -= 2
    if words[i].key not in _words("government_nouns.txt"):
        return None
    if i and words[i - 1].key == "royal":
        i -= 1
    return _without_article(words, i)


def _without_article(words: list[Lexeme], i: int) -> int:
    return i - 1 if i and words[i].gap == " " and words[i - 1].key == "the" else i


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("extract", name))
