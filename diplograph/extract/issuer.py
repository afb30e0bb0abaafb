"""The issuer among the bodies that a release names: its full name, its short forms, and where it is not printed."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from diplograph.extract.gazetteer import Gazetteer
from diplograph.extract.lexemes import Lexeme, fold, split
from diplograph.extract.name_entries import Form, Thing
from diplograph.models import OrganizationKind
from diplograph.reference import ReferenceEntry, Scheme, organizations, states
from diplograph.resources import word_list

_EMPTY = frozenset({"the", "of", "'s", "and", "&", "for"})


def with_issuer(doc: Doc, words: list[Lexeme], bodies: list[Thing]) -> list[Thing]:
    """The bodies with the issuer first, its short forms merged into it."""
    name = doc._.release.issuer
    if not name or not words:
        return bodies
    issuer = Thing(OrganizationKind.MINISTRY, _entry(name))
    issuer.names[name] = None
    if issuer.known is not None:
        issuer.kind = issuer.known.kind
    rest = []
    for body in bodies:
        if _same(words, issuer, name, body, doc._.release.issuer_country):
            issuer.absorb(body)
        else:
            rest.append(body)
    _add_short_forms(doc, words, issuer, {i for b in (*bodies,) for p in b.places for i in range(*p)})
    if not issuer.places:
        issuer.places.append((0, _first_line(words)))
        issuer.implied = True
    return [issuer, *rest]


@cache
def _entry(name: str) -> ReferenceEntry | None:
    return next((e for e in organizations() if name in e.forms), None)


def _same(words: list[Lexeme], issuer: Thing, name: str, body: Thing, country: str | None) -> bool:
    """Whether the body is the issuer: by the reference, or by a name that lacks only the issuer's state."""
    if body.known is not None and issuer.known is not None:
        return body.known == issuer.known
    if body.known is not None:
        return False
    state = _state_words(country)
    if tuple(w for w in _folded(name) if w not in _EMPTY) in [
        tuple(w for w in f if w not in _EMPTY) for f in body.forms
    ]:
        return True
    full = _without(_folded(name), state)
    begins = (f == full[: len(f)] for form in body.forms if len(f := _without(form, state)) > 1)
    return any(begins) or _is_short(words, body, state)


def _is_short(words: list[Lexeme], body: Thing, state: frozenset[str]) -> bool:
    """Whether the body is only "the Foreign Ministry" (of the issuer's state), and nobody else's ("Norway’s …")."""
    owned = any(start and words[start - 1].key == "'s" for start, _ in body.places)
    return not owned and all(_short_forms_folded(form) or _of_own(form, state) for form in body.forms)


def _of_own(form: Form, state: frozenset[str]) -> bool:
    return not state.isdisjoint(form) and _short_forms_folded(_without(form, state))


@cache
def _short_forms_folded(form: tuple[str, ...]) -> bool:
    return any(form == _folded(line) for line in word_list("extract", "issuer_short_forms.txt"))


def _without(form: Form, state: frozenset[str]) -> Form:
    return tuple(w for w in form if w not in state and w not in _EMPTY)


def _folded(name: str) -> Form:
    return tuple(fold(w) for _, w in split(name))


@cache
def _state_words(country: str | None) -> frozenset[str]:
    state = states().get(country or "")
    names = (*state.names, *state.adjectives) if state else ()
    return frozenset(fold(w) for name in names for _, w in split(name))


def _add_short_forms(doc: Doc, words: list[Lexeme], issuer: Thing, taken: set[int]) -> None:
    """Add where "the Ministry", "MFA" or "Foreign Ministry" without a state means the issuer."""
    text = doc._.prose.text
    for place in _short_forms().find(words):
        first = words[place.start]
        if taken.isdisjoint(range(place.start, place.end)) and _stands_alone(words, place.start, place.end):
            issuer.places.append((place.start, place.end))
            issuer.names[text[first.first : words[place.end - 1].last]] = None


def _stands_alone(words: list[Lexeme], start: int, end: int) -> bool:
    single = end - start == 1 and not words[start].text.isupper()
    if single and (start == 0 or words[start - 1].key != "the"):
        return False
    return not (
        end < len(words) and words[end].gap == " " and (words[end].key == "of" or (words[end].capital and single))
    )


@cache
def _short_forms() -> Gazetteer[Scheme]:
    return Gazetteer((form, Scheme.ORGANIZATION) for form in word_list("extract", "issuer_short_forms.txt"))


def _first_line(words: list[Lexeme]) -> int:
    """The end of the first block: an issuer that is nowhere printed is known from the look of the whole."""
    return next((i for i in range(1, len(words)) if words[i].gap is None), len(words))
