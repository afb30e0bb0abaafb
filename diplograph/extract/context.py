"""What is known around the words of a document when people are looked for: states, bodies, and the issuer."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.cue_words import cue_words
from diplograph.extract.extensions import CountryForm, MentionKind
from diplograph.extract.offices.lexicon import heads
from diplograph.extract.phrases import PhraseTable
from diplograph.extract.words import Word, at_token, key, split, words_of
from diplograph.models import OrganizationEntry
from diplograph.reference import states

_LONGEST_BODY = 20
_APPOINTING = cue_words("appointing")
_TAKING_UP = cue_words("taking_up")
_FORMS_OF_STATE = cue_words("forms_of_state")


@dataclass(frozen=True, slots=True)
class StateAt:
    """A state named up to word ``end``."""

    end: int
    code: str
    adjective: bool


@dataclass(frozen=True, slots=True)
class BodyAt:
    """A body named up to word ``end``: its local id and its name as a record gives it."""

    end: int
    ref: str
    name: str
    intergovernmental: bool


@dataclass(slots=True)
class Context:
    """The words of a document, and what earlier components found in them, by word.

    ``appoints`` says that the document tells of appointments to posts that are still to be taken up.
    """

    doc: Doc
    words: list[Word]
    states: dict[int, StateAt] = field(default_factory=dict)
    bodies: dict[int, BodyAt] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    capitals: dict[int, str] = field(default_factory=dict)
    openings: list[int] = field(default_factory=list)
    abbreviations: dict[str, str] = field(default_factory=dict)
    lines: set[int] = field(default_factory=set)
    cities: dict[int, int] = field(default_factory=dict)
    persons: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    issuer_country: str | None = None
    issuer: str | None = None
    appoints: bool = False

    def state_after(self, i: int) -> StateAt | None:
        """The state named at word ``i``, its article and form ("the Kingdom of") skipped."""
        at = i + 1 if self.key(i) == "the" and i not in self.states else i
        for _ in range(6):
            if at in self.states:
                found = self.states[at]
                return None if found.adjective and self._continues(found.end) else found
            if self.key(at) not in _FORMS_OF_STATE and not (self.key(at) == "of" and at > i):
                return None
            at += 1
        return None

    def body_after(self, i: int) -> BodyAt | None:
        """The body named at word ``i``, its article skipped."""
        return self.bodies.get(i) or (self.bodies.get(i + 1) if self.key(i) == "the" else None)

    def key(self, i: int) -> str:
        """The key of word ``i``; empty beyond the last word."""
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def text(self, start: int, end: int) -> str:
        """Words ``start`` to ``end`` (exclusive) as printed."""
        printed: str = self.doc._.prose.text[self.words[start].first : self.words[end - 1].last]
        return printed

    def sentence(self, i: int) -> tuple[int, int]:
        """The words of the sentence that word ``i`` is in."""
        n = bisect_right(self.openings, i)
        start = self.openings[n - 1] if n else 0
        return start, self.openings[n] if n < len(self.openings) else len(self.words)

    def opens(self, i: int) -> bool:
        """Whether word ``i`` starts a sentence or block, or is beyond the last."""
        return i >= len(self.words) or self.words[i].opens

    def _continues(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].capital and not self.words[i].opens


def is_state(of: str | None) -> bool:
    """Whether what an office is of is a state's code, not a body's name."""
    return of in states()


def context_of(doc: Doc) -> Context:
    """The context of a document; computed once."""
    known: Context | None = doc.user_data.get("people_context")
    if known is None:
        known = doc.user_data["people_context"] = _context(doc)
    return known


def _context(doc: Doc) -> Context:
    words = words_of(doc)
    release = doc._.release
    openings = [i for i, w in enumerate(words) if w.opens]
    context = Context(doc, words, issuer_country=release.issuer_country, issuer=release.issuer, openings=openings)
    for mention in sorted(doc._.countries, key=lambda m: m.end - m.start):
        start, end = at_token(words, mention.start), at_token(words, mention.end - 1) + 1
        if mention.form is CountryForm.CAPITAL:
            context.capitals[start] = mention.code
        else:
            end += _closes_bracket(context, start, end)
            context.states[start] = StateAt(end, mention.code, mention.form is CountryForm.ADJECTIVE)
    _add_capitals(context)
    context.lines = _lines(context)
    tokens = {t for e in doc.ents if e.label_ == "PERSON" for t in range(e.start, e.end)}
    context.persons = {i for i, w in enumerate(words) if w.start in tokens}
    context.cities = {at_token(words, e.start): at_token(words, e.end - 1) + 1 for e in doc.ents if e.label_ == "GPE"}
    context.places |= {n for start, state in context.states.items() for n in range(start, state.end)}
    _add_bodies(context)
    keys = {w.key for w in words}
    context.appoints = not keys.isdisjoint(_APPOINTING) and keys.isdisjoint(_TAKING_UP)
    return context


def _closes_bracket(context: Context, start: int, end: int) -> bool:
    """Whether the bracket after a state's name belongs to it: "Republic of Ruritania (Strelsau | )"."""
    return context.key(end) == ")" and any(context.key(n) == "(" for n in range(start, end))


