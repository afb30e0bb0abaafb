"""One release's record of what happened, and which of its mentions stands for what."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from world.bodies import Body, Printed, State, print_body
from world.initiatives import Initiative, print_initiative
from world.names import HouseStyle, printed, short
from world.occasions import Actor, Occasion
from world.people import Individual, Tenure
from world.words import words

_TOPICS = ("maritime", "tourism", "health", "climate-energy", "trade-investment", "bilateral-relations")
_STANCES = ("support", "welcome", "thank", "commit", "agree", "request", "discuss")
_NO_STATE, _UNNAMED, _SHORT_ONLY, _TWO_FORMS, _OTHER_STYLE, _NO_OFFICE = 0.03, 0.04, 0.03, 0.06, 0.1, 0.07
_LENGTHS = (10, 7, 4, 0)
_PRECISION = {
    "held": (0.96, 0.0, 0.0, 0.04),
    "recalled": (0.29, 0.52, 0.15, 0.04),
    "planned": (0.58, 0.19, 0.14, 0.09),
    "cancelled": (0.58, 0.17, 0.0, 0.25),
}
"""How often texts tell a day, a month, a year or nothing: counted in all records that were annotated by hand."""
_DAY_OFF, _OTHER_KIND = 0.03, 0.08
_WELL_KNOWN = ("head", "foreign", "secretary")
"""Posts whose holders a text may name by the post or the short name alone."""


@dataclass(slots=True)
class Record:
    """A record in the making. ``keys`` leads from local ids to who and what they stand for."""

    release: str
    issuer: State | Body
    day: dt.date
    style: HouseStyle
    rng: random.Random
    keys: dict[str, str] = field(default_factory=dict)
    sections: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)

    def content(self, title: str) -> dict[str, Any]:
        """The record as plain data."""
        date = None if self.rng.random() < 0.01 else self.day.isoformat()
        release = {"id": self.release, "title": title, "issuer": self.issuer.name, "date": date}
        if isinstance(self.issuer, State):
            issuer = f"{self.issuer.ministry(self.day.year)} of {self.issuer.name}"
            release |= {"issuer": issuer, "issuer_country": self.issuer.code, "place": self.issuer.cities[0]}
        return {"release": release, "countries": sorted(self.countries), **self.sections}

    def person(self, one: Individual, day: dt.date) -> str:
        """The local id of somebody, entered as the text names them."""
        known = self._known("p", one.key)
        if known:
            return known
        held = one.held(day)
        well_known = any(tenure.post.name in _WELL_KNOWN for tenure in held)
        unnamed = well_known and self.rng.random() < _UNNAMED
        name, names = (None, []) if unnamed else self._names(one, well_known)
        country = None if one.state is None or self.rng.random() < _NO_STATE else one.state
        local = self._enter("people", "p", one.key, {"name": name, "names": names, "country": country})
        for tenure in held:
            if unnamed or self.rng.random() > _NO_OFFICE:
                self._office(local, tenure, day)
        return local

    def body(self, shown: Printed) -> str:
        """The local id of a body."""
        item = {"name": shown.name, "names": shown.names, "kind": shown.kind}
        return self._known("o", shown.key) or self._enter("organizations", "o", shown.key, item)

    def initiative(self, one: Initiative) -> str:
        """The local id of an initiative."""
        shown = print_initiative(one, self.rng)
        item = {"name": shown.name, "names": shown.names, "kind": shown.kind}
        return self._known("i", one.key) or self._enter("initiatives", "i", one.key, item)

    def actor(self, one: Actor, day: dt.date) -> str:
        """A person's or body's local id, or a state's code."""
        if isinstance(one, Individual):
            return self.person(one, day)
        if isinstance(one, State):
            self.countries.add(one.code)
            return one.code
        return self.body(print_body(one, self.rng))

    def occasion(self, one: Occasion, account: dict[str, Any], who: Iterable[tuple[Actor, str]]) -> str | None:
        """The local id of an occasion, with what this text tells of it; None if it told of it already."""
        if self._known("e", one.key):
            return None
        parts: dict[str, str] = {}
        for actor, role in who:
            parts.setdefault(self.actor(actor, one.start), role)
        told = [
            {"who": actor, "role": role if self.rng.random() < 0.8 else "participant"} for actor, role in parts.items()
        ]
        return self._enter("engagements", "e", one.key, {**account, "participants": told})

    def positions(self, about: list[str]) -> None:
        """A few statements by those whom the text names, on what it names and on topics."""
        speakers = [local for local in self.keys if local.startswith("p")] + sorted(self.countries)
        for number in range(self.rng.randrange(3) if speakers else 0):
            stance = self.rng.choice(_STANCES)
            what = self.rng.choice([*about, self.rng.choice(_TOPICS)])
            said = {"speakers": [self.rng.choice(speakers)], "stance": stance, "about": [what]}
            self.sections.setdefault("statements", []).append({**said, "quote": f"{stance} number {number}"})

    def _known(self, letter: str, key: str) -> str | None:
        return next((local for local, known in self.keys.items() if known == key and local.startswith(letter)), None)

    def _enter(self, section: str, letter: str, key: str, item: dict[str, Any]) -> str:
        entries = self.sections.setdefault(section, [])
        local = f"{letter}{len(entries) + 1}"
        entries.append({"id": local, **item})
        self.keys[local] = key
        return local

    def _names(self, one: Individual, well_known: bool) -> tuple[str, list[str]]:
        """The fullest form, and others: the short one, at times the name in another house's manner."""
        style = self._manner()
        full, alone = printed(one.name, one.state, style), short(one.name, one.state, style)
        if well_known and self.rng.random() < _SHORT_ONLY:
            return alone, []
        others = [alone] if self.rng.random() < 0.6 else []
        if self.rng.random() < _TWO_FORMS:
            others.append(printed(one.name, one.state, self._manner(1.0)))
        return full, [other for other in dict.fromkeys(others) if other != full]

    def _manner(self, share: float = _OTHER_STYLE) -> HouseStyle:
        """The house's style; now and then, as on a wire copied from elsewhere, another."""
        if self.rng.random() >= share:
            return self.style
        middles = self.rng.choice(["full", "initial", "none"])
        capitals, plain = self.rng.random() < 0.5, self.rng.random() < 0.5
        return HouseStyle(self.style.own, self.rng.randrange(8), capitals, plain, self.style.umlauts, middles)

    def _office(self, local: str, tenure: Tenure, day: dt.date) -> None:
        post = tenure.post
        own = isinstance(self.issuer, State) and post.state == self.issuer.code
        title = post.titles[0] if own else self.rng.choice(post.titles[1:] or post.titles)
        entry = {"person": local, "title": title, "of": post.of, "status": "current"}
        if tenure.end <= self.day:
            entry |= {"status": "former", "as_of": day.isoformat()[: self.rng.choice([4, 7, 10])]}
        if tenure.start > self.day:
            entry["status"] = "incoming"
        self.sections.setdefault("offices", []).append(entry)


