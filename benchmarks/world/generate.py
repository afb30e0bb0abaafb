"""Records of an invented world, and which of their mentions are one thing."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from diplograph.models import ReleaseRecord
from world.bodies import Body, State, found_bodies, found_states, print_body, print_ministry, print_own_body
from world.initiatives import Initiative, of_body, of_pair
from world.names import house_style, traditions
from world.occasions import Actor, Occasion, body_occasions, dialogues, pair_occasions
from world.people import Individual, Society
from world.telling import Record, account

_LAST_YEAR = 2024
_TELLS, _MEMBER_TELLS = 0.65, 0.35
_BOTH_ONE_NONE = (0.5, 0.38, 0.12)
"""How often texts name both sides' persons, one or none, of what they recall or announce: counted as for the dates."""
_SPARE = 20
"""Tellings beyond those asked for, since how many there are of an occasion is left to chance."""
_AHEAD = 300
"""Days ahead up to which occasions are announced."""
SECTIONS = {"p": "people", "o": "organizations", "i": "initiatives", "e": "engagements"}

Gold = dict[str, list[list[str]]]
Story = list[Occasion]
"""What one release can tell of at length: an occasion, or a visit with what took place during it."""


@dataclass(slots=True)
class World:
    """The states, bodies, people and occasions that records are made of."""

    rng: random.Random
    society: Society
    states: list[State]
    bodies: list[Body]
    stories: list[Story] = field(default_factory=list)
    initiatives: dict[str, list[Initiative]] = field(default_factory=dict)
    history: dict[str, list[Occasion]] = field(default_factory=lambda: defaultdict(list))
    """By pair of states and by body, what happened, in order of time."""


def generate(count: int, seed: int = 0) -> tuple[list[ReleaseRecord], Gold]:
    """So many records, and for each section the groups of mentions (``R#p1``) that are one thing.

    The same number and seed give the same records on any machine.
    """
    world = _world(count, random.Random(f"world {seed} {count}"))
    groups: dict[str, dict[str, list[str]]] = {section: defaultdict(list) for section in SECTIONS.values()}
    records: list[ReleaseRecord] = []
    for draft in itertools.islice(_drafts(world, count), count):
        records.append(ReleaseRecord.model_validate(draft.content(f"Release {draft.release}")))
        for local, key in draft.keys.items():
            groups[SECTIONS[local[0]]][key].append(f"{draft.release}#{local}")
    return records, {section: list(found.values()) for section, found in groups.items()}


def _world(count: int, rng: random.Random) -> World:
    """States, years and bodies grow with the number of records, each a little."""
    codes = [code for one in traditions().values() for code in one["states"]]
    rng.shuffle(codes)
    codes = codes[: max(6, min(len(codes), round(6 * count**0.25)))]
    years = max(2, round(0.8 * count**0.25))
    society = Society(dt.date(_LAST_YEAR - years + 1, 1, 1), dt.date(_LAST_YEAR, 12, 31), rng)
    for code in codes:
        society.settle(code)
    bodies = found_bodies(max(3, round(len(codes) / 3)), codes, society.start.year, rng)
    for body in bodies:
        society.serve(body.key, body.short, list(body.members))
    return World(rng, society, found_states(codes, rng), bodies)


def _drafts(world: World, count: int) -> Iterator[Record]:
    """Records without end: of the bodies' occasions first, then of as many between states as are asked for."""
    _schedule(world, count)
    tellings = [(story, teller) for story in world.stories for teller in _tellers(story, world)]
    world.rng.shuffle(tellings)
    for number, (story, teller) in enumerate(tellings):
        yield _tell(f"g{number:06d}", story, teller, world)


def _schedule(world: World, count: int) -> None:
    rng, society = world.rng, world.society
    by_code = {state.code: state for state in world.states}
    for body in world.bodies:
        world.stories += [[one] for one in body_occasions(body, by_code, society)]
        world.initiatives[body.key] = of_body(body, society.start.year, rng)
    weights = [state.weight for state in world.states]
    standing: set[str] = set()
    told = sum(len(story[0].sides) * _MEMBER_TELLS for story in world.stories)
    number = 0
    while told < count * 1.1 + _SPARE:
        a, b = _pair(world.states, weights, rng)
        key = _pair_key(a, b)
        if key not in world.initiatives:
            world.initiatives[key] = of_pair(a, b, society.start.year, rng)
        if key not in standing and rng.random() < 0.1:
            standing.add(key)
            world.stories += [[one] for one in dialogues(a, b, rng.randrange(1, 20), society)]
        day = society.start + dt.timedelta(days=rng.randrange((society.end - society.start).days))
        world.stories.append(list(pair_occasions(a, b, day, number, society)))
        number += 1
        told += _TELLS * (a.issues + b.issues)
    for story in sorted(world.stories, key=lambda story: story[0].start):
        world.history[_history_key(story[0])].append(story[0])


