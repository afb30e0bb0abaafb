from __future__ import annotations

import pytest

from diplograph.models import ReleaseRecord
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
        (
            held("High Representative of the Union for Foreign Affairs and Security Policy", "European Union"),
            held("High Representative", "European Union"),
            1,
        ),
        (
            held("High Representative for Disarmament Affairs", "United Nations"),
            held("High Representative", "United Nations"),
            2,
        ),
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


@pytest.mark.parametrize(
    ("titles", "state"),
    [
        (["Foreign Minister", "Minister for Foreign Affairs", "MOFA Minister", "Minister of Foreign Affairs"], "JP"),
        (["Minister of External Affairs", "External Affairs Minister", "Foreign Minister"], "IN"),
        (["Minister of Foreign Affairs and Trade", "Minister of Foreign Affairs, Trade and Diaspora"], "FJ"),
        (["Secretary of State", "Foreign Minister"], "US"),
        (["Foreign Secretary", "Foreign Minister"], "GB"),
        (["President of the Council of Ministers", "Prime Minister"], "IT"),
        (["Minister of National Defence", "Defense Minister"], "FJ"),
        (["Chairwoman", "Chairman", "Chair"], "FJ"),
        (["Acting Minister of Tides", "Minister for Tides"], "FJ"),
    ],
)
def test_wordings_of_one_office_are_one(titles: list[str], state: str) -> None:
    somebody = [person("MORINO Ayaka", "JP")]
    told = (record(f"r{n}", people=somebody, offices=[held(title, state)]) for n, title in enumerate(titles))
    (office,) = merged(*told).offices
    assert set(office.titles) == set(titles)


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        ("Foreign Minister", "Deputy Foreign Minister", "JP"),
        ("Foreign Minister", "Minister of State for Foreign Affairs", "JP"),
        ("Foreign Minister", "Second Minister for Foreign Affairs", "SG"),
        ("Foreign Minister", "Minister for Foreign Trade", "JP"),
        ("Foreign Minister", "Foreign Secretary", "IN"),
        ("Foreign Minister", "Secretary of State", "KH"),
        ("Prime Minister", "Premier", "AU"),
        ("Minister of Tides", "Minister of Trade", "FJ"),
        ("Ambassador to Japan", "Ambassador to Tonga", "FJ"),
    ],
)
def test_other_offices_stay_apart(a: str, b: str, state: str) -> None:
    somebody = [person("MORINO Ayaka", "JP")]
    first, second = (record(f"r{n}", people=somebody, offices=[held(one, state)]) for n, one in enumerate((a, b)))
    assert len(merged(first, second).offices) == 2


def test_the_minister_of_a_ministry_is_the_states() -> None:
    somebody = [person("MORINO Ayaka", "FJ")]
    (office,) = merged(
        record("a", people=somebody, offices=[held("Minister", "Ministry of Tides of Fiji")]),
        record("b", people=somebody, offices=[held("Tides Minister", "FJ")]),
    ).offices
    assert (office.id, office.of) == ("office/fj/tides-minister", "country/FJ")


def seen(name: str, day: str, title: str = "Prime Minister", **known: object) -> ReleaseRecord:
    return record(f"{name} {day}", day, people=[person(name, "FJ")], offices=[held(title, "FJ", **known)])


@pytest.mark.parametrize(
    ("sightings", "days"),
    [
        (["Lani Tuilagi 2021-01-01", "Sefo Vainikolo 2021-01-01"], ("2021-01-01", "2021-01-01")),
        (
            [
                "Lani Tuilagi 2021-01-01",
                "Sefo Vainikolo 2021-02-01",
                "Sefo Vainikolo 2021-02-05",
                "Lani Tuilagi 2021-03-01",
            ],
            ("2021-02-01", "2021-02-05"),
        ),
        (["Lani Tuilagi 2021-01-01", "Sefo Vainikolo 2021-01-02"], None),
        (["Lani Tuilagi 2018-01-01", "Sefo Vainikolo 2021-02-01", "Lani Tuilagi 2023-03-01"], None),
    ],
)
def test_two_holders_of_one_office_at_a_time_are_a_conflict(sightings: list[str], days: tuple[str, str] | None) -> None:
    corpus = merged(*(seen(*one.rsplit(" ", 1)) for one in sightings))
    assert [(one.start, one.end) for one in corpus.conflicts] == ([days] if days else [])
    for conflict in corpus.conflicts:
        assert set(conflict.tenures) == {one.id for one in corpus.tenures}
        assert set(conflict.mentions) == {f"{one}#f1" for one in sightings}


@pytest.mark.parametrize("title", ["Deputy Prime Minister", "Ambassador", "Minister of State", "Under Secretary"])
def test_an_office_of_many_is_no_conflict(title: str) -> None:
    both = (seen(name, "2021-01-01", title) for name in ("Lani Tuilagi", "Sefo Vainikolo"))
    assert merged(*both).conflicts == ()


def test_who_is_to_come_and_who_was_contradict_nobody() -> None:
    corpus = merged(
        seen("Lani Tuilagi", "2021-01-01"),
        seen("Sefo Vainikolo", "2021-01-01", status="incoming"),
        seen("Mere Rokosuka", "2021-01-01", status="former"),
    )
    assert len(corpus.tenures) == 3
    assert corpus.conflicts == ()