def _lines(context: Context) -> set[int]:
    """The first words of the blocks."""
    firsts = {w.first: i for i, w in enumerate(context.words)}
    return {firsts[b.start] for b in context.doc._.prose.blocks if b.start in firsts}


def _add_capitals(context: Context) -> None:
    """The places that name a state's capital city."""
    for i, word in enumerate(context.words):
        found = _capital_names().at(context.words, i) if word.capital else None
        if found is not None:
            context.capitals[i] = found[1]
            context.places.update(range(i, found[0]))


@cache
def _capital_names() -> PhraseTable[str]:
    return PhraseTable((name, state.code) for state in states().values() for name in state.capitals)


def _is_printed(context: Context, start: int, end: int, entry: OrganizationEntry | None) -> bool:
    """Whether a body is named there: not only concluded to be meant, nor a family name in capitals."""
    if entry is None:
        return True
    if (
        start > 0
        and not context.opens(start)
        and context.words[start - 1].capital
        and context.key(start - 1) in heads()
    ):
        return False
    if end - start == 1 and context.text(start, end) != context.words[start].text:
        return False
    if _is_an_office(context, start, end):
        _add_body_of_office(context, start, end, entry)
        return False
    known = {key(w) for name in (entry.name, *entry.names) for w in split(name)} | {"the"}
    return context.key(start) in known and context.key(end - 1) in known | {")"}


def _is_an_office(context: Context, start: int, end: int) -> bool:
    """Whether a body is called as its head is: "United Nations High Commissioner for Refugees"."""
    if context.key(start) in ("office", "the") and context.key(start + 1) in ("office", "of"):
        return False
    return any(context.key(n) == "commissioner" for n in range(start, end))


def _add_body_of_office(context: Context, start: int, end: int, entry: OrganizationEntry) -> None:
    """The body that such an office is of, by the words before its title."""
    first = next((n for n in range(start, end) if context.key(n) in ("high", "commissioner")), start)
    if first > start:
        context.bodies[start] = BodyAt(first, entry.id, context.text(start, first), True)


def _told_from_states(entry: OrganizationEntry) -> str:
    """The body's name, a longer one where it is also a state's code: AU is the African Union, and Australia."""
    return next((name for name in (entry.name, *entry.names) if not is_state(name)), entry.name)


def _trimmed(context: Context, start: int, end: int) -> int:
    """The end of a body's name, less the beginning of a title: "the Bureau and Foreign | Minister"."""
    after = context.words[end] if end < len(context.words) else None
    if after is not None and after.capital and after.key in heads():
        for n in range(end - 1, start, -1):
            if context.key(n) in ("and", "&"):
                return n
    return end


def _add_bodies(context: Context) -> None:
    entries: dict[str, OrganizationEntry] = {o.id: o for o in context.doc._.organizations}
    for mention in sorted(context.doc._.mentions, key=lambda m: m.end - m.start):
        start = at_token(context.words, mention.start)
        end = at_token(context.words, mention.end - 1) + 1
        if end - start > _LONGEST_BODY or not _is_printed(
            context, start, end, entries.get(mention.refs[0] if mention.refs else "")
        ):
            continue
        end = _trimmed(context, start, end)
        start += context.key(start) == "the" and end - start > 1
        if mention.kind is MentionKind.ORGANIZATION and mention.refs and mention.refs[0] in entries:
            entry = entries[mention.refs[0]]
            context.bodies[start] = BodyAt(end, entry.id, _told_from_states(entry), entry.kind == "intergovernmental")
        if mention.kind in (MentionKind.ORGANIZATION, MentionKind.INITIATIVE) and end - start > 1:
            context.taken.update(range(start, end))
