"""What a curator adds, as records: the source that is cited stands in a release's place, its citation in the text's.

So what is added is merged, dated and cited as everything else is, and is told from it by where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import singledispatchmethod
from hashlib import sha256
from typing import Any

from diplograph.curation.finding import Entry, Finder, NotFound
from diplograph.curation.rules import (
    Add,
    AddEngagement,
    AddName,
    AddPerson,
    AddStatement,
    AddTenure,
    Kind,
    Part,
    Reference,
)
from diplograph.identifiers import digest, mention
from diplograph.merge.constraints import Ruling
from diplograph.models import DecisionVerdict, ReleaseRecord, Topic
from diplograph.reference import states

PREFIX = "curator-"
"""What the ids of these records begin with."""

_SECTIONS: dict[Kind, str] = {
    "person": "people",
    "organization": "organizations",
    "initiative": "initiatives",
    "engagement": "engagements",
}
_ACTORS: tuple[Kind, ...] = ("person", "organization")


@dataclass(frozen=True, slots=True)
class Addition:
    """A record that says what is added, and whom it already knows: its items and theirs are the same."""

    record: ReleaseRecord
    rulings: tuple[Ruling, ...] = ()


def addition(rule: Add, finder: Finder) -> Addition:
    """The record of what a rule adds.

    Raises:
        NotFound: the rule is about somebody or something that no release mentions.
    """
    draft = _Draft(rule, finder)
    draft.write(rule)
    return Addition(ReleaseRecord.model_validate({"release": draft.header, **draft.sections}), tuple(draft.rulings))


@dataclass
class _Draft:
    """A record in the making."""

    rule: Add
    finder: Finder
    sections: dict[str, Any] = field(default_factory=dict)
    rulings: list[Ruling] = field(default_factory=list)

    @property
    def release(self) -> str:
        return PREFIX + digest(self.rule.model_dump_json(exclude={"why", "by", "date", "line"}))

    @property
    def header(self) -> dict[str, Any]:
        source = self.rule.source
        return {
            "id": self.release,
            "title": source,
            "date": self.rule.issued,
            "sha256": sha256(source.encode()).hexdigest(),
            "evidence": self.proof,
        }

    @property
    def proof(self) -> list[dict[str, Any]]:
        source = self.rule.source
        return [{"sentence": 0, "start": 0, "end": len(source), "quote": source}]

    @singledispatchmethod
    def write(self, rule: Any) -> None:
        """Fill the sections with what a rule adds."""
        raise NotImplementedError(rule)

    @write.register
    def _person(self, rule: AddPerson) -> None:
        self._enter("people", name=rule.name, country=rule.country)

    @write.register
    def _name(self, rule: AddName) -> None:
        self._known(rule.of, names=[rule.name])

    @write.register
    def _tenure(self, rule: AddTenure) -> None:
        holder = self._known(rule.person, only=("person",))
        known = {"status": rule.status, "start": rule.start, "as_of": rule.as_of}
        self._enter("offices", None, person=holder, title=rule.office, of=rule.of, **known)

    @write.register
    def _engagement(self, rule: AddEngagement) -> None:
        parts = [one if isinstance(one, Part) else Part(who=one) for one in rule.participants]
        who = [{"who": self._actor(part.who), "role": part.role} for part in parts]
        told = rule.model_dump(include={"kind", "name", "status", "mode", "start", "end", "place"})
        self._enter("engagements", **told, participants=who)

    @write.register
    def _statement(self, rule: AddStatement) -> None:
        speakers = [self._actor(one) for one in rule.speakers]
        about = [self._subject(one) for one in rule.about]
        self._enter("statements", None, speakers=speakers, stance=rule.stance, about=about, quote=rule.quote)

    def _enter(self, section: str, letter: str | None = "", **item: Any) -> str:
        """Write an item; those that have an id are numbered. Codes of states are named in the record."""
        entries = self.sections.setdefault(section, [])
        local = f"{section[0]}{len(entries) + 1}"
        entries.append({**({} if letter is None else {"id": local}), **item, "evidence": self.proof})
        self.sections["sentences"] = [{"number": 0, "start": 0, "end": len(self.rule.source), "text": self.rule.source}]
        return local

    def _actor(self, reference: Reference) -> str:
        return self._code(reference) or self._known(reference, only=_ACTORS)

    def _subject(self, reference: Reference) -> str:
        if reference in frozenset(Topic):
            return str(reference)
        return self._code(reference) or self._known(reference, only=(*_ACTORS, "initiative"))

    def _code(self, reference: Reference) -> str | None:
        if not isinstance(reference, str) or reference not in states():
            return None
        named = self.sections.setdefault("countries", [])
        if reference not in named:
            named.append(reference)
            self.sections.setdefault("country_evidence", {})[reference] = self.proof
        return reference

    def _known(self, reference: Reference, only: Iterable[Kind] = (), names: Iterable[str] = ()) -> str:
        """The local id of an item that is the same as the one that a reference means."""
        mentions = self.finder.mentions(reference)
        entry = self.finder.entries[mentions[0]]
        if only and entry.kind not in only:
            raise NotFound(f"{reference} is no {' or '.join(only)}")
        local = self._enter(_SECTIONS[entry.kind], **_likeness(entry), names=list(names))
        reason = f"a curator adds to it, after {self.rule.source}"
        self.rulings.append(Ruling(DecisionVerdict.SAME, ((entry.ref,), (mention(self.release, local),)), reason))
        return local


def _likeness(entry: Entry) -> dict[str, Any]:
    """What an item has that makes it known again, without its evidence and names."""
    kept = {"name", "country", "kind", "status", "start", "end"}
    return entry.item.model_dump(include=kept)


def added_by(rules: Iterable[Add], finder: Finder) -> Iterator[tuple[Add, Addition | NotFound]]:
    """What each rule adds, or why it cannot."""
    for rule in rules:
        try:
            yield rule, addition(rule, finder)
        except NotFound as missing:
            yield rule, missing
