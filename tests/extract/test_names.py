"""How far names reach, and what a name is the name of: each rule beside a sentence that it must not touch."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of


def bodies(sentence: str) -> list[str]:
    return [body.name for body in record_of(sentence).organizations[1:]]


def initiatives(sentence: str) -> list[str]:
    return [initiative.name for initiative in record_of(sentence).initiatives]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "They agreed to revive the Kenyan-Omani Joint Fisheries Committee.",
            ["Kenyan-Omani Joint Fisheries Committee"],
        ),
        ("They praised the Peru-Chile Border Commission.", ["Peru-Chile Border Commission"]),
        ("Experts of the Joint Rescue Committee wrote to both capitals.", ["Joint Rescue Committee"]),
        ("They welcomed progress on the Peru-Norway Maritime University.", ["Peru-Norway Maritime University"]),
    ],
)
def test_what_two_states_share_is_an_initiative(sentence: str, names: list[str]) -> None:
    assert (initiatives(sentence), bodies(sentence)) == (names, [])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Coastal Fisheries Committee wrote to the capital.", ["Coastal Fisheries Committee"]),
        ("Students of the Bergen Maritime University wrote.", ["Bergen Maritime University"]),
    ],
)
def test_what_one_state_has_is_a_body(sentence: str, names: list[str]) -> None:
    assert (bodies(sentence), initiatives(sentence)) == (names, [])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "She pledged 3 million euros for the rehabilitation of the Fjord District Hospital.",
            "Fjord District Hospital",
        ),
        (
            "He thanked Norway for its grant towards the Lakeside Training Institute in Kisumu.",
            "Lakeside Training Institute",
        ),
    ],
)
def test_an_institution_that_is_paid_for_is_an_initiative(sentence: str, name: str) -> None:
    assert (initiatives(sentence), bodies(sentence)) == ([name], [])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "They signed the Agreement on Legal Assistance in Harbour Matters.",
            ["Agreement on Legal Assistance in Harbour Matters"],
        ),
        ("They signed the Agreement on Legal Assistance in Oslo.", ["Agreement on Legal Assistance"]),
        (
            "They adopted the Joint Declaration on a Green and Open Fjord.",
            ["Joint Declaration on a Green and Open Fjord"],
        ),
        (
            "They signed a Memorandum of Understanding between the maritime schools.",
            ["Memorandum of Understanding between the maritime schools"],
        ),
        ("They discussed the Lagos-to-Accra Railway (LAR) Project.", ["Lagos-to-Accra Railway (LAR) Project"]),
        ("They discussed the 4th Peru-Chile Friendship Bridge.", ["4th Peru-Chile Friendship Bridge"]),
        ("They discussed 4 Projects.", []),
        ("Pupils of Year 12 came to the Bergen Detention Facility.", []),
        ("He spoke of a policy of “bread for all of our children”.", []),
        ("They hailed the Coastguard policy and the Look North policy.", ["Look North policy"]),
        ("The second Norway-Kenya Strategic Dialogue was moved.", []),
        ("They hailed the Norway-Kenya Strategic Dialogue.", ["Norway-Kenya Strategic Dialogue"]),
        ("They agreed to hold the third round of Maritime Consultations.", []),
        ("She named the Foreign Ministers’ Climate Dialogue.", ["Foreign Ministers’ Climate Dialogue"]),
    ],
)
def test_how_far_the_name_of_an_initiative_reaches(sentence: str, names: list[str]) -> None:
    assert initiatives(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They discussed the Tavira-Lagos railway and trade.", ["Tavira-Lagos railway"]),
        ("They discussed the rail link between Tavira and Lagos.", ["rail link between Tavira and Lagos"]),
        ("They discussed the NORDA power interconnection project.", ["NORDA power interconnection project"]),
        ("They hailed the Kenya-Norway maritime security dialogue.", ["Kenya-Norway maritime security dialogue"]),
        ("They visited the new container port at Kisumu.", ["new container port at Kisumu"]),
        ("They discussed the Kenyan project.", []),
        ("They discussed a railway and a joint project.", []),
        ("They agreed on a flight between Port of Spain and Cancún.", []),
        ("They hailed the Human Rights Council resolution 50/7.", ["Human Rights Council resolution 50/7"]),
    ],
)
def test_works_and_talks_named_in_lower_case(sentence: str, names: list[str]) -> None:
    assert initiatives(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Secretary of the Ministry of Trade of Kenya, and Tomas Berg met.", ["Ministry of Trade of Kenya"]),
        ("He heads the Department of Africa Ch.Oyuna.", ["Department of Africa"]),
        ("She received help from the European Union of 60 million euros.", ["European Union"]),
        ("Norway stood for the Security Council for the 2031-2032 term.", ["Security Council"]),
        ("He wrote to the Office of the Prime Minister.", ["Office of the Prime Minister"]),
        (
            "He belongs to the Maritime Bureau of the Fjord Agency and Foreign Minister of Peru.",
            ["Maritime Bureau of the Fjord Agency"],
        ),
        ("They met at the session of the Council of Foreign Ministers.", []),
        ("They attended the 23rd Council of Ministers in Lagos.", []),
        ("The Council of Foreign Ministers condemned the attack.", ["Council of Foreign Ministers"]),
        ("The Kenyan Party thanked the Norwegian Party.", []),
        ("Help reached families in the Kisumba Department.", []),
        ("He thanked the Mapping Department.", ["Mapping Department"]),
        ("She heads the Joint Standing Committee on Fisheries.", ["Joint Standing Committee on Fisheries"]),
        (
            "She thanked the UN Children’s Fund and the UN Population Fund.",
            ["UN Children’s Fund", "UN Population Fund"],
        ),
        ("Amb. Ada Obi, NNOM, gave DKK 35 million.", []),
        (
            "She thanked the North Coast Division and the Public Outreach Wing.",
            ["North Coast Division", "Public Outreach Wing"],
        ),
        ("He spoke of Irish Aid, Embrapa and Lufthansa.", ["Irish Aid", "Embrapa", "Lufthansa"]),
        ("President Berg of the Legislative Yuan came.", ["Legislative Yuan"]),
    ],
)
def test_how_far_the_name_of_a_body_reaches(sentence: str, names: list[str]) -> None:
    assert bodies(sentence) == names


def test_a_body_is_also_named_without_its_owner() -> None:
    record = record_of("He heads the Coastal Division of the Ministry of Transport of Peru.")
    assert "Coastal Division" in record.organizations[1].names


def test_a_line_in_capitals_names_a_body_where_the_name_fills_it() -> None:
    record = record_of("They agreed on trade.", "PUBLIC OUTREACH DIVISION", "ROAD DIVISION OPENS NEW BRANCH TODAY")
    assert [body.name for body in record.organizations[1:]] == ["PUBLIC OUTREACH DIVISION"]
