"""The calendar of the invented world: who met whom, when and where."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from world.bodies import Body, State
from world.people import Individual, Society
from world.words import ordinal, words

Actor = Individual | State | Body
Naming = Callable[[random.Random, str | None], str | None]
"""A printed name of an occasion, in the release of a state."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What happened: ``who`` are those who took part with their roles, ``sides`` the states that it concerns.

    ``part_of`` is the key of the occasion during which it took place; ``moved`` the day that it was planned for first;
    what is ``cancelled`` did not take place.
    """

    key: str
    kind: str
    start: dt.date
    end: dt.date
    place: str
    where: str
    who: tuple[tuple[Actor, str], ...]
    sides: tuple[State, ...]
    body: Body | None = None
    naming: Naming | None = None
    part_of: str | None = None
    moved: dt.date | None = None
    cancelled: bool = False
    mode: str = "in-person"


def body_occasions(body: Body, by_code: dict[str, State], society: Society) -> Iterator[Occasion]:
    """The yearly summit and the yearly ministers' meeting of a body; the latter has no number."""
    rng = society.rng
    members = tuple(by_code[code] for code in body.members)
    for year in range(society.start.year, society.end.year + 1):
        for kind, post in (("summit", "head"), ("ministerial", "foreign")):
            day = dt.date(year, rng.randrange(1, 13), rng.randrange(1, 28))
            host = members[(year + (kind == "summit")) % len(members)]
            people = [(society.holder(one.code, post, day), "participant") for one in members]
            people.append((society.holder(body.key, "secretary", day), "participant"))
            yield Occasion(
                key=f"{body.key} {kind} {year}",
                kind=kind,
                start=day,
                end=day + dt.timedelta(days=rng.choice([0, 0, 1, 2])),
                place=host.cities[0],
                where=host.code,
                who=((body, "participant"), *people),
                sides=members,
                body=body,
                naming=_body_naming(body, kind, year),
            )


def pair_occasions(a: State, b: State, day: dt.date, number: int, society: Society) -> Iterator[Occasion]:
    """One occasion between two states, or a visit with what took place during it."""
    rng = society.rng
    dice = rng.random()
    if dice < 0.3:
        yield from _visit(a, b, day, f"occasion {number}", society)
        return
    kind = "call" if dice < 0.45 else "courtesy-call" if dice < 0.55 else "ceremony" if dice < 0.6 else "meeting"
    yield _one(kind, a, b, day, f"occasion {number}", society)


def dialogues(a: State, b: State, first: int, society: Society) -> Iterator[Occasion]:
    """The sessions of a standing dialogue between two states, one every year or two."""
    rng = society.rng
    title, kind = rng.choice(words()["occasions"]["dialogues"])
    post = rng.choice(["deputy", "director"])
    numbered = rng.random() < 0.7
    day = society.start + dt.timedelta(days=rng.randrange(500))
    number = first
    while day < society.end:
        host, guest = (a, b) if number % 2 else (b, a)
        yield Occasion(
            key=f"{a.code}+{b.code} {title} {number}",
            kind=kind,
            start=day,
            end=day,
            place=host.cities[0],
            where=host.code,
            who=tuple((society.holder(one.code, post, day), "chair") for one in (host, guest)),
            sides=(host, guest),
            naming=_dialogue_naming(title, number if numbered else None, a, b),
        )
        number += 1
        day += dt.timedelta(days=rng.randrange(300, 700))


def _visit(a: State, b: State, day: dt.date, key: str, society: Society) -> Iterator[Occasion]:
    rng = society.rng
    post = rng.choice(["foreign", "foreign", "foreign", "head", "defence"])
    visitor, host = (society.holder(one.code, post, day) for one in (a, b))
    end = day + dt.timedelta(days=rng.choice([0, 1, 1, 2, 3]))
    moved = day - dt.timedelta(days=rng.randrange(20, 120)) if rng.random() < 0.06 else None
    if rng.random() < 0.04:
        called_off = ((visitor, "visitor"), (b, "host"))
        yield Occasion(key, "visit", day, end, b.cities[0], b.code, called_off, (a, b), cancelled=True)
        return
    received: Actor = host if rng.random() < 0.4 else b
    who = ((visitor, "visitor"), (received, "host"))
    yield Occasion(key, "visit", day, end, b.cities[0], b.code, who, (a, b), moved=moved)
    talks = (visitor, "participant"), (host, "participant")
    yield Occasion(f"{key} talks", "meeting", day, day, b.cities[0], b.code, talks, (a, b), part_of=key)
    if post != "head" and rng.random() < 0.5:
        head = (visitor, "guest"), (society.holder(b.code, "head", day), "host")
        yield Occasion(f"{key} courtesy", "courtesy-call", end, end, b.cities[0], b.code, head, (a, b), part_of=key)
    if rng.random() < 0.3:
        meal = (visitor, "guest"), (host, "host")
        yield Occasion(f"{key} meal", "reception", day, day, b.cities[0], b.code, meal, (a, b), part_of=key)


def _one(kind: str, a: State, b: State, day: dt.date, key: str, society: Society) -> Occasion:
    rng = society.rng
    posts = (
        ("ambassador", "foreign") if kind == "courtesy-call" else (rng.choice(["foreign", "foreign", "deputy"]),) * 2
    )
    envoy = posts[0] == "ambassador"
    guest = society.holder(society.send(a.code, b.code, f"Ambassador to {b.name}") if envoy else a.code, posts[0], day)
    host = society.holder(b.code, posts[1], day)
    roles = ("guest", "host") if kind == "courtesy-call" else ("participant", "participant")
    virtual = kind == "call" or (kind == "meeting" and rng.random() < 0.1)
    return Occasion(
        key=key,
        kind=kind,
        start=day,
        end=day,
        place=rng.choice(b.cities),
        where=b.code,
        who=((guest, roles[0]), (host, roles[1])),
        sides=(a, b),
        mode="virtual" if virtual else "in-person",
    )


def _body_naming(body: Body, kind: str, year: int) -> Naming:
    def name(rng: random.Random, own: str | None) -> str | None:
        called = body.short if rng.random() < 0.65 else body.name
        what = "Summit" if kind == "summit" else "Foreign Ministers' Meeting"
        if kind == "summit" and body.numbered:
            number = ordinal(year - body.first, rng.random() < 0.25)
            return rng.choice([f"{number} {called} Summit"] * 3 + [f"{number} Summit of the {called}"])
        inverted = f"Meeting of the {called} Foreign Ministers" if kind == "ministerial" else f"Summit of the {called}"
        return rng.choice([f"{called} {what}", f"{called} {what}", inverted])

    return name


def _dialogue_naming(title: str, number: int | None, a: State, b: State) -> Naming:
    def name(rng: random.Random, own: str | None) -> str | None:
        first, second = (a, b) if (own == a.code) == (rng.random() < 0.8) else (b, a)
        counted = f"{ordinal(number, rng.random() < 0.3)} " if number else ""
        forms = [
            f"{counted}{first.name}-{second.name} {title}",
            f"{counted}{title} between {first.name} and {second.name}",
            f"{counted}{title}",
        ]
        return rng.choice(forms)

    return name
