"""What was decided about mentions, as RDF."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from diplograph.graph.namespaces import DG, FOAF, ORG, RDFS, A
from diplograph.graph.terms import Names, Triple, concept, facts, text
from diplograph.identifiers import decision_id
from diplograph.models import Decision

_CLASSES = {
    "person": FOAF.Person,
    "organization": ORG.Organization,
    "initiative": DG.Initiative,
    "engagement": DG.Engagement,
}


def decision(one: Decision, names: Names) -> Iterator[Triple]:
    """That two mentions are, or are not, one thing."""
    return facts(
        names.entity(decision_id(one.a, one.b)),
        (A, DG.Decision),
        (RDFS.label, text(f"{one.verdict.value}: {one.reason}")),
        (DG.concerns, _CLASSES[one.kind]),
        (DG.compares, names.mention(one.a)),
        (DG.compares, names.mention(one.b)),
        (DG.verdict, concept(one.verdict)),
        (DG.score, ox.Literal(float(one.score))),
        (DG.reason, text(one.reason)),
        (DG.decidedBy, text(one.by.value)),
    )
