"""Brings records together under a curator's rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from diplograph.curation.additions import Addition, added_by
from diplograph.curation.corrections import Corrections
from diplograph.curation.file import Curation
from diplograph.curation.finding import Curated, Finder, NotFound, curated_entities, is_mention
from diplograph.curation.identity import check, ruling
from diplograph.curation.naming import renamed, retyped
from diplograph.curation.rules import (
    Add,
    AddPerson,
    AddTenure,
    Called,
    Different,
    Reference,
    Reject,
    Rename,
    Retype,
    Rule,
    Same,
)
from diplograph.errors import CurationError
from diplograph.identifiers import digest, mention
from diplograph.merge import merge
from diplograph.merge.constraints import Constraints, Ruling
from diplograph.merge.intake import in_order
from diplograph.models import Corpus, CuratorRule, InitiativeKind, OrganizationKind, ReleaseRecord

R = TypeVar("R", bound=Rule)
_SECTIONS = {OrganizationKind: ("organization", "initiative"), InitiativeKind: ("initiative", "organization")}
"""The kinds of things that a kind of this list is given to."""


def curate(records: Iterable[ReleaseRecord], curation: Curation) -> Corpus:
    """One corpus of all records, as :func:`diplograph.merge.merge` makes it, under the rules.

    A rule that does not apply to these records is in the corpus's ``rules`` with the reason.

    Raises:
        CurationError: two rules contradict each other.
        RecordError: see ``merge``.
    """
    ordered = in_order(records)
    return _Curating(ordered, curation).corpus() if curation.rules else merge(ordered)


@dataclass
class _Curating:
    """One application of rules to records. ``problems`` holds the rules that do not apply."""

    records: tuple[ReleaseRecord, ...]
    curation: Curation
    problems: dict[Rule, str] = field(default_factory=dict)
    corrections: Corrections = field(default_factory=Corrections)
    _rejects_entities: bool = False

    def corpus(self) -> Corpus:
        self._reject_mentions()
        read = tuple(self.corrections.corrected(self.records))
        added = self._additions(read)
        additions = tuple(one.record for one in added.values())
        finder = Finder((*read, *additions))
        known = tuple(one for addition in added.values() for one in addition.rulings)
        ruled, stands = self._identified(finder, known)
        finder.later.append(stands)
        names, kinds = self._entities(finder, stands)
        if self._rejects_entities or self.corrections.moved:
            corrected = self.corrections.corrected((*self.records, *additions))
            stands = merge(corrected, Constraints((*ruled, *known)))
        stands = self.corrections.restored(stands)
        stands = retyped(renamed(stands, _by_id(names, stands)), _by_id(kinds, stands))
        return self._ended(stands, added).model_copy(
            update={
                "records": self.records,
                "additions": tuple(sorted(additions, key=lambda one: one.release.id)),
                "rejected": tuple(sorted(self.corrections.rejected)),
                "rules": self._outcomes(),
            }
        )

    def _of(self, kind: type[R]) -> list[R]:
        return [rule for rule in self.curation.rules if isinstance(rule, kind)]

    def _reject_mentions(self) -> None:
        """Leave out the mentions that are rejected one by one, before anything is looked for."""
        finder = Finder(self.records)
        for rule in self._of(Reject):
            if is_mention(rule.reject, finder):
                self.corrections.rejected.add(str(rule.reject))

    def _additions(self, read: tuple[ReleaseRecord, ...]) -> dict[Add, Addition]:
        """People first, since the other additions may be about them."""
        finder = Finder(read)
        rules = self._of(Add)
        people = [rule for rule in rules if isinstance(rule, AddPerson)]
        made = dict(added_by(people, finder))
        newcomers = [one.record for one in made.values() if isinstance(one, Addition)]
        others = [rule for rule in rules if rule not in made]
        made.update(added_by(others, Finder((*read, *newcomers)) if newcomers else finder))
        self.problems.update({rule: str(one) for rule, one in made.items() if isinstance(one, NotFound)})
        return {rule: one for rule, one in made.items() if isinstance(one, Addition)}

    def _identified(self, finder: Finder, known: tuple[Ruling, ...]) -> tuple[tuple[Ruling, ...], Corpus]:
        """The rulings, and what stands under them. A rule may use the id of an entity that other rules made."""
        ruled: dict[Rule, Ruling] = {}
        while True:
            found = self._rulings(finder, [rule for rule in self._about_identity() if rule not in ruled])
            ruled.update(found)
            if finder.later and not found:
                return tuple(ruled.values()), finder.later[-1]
            check({rule: ruled[rule] for rule in self._about_identity() if rule in ruled}, self.curation)
            rulings = (*ruled.values(), *known)
            finder.later.append(merge(finder.records, Constraints(rulings)) if rulings else finder.uncurated)

    def _about_identity(self) -> list[Same | Different]:
        return [rule for rule in self.curation.rules if isinstance(rule, Same | Different)]

    def _rulings(self, finder: Finder, rules: Iterable[Same | Different]) -> dict[Rule, Ruling]:
        found: dict[Rule, Ruling] = {}
        for rule in rules:
            self.problems.pop(rule, None)
            try:
                found[rule] = ruling(rule, finder)
            except NotFound as missing:
                self.problems[rule] = str(missing)
        return found

    def _entities(
        self, finder: Finder, stands: Corpus
    ) -> tuple[dict[str, tuple[Rule, Any]], dict[str, tuple[Rule, Any]]]:
        """The new names and kinds by the first mention of what has them; what to reject is noted."""
        ids = _Standing(finder, stands)
        names: dict[str, tuple[Rule, Any]] = {}
        kinds: dict[str, tuple[Rule, Any]] = {}
        for rule in self.curation.rules:
            try:
                if isinstance(rule, Rename):
                    self._set(names, rule, ids.one(rule.rename).mentions[0], rule.to)
                elif isinstance(rule, Retype):
                    self._retype(kinds, rule, ids.one(rule.retype))
                elif isinstance(rule, Reject) and rule.reject not in self.corrections.rejected:
                    self.corrections.rejected |= set(ids.one(rule.reject).mentions)
                    self._rejects_entities = True
            except NotFound as missing:
                self.problems[rule] = str(missing)
        return names, kinds

    def _retype(self, kinds: dict[str, tuple[Rule, Any]], rule: Retype, one: Curated) -> None:
        what = one.id.partition("/")[0]
        if what not in _SECTIONS.get(type(rule.to), ("engagement",)):
            raise NotFound(f"{one.id} can be no {rule.to}")
        self._set(kinds, rule, one.mentions[0], rule.to)
        if what != "engagement" and what != _SECTIONS[type(rule.to)][0]:
            self.corrections.moved.update(dict.fromkeys(one.mentions, rule.to))  # type: ignore[arg-type]

    def _set(self, found: dict[str, tuple[Rule, Any]], rule: Rule, ref: str, value: Any) -> None:
        other, known = found.setdefault(ref, (rule, value))
        if known != value:
            place, against = self.curation.place(rule), self.curation.place(other)
            raise CurationError(f"{place}: “{rule}” contradicts “{other}” ({against}): take one out")

    def _ended(self, stands: Corpus, added: Mapping[Add, Addition]) -> Corpus:
        """The ends of added tenures, which no release's office entry has."""
        ends = {
            mention(addition.record.release.id, "f1"): rule.end
            for rule, addition in added.items()
            if isinstance(rule, AddTenure) and rule.end
        }
        if not ends:
            return stands
        tenures = []
        for tenure in stands.tenures:
            end = next((ends[one.mention] for one in tenure.attestations if one.mention in ends), None)
            tenures.append(tenure.model_copy(update={"end": end}) if end else tenure)
        return stands.model_copy(update={"tenures": tuple(tenures)})

    def _outcomes(self) -> tuple[CuratorRule, ...]:
        found = {one.id: one for one in map(self._outcome, self.curation.rules)}
        return tuple(found[rule] for rule in sorted(found))

    def _outcome(self, rule: Rule) -> CuratorRule:
        problem = self.problems.get(rule)
        known = {"why": rule.why, "by": rule.by, "date": rule.date, "problem": problem}
        return CuratorRule(id=rule_id(rule), text=str(rule), applied=problem is None, **known)


