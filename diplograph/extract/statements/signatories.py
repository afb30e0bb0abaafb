"""Who signs a joint statement, and so says "we" in it: named in its title, its first line or right after "we"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

from spacy.tokens import Doc, Token

from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_at
from diplograph.resources import word_list

_ZONE = 160
_NAMING = frozenset((MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANIZATION, MentionKind.GROUP))
_BY = frozenset(("by", "from", "between"))
_AFTER = frozenset(("of", "(", "-", "–", ":"))
_STOPS = frozenset(("on", "regarding", "concerning", "following", "about", "after", "at", "in", "to", "for", "during"))
_ISSUING = frozenset(f for v in ("issue", "release", "make", "publish", "adopt") for f in verb_forms(v))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BEYOND = 12
_PAIR = 2


class Named(Protocol):
    """What finds the mentions between two tokens."""

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions that lie wholly in tokens ``start`` to ``end``."""


def signatories(doc: Doc, named: Named) -> tuple[str, ...]:
    """Who issues the statement that the document is; empty where it is no joint one."""
    for token in doc[: min(_ZONE, len(doc))]:
        if token.lower_ == "we":
            return _refs(doc, named.within(token.i + 1, _clause(token)), _PAIR) if _is_apposed(token) else ()
        if token.lower_ in _documents():
            found = _of_document(doc, named, token)
            if found:
                return found
    return ()


def _of_document(doc: Doc, named: Named, noun: Token) -> tuple[str, ...]:
    """Who is told to issue the statement: "by" or "of" whom it is, else who stands before it."""
    start, end = _line(doc, noun)
    fewest = 1 if any(t.lower_ == "joint" for t in doc[start : noun.i]) else _PAIR
    opening = _opening(doc, noun, end)
    found = _refs(doc, named.within(opening, _stop(doc, opening, end)), fewest) if opening is not None else ()
    if found:
        return found
    issued = next((t.i for t in doc[start : noun.i] if t.lower_ in _ISSUING), noun.i)
    return _refs(doc, named.within(start, issued), _PAIR) if issued < noun.i or noun.i - start < _BEYOND else ()


def _opening(doc: Doc, noun: Token, end: int) -> int | None:
    """Where the list of those who issue it begins."""
    after = doc[noun.i + 1 : end]
    if len(after) and after[0].lower_ in _AFTER:
        return noun.i + 2
    return next((t.i + 1 for t in after if t.lower_ in _BY), None)


def _stop(doc: Doc, start: int, end: int) -> int:
    return next((t.i for t in doc[start:end] if t.lower_ in _STOPS or t.text == ")"), end)


def _line(doc: Doc, noun: Token) -> tuple[int, int]:
    """From where to where the sentence goes on that the noun stands in."""
    return noun.sent.start, noun.sent.end


def _is_apposed(we: Token) -> bool:
    return we.i + 1 < len(we.doc) and we.nbor(1).lower_ in (",", "-", "–", "—", "the")


def _clause(we: Token) -> int:
    """Where the verb of "We, the Ministers of …, met" stands."""
    return next((t.i for t in we.doc[we.i : we.sent.end] if t.tag_ in _FINITE), we.sent.end)


def _refs(doc: Doc, mentions: Iterable[Mention], fewest: int) -> tuple[str, ...]:
    """Whom the mentions name; the state that "the Ministry of" names tells only whose ministry it is."""
    found: dict[str, None] = {}
    last = -1
    for mention in mentions:
        owner = mention.start == last + 1 and word_at(doc, last) == "of"
        if mention.kind in _NAMING and not owner:
            found.update(dict.fromkeys(mention.refs))
            last = mention.end
    return tuple(found) if len(found) >= fewest else ()


@cache
def _documents() -> frozenset[str]:
    return frozenset(word_list("extract", "statement_nouns.txt"))
