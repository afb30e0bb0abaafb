"""How a name goes on with the parties to what it names: "Agreement between the Government of … and …"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort
from diplograph.extract.proper_name import ProperName

_WITH_PARTIES = frozenset({"agreement", "plan", "document", "programme"})
_LINKS = frozenset({"the", "two", "both", "of", "and", "on", "for", "&", "'s", "respective", "their", "its"})
_TODAY = frozenset({"today", "tomorrow", "yesterday", "tonight"})
_NOUNS = ("NN", "JJ", "CD")
_LONGEST = 40


def with_parties(doc: Doc, words: list[Lexeme], name: ProperName) -> ProperName:
    """The name with its parties, if "between" follows it."""
    end = name.end
    if name.sort is not Sort.INITIATIVE or name.kind not in _WITH_PARTIES or name.known is not None:
        return name
    if end >= len(words) or words[end].key != "between" or words[end].gap != " ":
        return name
    last = _last(doc, words, end + 1)
    return replace(name, end=last, core=end) if last > end + 1 else name


def _last(doc: Doc, words: list[Lexeme], start: int) -> int:
    """The end of the parties' names from word ``start``, and of the subject after them."""
    end = start
    for i in range(start, min(start + _LONGEST, len(words))):
        word = words[i]
        if word.gap is None or word.gap.strip(" -–’'"):
            break
        if word.key in _LINKS:
            continue
        if word.key in _TODAY or not (word.capital or doc[word.start].tag_.startswith(_NOUNS)):
            break
        end = i + 1
    return end
