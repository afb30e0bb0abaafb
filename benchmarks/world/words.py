"""Words of places, bodies and initiatives, and names made of them."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def words() -> dict[str, Any]:
    """The tables of ``words.toml``."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def place(rng: random.Random) -> str:
    """The name of an invented city."""
    parts = words()["places"]
    middle = rng.choice(parts["middle"]) if rng.random() < 0.6 else ""
    return str(rng.choice(parts["start"]) + middle + rng.choice(parts["end"]))


def acronym(name: str) -> str:
    """The initials of a name."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def ordinal(number: int, in_words: bool) -> str:
    """``13th``, or ``Thirteenth`` as far as the table goes."""
    spelled: list[str] = words()["occasions"]["ordinals"]
    if in_words and number <= len(spelled):
        return spelled[number - 1]
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
