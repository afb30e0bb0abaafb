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


@pytest.mark.parametrize(
    ("told", "title", "of"),
    [
        ("Ana Costa, the Ambassador of the European Union,", "Ambassador", "European Union"),
        ("Ana Costa, EU Ambassador to Norway,", "Ambassador", "EU"),
        ("Ana Costa, the Ambassador of Estonia,", "Ambassador", "EE"),
        ("Ana Costa, the Commissioner of the African Union,", "Commissioner", "African Union"),
        (
            "Ana Costa, the Commissioner for Infrastructure and Energy of the African Union,",
            "Commissioner for Infrastructure and Energy",
            "African Union",
        ),
        ("Ana Costa, Head of the EU Delegation to Norway,", "Head", "EU Delegation to Norway"),
    ],
)
def test_an_apposition_may_be_of_a_body(told: str, title: str, of: str) -> None:
    assert held(f"Foreign Minister Ola Brekke met {told} in Oslo.") == [("Ana Costa", title, of)]


def test_whoever_heads_a_bodys_house_in_a_country_serves_no_state() -> None:
    told = "Foreign Minister Ola Brekke met {}, Head of the {}, in Oslo."
    for house, state in (("EU Delegation to Norway", None), ("Norwegian Trade Office", "NO")):
        record = record_of(told.format("Ana Costa", house))
        assert [p.country for p in record.people if p.name == "Ana Costa"] == [state]


def test_an_ambassador_in_a_list_of_those_present_is_not_whoever_is_named_before() -> None:
    record = record_of("Foreign Minister Ola Brekke, the Ambassador, and Ana Costa opened the fair in Oslo.")
    assert [(o.person, o.title) for o in record.offices] == [("p1", "Foreign Minister")]


def test_ambassadors_are_told_one_by_one_after_their_states() -> None:
    told = "Foreign Minister Ola Brekke met the Ambassadors of Kenya, Ana Costa, and of Peru, Luz Quispe, in Oslo."
    assert held(told) == [("Ana Costa", "Ambassador", "KE"), ("Luz Quispe", "Ambassador", "PE")]


@pytest.mark.parametrize(
    ("told", "offices"),
    [
        (
            "Ana Costa, President of the Council of Ministers of Peru,",
            [("President of the Council of Ministers", "PE")],
        ),
        (
            "the Deputy Chairman of the Cabinet of Ministers, Minister of Trade of Turkmenistan Ana Costa",
            [("Deputy Chairman of the Cabinet of Ministers", "TM"), ("Minister of Trade", "TM")],
        ),
        ("Ana Costa, Chair of the Trade Committee of Peru,", [("Chair", "Trade Committee")]),
    ],
)
def test_an_office_in_a_government_as_a_whole_is_of_the_state(told: str, offices: list[tuple[str, str]]) -> None:
    assert held(f"Foreign Minister Ola Brekke met {told} in Oslo.") == [("Ana Costa", *o) for o in offices]


@pytest.mark.parametrize(
    ("name", "title"),
    [("Minister Ana Costa", "Minister of Trade and Tourism"), ("Defence Minister Ana Costa", "Defence Minister")],
)
def test_who_is_only_called_minister_holds_the_whole_title_told_before(name: str, title: str) -> None:
    record = record_of(f"The Minister of Trade and Tourism opened the fair in Oslo. “It is a joy,” {name} said.")
    assert [o.title for o in record.offices if o.person == next(p.id for p in record.people if p.name)] == [title]
