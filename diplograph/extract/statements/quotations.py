"""Direct speech: what is quoted, and who said it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clauses import is_reporting

_SINGLE = "‘"
_OPENING = frozenset(("“", "«", "„", '"', _SINGLE))
_CLOSING = frozenset("”»")
_STOPS = frozenset((".", ",", "!", "?", "…"))
_SHORTEST = 5
_REACH = 12
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``start`` to ``end`` (exclusive) are what ``speakers`` said."""

    start: int
    end: int
    speakers: tuple[str, ...]


def quotations(doc: Doc, actors: Actors) -> list[Quotation]:
    """The quotations of a document, with their speakers where the text names them."""
    spans = _spans(doc)
    found: list[Quotation] = []
    for n, (start, end) in enumerate(spans):
        following = spans[n + 1][0] if n + 1 < len(spans) else len(doc)
        speakers = _after(doc, actors, end, following) or _before(doc, actors, start, spans[n - 1][1] if n else 0)
        if found and found[-1].speakers and _is_same(doc, found[-1].end, end, following):
            speakers = found[-1].speakers
        found.append(Quotation(start, end, speakers))
    return _filled(found)


def _is_same(doc: Doc, last: int, end: int, limit: int) -> bool:
    """Whether ``"…", he added`` carries on what stands before it in its paragraph."""
    if any("\n\n" in t.text for t in doc[last:end]):
        return False
    words = [t for t in doc[end : min(limit, end + _NEAR)] if t.is_alpha]
    return len(words) > 1 and words[0].lower_ in ("he", "she") and is_reporting(words[1])


def _filled(found: list[Quotation]) -> list[Quotation]:
    """Speech goes on: a quotation without a speaker is of the one before it, else of the one after it."""
    known: tuple[str, ...] = next((q.speakers for q in found if q.speakers), ())
    filled = []
    for quotation in found:
        known = quotation.speakers or known
        filled.append(Quotation(quotation.start, quotation.end, known))
    return filled


def _spans(doc: Doc) -> list[tuple[int, int]]:
    """Where quotations stand: one that is not closed in its paragraph ends with it."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    mark = ""
    for token in doc:
        if opened is not None and ("\n\n" in token.text or _closes(doc, token, mark)):
            spans.append((opened, token.i))
            opened = None
        elif opened is None and token.text in _OPENING:
            opened, mark = token.i + 1, token.text
    if opened is not None:
        spans.append((opened, len(doc)))
    return [s for s in spans if s[1] - s[0] >= _SHORTEST]


def _closes(doc: Doc, token: Token, mark: str) -> bool:
    """Whether the token closes what ``mark`` opened; a single mark, which is an apostrophe too, only after a stop."""
    if mark == _SINGLE:
        return token.text == "’" and doc[token.i - 1].text in _STOPS
    return token.text == mark if mark == '"' else token.text in _CLOSING


def _after(doc: Doc, actors: Actors, end: int, limit: int) -> tuple[str, ...]:
    """The speaker of ``“…,” Mr X said`` or ``“…,” said Mr X``."""
    for token in doc[end : min(limit, end + _REACH)]:
        if "\n\n" in token.text:
            return ()
        if is_reporting(token):
            return actors.before(end, token.i) or _first(actors, token.i + 1, min(limit, token.i + _REACH))
    return ()


def _first(actors: Actors, start: int, end: int) -> tuple[str, ...]:
    return next((m.refs for m in actors.within(start, end)), ())


def _before(doc: Doc, actors: Actors, start: int, limit: int) -> tuple[str, ...]:
    """The speaker of ``Mr X said: “…``."""
    for token in reversed(doc[max(limit, start - _REACH) : start]):
        if is_reporting(token):
            return actors.of_verb(token) or actors.before(token.sent.start, token.i)
    return ()
