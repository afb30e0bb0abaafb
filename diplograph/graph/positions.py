"""Statements and contributions as RDF."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from diplograph.graph.namespaces import DCTERMS, DG, PROV, RDFS, SCHEMA, A
from diplograph.graph.terms import Names, Triple, concept, date, days, facts, many, number, text
from diplograph.identifiers import release_id
from diplograph.models import Contribution, Statement


def statement(one: Statement, names: Names) -> Iterator[Triple]:
    """A position that speakers take."""
    return facts(
        names.entity(one.id),
        (A, DG.Statement),
        (RDFS.label, text(f"{one.stance.value}: {one.quote}")),
        *many(DG.speaker, map(names.entity, one.speakers)),
        (DG.stance, concept(one.stance)),
        *many(SCHEMA.about, map(names.entity, one.about)),
        (DG.quote, text(one.quote)),
        (DG.embedded, ox.Literal(one.embedded)),
        (DCTERMS.issued, date(one.date)),
        *days(one.date, None),
        (PROV.hadPrimarySource, names.entity(release_id(one.release))),
        (PROV.wasDerivedFrom, names.mention(one.mention)),
    )


def contribution(one: Contribution, names: Names) -> Iterator[Triple]:
    """Money or goods given or pledged."""
    return facts(
        names.entity(one.id),
        (A, DG.Contribution),
        (RDFS.label, text(label(one))),
        *many(SCHEMA.funder, map(names.entity, one.donors)),
        (SCHEMA.recipient, names.entity_or_none(one.recipient)),
        (SCHEMA.amount, number(one.amount)),
        (SCHEMA.currency, text(one.currency)),
        (DG.goods, text(one.goods)),
        (SCHEMA.fundedItem, names.entity_or_none(one.purpose)),
        (DG.status, concept(one.status)),
        (DG.quote, text(one.quote)),
        (DCTERMS.issued, date(one.date)),
        *days(one.date, None),
        (PROV.hadPrimarySource, names.entity(release_id(one.release))),
        (PROV.wasDerivedFrom, names.mention(one.mention)),
    )


def label(one: Contribution) -> str:
    """Words to show for a contribution: the sum, else the goods."""
    if one.amount is None:
        return one.goods or "contribution"
    return f"{one.currency} {one.amount:,}" if one.currency else f"{one.amount:,}"