def account(one: Occasion, day: dt.date, main: bool, own: str | None, rng: random.Random) -> dict[str, Any]:
    """What a release of a day says of an occasion apart from who took part: kind, name, status, dates, place."""
    otherwise = words()["confused"].get(one.kind, [one.kind])
    kind = rng.choice(otherwise) if not one.body and rng.random() < _OTHER_KIND else one.kind
    status = _status(one, day, main)
    start, end = _dates(one, day, status, rng)
    place = rng.choice([one.place, one.place, one.where, None]) if one.mode == "in-person" else None
    told: dict[str, Any] = {"kind": kind, "status": status, "start": start, "end": end, "place": place}
    told["mode"] = one.mode if rng.random() < 0.8 else None
    told["name"] = one.naming(rng, own) if one.naming and (main or rng.random() < 0.9) else None
    if one.moved and rng.random() < 0.5 and day > one.moved:
        told["moved_from"] = {"start": one.moved.isoformat(), "end": one.moved.isoformat()}
    return told


def _status(one: Occasion, day: dt.date, main: bool) -> str:
    if one.cancelled:
        return "cancelled" if main else "planned"
    if one.start > day:
        return "planned"
    return "held" if main else "recalled"


def _dates(one: Occasion, day: dt.date, status: str, rng: random.Random) -> tuple[str | None, str | None]:
    """The dates as precisely as texts tell them; of two that report a day, one now and then has the next."""
    length = rng.choices(_LENGTHS, _PRECISION[status])[0]
    if not length:
        return None, None
    start = one.moved if one.moved and day < one.moved else one.start
    shift = 0
    if status == "held" and rng.random() < _DAY_OFF:
        shift = 1 if one.end < day and rng.random() < 0.5 else -1
    first = start + dt.timedelta(days=shift)
    last = first + (one.end - one.start)
    return first.isoformat()[:length], last.isoformat()[:length]