def unapplied(corpus: Corpus, curation: Curation) -> list[str]:
    """The rules that did not apply to a corpus, in the file's order, each with its place and the reason."""
    problems = {one.id: one.problem for one in corpus.rules if not one.applied}
    return [
        f"{curation.place(rule)}: “{rule}” does not apply: {problems[rule_id(rule)]}: correct it or take it out"
        for rule in curation.rules
        if rule_id(rule) in problems
    ]


def rule_id(rule: Rule) -> str:
    """The id of a rule: the same wherever in a file it stands."""
    return f"rule/{digest(rule.model_dump_json(exclude={'line'}))}"


@dataclass
class _Standing:
    """Finds entities as they stand under the rulings on identity."""

    finder: Finder
    corpus: Corpus
    entities: dict[str, Curated] = field(init=False)
    _of: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.entities = curated_entities(self.corpus)
        self._of = {ref: entity for entity, one in self.entities.items() for ref in one.mentions}

    def one(self, reference: Reference) -> Curated:
        """The entity that a reference means.

        Raises:
            NotFound: none, or several.
        """
        if isinstance(reference, str) and reference in self.entities:
            return self.entities[reference]
        ids = sorted({self._of[ref] for ref in self._mentions(reference)})
        if len(ids) > 1:
            raise NotFound(f"{reference} stands for {' and '.join(ids)}: give the id of one")
        return self.entities[ids[0]]

    def _mentions(self, reference: Reference) -> tuple[str, ...]:
        called = reference if isinstance(reference, Called) else Called(name=reference)
        found = self.finder.mentions(called, one=False)
        return tuple(ref for ref in found if ref in self._of)


def _by_id(found: Mapping[str, tuple[Rule, Any]], corpus: Corpus) -> dict[str, Any]:
    """What was found for mentions, for the entities that these stand for."""
    ids = {ref: entity for entity, one in curated_entities(corpus).items() for ref in one.mentions}
    return {ids[ref]: value for ref, (_, value) in found.items() if ref in ids}
