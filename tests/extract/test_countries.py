"""Which states a sentence names, and which it does not."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of


def states_in(sentence: str) -> set[str]:
    return set(record_of(sentence, issuer=None, country=None).countries)


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("She will visit Kenya and the Lao PDR.", {"KE", "LA"}),
        ("The Fijian envoy thanked the Government of the Kingdom of Tonga.", {"FJ", "TO"}),
        ("The U.S.-Japan talks and the ROK-UK dialogue went on.", {"US", "JP", "KR", "GB"}),
        ("Two Chileans and a Dane were elected.", {"CL", "DK"}),
        ("The President of Niger met the President of Nigeria.", {"NE", "NG"}),
        ("Guinea, Equatorial Guinea and Papua New Guinea voted in favour.", {"GN", "GQ", "PG"}),
        ("The Democratic Republic of the Congo and the Republic of the Congo agreed.", {"CD", "CG"}),
        ("Dominica thanked the Dominican Republic.", {"DM", "DO"}),
        ("The Ministers urged Pyongyang to return to talks.", {"KP"}),
        ("Washington and Seoul agreed on the text.", {"US", "KR"}),
        ("OUTCOME OF THE VISIT TO CAMBODIA", {"KH"}),
        ("ENVOY OF THE PEOPLE’S REPUBLIC OF CHINA", {"CN"}),
        ("St. Vincent & the Grenadines, St Kitts & Nevis and NZ voted.", {"VC", "KN", "NZ"}),
        ("Türkiye and Turkey are one state, Viet Nam and Vietnam another.", {"TR", "VN"}),
    ],
)
def test_a_state_is_named_by_name_adjective_people_or_government(sentence: str, codes: set[str]) -> None:
    assert states_in(sentence) == codes


@pytest.mark.parametrize(
    "sentence",
    [
        "They discussed the South China Sea, the Korean Peninsula and the Indian Ocean.",
        "Their consul in Atlanta, Georgia, spoke of the British Empire.",
        "The fleet left the Gulf of Guinea for the Mozambique Channel.",
        "The delegation flew from Mexico City to Panama City.",
        "The next meeting will take place in Paris.",
        "The visit to Pyongyang was short.",
        "Latin America and Northern Ireland were on the agenda.",
        "The price was 40 Singapore dollars or US$30.",
        "CONTACT US FOR MORE",
        "The European Union took the floor.",
        "An English and a Spanish version are online.",
    ],
)
def test_what_only_lends_its_name_or_is_a_place_is_no_state(sentence: str) -> None:
    assert states_in(sentence) == set()


def test_congolese_is_of_the_congo_that_the_text_names() -> None:
    assert states_in("The Republic of the Congo was ready. The Congolese side said so.") == {"CG"}
    assert states_in("The Congolese side was ready.") == {"CD"}


def test_each_country_is_cited_where_it_is_named() -> None:
    record = record_of("Kenya thanked Nepal. The Kenyan side left.", issuer=None, country=None)
    assert [e.quote for e in record.country_evidence["KE"]] == ["Kenya", "Kenyan"]
