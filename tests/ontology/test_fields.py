"""Every field of the models becomes the terms that docs/ontology.md gives for it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Any

import pyoxigraph as ox
import pytest
from pydantic import BaseModel

from diplograph import models
from diplograph.graph import named_graphs
from diplograph.graph.namespaces import PREFIXES
from diplograph.graph.terms import Triple
from diplograph.merge import merge
from diplograph.models import Corpus, PartialDate
from tests.conftest import ROOT
from tests.graph import invented

_ROW = re.compile(r"^\| `(\w+\.\w+)` \| (.+) \|$", re.MULTILINE)
_MENTION = re.compile(r"(.+)#[a-zA-Z]+\d*")

TYPE = ox.NamedNode(f"{PREFIXES['rdf']}type")

NOT_IN_THE_GRAPH = {models.Model.__name__, "Release", "Doubt"}
"""The base of all models, the release with its text and the doubts about it, which the graph does not hold."""

WHOLE = {"ReleaseRecord.release", "Superseded.record"}
"""Fields that hold others, each of which shows by itself."""

TOLD_IN_THE_RELEASE = {
    "Account": {"name", "kind", "status", "mode", "start", "end", "place", "count", "moved_from", "release"},
    "Attestation": {"start", "status", "release"},
}
"""What a mention of a merged entity repeats of its record, in whose graph alone it stands."""


def table() -> dict[str, list[str]]:
    """Terms by field."""
    text = (ROOT / "docs" / "ontology.md").read_text("utf-8")
    return {field: [t.strip(" `") for t in terms.split(",")] for field, terms in _ROW.findall(text)}


def fields() -> set[str]:
    """Every field of a record's and the corpus' models."""
    known = {getattr(models, name) for name in models.__all__}
    kinds = {m for m in known if isinstance(m, type) and issubclass(m, models.Model)}
    return {f"{m.__name__}.{f}" for m in kinds if m.__name__ not in NOT_IN_THE_GRAPH for f in m.model_fields}


@cache
def corpus() -> Corpus:
    """A corpus in which every field is set somewhere."""
    merged = merge(invented.records())
    office, *offices = merged.offices
    tenure, *tenures = merged.tenures
    inferred = merged.people[0]
    return merged.model_copy(
        update={
            "offices": (office.model_copy(update={"titles": (*office.titles, "Chief")}), *offices),
            "tenures": (tenure.model_copy(update={"end": PartialDate("2022")}), *tenures),
            "conflicts": (conflict(tenure, tenures[0]),),
            "rules": (rule(),),
            "additions": (merged.records[0].model_copy(update={"release": models.ReleaseHeader(id="curator-1")}),),
            "rejected": (merged.initiatives[0].mentions[0],),
            "superseded": invented.superseded(),
            "people": tuple(
                one.model_copy(update={"inferred": one.mentions}) if one is inferred else one for one in merged.people
            ),
        }
    )


def conflict(a: models.Tenure, b: models.Tenure) -> models.Conflict:
    return models.Conflict(
        id="conflict/x",
        label="Two in one office",
        office=a.office,
        tenures=(a.id, b.id),
        start=PartialDate("2021-01-01"),
        end=PartialDate("2021-01-02"),
        mentions=(a.attestations[0].mention, b.attestations[0].mention),
    )


def rule() -> models.CuratorRule:
    known = {"why": "the archive", "by": "A. Curator", "date": "2022-01-02", "problem": "no release mentions it"}
    return models.CuratorRule(id="rule/x", text="reject: x#p1", applied=False, **known)


def varied(value: Any, kind: str, field: str) -> Any:
    """The same with another value in that field of all items of that kind."""
    if isinstance(value, tuple):
        return tuple(varied(item, kind, field) for item in value)
    if isinstance(value, dict):
        return {key: varied(item, kind, field) for key, item in value.items()}
    if not isinstance(value, BaseModel):
        return value
    changed = {name: varied(getattr(value, name), kind, field) for name in type(value).model_fields}
    if type(value).__name__ == kind:
        changed[field] = another(getattr(value, field))
    return value.model_copy(update=changed)


def another(value: Any) -> Any:
    """Another value of the same type; none where it is a list of values or nothing."""
    if isinstance(value, tuple | dict):
        return type(value)()
    if isinstance(value, StrEnum):
        return next(other for other in type(value) if other is not value)
    if isinstance(value, PartialDate):
        return PartialDate("1999")
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return another_text(value) if isinstance(value, str) else None


def another_text(value: str) -> str:
    if value in ("person", "organization", "initiative", "engagement"):
        return "engagement" if value == "person" else "person"
    if _MENTION.fullmatch(value):
        return value + "9"
    return "FR" if re.fullmatch("[A-Z]{2}", value) else value + "x"


def triples(of: Corpus) -> set[Triple]:
    """The graph of a corpus, without the reference data, which is in every graph."""
    graphs = ((name.value, made) for name, made in named_graphs(of))
    return {triple for name, made in graphs if not name.endswith("graph/reference") for triple in made}


@pytest.fixture(scope="module")
def before() -> set[Triple]:
    return triples(corpus())


def iri(term: str) -> ox.NamedNode:
    prefix, _, local = term.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def test_every_field_has_its_row() -> None:
    assert set(table()) == fields()


def in_graph() -> list[str]:
    def own(field: str) -> bool:
        kind, _, name = field.partition(".")
        return name not in TOLD_IN_THE_RELEASE.get(kind, ()) and field not in WHOLE

    return sorted(filter(own, table()))


@pytest.mark.parametrize("field", in_graph())
def test_a_field_shows_in_its_terms(field: str, before: set[Triple]) -> None:
    kind, _, name = field.partition(".")
    changed = before ^ triples(varied(corpus(), kind, name))
    assert changed, f"{field} does not show in the graph"
    terms = table()[field]
    if terms != ["node"]:
        shown = {predicate for _, predicate, _ in changed} | {
            value for _, predicate, value in changed if predicate == TYPE
        }
        assert {term for term in terms if iri(term) not in shown} == set()


@pytest.mark.parametrize("kind", sorted(TOLD_IN_THE_RELEASE))
def test_what_a_mention_repeats_of_its_record_is_the_same(kind: str) -> None:
    entries: dict[str, BaseModel] = {}
    for record in corpus().records:
        entries |= {f"{record.release.id}#{e.id}": e for e in record.engagements}
        entries |= {f"{record.release.id}#f{n}": o for n, o in enumerate(record.offices, start=1)}
    repeating: list[BaseModel] = [a for e in corpus().engagements for a in e.accounts]
    if kind == "Attestation":
        repeating = [a for t in corpus().tenures for a in t.attestations]
    assert repeating
    for one in repeating:
        entry = entries[getattr(one, "mention")]  # noqa: B009 - of two models
        for name in TOLD_IN_THE_RELEASE[kind] - {"release"}:
            assert getattr(one, name) == getattr(entry, name)
