"""A curator's rules as RDF, and what becomes of what they add and reject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diplograph.graph.namespaces import DCTERMS, DG, RDFS, A
from diplograph.graph.terms import Names, Node, Triple, date, facts, text, truth
from diplograph.identifiers import release_id
from diplograph.models import Corpus, CuratorRule


def rule(one: CuratorRule, names: Names) -> Iterator[Triple]:
    """A rule, and whether it applied."""
    return facts(
        names.entity(one.id),
        (A, DG.CuratorRule),
        (RDFS.label, text(one.text)),
        (DG.reason, text(one.why)),
        (DG.curator, text(one.by)),
        (DCTERMS.date, date(one.date)),
        (DG.applied, truth(one.applied)),
        (DG.problem, text(one.problem)),
    )


def classes(corpus: Corpus, names: Names) -> dict[Node, Node]:
    """The class of what is not what it would be without a curator: cited sources, and mentions that are rejected."""
    cited = {names.entity(release_id(record.release.id)): DG.Citation for record in corpus.additions}
    return {**cited, **{names.mention(ref): DG.RejectedMention for ref in corpus.rejected}}


def retyped(triples: Iterable[Triple], classes: dict[Node, Node]) -> Iterator[Triple]:
    """The triples with other classes for some of their subjects."""
    for triple in triples:
        subject, predicate, _ = triple
        known = classes.get(subject) if predicate == A else None
        yield triple if known is None else (subject, A, known)
