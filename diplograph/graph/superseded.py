"""What releases said before they were changed or withdrawn, as RDF apart from all that stands.

An old account has the shape of a release's own graph, but none of its classes: whoever asks for releases, mentions or
evidence does not meet it. No entity rests on it, and its mentions mean none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from diplograph.graph.namespaces import DG, A
from diplograph.graph.releases import release
from diplograph.graph.terms import Names, Node, Triple, facts, text, truth
from diplograph.identifiers import release_id
from diplograph.models import Corpus, Superseded

_CLASSES: Mapping[Node, Node] = {
    DG.Release: DG.SupersededRelease,
    DG.Sentence: DG.SupersededSentence,
    DG.Evidence: DG.SupersededEvidence,
}
_SELECTORS = ("TextPositionSelector", "TextQuoteSelector")


def superseded(one: Superseded, known: Mapping[str, str], names: Names) -> Iterator[Triple]:
    """The triples of an old account's own graph; ``known`` are the ids of all accounts by the hash of their file."""
    head = one.record.release.model_copy(update={"id": one.id, "sha256": one.sha256})
    yield from _apart(release(one.record.model_copy(update={"release": head}), names))
    by = known.get(one.by_sha256) if one.by_sha256 else None
    yield from facts(
        names.entity(release_id(one.id)),
        (DG.formerId, text(one.record.release.id)),
        (DG.formerPath, text(one.path)),
        (DG.supersededBy, names.entity(release_id(by)) if by else None),
        (DG.withdrawn, None if by else truth(one.withdrawn)),
    )


def graph_id(one: Superseded) -> str:
    """The name of an old account's own graph, without what all graphs' names begin with."""
    return f"superseded/{one.id}"


def accounts(corpus: Corpus) -> dict[str, str]:
    """The ids of all accounts by the hash of their file: of those that stand, and of those that did."""
    old = {one.sha256: one.id for one in corpus.superseded}
    return old | {one.release.sha256: one.release.id for one in corpus.records if one.release.sha256}


def _apart(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The triples with classes of their own: what is said is of one class, which tells the former."""
    for subject, predicate, value in triples:
        if predicate != A or not isinstance(value, Node) or value.value.endswith(_SELECTORS):
            yield subject, predicate, value
        elif value in _CLASSES:
            yield subject, A, _CLASSES[value]
        else:
            yield subject, A, DG.SupersededMention
            yield subject, DG.formerClass, value
