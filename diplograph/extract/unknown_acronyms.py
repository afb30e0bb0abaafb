"""Bodies that a text names by a bare acronym which neither it nor the reference explains: "teams of UMKE"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort
from diplograph.extract.proper_name import ProperName
from diplograph.models import OrganizationKind
from diplograph.resources import word_list

_LONGEST = 8
_SHORTEST = 3


def unknown_acronyms(doc: Doc, words: list[Lexeme], names: list[ProperName]) -> Iterator[ProperName]:
    """The acronyms that the language model takes for bodies and the text does not explain as something else."""
    covered = {i for n in names for i in (*range(n.start, n.end), n.acronym) if i is not None}
    states = {t for c in doc._.countries for t in range(c.start, c.end)}
    explained = {w.text for w in words if w.gap is not None and w.gap.endswith("(")}
    for i, word in enumerate(words):
        if i in covered or word.start in states or word.text in explained or not _looks_like_one(word):
            continue
        if doc[word.start].ent_type_ == "ORG" and not (_in_a_compound(words, i) or _follows_a_name(doc, words, i)):
            yield ProperName(i, i + 1, Sort.ORGANIZATION, OrganizationKind.OTHER, i)


def _looks_like_one(word: Lexeme) -> bool:
    if word.gap is not None and word.gap.endswith("©"):
        return False
    letters = word.text.isalpha() and word.text.isupper() and _SHORTEST <= len(word.text) <= _LONGEST
    return letters and not word.shouted and word.text not in _no_bodies()


def _in_a_compound(words: list[Lexeme], i: int) -> bool:
    """Whether a capitalised word stands beside it: a surname in capitals, or part of another name."""
    before = i > 0 and words[i].gap == " " and words[i - 1].capital and words[i - 1].key not in ("the", "and")
    after = i + 1 < len(words) and words[i + 1].gap in (" ", "-") and words[i + 1].capital
    return before or after


def _follows_a_name(doc: Doc, words: list[Lexeme], i: int) -> bool:
    """Whether it stands after a person's name, as an honour does: "Amb. Ada Obi, CON,"."""
    return i > 0 and words[i].gap == ", " and doc[words[i - 1].end - 1].ent_type_ == "PERSON"


@cache
def _no_bodies() -> frozenset[str]:
    return frozenset(word_list("extract", "acronyms_of_no_body.txt"))
