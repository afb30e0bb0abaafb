from __future__ import annotations

import pytest

from diplograph.models import DecisionVerdict
from tests.merge.records import groups, merged, person, record

ONE = {frozenset({"a#p1", "b#p1"})}
TWO = {frozenset({"a#p1"}), frozenset({"b#p1"})}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("MORINO Ayaka", "MORINO Ayaka"),
        ("MORINO Ayaka", "Ayaka Morino"),
        ("TRẦN Minh Đức", "Minh Duc TRAN"),
        ("Seng-Vuthy KEO", "KEO Seng Vuthy"),
    ],
)
def test_one_name_in_any_order_case_and_accents_is_one_person(a: str, b: str) -> None:
    corpus = merged(record("a", people=[person(a, "VN")]), record("b", people=[person(b, "VN")]))
    assert groups(corpus, "people") == ONE
    (decision,) = corpus.decisions
    assert (decision.a, decision.b, decision.verdict) == ("a#p1", "b#p1", DecisionVerdict.SAME)
    assert decision.score > 0.9
    assert "named" in decision.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [("MORINO Ayaka", "MORINO Ayako"), ("MORINO Ayaka", "MORINO Ayaka Rin"), ("MORINO", "MORINO Ayaka")],
)
def test_another_name_is_another_person(a: str, b: str) -> None:
    assert groups(merged(record("a", people=[person(a, "JP")]), record("b", people=[person(b, "JP")])), "people") == TWO


def test_namesakes_of_two_states_are_two() -> None:
    corpus = merged(record("a", people=[person("LIM Wei", "SG")]), record("b", people=[person("LIM Wei", "MY")]))
    assert groups(corpus, "people") == TWO
    assert [one.verdict for one in corpus.decisions] == [DecisionVerdict.DIFFERENT]
    assert {one.id for one in corpus.people} == {"person/sg/lim-wei", "person/my/lim-wei"}


def test_a_name_without_a_state_joins_the_only_bearer() -> None:
    corpus = merged(record("a", people=[person("LIM Wei", "SG")]), record("b", people=[person("Lim Wei")]))
    assert groups(corpus, "people") == ONE
    assert corpus.people[0].country == "SG"


def test_a_name_without_a_state_stays_apart_where_two_states_claim_it() -> None:
    corpus = merged(
        record("a", people=[person("LIM Wei", "SG")]),
        record("b", people=[person("LIM Wei", "MY")]),
        record("c", people=[person("LIM Wei")]),
    )
    assert len(corpus.people) == 3
    assert sorted(one.verdict for one in corpus.decisions) == ["different", "unsure", "unsure"]


MINISTER = {"person": "p1", "title": "Minister of Forests", "of": "JP"}
PILOT = {"person": "p1", "title": "Chief Pilot", "of": "JP"}


def test_a_family_name_is_the_only_bearer_in_the_same_office() -> None:
    full = record("a", people=[person("MORINO Ayaka", "JP")], offices=[MINISTER])
    short = record("b", people=[person("Morino", "JP")], offices=[MINISTER])
    assert groups(merged(full, short), "people") == ONE


def test_a_family_name_in_another_office_is_somebody_else() -> None:
    full = record("a", people=[person("MORINO Ayaka", "JP")], offices=[MINISTER])
    short = record("b", people=[person("Morino", "JP")], offices=[PILOT])
    assert groups(merged(full, short), "people") == TWO


def test_a_family_name_that_two_bear_in_one_office_is_neither() -> None:
    corpus = merged(
        record("a", people=[person("MORINO Ayaka", "JP")], offices=[MINISTER]),
        record("b", people=[person("MORINO Kenta", "JP")], offices=[MINISTER]),
        record("c", people=[person("Morino", "JP")], offices=[MINISTER]),
    )
    assert len(corpus.people) == 3
    assert {one.verdict for one in corpus.decisions} == {DecisionVerdict.UNSURE}


def test_the_unnamed_are_never_taken_for_one() -> None:
    corpus = merged(
        record("a", people=[person(None, "JP")], offices=[MINISTER]),
        record("b", people=[person(None, "JP")], offices=[MINISTER]),
    )
    assert groups(corpus, "people") == TWO
    assert {one.label for one in corpus.people} == {"Minister of Forests (JP)"}
    assert {one.name for one in corpus.people} == {None}


def test_a_person_is_called_by_the_fullest_name_not_in_capitals() -> None:
    corpus = merged(
        record("a", "2020-01-01", people=[person("MORINO AYAKA", "JP", "MORINO")]),
        record("b", "2021-01-01", people=[person("Ayaka Morino", "JP", "Ms Ayaka")]),
    )
    (one,) = corpus.people
    assert one.name == one.label == "Ayaka Morino"
    assert one.names == ("Ayaka Morino", "MORINO AYAKA", "MORINO", "Ms Ayaka")
