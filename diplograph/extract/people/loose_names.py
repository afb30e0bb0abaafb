"""Finds names without title or style: those the model takes for a person's, and known people's short forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.people.inference import follows_succession
from diplograph.extract.people.naming import Naming, possessor
from diplograph.extract.people.person import Person
from diplograph.extract.people.personal_names import NameAt, is_never_name, name_at
from diplograph.extract.words import at_token
from diplograph.reference.name_words import fold


def names_by_model(context: Context, namings: Sequence[Naming]) -> Iterator[Naming]:
    """Names of two words or more that the model takes for a person's and no naming covers; "Doe/Agency" is a credit."""
    covered = covered_words(namings)
    small = {w.key for w in context.words if w.text.islower() and len(w.text) > 3}
    for entity in context.doc.ents:
        if entity.label_ != "PERSON":
            continue
        start, end = at_token(context.words, entity.start), at_token(context.words, entity.end - 1) + 1
        if covered.isdisjoint(range(start, end)) and _stands_free(context, start) and not _is_credit(context, start):
            name = name_at(context, start, titled=False)
            if name is None or context.key(name.end) in ("/", "©") or context.key(name.end + 1) == "©":
                continue
            if name.end >= min(end, start + 2) and not _has_common_word(context, name, small):
                yield replace(bare(name), country=possessor(context, start))


def names_in_office(context: Context, namings: Sequence[Naming]) -> Iterator[Naming]:
    """Names of two words or more that only a word for succession shows: "replaces | Jane Doe", "| Jane Doe becomes"."""
    covered = covered_words(namings)
    for at, word in enumerate(context.words):
        if not word.capital or at in covered or not (word.opens or follows_succession(context, at)):
            continue
        name = name_at(context, at, titled=False)
        if name is not None and (not word.opens or context.key(name.end) in _SUCCEEDING):
            yield bare(name)


def covered_words(namings: Sequence[Naming]) -> set[int]:
    """The words that namings cover, appositions included."""
    return {n for naming in namings for n in range(naming.start, naming.full_end)}


def bare(name: NameAt) -> Naming:
    """The naming that a name by itself is."""
    return Naming(name.start, name.end, name.end, name)


def _stands_free(context: Context, start: int) -> bool:
    before = context.words[start - 1] if start else None
    return before is None or context.words[start].opens or (not before.capital and before.key not in _NOT_BEFORE_PEOPLE)


def _is_credit(context: Context, start: int) -> bool:
    """Whether a picture's maker is named: "Photo: Jane Doe", "Photo by | Jane Doe"."""
    before = [context.key(n) for n in range(max(start - 3, 0), start)]
    return any(b in _PICTURES for b in before) and before[-1] in (":", "by", "/", "©", "-", "–")


_LONGEST = 12
_SUCCEEDING = frozenset(("becomes", "replaces", "succeeds"))
_PICTURES = frozenset(
    ("photo", "photos", "foto", "photograph", "photographer", "picture", "image", "credit", "credits", "©")
)
_NOT_BEFORE_PEOPLE = cue_words("before_places")


def _has_common_word(context: Context, name: NameAt, small: set[str]) -> bool:
    """Whether a word of the name stands small elsewhere, or is plural: "Asylum Seekers"."""
    words = context.words[name.start : name.end]
    return any(w.key in small or context.doc[w.start].tag_ == "NNPS" for w in words if w.capital)


def repeated_names(context: Context, people: Sequence[Person], covered: set[int]) -> Iterator[tuple[Person, Naming]]:
    """The other places where known people stand by their name or one word of it."""
    by_word = _by_word(context, people)
    covered = covered | context.taken
    small = {w.key for w in context.words if w.text.islower()}
    at = 0
    while at < len(context.words):
        word = context.words[at]
        found = by_word.get(fold(word.text), ()) if word.capital and at not in covered else ()
        if word.opens and word.key in small:
            found = ()
        match = _longest(context, at, found, covered) if found else None
        if match:
            yield match[0], bare(NameAt(_from_initials(context, match[0], at), match[1]))
        at = match[1] if match else at + 1


def _from_initials(context: Context, person: Person, at: int) -> int:
    """Where a name starts whose first words are initials: "J. | Doe"."""
    start = at
    while start > 0 and not context.opens(start) and len(fold(context.words[start - 1].text)) == 1:
        initial = fold(context.words[start - 1].text)
        if not context.words[start - 1].text.endswith(".") or not any(w[0] == initial for w in person.form):
            break
        start -= 1
    return start


def _by_word(context: Context, people: Sequence[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        for word in person.form:
            if len(word) > 1 and person not in found.setdefault(word, []):
                found[word].append(person)
    return found


def _longest(context: Context, at: int, people: Sequence[Person], covered: set[int]) -> tuple[Person, int] | None:
    """Whose name starts at word ``at`` and where it ends; a name within another's is nobody's."""
    end = at
    fitting = list(people)
    last = min(at + _LONGEST, len(context.words))
    while end < last and end not in covered and (end == at or not context.words[end].opens):
        word = fold(context.words[end].text)
        still = [p for p in fitting if word in p.form]
        if not word or not still:
            break
        fitting, end = still, end + 1
    if _runs_on(context, at, end):
        return None
    person = min(fitting, key=lambda p: _distance(p, at), default=None) if end > at else None
    return (person, end) if person else None


def _runs_on(context: Context, at: int, end: int) -> bool:
    """Whether the words are part of a longer capitalised name of something else."""
    words = context.words
    before = at > 0 and not words[at].opens and words[at - 1].capital and words[at - 1].text[-1].isalnum()
    after = end < len(words) and not words[end].opens and words[end].capital and words[end].text[0].isalpha()
    known = at in context.states or at in context.bodies or (end - at == 1 and is_never_name(words[at]))
    return known or (before and end - at == 1) or (after and end - at == 1)


def _distance(person: Person, at: int) -> tuple[int, int]:
    before = person.last_before(at)
    return (1, person.first) if before is None else (0, at - before)
