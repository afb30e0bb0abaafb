"""Tells who is who within a release: namings of one person are brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from diplograph.extract.context import Context, is_state
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.given_names import gender_of_name
from diplograph.extract.people.name_forms import by_nickname, is_short_form, same_words, sound, spelt_alike
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.person import Form, Person
from diplograph.models import OfficeStatus
from diplograph.reference.name_words import fold

_MOST_COMPARED = 60
_PREFIX = 3
_LONG = 5
_WOMENS_ENDINGS = ("ia", "ja", "na", "ta", "ra", "isa", "ika", "ette", "elle")


def form_of(context: Context, naming: Naming) -> Form:
    """The folded words of a naming's name."""
    assert naming.name is not None
    return tuple(f for w in context.words[naming.name.start : naming.name.end] if (f := fold(w.text)))


def people_named(context: Context, namings: Sequence[Naming]) -> list[Person]:
    """The people that namings with a name tell of, in the order of their first naming."""
    named = [(form_of(context, n), n) for n in namings if n.name]
    register = _Register(any(w.key in ("she", "her", "hers") for w in context.words))
    for form, naming in sorted(named, key=lambda fn: (_weight(fn[0]), fn[1].start)):
        person = register.match(form, naming)
        if person is None:
            person = register.enter(form)
        person.add(naming)
    return sorted(register.people, key=lambda p: p.first)


def _weight(form: Form) -> tuple[int, int]:
    return -sum(len(w) > 1 for w in form), -sum(len(w) for w in form)


class _Register:
    """The people known so far, found by the beginnings of their names' words."""

    def __init__(self, feminine: bool) -> None:
        self.people: list[Person] = []
        self._feminine = feminine
        self._by_prefix: dict[str, list[Person]] = {}

    def enter(self, form: Form) -> Person:
        """A new person of that name."""
        person = Person(form)
        self.people.append(person)
        for prefix in _prefixes(form):
            self._by_prefix.setdefault(prefix, []).append(person)
        return person

    def match(self, form: Form, naming: Naming) -> Person | None:
        """The person already known whom a naming means."""
        near = {id(p): p for prefix in _prefixes(form) for p in self._by_prefix.get(prefix, ())[-_MOST_COMPARED:]}
        people = list(near.values())
        exact = next((p for p in people if same_words(p.form, form)), None)
        if exact and len(form) > 1:
            return exact
        short = [p for p in people if is_short_form(form, p.form) and not self._contradicts(p, form, naming)]
        if short:
            return max(short, key=lambda p: (_office_fit(p, naming), _style_fit(p, naming), _nearness(p, naming)))
        return next(
            (p for p in people if _is_variant(p, form, naming) and not self._contradicts(p, form, naming)), None
        )

    def _contradicts(self, person: Person, form: Form, naming: Naming) -> bool:
        """Whether a naming by a short form says what the person is not.

        "Mrs Doe" beside a "Minister Doe" is another where the text never says "she".
        """
        if len(form) > 1 and len(form) == len(person.form):
            return False
        if naming.genders and person.genders and not naming.genders & person.genders:
            return True
        if naming.genders == {"f"} and len(form) == 1 and not naming.claims and person.offices and not person.genders:
            return not (self._feminine or _is_womans_name(person.form))
        return _contradicts_office(person, naming)


def _is_womans_name(form: Form) -> bool:
    """Whether a full name is a woman's, by its given name or how that ends."""
    gender = gender_of_name(form)
    return gender == "f" or (gender is None and len(form) > 1 and form[0].endswith(_WOMENS_ENDINGS))


def _prefixes(form: Form) -> Iterable[str]:
    return dict.fromkeys(sound(w)[:_PREFIX] for w in form if len(w) > 1)


def _contradicts_office(person: Person, naming: Naming) -> bool:
    whole = [c for c in naming.claims if not c.weak and c.status is OfficeStatus.CURRENT]
    held = any(not c.weak and c.status is OfficeStatus.CURRENT for c in person.offices.values())
    if not whole or not held or any(person.holds(c.title) or person.holds(c.title, loosely=True) for c in whole):
        return False
    return not (all(_is_of_government(c) for c in whole) and _serves_in_government(person, naming))


def _is_of_government(claim: Claim) -> bool:
    """Whether who holds the office may be called by another of the same government: "Chancellor", "Trade Minister"."""
    title = claim.title.casefold()
    return claim.head == "chancellor" or (claim.ministerial and not title.startswith("prime"))


def _serves_in_government(person: Person, naming: Naming) -> bool:
    """Whether all that is known of a person's offices is that they are a government's, and no other state's."""
    stated = {c.of for c in (*person.offices.values(), *naming.claims) if is_state(c.of)} | {
        naming.country,
        person.country,
    }
    return len(stated - {None}) <= 1 and any(
        _is_of_government(c) and not c.weak and c.status is OfficeStatus.CURRENT for c in person.offices.values()
    )


def _office_fit(person: Person, naming: Naming) -> int:
    return sum(2 if person.holds(c.title) else int(person.holds(c.title, loosely=True)) for c in naming.claims)


def _style_fit(person: Person, naming: Naming) -> int:
    """Whether the person was first named with the same kind of words before the name."""
    return int(any(n.styled == naming.styled and bool(n.claims) == bool(naming.claims) for n in person.namings[:8]))


def _nearness(person: Person, naming: Naming) -> tuple[int, int]:
    before = person.last_before(naming.start)
    return (0, -person.first) if before is None else (1, before)


def _is_misspelt(word: str, form: Form) -> bool:
    """Whether a word is one of a name's but for a letter: "Isias" for "Isaias"."""
    return len(word) >= _LONG and any(len(w) >= _LONG and 0 < Levenshtein.distance(word, w) <= 1 for w in form)


def _is_variant(person: Person, form: Form, naming: Naming) -> bool:
    """Another spelling, or another given name with the same family name and office ("Liz" for "Elizabeth")."""
    if spelt_alike(form, person.form) or by_nickname(form, person.form):
        return True
    if len(form) == 1 and _is_misspelt(form[0], person.form):
        return any(person.holds(c.title) and not c.weak for c in naming.claims)
    if len(form) != 2 or len(person.form) != 2 or form[1] != person.form[1]:
        return False
    return any(person.holds(c.title) and not c.weak for c in naming.claims)
