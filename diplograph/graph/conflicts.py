"""Contradictions between releases over who holds an office, as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from diplograph.graph.namespaces import DG, PROV, RDFS, SCHEMA, A
from diplograph.graph.terms import Names, Triple, date, days, facts, many, text
from diplograph.models import Conflict


def conflict(one: Conflict, names: Names) -> Iterator[Triple]:
    """That an office of one holder is given to several at once."""
    return facts(
        names.entity(one.id),
        (A, DG.Conflict),
        (RDFS.label, text(one.label)),
        (DG.office, names.entity(one.office)),
        *many(DG.tenure, map(names.entity, one.tenures)),
        (SCHEMA.startDate, date(one.start)),
        (SCHEMA.endDate, date(one.end)),
        *days(one.start, one.end),
        *many(PROV.wasDerivedFrom, map(names.mention, one.mentions)),
    )
