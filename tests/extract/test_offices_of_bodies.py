"""Offices of bodies and of states whose names begin with an article, beside whom they are of."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

Held = tuple[str | None, str, str | None]


def held(sentence: str) -> list[Held]:
    record = record_of(sentence)
    names = {p.id: p.name for p in record.people}
    return [(names[o.person], o.title, o.of) for o in record.offices if names[o.person] != "Ola Brekke"]


@pytest.mark.parametrize(
    ("told", "title", "of"),
    [
        ("European Commission President Ana Costa", "President", "European Commission"),
        ("World Bank President Ana Costa", "President", "World Bank"),
        ("African Union Commissioner Ana Costa", "Commissioner", "African Union"),
        ("Ana Costa, African Union Commissioner for Trade,", "Commissioner for Trade", "African Union"),
        ("Ana Costa, European Commissioner for Trade,", "European Commissioner for Trade", "European Union"),
        ("OSCE Chairperson-in-Office Ana Costa", "Chairperson-in-Office", "OSCE"),
        ("Ana Costa, the newly designated High Commissioner of The Gambia,", "High Commissioner", "GM"),
        ("The Gambia High Commissioner to Norway, Ana Costa,", "High Commissioner", "GM"),
        ("Peruvian President Ana Costa", "President", "PE"),
        ("Ana Costa, Commissioner for Trade of Peru,", "Commissioner for Trade", "PE"),
    ],
)
def test_an_office_is_of_the_body_or_state_beside_it(told: str, title: str, of: str | None) -> None:
    assert held(f"Foreign Minister Ola Brekke met {told} in Oslo.") == [("Ana Costa", title, of)]


def test_two_officials_of_one_state_are_no_pair_of_two_states() -> None:
    assert held("Foreign Minister Ola Brekke met two U.S. political officers in Oslo.") == []
