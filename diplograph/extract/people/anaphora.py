"""Tells whom an office without a name means: "the Prime Minister", "our High Commissioner"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diplograph.extract.context import Context, is_state
from diplograph.extract.offices.comparison import meaning
from diplograph.extract.offices.lexicon import heads
from diplograph.extract.offices.phrases import Claim, singular
from diplograph.extract.people.inference import of_bodies_near
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.person import Person
from diplograph.extract.people.state_lists import holders_by_state
from diplograph.extract.people.state_trail import StateTrail
from diplograph.extract.people.unnamed import is_somebody
from diplograph.models import OfficeStatus

_GENERIC = frozenset(("a", "an", "its", "their", "my"))
_MOST_COMPARED = 100
_LONG_PORTFOLIO = 3
_HEADLINES = 2


def resolve_offices(context: Context, people: list[Person], unnamed: Sequence[Naming]) -> list[Person]:
    """Give each naming by office alone to the person it means; those who are nobody yet known become people."""
    resolver = _Resolver(context, people)
    for naming in sorted(unnamed, key=lambda n: n.start):
        resolver.resolve(naming)
    return resolver.people


class _Resolver:
    """The people known so far, and who fits which title of which state."""

    def __init__(self, context: Context, people: Sequence[Person]) -> None:
        self.people = list(people)
        self._context = context
        self._headline_end = ([0, *sorted(n for n in context.lines if n > 0)[:_HEADLINES]])[-1]
        self._fitting: dict[tuple[str, OfficeStatus, str | None], list[Person]] = {}

    def resolve(self, naming: Naming) -> None:
        """Give the naming to somebody."""
        if naming.plural:
            listed = holders_by_state(self._context, self.people, naming)
            self._enter(*(listed or _pair(self._context, self.people, naming)))
        elif naming.claims and naming.article not in _GENERIC:
            self._resolve_one(naming)

    def _resolve_one(self, naming: Naming) -> None:
        person = self._holder(naming)
        akin = None if person is not None else self._in_charge_of_the_same(naming)
        if person is not None:
            person.place(naming)
            person.claim(naming.claims if _is_only_minister(person) else naming.claims[1:])
        elif akin is not None:
            akin.add(naming)
        elif is_somebody(self._context, naming):
            naming = replace(naming, claims=of_bodies_near(self._context, naming.claims, naming.country))
            person = Person(country=_state(self._context, naming))
            person.add(naming)
            self._enter(person)

    def _enter(self, *people: Person) -> None:
        if people:
            self.people += people
            self._fitting.clear()

    def _holder(self, naming: Naming) -> Person | None:
        claim = naming.claims[0]
        state = naming.country or (claim.of if is_state(claim.of) else None) or naming.style_country
        wanted = (claim.title, claim.status, state)
        if wanted not in self._fitting:
            self._fitting[wanted] = [p for p in self.people if _fits(p, *wanted)][:_MOST_COMPARED]
        fitting = [p for p in self._fitting[wanted] if _may_be_meant(self._context, p, naming)]
        fitting = fitting or self._announced(naming)
        return max(fitting, key=lambda p: _likelihood(self._context, p, claim, naming), default=None)

    def _in_charge_of_the_same(self, naming: Naming) -> Person | None:
        """Who of the state has the same long portfolio by another rank: "Minister for …", "Secretary for …"."""
        portfolio = _portfolio(naming.claims[0].title)
        if naming.country is None or len(portfolio) < _LONG_PORTFOLIO:
            return None
        own = (p for p in self.people if p.form and p.country == naming.country)
        return next((p for p in own if any(_portfolio(c.title) == portfolio for c in p.offices.values())), None)

    def _announced(self, naming: Naming) -> list[Person]:
        """The one whom a headline calls by a whole office and the text names later: "… receives the Special Envoy"."""
        claim = naming.claims[0]
        if naming.start >= self._headline_end or " " not in claim.title or claim.weak or naming.country:
            return []
        holders = [p for p in self.people if p.form and p.holds(claim.title, status=claim.status)]
        return holders if len(holders) == 1 else []


def _is_only_minister(person: Person) -> bool:
    """Whether all that is told of somebody's office is "Minister Doe", so that a whole title tells more."""
    return bool(person.offices) and all(c.weak and c.ministerial for c in person.offices.values())


def _portfolio(title: str) -> frozenset[str]:
    """The words of a title that tell what it is in charge of."""
    return meaning(title)[1] - frozenset(heads())


def _pair(context: Context, people: Sequence[Person], naming: Naming) -> list[Person]:
    """The holders of one office on two sides, "the two Army chiefs", where nobody is known to hold it."""
    claim = singular(naming.claims[0])
    counted = context.key(naming.start - 1) in ("two", "both")
    if naming.country or not counted:
        return []
    if " " not in claim.title or claim.head == "head" or any(p.holds(claim.title) for p in people):
        return []
    foreign = StateTrail(context, people).foremost({context.issuer_country or ""})
    if context.issuer_country is None or foreign is None:
        return []
    return [_holder_of(replace(naming, plural=False), claim, code) for code in (context.issuer_country, foreign)]


def _holder_of(naming: Naming, claim: Claim, code: str) -> Person:
    person = Person(country=code)
    person.place(naming)
    person.claim([replace(claim, of=code)])
    return person


def _state(context: Context, naming: Naming) -> str | None:
    codes = [c.of for c in naming.claims if is_state(c.of)]
    bodies = {b.name for b in context.bodies.values() if b.intergovernmental}
    if naming.claims and all(c.of in bodies for c in naming.claims):
        return None
    return naming.country or (codes[0] if codes else None) or naming.style_country or context.issuer_country


def _may_be_meant(context: Context, person: Person, naming: Naming) -> bool:
    """Whether a bare title may mean the person: a foreigner only once named."""
    stated = naming.country or naming.style_country or any(c.of for c in naming.claims)
    own = person.country in (None, context.issuer_country)
    return bool(stated) or own or person.first < naming.start


def _fits(person: Person, title: str, status: OfficeStatus, state: str | None) -> bool:
    if state and person.country != state:
        return False
    wanted = None if status is OfficeStatus.CURRENT else status
    return person.holds(title, status=wanted) or person.holds(title, loosely=True, status=wanted)


def _likelihood(context: Context, person: Person, claim: Claim, naming: Naming) -> tuple[bool, bool, bool, int]:
    """A whole title by whoever has it now; then the issuer's own; then the one last spoken of."""
    own = person.country == context.issuer_country
    before = person.last_before(naming.start)
    title = claim.title.casefold()
    exactly = any(c.status is claim.status and c.title.casefold() == title for c in person.offices.values())
    return exactly, own, before is not None, -person.first if before is None else before