def _pair(states: list[State], weights: list[float], rng: random.Random) -> tuple[State, State]:
    a, b = rng.choices(states, weights, k=2)
    while a is b:
        b = rng.choices(states, weights)[0]
    return a, b


def _pair_key(a: State, b: State) -> str:
    return "+".join(sorted((a.code, b.code)))


def _history_key(one: Occasion) -> str:
    return one.body.key if one.body else _pair_key(*one.sides[:2])


def _tellers(story: Story, world: World) -> list[State | Body]:
    main = story[0]
    share = _MEMBER_TELLS if main.body else _TELLS
    told: list[State | Body] = [one for one in main.sides if one.issues and world.rng.random() < share]
    if main.body and world.rng.random() < share:
        told.append(main.body)
    return told


def _tell(release: str, story: Story, teller: State | Body, world: World) -> Record:
    rng, main = world.rng, story[0]
    own = teller.code if isinstance(teller, State) else None
    style = (
        teller.style if isinstance(teller, State) else house_style(None, len(teller.name), random.Random(teller.key))
    )
    day = main.end + dt.timedelta(days=rng.choice([0, 0, 0, 1, 1, 2]))
    if main.cancelled:
        day = main.start - dt.timedelta(days=rng.randrange(1, 10))
    record = Record(release, teller, day, style, rng)
    letterhead = print_ministry(teller, teller, day.year, rng) if isinstance(teller, State) else print_body(teller, rng)
    record.body(letterhead)
    for one in story:
        if one is main or rng.random() < 0.8:
            record.occasion(one, account(one, day, True, own, rng), _present(one, teller, rng))
    _aside(record, main, own, world)
    about = [record.initiative(one) for one in _matters(main, world)]
    _others(record, main, world)
    record.positions(about)
    return record


def _present(one: Occasion, teller: State | Body, rng: random.Random) -> list[tuple[Actor, str]]:
    """Whom a release names: of many, its own and a few others; of two sides now and then only the state."""
    if one.body:
        own = [part for part in one.who if _is_of(part[0], teller)]
        some = rng.sample(one.who[1:], min(len(one.who) - 1, rng.randrange(0, 3)))
        return [one.who[0], *own, *(part for part in some if part not in own)]
    return [part if rng.random() < 0.93 or _is_of(part[0], teller) else _state_of(part, one) for part in one.who]


def _mentioned(one: Occasion, rng: random.Random) -> list[tuple[Actor, str]]:
    """Whom a release names of an occasion that it only mentions: both persons, one of them, or the states alone."""
    named = rng.choices((frozenset({0, 1}), frozenset({0}), frozenset[int]()), _BOTH_ONE_NONE)[0]
    return [part if number in named else _state_of(part, one) for number, part in enumerate(one.who)]


def _is_of(actor: Actor, teller: State | Body) -> bool:
    return isinstance(actor, Individual) and isinstance(teller, State) and actor.state == teller.code


def _state_of(part: tuple[Actor, str], one: Occasion) -> tuple[Actor, str]:
    actor, role = part
    if not isinstance(actor, Individual):
        return part
    return next((state for state in one.sides if state.code == actor.state), one.sides[0]), role


def _aside(record: Record, main: Occasion, own: str | None, world: World) -> None:
    """Now and then, what was before and what is to come between the same."""
    rng, line = world.rng, world.history[_history_key(main)]
    at = bisect_left(line, main.start, key=lambda one: one.start)
    before = [one for one in line[max(0, at - 4) : at] if not one.cancelled]
    after = [one for one in line[at + 1 : at + 3] if 0 < (one.start - record.day).days < _AHEAD]
    for some, share in ((before, 0.3), (after, 0.25)):
        if some and rng.random() < share:
            one = rng.choice(some)
            who = _present(one, record.issuer, rng) if one.body else _mentioned(one, rng)
            record.occasion(one, account(one, record.day, False, own, rng), who)


def _matters(main: Occasion, world: World) -> list[Initiative]:
    owners = [main.body.key] if main.body else [_pair_key(*main.sides[:2])]
    known = [one for owner in owners for one in world.initiatives.get(owner, ())]
    if not main.body and world.rng.random() < 0.3:
        known += world.initiatives[world.rng.choice(world.bodies).key]
    return world.rng.sample(known, min(len(known), world.rng.randrange(0, 4)))


def _others(record: Record, main: Occasion, world: World) -> None:
    """States and bodies that a release names besides."""
    rng = world.rng
    record.countries.update(state.code for state in main.sides[:2])
    if rng.random() < 0.25:
        record.countries.add(rng.choice(world.states).code)
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        record.body(print_body(rng.choice(world.bodies[:8]), rng))
    if not isinstance(record.issuer, State):
        return
    if rng.random() < 0.15:
        record.body(print_own_body(record.issuer, rng))
    other = next((state for state in main.sides if state is not record.issuer), None)
    if other and rng.random() < 0.15:
        record.body(print_ministry(other, record.issuer, record.day.year, rng))
