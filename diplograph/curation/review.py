"""What the program is not sure of, and how much hangs on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from diplograph.curation.file import Curation
from diplograph.curation.finding import Curated, Item, curated_entities
from diplograph.curation.rules import Different, Kind, Same
from diplograph.identifiers import split_mention
from diplograph.models import (
    Corpus,
    Decision,
    DecisionMaker,
    DecisionVerdict,
    Engagement,
    Evidence,
    Person,
    PersonEntry,
    ReleaseRecord,
)

_DOUBTFUL = (0.1, 0.9)
"""Between these scores a merge or a refusal is near enough to a threshold to be looked at."""

_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two mentions: what it is called, what it was merged into, and the sentences that tell of it."""

    mention: str
    entity: str
    name: str
    offices: tuple[str, ...]
    release: str
    date: str | None
    issuer: str | None
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision to look at. ``moves`` is how many mentions and facts would move if it were the other way."""

    kind: Kind
    verdict: DecisionVerdict
    score: float
    reason: str
    moves: int
    a: Side
    b: Side


def doubts(corpus: Corpus, curation: Curation | None = None, kind: Kind | None = None) -> list[Doubt]:
    """The uncertain decisions, those first on which most hangs.

    What ``curation`` has answered is left out, also where the corpus was built without it; of several decisions on the
    same two entities, only the surest is there.
    """
    review = _Review(corpus)
    answered = set(_answered(curation.rules if curation else ()))
    asked: dict[tuple[str, str], Decision] = {}
    for one in sorted(corpus.decisions, key=lambda one: (-one.score, one.a, one.b)):
        if (kind in (None, one.kind)) and _is_doubtful(one) and frozenset((one.a, one.b)) not in answered:
            asked.setdefault(review.pair(one), one)
    found = [review.doubt(one) for one in asked.values() if review.matters(one)]
    return sorted(found, key=lambda one: (-one.moves, abs(one.score - 0.5), one.a.mention, one.b.mention))


def _is_doubtful(one: Decision) -> bool:
    if one.by is DecisionMaker.CURATOR:
        return False
    return one.verdict is DecisionVerdict.UNSURE or _DOUBTFUL[0] < one.score < _DOUBTFUL[1]


def _answered(rules: Iterable[object]) -> Iterator[frozenset[str]]:
    """The pairs of mentions that rules are about."""
    for rule in rules:
        if isinstance(rule, Same | Different):
            refs = [one for one in rule.references if isinstance(one, str)]
            yield from (frozenset((a, b)) for a in refs for b in refs if a != b)


@dataclass
class _Review:
    """Looks up what decisions are about."""

    corpus: Corpus
    _facts: dict[str, Counter[str]] = field(default_factory=dict)

    @cached_property
    def _entity_of(self) -> Mapping[str, Curated]:
        return {ref: one for one in curated_entities(self.corpus).values() for ref in one.mentions}

    @cached_property
    def _joined(self) -> Mapping[str, list[str]]:
        """The mentions that each was put together with."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.corpus.decisions:
            if one.verdict is DecisionVerdict.SAME:
                found[one.a].append(one.b)
                found[one.b].append(one.a)
        return found

    def pair(self, one: Decision) -> tuple[str, str]:
        """The two entities of a decision, or its two mentions where it made them one."""
        a, b = (self._entity_of[ref].id if ref in self._entity_of else ref for ref in (one.a, one.b))
        return (one.a, one.b) if a == b else (min(a, b), max(a, b))

    def matters(self, one: Decision) -> bool:
        """Whether the decision stands: both mentions mean something, and nothing else overruled it."""
        if one.a not in self._entity_of or one.b not in self._entity_of:
            return False
        together = self._entity_of[one.a].id == self._entity_of[one.b].id
        return together == (one.verdict is DecisionVerdict.SAME)

    def doubt(self, one: Decision) -> Doubt:
        """The decision with what one needs to see to decide it."""
        moves = self._split(one) if one.verdict is DecisionVerdict.SAME else self._join(one)
        return Doubt(one.kind, one.verdict, one.score, one.reason, moves, self._side(one.a), self._side(one.b))

    def _join(self, one: Decision) -> int:
        return min(self._weight(self._entity_of[ref].mentions) for ref in (one.a, one.b))

    def _split(self, one: Decision) -> int:
        """What hangs on the smaller part, without this decision; the mention alone where others join the parts too."""
        part = self._reached(one.a, one.b)
        if one.b in part:
            return min(self._weight([one.a]), self._weight([one.b]))
        whole = self._weight(self._entity_of[one.a].mentions)
        moved = self._weight(part)
        return min(moved, whole - moved)

    def _reached(self, start: str, other: str) -> set[str]:
        found, ahead = {start}, [start]
        while ahead:
            at = ahead.pop()
            near = [ref for ref in self._joined.get(at, ()) if ref not in found and {at, ref} != {start, other}]
            found.update(near)
            ahead += near
        return found

    def _weight(self, mentions: Iterable[str]) -> int:
        """The number of mentions and of what their releases say of them."""
        return sum(1 + self._facts_of(ref) for ref in mentions)

    def _facts_of(self, ref: str) -> int:
        release, local = split_mention(ref)
        if release not in self._facts:
            self._facts[release] = Counter(_actors(self.corpus.record_of[release]))
        return self._facts[release][local]

    def _side(self, ref: str) -> Side:
        release, local = split_mention(ref)
        record = self.corpus.record_of[release]
        items: tuple[Item, ...] = (*record.people, *record.organizations, *record.initiatives, *record.engagements)
        item = next(one for one in items if one.id == local)
        offices = [office for office in record.offices if office.person == local]
        return Side(
            mention=ref,
            entity=self._entity_of[ref].id,
            name=item.name or _words(item) or _label(self._entity_of[ref]),
            offices=tuple(f"{office.title} ({office.of})" if office.of else office.title for office in offices),
            release=release,
            date=record.release.date,
            issuer=record.release.issuer,
            sentences=tuple(_spoken(record, item.evidence))[:_SENTENCES],
        )


def _actors(record: ReleaseRecord) -> Iterator[str]:
    """The items that a record's facts are about, once for each fact."""
    for office in record.offices:
        yield office.person
    for engagement in record.engagements:
        yield from (part.who for part in engagement.participants)
    for statement in record.statements:
        yield from (*statement.speakers, *statement.about)
    for given in record.contributions:
        yield from {one for one in (given.donor, *given.donors, given.recipient, given.purpose) if one}


def _words(item: Item) -> str | None:
    """What stands for somebody who is not named."""
    return item.known_as[0] if isinstance(item, PersonEntry) and item.known_as else None


def _label(one: Curated) -> str:
    return one.label if isinstance(one, Person | Engagement) else one.name


def _spoken(record: ReleaseRecord, evidence: Iterable[Evidence]) -> Iterator[str]:
    """The sentences that evidence lies in, each once."""
    texts = {sentence.number: sentence.text for sentence in record.sentences}
    numbers = dict.fromkeys(one.sentence for one in evidence)
    return (texts[number] for number in numbers if number in texts)
