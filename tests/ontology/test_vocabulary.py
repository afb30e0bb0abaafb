from __future__ import annotations

from enum import StrEnum

import pytest

from diplograph.identifiers import VOCABULARY, concept_iri
from diplograph.models import (
    ContributionStatus,
    DecisionVerdict,
    EngagementKind,
    EngagementStage,
    EngagementStatus,
    InitiativeKind,
    Mode,
    OfficeStatus,
    OrganizationKind,
    Role,
    Stance,
    Topic,
)
from tests.ontology.conftest import Facts, full

LISTS: dict[str, type[StrEnum]] = {
    "contribution-status": ContributionStatus,
    "decision-verdict": DecisionVerdict,
    "engagement-kind": EngagementKind,
    "engagement-stage": EngagementStage,
    "engagement-status": EngagementStatus,
    "initiative-kind": InitiativeKind,
    "mode": Mode,
    "office-status": OfficeStatus,
    "organization-kind": OrganizationKind,
    "role": Role,
    "stance": Stance,
    "topic": Topic,
}
SCHEMES = [*LISTS, "cameo"]


def concepts(vocabulary: Facts) -> Facts:
    return {iri: facts for iri, facts in vocabulary.items() if full("skos:Concept") in facts.get(full("rdf:type"), [])}


@pytest.mark.parametrize("scheme", sorted(LISTS))
def test_every_value_has_its_concept_and_every_concept_its_value(vocabulary: Facts, scheme: str) -> None:
    values = {concept_iri(scheme, value.value) for value in LISTS[scheme]}
    assert {iri for iri in concepts(vocabulary) if iri.startswith(f"{VOCABULARY}{scheme}/")} == values


def test_no_list_of_the_models_is_without_a_scheme() -> None:
    from diplograph.models import enums

    lists = {v for v in vars(enums).values() if isinstance(v, type) and issubclass(v, StrEnum) and v is not StrEnum}
    assert lists == set(LISTS.values())


def test_every_scheme_is_described(vocabulary: Facts) -> None:
    schemes = {iri for iri, facts in vocabulary.items() if full("skos:ConceptScheme") in facts[full("rdf:type")]}
    assert schemes == {VOCABULARY + scheme for scheme in SCHEMES}
    for scheme in schemes:
        assert len(vocabulary[scheme]["http://purl.org/dc/terms/title"]) == 1
        assert len(vocabulary[scheme]["http://purl.org/dc/terms/description"]) == 1


def test_every_concept_has_its_scheme_a_label_and_a_definition(vocabulary: Facts) -> None:
    for iri, facts in concepts(vocabulary).items():
        assert facts[full("skos:inScheme")] == [iri.rpartition("/")[0]], iri
        assert len(facts[full("skos:prefLabel")]) == 1, iri
        assert len(facts[full("skos:definition")]) == 1, iri
        assert facts[full("skos:definition")][0].endswith("."), iri


def test_every_match_is_a_code_that_stands_in_the_list_of_codes(vocabulary: Facts) -> None:
    known = concepts(vocabulary)
    matched = {
        target
        for facts in known.values()
        for how in ("skos:closeMatch", "skos:broadMatch", "skos:exactMatch")
        for target in facts.get(full(how), [])
    }
    assert matched == {iri for iri in known if iri.startswith(f"{VOCABULARY}cameo/")}


def test_a_codes_notation_is_the_end_of_its_iri(vocabulary: Facts) -> None:
    for iri, facts in concepts(vocabulary).items():
        if iri.startswith(f"{VOCABULARY}cameo/"):
            assert facts[full("skos:notation")] == [iri.rpartition("/")[2]]
