"""The sentences that facts rest on, of a record as they would be read from its graph, which takes ten times as long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from diplograph.graph.namespaces import OA
from diplograph.graph.reading import Reading
from diplograph.graph.terms import Node
from diplograph.models import Evidence, ReleaseRecord

_POSITION = "#position="
"""What comes before the first and the last character in the IRI of where a sentence stands."""


class Spoken(NamedTuple):
    """A sentence: its IRI without the base, its text, where it stands (``120-230``), how many stretches prove facts."""

    path: str
    text: str
    place: str
    facts: int


def spoken(read: Reading, release: Node, record: ReleaseRecord | None) -> Iterator[Spoken]:
    """The sentences of a release, from its record where that is at hand."""
    return _told(read.path(release), record) if record else _read(read, release)


def _told(release: str, record: ReleaseRecord) -> Iterator[Spoken]:
    stretches = {(one.sentence, one.start, one.end) for one in _evidence(record)}
    facts = Counter(sentence for sentence, _, _ in stretches)
    for one in record.sentences:
        place = f"{one.start}-{one.end}"
        yield Spoken(f"{release}#sentence={one.number}", one.text, place, facts[one.number])


def _evidence(record: ReleaseRecord) -> Iterator[Evidence]:
    """All evidence of a record."""
    proofs: tuple[Iterable[tuple[Evidence, ...]], ...] = (
        (record.release.evidence, *record.country_evidence.values()),
        (one.evidence for one in record.people),
        (one.evidence for one in record.offices),
        (one.evidence for one in record.organizations),
        (one.evidence for one in record.initiatives),
        (one.evidence for one in record.engagements),
        (one.evidence for one in record.statements),
        (one.evidence for one in record.contributions),
    )
    return chain.from_iterable(chain.from_iterable(proofs))


def _read(read: Reading, release: Node) -> Iterator[Spoken]:
    for sentence, text, facts in read.sentences(release):
        position = read.node(sentence, OA.hasSelector)
        place = position.value.rpartition(_POSITION)[2].replace(",", "-") if position else ""
        yield Spoken(read.path(sentence), text, place, facts)
