"""Which bodies a sentence names, under which names, and what is none."""

from __future__ import annotations

import pytest

from diplograph.models import OrganizationEntry
from tests.extract.invented import ISSUER, record_of


def bodies_in(*paragraphs: str) -> tuple[OrganizationEntry, ...]:
    return record_of(*paragraphs).organizations[1:]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "The Ministry of Trade, Industry and Energy of Nepal agreed.",
            ["Ministry of Trade, Industry and Energy of Nepal"],
        ),
        ("The Polish Ministry of National Defence wrote.", ["Polish Ministry of National Defence"]),
        ("Kenya’s Foreign Ministry wrote.", ["Kenya’s Foreign Ministry"]),
        (
            "He met the head of the Southern and Coastal Affairs Department.",
            ["Southern and Coastal Affairs Department"],
        ),
        (
            "Our Embassy in Lima and the Consulate General in Izmir helped.",
            ["Embassy in Lima", "Consulate General in Izmir"],
        ),
        (
            "She spoke with the Bergen Peace Institute and the Fjord Shipping Company.",
            ["Bergen Peace Institute", "Fjord Shipping Company"],
        ),
        ("The Kenyan Parliament and the Senate voted.", ["Kenyan Parliament", "Senate"]),
        ("Chairman of the Board of Directors Ola Brekke wrote.", ["Board of Directors"]),
        ("Head of the Centre for Trade Matters Ola Brekke wrote.", ["Centre for Trade Matters"]),
        ("He wrote to the Centre for Trade Matters Bergen.", ["Centre for Trade Matters Bergen"]),
        ("Premier of the Parliament of Chile and Speaker of the Senate wrote.", ["Parliament of Chile", "Senate"]),
        (
            "She thanked the Liaison Office of the Japan Foundation.",
            ["Liaison Office of the Japan Foundation", "Japan Foundation"],
        ),
    ],
)
def test_an_unknown_body_is_found_by_how_its_name_is_built(sentence: str, names: list[str]) -> None:
    assert [b.name for b in bodies_in(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "She supports the ASEAN Outlook on the Indo-Pacific.",
        "He attended the 12th ASEAN-Norway Summit.",
        "The Government of Kenya and the Kenyan Government agreed.",
        "The Minister of Trade met the Secretary of State.",
        "He is Minister of Foreign and CARICOM Affairs.",
        "The Russian Federation and the Commonwealth of Dominica voted.",
        "She spoke at the 79th session of the UN General Assembly.",
        "The town lies on the West Bank.",
        "Photo: Marta Novotna (©MTV)",
        "It was decided during the Croatian Presidency.",
    ],
)
def test_a_body_inside_another_name_is_not_counted(sentence: str) -> None:
    assert bodies_in(sentence) == ()


def test_an_acronym_and_its_name_are_one_body() -> None:
    [body] = bodies_in("The Coastal Rescue Agency (CRA) came first.", "The CRA stayed, and the Agency thanked all.")
    assert (body.name, body.names) == ("Coastal Rescue Agency", ("CRA", "Agency"))
    assert [e.quote for e in body.evidence] == ["Coastal Rescue Agency", "CRA", "CRA", "Agency"]


def test_the_reference_adds_what_an_acronym_stands_for() -> None:
    [body] = bodies_in("She thanked the IAEA.")
    assert body.names == ("International Atomic Energy Agency",)


def test_the_issuer_comes_first_also_where_it_is_not_printed() -> None:
    issuer = record_of("It rained.").organizations[0]
    assert (issuer.id, issuer.name) == ("o1", ISSUER)
    assert issuer.evidence


def test_the_issuers_short_forms_are_its_names() -> None:
    record = record_of("Talks were held at the Foreign Ministry.", "The Ministry of Foreign Affairs thanked all.")
    [issuer] = record.organizations
    assert {"Foreign Ministry", "Ministry of Foreign Affairs"} <= set(issuer.names)


def test_another_states_ministry_is_not_the_issuer() -> None:
    record = record_of("The Ministry of Foreign Affairs of Japan and Japan’s Foreign Ministry thanked all.")
    assert all("Japan" not in name for name in (record.organizations[0].name, *record.organizations[0].names))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Foreign Affairs, Defence and Trade Committee met.", ["Foreign Affairs, Defence and Trade Committee"]),
        ("She spoke of Oslo, Defence and Trade Committee members.", ["Defence and Trade Committee"]),
        ("They owe it to the Official Creditors’ Committee.", ["Official Creditors’ Committee"]),
        (
            "He leads the Delegation of the European Union to the Republic of Kenya.",
            ["Delegation of the European Union to the Republic of Kenya", "European Union"],
        ),
        ("She met UN High Commissioner for Refugees Ada Fossum.", ["UN"]),
        ("She thanked the Office of the UN High Commissioner for Refugees.", ["UN High Commissioner for Refugees"]),
        ("They spoke of the G20.", ["G20"]),
        ("They spoke of Kenya’s G20 Presidency.", ["G20"]),
        ("They spoke of the Peruvian Presidency of the EU Council.", ["EU Council"]),
    ],
)
def test_a_body_is_told_from_its_officer_and_its_turns(sentence: str, names: list[str]) -> None:
    assert [b.name.removeprefix("Office of the ") for b in bodies_in(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Lord Whitcombe, Minister of State for Africa, Commonwealth and United Nations, spoke.",
        "They adopted the UN Resolutions on Kenya.",
        "They prepare the Ministerial Council to take place in Oslo.",
        "Distributed by Bergen Press Group on behalf of the ministry.",
        "It began at 3 p.m. KST.",
    ],
)
def test_what_stands_in_a_portfolio_or_passes_a_release_on_is_no_body_that_acts(sentence: str) -> None:
    assert bodies_in(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "They praised the Bergen Research Council and the Northern Health Council.",
            ["Bergen Research Council", "Northern Health Council"],
        ),
        (
            "They praised the Bergen Research Council and National Health Council.",
            ["Bergen Research Council", "National Health Council"],
        ),
        (
            "They spoke in the Kenyan National Parliament, and the Kenyan Parliament voted.",
            ["Kenyan National Parliament"],
        ),
        ("Ana Rossi, Minister of Trade, Cooperation and Fjord Community of Kenya, came.", []),
    ],
)
def test_bodies_beside_one_another_and_portfolios(sentence: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They met the Norway-Kenya Business Council.", ["Norway-Kenya Business Council"]),
        ("They met the Norway-Kenya Joint Committee.", []),
        ("They backed a Transitional Government and a National Unity Government.", []),
    ],
)
def test_councils_of_enterprises_and_governments_of_no_name(sentence: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("She studied at Vestre College and Ostre School.", ["Vestre College", "Ostre School"]),
        ("They set up the Special Task Force on Food Production and Food Security.",
         ["Special Task Force on Food Production and Food Security"]),
        ("The members of the Diplomatic and Consular Corps came.", []),
        ("They gave money to the World Food Programme for yellow peas for refugees.", ["World Food Programme"]),
        ("The two governments will attend the UN General Assembly.", []),
        ("She thanked the UN General Assembly.", ["UN General Assembly"]),
        ("They met the Doe-Roe Administration.", []),
        ("They met the Fjord Aviation Administration.", ["Fjord Aviation Administration"]),
        ("The United States Embassy thanked him. The US Embassy wrote, too.", ["United States Embassy"]),
        ("The United States Embassy thanked him. The UK Embassy wrote, too.", ["United States Embassy", "UK Embassy"]),
    ],
)  # fmt: skip
def test_where_a_bodys_name_begins_and_ends(sentence: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(sentence)] == names
