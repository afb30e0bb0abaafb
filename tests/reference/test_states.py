"""What the table of states holds."""

from __future__ import annotations

import re

import pytest

from diplograph.reference import StateKind, states


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("VA", "Holy See"),
        ("LA", "Lao PDR"),
        ("KR", "ROK"),
        ("KP", "DPRK"),
        ("TW", "Chinese Taipei"),
        ("GB", "UK"),
        ("US", "U.S."),
        ("VN", "Viet Nam"),
        ("TR", "Türkiye"),
        ("CN", "PRC"),
        ("SZ", "Eswatini"),
    ],
)
def test_a_state_has_the_names_that_releases_use(code: str, name: str) -> None:
    assert name in states()[code].names


@pytest.mark.parametrize(
    ("code", "adjective", "people"), [("KH", "Cambodian", "Cambodians"), ("PH", "Philippine", "Filipinos")]
)
def test_a_state_has_adjectives_and_people(code: str, adjective: str, people: str) -> None:
    assert adjective in states()[code].adjectives
    assert people in states()[code].people


def test_former_states_know_their_successors_and_territories_are_no_states() -> None:
    assert states()["SU"].kind is StateKind.FORMER
    assert "RU" in states()["SU"].successors
    assert states()["GL"].kind is StateKind.TERRITORY
    assert states()["CK"].kind is StateKind.STATE


def test_every_code_has_a_name_and_comes_in_order() -> None:
    assert list(states()) == sorted(states())
    assert all(re.fullmatch("[A-Z]{2}", code) and state.names for code, state in states().items())


def test_no_name_stands_for_two_states() -> None:
    owners: dict[str, str] = {}
    for code, state in states().items():
        for name in state.names:
            assert owners.setdefault(name, code) == code, name
