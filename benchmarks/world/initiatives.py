"""Invented agreements, plans, funds and works, and how texts name them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from world.bodies import Body, Printed, State
from world.words import acronym, place, words

_LOOSE = 0.06
_ROMAN = ("I", "II", "III", "IV", "V", "VI")


@dataclass(frozen=True, slots=True)
class Initiative:
    """``core`` is what it is called among those whose it is; ``owner`` is whose: a body's acronym, or two states.

    ``form`` says how it may be named: "generic" (many have one of the name), "named", "edition" or "work".
    """

    key: str
    core: str
    kind: str
    form: str
    owner: tuple[str, ...] = ()
    edition: str = ""
    short: str = ""


def of_pair(a: State, b: State, year: int, rng: random.Random) -> list[Initiative]:
    """What two states have between them."""
    parts = words()["initiatives"]
    owner, key = (a.name, b.name), f"{a.code}+{b.code}"
    found = [
        Initiative(f"{key} {core}", core, "partnership", "generic", owner)
        for core in parts["partnerships"]
        if rng.random() < 0.25
    ]
    found += [
        Initiative(f"{key} {core}", core, kind, "generic", owner)
        for core, kind in parts["generic"]
        if rng.random() < 0.2
    ]
    if rng.random() < 0.4:
        topic = rng.choice(parts["topics"])
        found += [
            Initiative(
                f"{key} {topic} {start}", f"{topic} Action Plan", "plan", "edition", owner, f"{start}-{start + 4}"
            )
            for start in (year, year + 5)
        ]
    if rng.random() < 0.5:
        town, (work, whole) = place(rng), rng.choice(parts["works"])
        found.append(Initiative(f"{key} {town} {work}", f"{town} {whole}", "project", "work", (town, work)))
    return found


def of_body(body: Body, year: int, rng: random.Random) -> list[Initiative]:
    """What the members of a body have together."""
    parts = words()["initiatives"]
    found: list[Initiative] = []
    for _ in range(rng.randrange(2, 6)):
        noun, kind = rng.choice(parts["nouns"])
        topics = " and ".join(rng.sample(parts["topics"], rng.choice([1, 1, 2])))
        core = f"{rng.choice([*parts['qualities'], ''])} {topics} {noun}".strip()
        short = acronym(f"{body.short[0]} {core}") if rng.random() < 0.6 else ""
        editions = [""]
        if noun in ("Work Plan", "Strategy") and rng.random() < 0.7:
            first = rng.randrange(0, 4)
            editions = rng.choice([[str(year + 5), str(year + 15)], list(_ROMAN[first : first + 2])])
        for edition in editions:
            form = "edition" if edition else "named"
            key = f"{body.key} {core} {edition}"
            found.append(Initiative(key, core, kind, form, (body.short,), edition, "" if edition else short))
    return found


def print_initiative(one: Initiative, rng: random.Random) -> Printed:
    """How one text names it."""
    name = _FORMS[one.form](one, rng)
    if rng.random() < 0.4:
        name = name.replace("Centre", "Center").replace("Programme", "Program")
    names = [one.short] if one.short and rng.random() < 0.5 else []
    if one.short and rng.random() < 0.15:
        name, names = one.short, []
    return Printed(one.key, name, names, one.kind)


def _generic(one: Initiative, rng: random.Random) -> str:
    a, b = rng.sample(one.owner, 2)
    return str(rng.choice([one.core] * 4 + [f"{a}-{b} {one.core}", f"{one.core} between {a} and {b}"]))


def _named(one: Initiative, rng: random.Random) -> str:
    core = _loosely(one.core) if rng.random() < _LOOSE else one.core
    return core if rng.random() < 0.1 else f"{one.owner[0]} {core}"


def _loosely(core: str) -> str:
    """Named from memory: without the word for its quality, fields in another order."""
    first, _, rest = core.partition(" ")
    known = rest if first in words()["initiatives"]["qualities"] else core
    one, both, other = known.partition(" and ")
    noun = next(noun for noun, _ in words()["initiatives"]["nouns"] if known.endswith(f" {noun}"))
    return f"{other.removesuffix(f' {noun}')} and {one} {noun}" if both else known


def _edition(one: Initiative, rng: random.Random) -> str:
    owner = "-".join(one.owner) if len(one.owner) == 1 or rng.random() < 0.6 else ""
    name = f"{owner} {one.core}".strip()
    return f"{name} ({one.edition})" if rng.random() < 0.3 and "-" in one.edition else f"{name} {one.edition}"


def _work(one: Initiative, rng: random.Random) -> str:
    town, work = one.owner
    return str(rng.choice([one.core, one.core, f"{town} {work}", f"{work} of {town}"]))


_FORMS = {"generic": _generic, "named": _named, "edition": _edition, "work": _work}
