"""Gives the records of an invented world what a merge does not look at: sentences, evidence, money."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from diplograph.models import ReleaseRecord

_GIVING = 0.25
"""How many releases tell of a contribution."""
_GOODS = ("ambulances", "medical equipment", "patrol boats", "textbooks", "vaccines")
_CURRENCIES = ("EUR", "JPY", "USD")

_Entry = dict[str, Any]
_Part = tuple[str, _Entry | None]
"""Words of a sentence, and the entry that they are evidence of."""


def cited(records: Iterable[ReleaseRecord]) -> Iterator[ReleaseRecord]:
    """The records, each with an invented sentence for whatever it tells, and the places that name each entry."""
    for record in records:
        yield ReleaseRecord.model_validate(_cited(record.model_dump(exclude_defaults=True)))


def _cited(told: _Entry) -> _Entry:
    rng = random.Random(f"cited {told['release']['id']}")
    contributions = list(_contributions(told, rng))
    if contributions:
        told["contributions"] = contributions
    countries: dict[str, _Entry] = {code: {} for code in told["countries"]}
    text = _Text()
    for parts in _sentences(told, countries):
        text.add(parts)
    named = {code: entry["evidence"] for code, entry in countries.items() if entry}
    return told | {"sentences": text.sentences, "country_evidence": named}


@dataclass(slots=True)
class _Text:
    """The text of a release in the making."""

    length: int = 0
    sentences: list[_Entry] = field(default_factory=list)

    def add(self, parts: Iterable[_Part]) -> None:
        """Append a sentence, and the evidence that it holds to the entries."""
        number, start, said = len(self.sentences) + 1, self.length, ""
        for words, entry in parts:
            at = start + len(said)
            said += words
            if entry is not None:
                proof = {"sentence": number, "start": at, "end": at + len(words), "quote": words}
                entry.setdefault("evidence", []).append(proof)
        said += "."
        self.length += len(said) + 1
        self.sentences.append({"number": number, "start": start, "end": start + len(said), "text": said})


def _sentences(told: _Entry, countries: dict[str, _Entry]) -> Iterator[list[_Part]]:
    """What the release says, a sentence for each of its facts."""
    sections = [told.get(name, ()) for name in ("people", "organizations", "initiatives")]
    entries = {one["id"]: one for section in sections for one in section}
    known = {**entries, **countries}
    yield [("On the day of this release, the following was made known to the press", told["release"])]
    for one in told.get("offices", ()):
        yield [_named(one["person"], known), (", the ", None), (one["title"], one), (", took part", None)]
    for one in told.get("engagements", ()):
        who = [_named(part["who"], known) for part in one.get("participants", ())]
        yield [*_listed(who), (" took part in the ", None), (one.get("name") or one["kind"], one)]
    for one in told.get("statements", ()):
        yield [_named(one["speakers"][0], known), (" had this to say: ", None), (one["quote"], one)]
    for one in told.get("contributions", ()):
        yield [_named(one["donor"], known), (" announced that it would provide ", None), (one["quote"], one)]
    for entry in (*entries.values(), *countries.values()):
        if "evidence" not in entry:
            yield [("Mention was also made of ", None), (entry.get("name") or "the state", entry)]


def _named(actor: str, known: dict[str, _Entry]) -> _Part:
    entry = known[actor]
    return entry.get("name") or actor, entry


def _listed(parts: list[_Part]) -> Iterator[_Part]:
    for number, part in enumerate(parts):
        if number:
            yield ", ", None
        yield part


def _contributions(told: _Entry, rng: random.Random) -> Iterator[_Entry]:
    """What one of two states gives the other, for an initiative where the release names one."""
    states = told["countries"]
    if len(states) < 2 or rng.random() > _GIVING:
        return
    donor, recipient = rng.sample(states, 2)
    given: _Entry = {"donor": donor, "recipient": recipient}
    if told.get("initiatives"):
        given["purpose"] = rng.choice(told["initiatives"])["id"]
    if rng.random() < 0.3:
        goods = rng.choice(_GOODS)
        yield given | {"goods": goods, "quote": goods}
        return
    amount, currency = rng.randrange(1, 500) * 100_000, rng.choice(_CURRENCIES)
    yield given | {"amount": amount, "currency": currency, "quote": f"{currency} {amount:,}"}
