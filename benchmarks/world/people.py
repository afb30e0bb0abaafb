"""Who held which office when: careers of invented people."""

from __future__ import annotations

import bisect
import datetime as dt
import random
from collections import defaultdict
from dataclasses import dataclass, field

from world.names import PersonName, invent
from world.words import words

POSTS = ("head", "foreign", "deputy", "defence", "trade", "director", "speaker")
_PROMOTED = {"head": ("foreign", "trade"), "foreign": ("deputy",), "deputy": ("director",)}
"""From which posts people come to a post."""
_LONGEST, _SHORTEST = 5 * 365, 200
_NAMESAKE = 0.012
"""How often somebody new bears the name of somebody else, of another state or of the own."""


@dataclass(frozen=True, slots=True)
class Post:
    """An office: ``titles`` has the usual one first, ``of`` is what it is one of, ``state`` whom its holder serves."""

    owner: str
    name: str
    titles: tuple[str, ...]
    of: str
    state: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """The holding of a post from a day to before another."""

    post: Post
    start: dt.date
    end: dt.date


@dataclass(slots=True)
class Individual:
    """Somebody of the invented world; ``key`` is who it is. ``state`` is None for a body's official."""

    key: str
    name: PersonName
    state: str | None
    tenures: list[Tenure] = field(default_factory=list)

    def held(self, day: dt.date) -> list[Tenure]:
        """The posts held on a day."""
        return [one for one in self.tenures if one.start <= day < one.end]


@dataclass(slots=True)
class Society:
    """Everybody, and who holds which post when."""

    start: dt.date
    end: dt.date
    rng: random.Random
    people: list[Individual] = field(default_factory=list)
    _line: dict[tuple[str, str], list[tuple[dt.date, Individual]]] = field(default_factory=lambda: defaultdict(list))

    def holder(self, owner: str, post: str, day: dt.date) -> Individual:
        """Who holds a post of a state or body on a day."""
        line = self._line[owner, post]
        at = bisect.bisect_right(line, day, key=lambda one: one[0])
        return line[max(0, at - 1)][1]

    def settle(self, state: str) -> None:
        """Fill the posts of a state for all the time."""
        for post in reversed(POSTS):
            titles = tuple(self.rng.choice(words()["titles"][post]))
            of = f"{self.rng.choice(words()['bodies']['departments'])} Department" if post == "director" else state
            self._fill(Post(state, post, titles, of, state), [state])

    def send(self, state: str, to: str, title: str) -> str:
        """Post ambassadors from a state to another; the name of the post's owner to ask for its holder with."""
        owner = f"{state} in {to}"
        if (owner, "ambassador") not in self._line:
            self._fill(Post(owner, "ambassador", (title, "Ambassador"), state, state), [state])
        return owner

    def serve(self, body: str, of: str, home: list[str]) -> None:
        """Fill the highest post of a body with people of the states given."""
        self._fill(Post(body, "secretary", ("Secretary-General", "Secretary General"), of, None), home)

    def _fill(self, post: Post, home: list[str]) -> None:
        day = self.start - dt.timedelta(days=self.rng.randrange(_LONGEST))
        while day < self.end:
            until = day + dt.timedelta(days=self.rng.randrange(_SHORTEST, _LONGEST))
            somebody = self._appointed(self.rng.choice(home), post, day)
            somebody.tenures.append(Tenure(post, day, until))
            self._line[post.owner, post.name].append((day, somebody))
            day = until

    def _appointed(self, home: str, post: Post, day: dt.date) -> Individual:
        known = [one for one in self.people[-200:] if one.state == post.state and _can_rise(one, post, day)]
        if known and self.rng.random() < 0.4:
            return self.rng.choice(known)
        somebody = Individual(f"person {len(self.people)}", self._name(home, post.state), post.state)
        self.people.append(somebody)
        return somebody

    def _name(self, home: str, state: str | None) -> PersonName:
        if self.people and self.rng.random() < _NAMESAKE:
            other = self.rng.choice(self.people)
            if other.state != state or self.rng.random() < 0.2:
                return other.name
        return invent(home, self.rng)


def _can_rise(one: Individual, post: Post, day: dt.date) -> bool:
    """Whether somebody's last post leads to another and is over by the day, but not for long."""
    last = one.tenures[-1]
    return last.post.name in _PROMOTED.get(post.name, ()) and 0 <= (day - last.end).days < _LONGEST
