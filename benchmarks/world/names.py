"""Invented names of people, and how house styles print them."""

from __future__ import annotations

import random
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ß": "ss", "ı": "i", "İ": "I"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_SPELL_ABROAD = 0.45
"""How often a house spells a pair of letters in another way than the person's own state."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name, as the person's own state writes them; ``family`` is empty for one name only."""

    tradition: str
    given: str
    middle: str
    family: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How an issuer prints names.

    ``capitals`` are for the family name; ``plain`` is without accents; ``middles`` "full", "initial" or "none";
    ``own`` is the issuer's state, whose people are printed in their own order and spelling; ``number`` chooses its
    spellings.
    """

    own: str | None
    number: int
    capitals: bool
    plain: bool
    umlauts: bool
    middles: str


@cache
def traditions() -> dict[str, dict[str, Any]]:
    """The naming traditions by their names."""
    return tomllib.loads((Path(__file__).parent / "traditions.toml").read_text("utf-8"))


@cache
def tradition_of(state: str) -> str:
    """The tradition of a state's people."""
    return next(name for name, one in traditions().items() if state in one["states"])


def house_style(own: str | None, number: int, rng: random.Random) -> HouseStyle:
    """The style of an issuer."""
    middles = rng.choice(["full", "full", "initial", "none"])
    return HouseStyle(own, number, rng.random() < 0.25, rng.random() < 0.5, rng.random() < 0.3, middles)


def invent(state: str, rng: random.Random) -> PersonName:
    """A name for somebody of a state."""
    name = tradition_of(state)
    one = traditions()[name]
    given = _part(one["given"], rng)
    if rng.random() < one.get("double", 0):
        given += one.get("join", " ") + _part(one["given"], rng)
    if rng.random() < one.get("initial", 0):
        given = f"{given[0]}."
    middle = _part(one["middle"], rng) if rng.random() < one.get("middles", 0) else ""
    alone = rng.random() < one.get("mononym", 0)
    return PersonName(name, given, middle, "" if alone else _part(one["family"], rng))


def printed(name: PersonName, state: str | None, style: HouseStyle) -> str:
    """The full name in a house style."""
    one = traditions()[name.tradition]
    order = one["order"] if state == style.own else one.get("abroad", one["order"])
    parts = {"g": name.given, "m": _middle(name, style), "f": name.family}
    spelled = {key: _spelled(text, key, name.tradition, state, style) for key, text in parts.items()}
    return " ".join(spelled[key] for key in order if spelled[key])


def short(name: PersonName, state: str | None, style: HouseStyle) -> str:
    """What stands alone on second mention."""
    key = traditions()[name.tradition]["short"]
    text = (name.family or name.given) if key == "f" else name.given.split(" ")[0]
    return _spelled(text, key, name.tradition, state, style)


def _part(source: Any, rng: random.Random) -> str:
    if isinstance(source, dict):
        return str(rng.choice(source["pool"]))
    return "".join(rng.choice(syllables) for syllables in source)


def _middle(name: PersonName, style: HouseStyle) -> str:
    """The middle part, which is the tone of the name in Viet Nam and never left out there."""
    if name.tradition == "vietnamese" or style.middles == "full":
        return name.middle
    if style.middles == "none" or not name.middle:
        return ""
    last = name.middle.split(" ")[-1]
    return f"{last[0]}."


def _spelled(text: str, key: str, tradition: str, state: str | None, style: HouseStyle) -> str:
    if state != style.own:
        text = _respelled(text, tradition, style)
    if style.plain:
        text = _plain(text.translate(_UMLAUTS) if style.umlauts else text)
    return text.upper() if key == "f" and style.capitals else text


def _respelled(text: str, tradition: str, style: HouseStyle) -> str:
    for number, forms in enumerate(traditions()[tradition]["spell"]):
        rng = random.Random(f"{style.number} {tradition} {number}")
        if rng.random() < _SPELL_ABROAD:
            text = text.replace(forms[0], rng.choice(forms[1:]))
    return text


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
