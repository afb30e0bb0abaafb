"""Positions that nobody is named for, and the states that positions are about, beside what only looks so."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

MET = "Foreign Minister Ola Brekke met the Foreign Minister of Peru, Luis Salcedo, in Oslo on Monday."

Told = list[tuple[tuple[str, ...], str, set[str]]]


def told(sentence: str) -> Told:
    return [(s.speakers, str(s.stance), {str(a) for a in s.about}) for s in record_of(f"{MET} {sentence}").statements]


@pytest.mark.parametrize(
    ("sentence", "stance", "about"),
    [
        ("It was stressed that schools are an important factor.", "support", "education-human-resources"),
        ("It was noted that trade is vital for both regions.", "support", "trade-investment"),
        ("Peru's proposal on tourism was endorsed.", "support", "tourism"),
    ],
)
def test_what_is_stressed_without_a_speaker_is_told_by_those_who_talk(sentence: str, stance: str, about: str) -> None:
    assert told(sentence) == [(("p1", "p2"), stance, {about})]


def test_what_is_stressed_by_somebody_is_theirs() -> None:
    sentence = "It was stressed by Minister Salcedo that schools are vital."
    assert told(sentence) == [(("p2",), "support", {"education-human-resources"})]


@pytest.mark.parametrize(
    ("sentence", "stance", "about"),
    [
        ("Minister Salcedo told journalists how the fisheries are run.", "discuss", "agriculture-food"),
        ("Minister Salcedo reiterated the invitation to visit Peru.", "request", "bilateral-relations"),
        ("Minister Salcedo is prepared to expand trade.", "commit", "trade-investment"),
        ("Minister Salcedo hopes for tourism and peace in Haiti.", "request", "HT"),
    ],
)
def test_what_one_tells_or_invites_to(sentence: str, stance: str, about: str) -> None:
    assert [(s, stance) for w, s, a in told(sentence) if about in a] == [(stance, stance)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A conference on trade is being prepared.",
        "Mary Lund took up her appointment as Minister of Trade.",
        "Minister Salcedo was welcomed to the fair of fisheries.",
    ],
)
def test_what_is_no_position(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Minister Salcedo supports the sovereignty and the territorial integrity of Chile.", "CL"),
        ("Minister Salcedo discussed the recent developments between Peru and Chile.", "CL"),
        ("Minister Salcedo discussed the recent developments between Peru and Chile.", "bilateral-relations"),
        ("Minister Salcedo spoke about the Chilean elections.", "CL"),
        ("Minister Salcedo discussed tourism and the Chilean crisis.", "CL"),
    ],
)
def test_a_state_whose_affairs_are_told_is_what_a_position_is_about(sentence: str, about: str) -> None:
    assert [about in a for _, _, a in told(sentence)] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Salcedo discussed tourism with Chilean students.",
        "Minister Salcedo discussed the trade in Chilean wine.",
    ],
)
def test_a_state_that_only_describes_is_none(sentence: str) -> None:
    assert all("CL" not in a for _, _, a in told(sentence))


def test_what_a_relative_clause_tells_as_agreed_is_no_position_of_its_own() -> None:
    sentence = "Minister Salcedo praised the treaty on fisheries that was agreed in 2020."
    assert [stance for _, stance, _ in told(sentence)] == ["welcome"]
