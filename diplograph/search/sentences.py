"""The sentences that facts rest on: of a graph, or of records, from which they are read ten times as fast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from diplograph.graph.namespaces import DCTERMS, DG, OA
from diplograph.graph.reading import Reading
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node
from diplograph.identifiers import iri, release_id
from diplograph.models import Evidence, ReleaseRecord
from diplograph.search.entry import SENTENCE, Entry

_POSITION = "#position="
"""What comes before the first and the last character in the IRI of where a sentence stands."""


def sentences_told(records: Iterable[ReleaseRecord]) -> Iterator[Entry]:
    """The sentences of records, as :func:`sentences_read` gives those of their graph."""
    for record in records:
        head = record.release
        path = iri(release_id(head.id), base="")
        date = "" if head.date is None else str(head.date)
        stretches = {(one.sentence, one.start, one.end) for one in _evidence(record)}
        facts = Counter(sentence for sentence, _, _ in stretches)
        for one in record.sentences:
            place = f"{one.start}-{one.end}"
            about = f"{path}#sentence={one.number}"
            yield Entry(SENTENCE, about, one.text, (), (), date, head.title or head.id, facts[one.number], place)


def sentences_read(graph: GraphStore) -> Iterator[Entry]:
    """The sentences of the releases in a graph."""
    read = Reading(graph, everywhere=True)
    for release in read.of_class(DG.Release):
        date = read.text(release, DCTERMS.issued) or ""
        title = read.text(release, DCTERMS.title) or read.text(release, DCTERMS.identifier) or read.path(release)
        for sentence, text, facts in read.sentences(release):
            yield Entry(SENTENCE, read.path(sentence), text, (), (), date, title, facts, _place(read, sentence))


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


def _place(read: Reading, sentence: Node) -> str:
    position = read.node(sentence, OA.hasSelector)
    return position.value.rpartition(_POSITION)[2].replace(",", "-") if position else ""
