"""What the mentions of one printed name, state and set of offices have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from diplograph.merge.known import known_organization
from diplograph.merge.mentions import Mention
from diplograph.merge.names import name_key
from diplograph.merge.person_names import PersonName, read_name
from diplograph.merge.sightings import Days, first_day, sighting
from diplograph.merge.titles import read_ministry, read_title
from diplograph.models import OfficeEntry, PersonEntry
from diplograph.reference import states

PersonMention = Mention[PersonEntry]


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """An office as people are compared by it: whose (a state's code, a body, empty: not known), and its title's key."""

    owner: str
    title: str
    level: str | None
    single: bool

    @property
    def state(self) -> str | None:
        """The code of the state that the office is of."""
        return self.owner if self.owner in states() else None

    def __str__(self) -> str:
        return f"{self.title} of {self.owner}" if self.owner else self.title


def post(entry: OfficeEntry, of: str | None = None) -> Post:
    """The office that an entry of a record is of; ``of`` is what it is taken to be of where the entry does not tell."""
    return _post(entry.title, entry.of or of or "")


@lru_cache(maxsize=1 << 16)
def _post(title: str, of: str) -> Post:
    title, of = read_ministry(title, of) or (title, of)
    meant = read_title(title, of if of in states() or not of else None)
    return Post(_owner(of), meant.key, meant.level, meant.single and bool(of))


def _owner(of: str) -> str:
    if not of or of in states():
        return of
    known = known_organization(of)
    return known.id if known else name_key(of)


@dataclass(frozen=True, eq=False)
class Profile:
    """Mentions that cannot be told apart: of one name, one state (None: not told) and one set of offices.

    ``days`` are the days on which it is seen, as ordinals, ``context`` the states that the releases are about, of one
    without a state.
    """

    mentions: tuple[PersonMention, ...]
    name: PersonName
    state: str | None
    posts: frozenset[Post]
    context: frozenset[str] = frozenset()

    @property
    def ref(self) -> str:
        """The first of its mentions."""
        return self.mentions[0].ref

    @cached_property
    def days(self) -> Days:
        """The days on which it is seen."""
        days = {day for one in self.mentions if (day := _day(one)) is not None}
        return tuple(sorted(days))

    @cached_property
    def seen(self) -> Days:
        """The days on which it is seen in its offices, as far as they are told by day or month."""
        told = (sighting(office, one.record) for one in self.mentions for office in offices_of(one))
        return tuple(sorted({first_day(date) for date in told if date and date.precision != "year"}))

    @cached_property
    def releases(self) -> frozenset[str]:
        """The releases that tell of it."""
        return frozenset(one.record.release.id for one in self.mentions)

    @cached_property
    def printed(self) -> str:
        """The name as first printed."""
        return self.mentions[0].item.name or ""

    @cached_property
    def tier(self) -> int:
        """How much is known, 0 for most: name in full, state, office."""
        if len(self.name.words) == 1:
            return 5
        if not self.name.full:
            return 4
        return (0 if self.posts else 1) if self.state else (2 if self.posts else 3)

    def split(self) -> tuple[Profile, ...]:
        """A profile for each mention."""
        return tuple(replace(self, mentions=(one,)) for one in self.mentions)


def profiles_of(mentions: Iterable[PersonMention], offices: Mapping[str, Sequence[OfficeEntry]]) -> tuple[Profile, ...]:
    """The profiles of all mentions with a name, sorted by their first mention."""
    found: dict[tuple[object, ...], list[PersonMention]] = defaultdict(list)
    for one in sorted(mentions, key=lambda one: one.ref):
        if one.item.name:
            posts = frozenset(map(post, offices[one.ref]))
            state = one.item.country or _state_of(posts)
            context = frozenset() if state else _context(one)
            name = read_name(one.item.name)
            found[name.key, state, posts, context].append(one)
    return tuple(_profile(key, those) for key, those in found.items())


def _profile(key: tuple[object, ...], mentions: list[PersonMention]) -> Profile:
    _, state, posts, context = key
    names = [read_name(one.item.name or "") for one in mentions]
    name = next((name for name in names if name.family), names[0])
    return Profile(tuple(mentions), name, state, posts, context)  # type: ignore[arg-type]


def _state_of(posts: Iterable[Post]) -> str | None:
    of = {one.state for one in posts}
    return of.pop() if len(of) == 1 else None


def _context(one: PersonMention) -> frozenset[str]:
    issuer = one.record.release.issuer_country
    return frozenset((*one.record.countries, *([issuer] if issuer else ())))


def offices_of(one: PersonMention) -> list[OfficeEntry]:
    """The offices that a mention's record gives to the person."""
    return [office for office in one.record.offices if office.person == one.item.id]


def _day(one: PersonMention) -> int | None:
    seen = [day for office in offices_of(one) if (day := sighting(office, one.record))]
    date = seen[0] if seen else one.record.release.date
    return first_day(date) if date else None
