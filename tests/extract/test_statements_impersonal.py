"""Positions that nobody is named for: "it was stressed that …", "the proposal was endorsed", and what only looks so."""

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
