"""Invented states' ministries, and bodies of several states."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from diplograph.reference import states
from world.names import HouseStyle, house_style
from world.words import acronym, place, words

_RENAMED, _RENAMED_IN = 0.15, 2023
"""How many states give their foreign ministry another name, and when."""


@dataclass(frozen=True, slots=True)
class State:
    """A state: its code and name are real, its cities and ministries are not. ``weight`` is how much happens there.

    ``foreign`` are the names of its foreign ministry, each from a year on.
    """

    code: str
    name: str
    adjective: str
    cities: tuple[str, ...]
    foreign: tuple[tuple[int, str], ...]
    defence: str
    agency: str
    style: HouseStyle
    issues: bool
    weight: float

    def ministry(self, year: int) -> str:
        """The name of the foreign ministry in a year."""
        return [name for since, name in self.foreign if since <= year][-1]


@dataclass(frozen=True, slots=True)
class Body:
    """A body of several states; ``first`` is the year before that of its first summit."""

    key: str
    name: str
    short: str
    members: tuple[str, ...]
    numbered: bool
    first: int


@dataclass(slots=True)
class Printed:
    """How a text names a body: the name that comes first, other names, its kind."""

    key: str
    name: str
    names: list[str] = field(default_factory=list)
    kind: str = "intergovernmental"


def found_states(codes: list[str], rng: random.Random) -> list[State]:
    """The states of the codes given, in order of weight."""
    return [_state(code, number, rng) for number, code in enumerate(codes)]


def _state(code: str, number: int, rng: random.Random) -> State:
    known = states()[code]
    ministries = words()["ministries"]
    foreign = [(0, rng.choice(ministries["foreign"]))]
    if rng.random() < _RENAMED:
        foreign.append((_RENAMED_IN, rng.choice(ministries["foreign"])))
    return State(
        code=code,
        name=known.label,
        adjective=next(iter(known.adjectives), known.label),
        cities=tuple(place(rng) for _ in range(3)),
        foreign=tuple(foreign),
        defence=rng.choice(ministries["defence"]),
        agency=rng.choice(words()["bodies"]["agencies"]),
        style=house_style(code, number, rng),
        issues=number < 3 or rng.random() < 0.75,
        weight=1 / (number + 4) ** 0.7,
    )


def found_bodies(count: int, codes: list[str], year: int, rng: random.Random) -> list[Body]:
    """Some real and as many as it takes invented bodies, with members among the states."""
    parts = words()["bodies"]
    named = [(short, name) for short, name in parts["known"]]
    seen = {name for _, name in named}
    while len(named) < count:
        chosen = [rng.choice(parts[key]) for key in ("regions", "scopes", "aims", "nouns")]
        name = " ".join(chosen if rng.random() < 0.5 else [*chosen[:2], chosen[3]])
        if name not in seen:
            seen.add(name)
            named.append((acronym(name), name))
    return [_body(short, name, codes, year, rng) for short, name in named[:count]]


def _body(short: str, name: str, codes: list[str], year: int, rng: random.Random) -> Body:
    members = rng.sample(codes, min(len(codes), rng.randrange(4, 13)))
    first = year - rng.randrange(1, 40)
    return Body(f"body {name}", name, short, tuple(members), rng.random() < 0.6, first)


def print_body(body: Body, rng: random.Random) -> Printed:
    """By the acronym, by the name, or by both."""
    dice = rng.random()
    short = ".".join([*body.short, ""]) if rng.random() < 0.03 else body.short
    if dice < 0.55:
        return Printed(body.key, short)
    name = body.name
    if rng.random() < 0.3:
        name = name.replace("Organization", "Organisation").replace("Cooperation", "Co-operation")
    return Printed(body.key, name, [] if dice < 0.7 else [short])


def print_ministry(state: State, by: State | None, year: int, rng: random.Random) -> Printed:
    """The foreign ministry of a state: as its letterhead has it, or in one of the ways in which others call it."""
    key = f"foreign ministry {state.code}"
    called = state.ministry(year)
    full = f"{called} of {state.name}"
    if by is state:
        others = [form for form in (called, "MFA", called.upper()) if rng.random() < 0.25]
        return Printed(key, full, others, "ministry")
    forms = [full, full, f"{state.adjective} {called}", f"{state.adjective} Foreign Ministry"]
    return Printed(key, rng.choice(forms), [], "ministry")


def print_own_body(state: State, rng: random.Random) -> Printed:
    """Another body of a state in its own release, with the state's name or without."""
    defence = rng.random() < 0.5
    name = state.defence if defence else state.agency
    key = f"{'defence ministry' if defence else 'agency'} {state.code}"
    shown = rng.choice([name, f"{name} of {state.name}", f"{state.adjective} {name}"])
    return Printed(key, shown, [], "ministry" if defence else "government")
