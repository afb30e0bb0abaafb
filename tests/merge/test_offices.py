from __future__ import annotations

import pytest

from tests.merge.records import body, merged, person, record


def held(title: str, of: str | None = "JP", **known: object) -> dict[str, object]:
    return {"person": "p1", "title": title, "of": of, **known}


@pytest.mark.parametrize(
    ("a", "b", "offices"),
    [
        (held("Minister for Tides"), held("Minister of Tides"), 1),
        (held("Minister for Tides"), held("MINISTER FOR TIDES"), 1),
        (held("Minister for Tides"), held("Minister for Tides", "FJ"), 2),
        (held("Minister for Tides"), held("Deputy Minister for Tides"), 2),
        (held("Head", "Lantern Makers' Union"), held("Head", "Lantern Makers Union"), 1),
    ],
)
def test_one_title_of_one_state_is_one_office(a: dict[str, object], b: dict[str, object], offices: int) -> None:
    somebody = [person("MORINO Ayaka", "JP")]
    corpus = merged(record("a", people=somebody, offices=[a]), record("b", people=somebody, offices=[b]))
    assert len(corpus.offices) == offices
    assert len(corpus.tenures) == offices


def test_an_office_of_a_body_is_joined_to_the_body() -> None:
    corpus = merged(
        record("a", people=[person("MORINO Ayaka")], offices=[held("Head", "LMU")]),
        record("b", organizations=[body("Lantern Makers' Union", "LMU")]),
    )
    (office,) = corpus.offices
    assert office.of == "organization/lantern-makers-union"
    assert office.of_name is None


def test_an_office_of_something_that_is_no_entity_keeps_its_words() -> None:
    (office,) = merged(record("a", people=[person("MORINO Ayaka")], offices=[held("Head", "Tide Desk")])).offices
    assert (office.of, office.of_name, office.label) == (None, "Tide Desk", "Head (Tide Desk)")


def test_a_tenure_spans_its_sightings_and_keeps_what_is_asserted_apart() -> None:
    somebody = [person("MORINO Ayaka", "JP")]
    corpus = merged(
        record("a", "2021-02-03", people=somebody, offices=[held("Minister")]),
        record("b", "2020-05-06", people=somebody, offices=[held("Minister", start="2019")]),
        record("c", "2024-01-01", people=somebody, offices=[held("Minister", status="former")]),
        record("d", "2025-01-01", people=somebody, offices=[held("Minister", status="former", as_of="2018")]),
        record("e", "2017-01-01", people=somebody, offices=[held("Minister", status="incoming")]),
    )
    (tenure,) = corpus.tenures
    assert (tenure.first_seen, tenure.last_seen, tenure.start) == ("2018", "2021-02-03", "2019")
    assert [one.release for one in tenure.attestations] == ["e", "b", "a", "c", "d"]
