"""Tells who is who within a release: namings of one person are brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from diplograph.extract.context import Context
from diplograph.extract.offices.comparison import may_stand_for, same
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.name_forms import by_nickname, fold, is_short_form, same_words, spelt_alike
from diplograph.extract.people.namings import Naming
from diplograph.models import OfficeStatus

Form = tuple[str, ...]


@dataclass(slots=True)
class Person:
    """Somebody, and all namings of them, in the order of the text. ``form`` is their fullest name, folded."""

    form: Form = ()
    namings: list[Naming] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    country: str | None = None
    genders: set[str] = field(default_factory=set)
    ref: str = ""

    def add(self, naming: Naming) -> None:
        """Take a naming for this person's."""
        self.namings.append(naming)
        self.genders |= naming.genders
        self.claims += naming.claims
        self.country = self.country or naming.country

    def holds(self, title: str, *, loosely: bool = False) -> bool:
        """Whether the person has an office of that title, or one that it may stand for."""
        compare = may_stand_for if loosely else same
        return any(compare(title, c.title) for c in self.claims)


def form_of(context: Context, naming: Naming) -> Form:
    """The folded words of a naming's name."""
    assert naming.name is not None
    return tuple(f for w in context.words[naming.name.start : naming.name.end] if (f := fold(w.text)))


def people_named(context: Context, namings: Sequence[Naming]) -> list[Person]:
    """The people that namings with a name tell of, in the order of their first naming."""
    named = [(form_of(context, n), n) for n in namings if n.name]
    people: list[Person] = []
    feminine = any(w.key in ("she", "her", "hers") for w in context.words)
    for form, naming in sorted(named, key=lambda fn: (_weight(fn[0]), fn[1].start)):
        person = _match(people, form, naming, feminine)
        if person is None:
            person = Person(form)
            people.append(person)
        person.add(naming)
    for person in people:
        person.namings.sort(key=lambda n: n.start)
    return sorted(people, key=lambda p: p.namings[0].start)


def _weight(form: Form) -> tuple[int, int]:
    return -sum(len(w) > 1 for w in form), -sum(len(w) for w in form)


def _match(people: list[Person], form: Form, naming: Naming, feminine: bool) -> Person | None:
    """The person already known whom a naming means."""
    exact = [p for p in people if same_words(p.form, form)]
    if exact and len(form) > 1:
        return exact[0]
    short = [p for p in people if is_short_form(form, p.form) and not _contradicts(p, form, naming, feminine)]
    if short:
        return _likeliest(short, naming)
    return next((p for p in people if _is_variant(p, form, naming)), None)


def _contradicts(person: Person, form: Form, naming: Naming, feminine: bool) -> bool:
    """Whether a naming by a short form says what the person is not.

    "Mrs Doe" beside a "Minister Doe" is another where the text never says "she".
    """
    if len(form) > 1 and len(form) == len(person.form):
        return False
    if naming.genders and person.genders and not naming.genders & person.genders:
        return True
    if naming.genders == {"f"} and not naming.claims and person.claims and not person.genders and not feminine:
        return True
    whole = [c for c in naming.claims if not c.weak and c.status is OfficeStatus.CURRENT]
    held = [c for c in person.claims if not c.weak and c.status is OfficeStatus.CURRENT]
    if not whole or not held:
        return False
    return not any(person.holds(c.title) or person.holds(c.title, loosely=True) for c in whole)


def _likeliest(people: list[Person], naming: Naming) -> Person:
    """Of several people whom a short form may mean: by office, then the one last named before."""
    return max(people, key=lambda p: (_office_fit(p, naming), _style_fit(p, naming), _nearness(p, naming)))


def _office_fit(person: Person, naming: Naming) -> int:
    return sum(2 if person.holds(c.title) else int(person.holds(c.title, loosely=True)) for c in naming.claims)


def _style_fit(person: Person, naming: Naming) -> int:
    return int(any(n.styled == naming.styled and bool(n.claims) == bool(naming.claims) for n in person.namings))


def _nearness(person: Person, naming: Naming) -> tuple[int, int]:
    before = [n.start for n in person.namings if n.start < naming.start]
    return (1, max(before)) if before else (0, -min(n.start for n in person.namings))


def _is_variant(person: Person, form: Form, naming: Naming) -> bool:
    """Another spelling, or another given name with the same family name and office ("Liz" for "Elizabeth")."""
    if spelt_alike(form, person.form) or by_nickname(form, person.form):
        return True
    shared = set(form) & set(person.form)
    two = len(form) == len(person.form) == 2
    return (
        two
        and len(shared) == 1
        and form[1] == person.form[1]
        and any(person.holds(c.title) and not c.weak for c in naming.claims)
    )
