"""How a name goes on in lower case with what it is about: "Memorandum of Understanding on cooperation in …"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.calendar_names import days_and_months
from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort, name_heads
from diplograph.extract.name_parties import with_parties
from diplograph.extract.name_tails import is_date
from diplograph.extract.proper_name import ProperName
from diplograph.read.prose import BlockKind
from diplograph.resources import data_file, word_list

_KINDS = frozenset({"agreement", "plan", "document", "programme"})
_NOUNS = ("NN", "JJ")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 24
_HYPHENS = frozenset({"-", "–", "‑"})
_PARTS = frozenset({"'s", "the", "a", "an", "their", "respective"})
_ANYBODYS = frozenset({"a", "an", "their", "respective"})
"""Of a name that is complete these tell more: "the Bergen Programme for their work"."""
_TODAY = frozenset({"today", "tomorrow", "yesterday", "tonight"})
_ABOUT = frozenset({"on", "of", "for", "regarding", "concerning", "against", "in"})


def subject_names(doc: Doc, words: list[Lexeme]) -> Iterator[ProperName]:
    """The names of which only the head noun has a capital: "the Agreement on visa exemption"."""
    items = _first_words_of_items(doc)
    for i, word in enumerate(words):
        if not word.capital or word.shouted or word.key not in _cues("heads"):
            continue
        if not (_is_inside(word) or word.first in items):
            continue
        place = name_heads().at(words, i)
        if place is None or place.value.sort is not Sort.INITIATIVE or place.value.kind not in _KINDS:
            continue
        bare = ProperName(i, place.end, Sort.INITIATIVE, place.value.kind, i)
        name = with_parties(doc, words, with_subject(doc, words, bare))
        if not _ABOUT.isdisjoint(w.key for w in words[bare.end : name.end]) and not _only_parties(words, bare, name):
            yield name


def with_subject(doc: Doc, words: list[Lexeme], name: ProperName) -> ProperName:
    """The name with the subject that follows it in lower case, if any."""
    if name.sort is not Sort.INITIATIVE or name.kind not in _KINDS or name.known is not None:
        return name
    start = _after_acronym(words, name.end)
    end = _end(doc, words, start, bare=name.end - name.start < 2)
    return replace(name, end=end, core=name.core or name.end) if end > start else name


def _only_parties(words: list[Lexeme], bare: ProperName, name: ProperName) -> bool:
    """Whether it says no more than who has agreed: "the MoU between the Academy of … and …"."""
    return words[bare.end].key == "between" and not {"on", "regarding", "concerning"} & {
        w.key for w in words[bare.end : name.end]
    }


def _is_inside(word: Lexeme) -> bool:
    """Whether it does not open a sentence, where every word has a capital."""
    return word.gap is not None and not word.gap.strip("“\"‘'(").startswith((".", "!", "?"))


def _first_words_of_items(doc: Doc) -> frozenset[int]:
    """Where the items of lists begin that are no sentences, as in lists of what was signed: first characters."""
    found = set()
    kind = None
    for block in doc._.prose.blocks:
        if BlockKind.ITEM in (kind, block.kind) and block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH):
            span = doc.char_span(block.start, block.end, alignment_mode="expand")
            if span is not None and not any(t.tag_ in _FINITE for t in span):
                found.add(block.start)
        kind = block.kind
    return frozenset(found)


def _after_acronym(words: list[Lexeme], end: int) -> int:
    """After the acronym in brackets that stands at word ``end``."""
    closed = end + 1 < len(words) and (words[end].gap or "").strip() == "(" and words[end + 1].gap == ") "
    return end + 1 if closed and sum(c.isupper() for c in words[end].text) > 1 else end


def _end(doc: Doc, words: list[Lexeme], start: int, bare: bool) -> int:
    """The end of the subject that begins with a preposition at word ``start``; ``start`` if there is none."""
    if not _leads_on(doc, words, start, _cues("leading")):
        return start
    if words[start].key in ("of", "in") and bare and words[start + 1].key in _PARTS:
        return start
    if words[start].key in ("for", "in") and not bare and words[start + 1].key in _ANYBODYS:
        return start
    end, i = start, start + 1
    while i < min(start + _LONGEST, len(words)) and words[i].gap in (" ", *_HYPHENS):
        if _is_noun(doc, words, i):
            end = i + 1
        elif not (_links(doc, words, i) or _leads_on(doc, words, i, _cues("within"))):
            break
        i += 1
    return end


def _links(doc: Doc, words: list[Lexeme], i: int) -> bool:
    """Whether it is an article or the like, or an "and" before a noun of the same rank."""
    if words[i].key not in ("and", "&"):
        return words[i].key in _PARTS and i > 0 and words[i - 1].key not in ("and", "&")
    return i + 1 < len(words) and _is_noun(doc, words, i + 1) and name_heads().at(words, i + 1) is None


def _leads_on(doc: Doc, words: list[Lexeme], i: int, prepositions: frozenset[str]) -> bool:
    """Whether a preposition stands there, with a noun behind it that may be a subject."""
    if i + 1 >= len(words) or words[i].key not in prepositions or words[i].gap not in (" ", ") "):
        return False
    at = i + 2 if words[i + 1].key in _PARTS else i + 1
    if at >= len(words) or words[at].gap != " " or words[at].key in _cues("never"):
        return False
    if words[i].key == "in" and (words[at].capital or words[at].numeral):
        return False
    if words[at].numeral:
        return words[i].key == "for" and not is_date(words, i, at)
    return _is_noun(doc, words, at)


def _is_noun(doc: Doc, words: list[Lexeme], i: int) -> bool:
    word = words[i]
    if word.text in _titles() or word.key in days_and_months() or word.key in _TODAY:
        return False
    return word.capital or word.numeral or doc[word.start].tag_.startswith(_NOUNS)


@cache
def _cues(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = tomllib.loads(data_file("extract", "name_subjects.toml").read_text("utf-8"))
    return frozenset(lists[name])


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_list("extract", "person_titles.txt"))
