from __future__ import annotations

import pytest

from diplograph.models import Corpus
from tests.merge.records import body, groups, initiative, merged, record

ONE_BODY = {frozenset({"a#o1", "b#o1"})}
ONE = {frozenset({"a#i1", "b#i1"})}


def bodies(a: dict[str, object], b: dict[str, object], *issuers: str) -> Corpus:
    of = dict(zip("ab", issuers, strict=False))
    return merged(record("a", None, of.get("a"), organizations=[a]), record("b", None, of.get("b"), organizations=[b]))


def initiatives(a: dict[str, object], b: dict[str, object], *countries: list[str]) -> Corpus:
    of = dict(zip("ab", countries, strict=False))
    return merged(
        record("a", initiatives=[a], countries=of.get("a", [])), record("b", initiatives=[b], countries=of.get("b", []))
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (body("Lantern Makers' Union"), body("LANTERN MAKERS’ UNION")),
        (body("River Basin Organisation"), body("River Basin Organization")),
        (body("Tidal Research Forum of Tonga"), body("Tonga Tidal Research Forum")),
        (body("Lantern Makers' Union", "LMU"), body("LMU")),
        (body("Lantern Makers' Union"), body("LMU")),
        (body("ASEAN"), body("Association of Southeast Asian Nations")),
    ],
)
def test_one_body(a: dict[str, object], b: dict[str, object]) -> None:
    assert groups(bodies(a, b), "organizations") == ONE_BODY


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (body("Lantern Makers' Union"), body("Lantern Sellers' Union")),
        (body("Lantern Makers' Union", "the Union"), body("Lantern Sellers' Union", "the Union")),
        (body("Ministry of Tides of Fiji", kind="ministry"), body("Ministry of Tides of Tonga", kind="ministry")),
    ],
)
def test_two_bodies(a: dict[str, object], b: dict[str, object]) -> None:
    assert len(bodies(a, b).organizations) == 2


def test_an_acronym_that_two_names_have_is_neither() -> None:
    corpus = merged(
        record("a", organizations=[body("Lantern Makers' Union")]),
        record("b", organizations=[body("Lake Monitoring Unit")]),
        record("c", organizations=[body("LMU")]),
    )
    assert len(corpus.organizations) == 3
    assert {one.verdict for one in corpus.decisions} == {"different", "unsure"}


def test_a_ministry_without_its_state_is_the_issuers() -> None:
    bare = body("Ministry of Foreign Affairs", kind="ministry")
    assert len(bodies(bare, bare, "FJ", "TO").organizations) == 2
    assert len({one.id for one in bodies(bare, bare, "FJ", "TO").organizations}) == 2
    (one,) = bodies(bare, bare, "FJ", "FJ").organizations
    assert one.country == "FJ"
    assert len(bodies(bare, bare).organizations) == 2, "where not even the issuer's state is known, nothing is sure"


def test_a_ministry_without_its_state_is_the_one_with_its_state() -> None:
    full = body("Ministry of Foreign Affairs of Fiji", "MINISTRY OF FOREIGN AFFAIRS", kind="ministry")
    assert groups(bodies(full, body("Ministry of Foreign Affairs", kind="ministry"), "FJ", "FJ"), "organizations") == {
        frozenset({"a#o1", "b#o1"})
    }


def test_what_the_reference_data_knows_is_called_as_there() -> None:
    (one,) = bodies(body("ASEAN"), body("ASEAN")).organizations
    assert one.reference == "asean"
    assert one.names[0] == one.name
    assert "ASEAN" in one.names


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (initiative("Lantern Outlook on the Far North"), initiative("Lantern Outlook on Far North")),
        (initiative("Lantern Trade Arrangement Scheme", "LTAS"), initiative("LTAS")),
        (initiative("Lantern Trade Arrangement Scheme"), initiative("LTAS")),
        (initiative("Lantern Route Plan 2025", "LRP"), initiative("LRP")),
        (initiative("Third Lantern Work Plan"), initiative("3rd Lantern Work Plan")),
        (initiative("RCEP"), initiative("Regional Comprehensive Economic Partnership")),
        (
            initiative("Joint Statement of the 9th Lantern Summit on Harbours", kind="document"),
            initiative("Joint Statement of the 9th Lantern Summit", kind="document"),
        ),
    ],
)
def test_one_initiative(a: dict[str, object], b: dict[str, object]) -> None:
    assert groups(initiatives(a, b), "initiatives") == ONE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (initiative("Lantern Route Plan 2020", "LRP"), initiative("Lantern Route Plan 2025", "LRP")),
        (initiative("Lantern Work Plan III", "Lantern Scheme"), initiative("Lantern Work Plan IV", "Lantern Scheme")),
        (initiative("Lantern Fund", "the Fund"), initiative("Harbour Fund", "the Fund")),
        (
            initiative("Joint Statement of the 9th Lantern Summit on Harbours", kind="document"),
            initiative("Joint Statement of the 8th Lantern Summit", kind="document"),
        ),
    ],
)
def test_two_initiatives(a: dict[str, object], b: dict[str, object]) -> None:
    assert len(initiatives(a, b).initiatives) == 2


@pytest.mark.parametrize(
    ("told", "found"), [("2018-06-01", 1), ("2019-06-01", 1), ("2016-06-01", 1), ("2021-06-01", 2)]
)
def test_a_plan_without_its_year_is_none_that_is_long_over(told: str, found: int) -> None:
    corpus = merged(
        record("a", "2018-03-01", initiatives=[initiative("2018 Lantern Relief Plan")]),
        record("b", told, initiatives=[initiative("Lantern Relief Plan")]),
    )
    assert len(corpus.initiatives) == found


def test_a_partnership_without_a_name_of_its_own_is_that_of_its_two_states() -> None:
    partnership = initiative("strategic partnership", kind="partnership")
    assert len(initiatives(partnership, partnership, ["FJ", "TO"], ["TO", "FJ"]).initiatives) == 1
    apart = initiatives(partnership, partnership, ["FJ", "TO"], ["FJ", "WS"]).initiatives
    assert {one.id for one in apart} == {
        "initiative/strategic-partnership~fj-to",
        "initiative/strategic-partnership~fj-ws",
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (initiative("Free Trade Agreement"), initiative("Fiji-Tonga Free Trade Agreement")),
        (initiative("Free Trade Agreement"), initiative("Free Trade Agreement between Tonga and Fiji")),
        (initiative("Fiji-Tonga Green Growth Fund"), initiative("Tonga-Fiji Green Growth Fund")),
        (initiative("Velmar Port", kind="project"), initiative("Velmar Deep Sea Port", kind="project")),
        (initiative("Lantern Dialogue mechanism"), initiative("Lantern Dialogue")),
        (
            initiative("30th Year of Lantern Friendship", kind="programme"),
            initiative("30th Anniversary of Lantern Friendship", kind="programme"),
        ),
        (initiative("ASEAN Lantern Fund"), initiative("Lantern Fund")),
    ],
)
def test_what_a_name_may_leave_out(a: dict[str, object], b: dict[str, object]) -> None:
    assert groups(initiatives(a, b, ["FJ", "TO"], ["FJ", "TO"]), "initiatives") == ONE


@pytest.mark.parametrize(
    ("a", "b", "of"),
    [
        (initiative("Free Trade Agreement"), initiative("Free Trade Agreement"), ["FJ", "WS"]),
        (initiative("Free Trade Agreement"), initiative("Fiji-Samoa Free Trade Agreement"), ["FJ", "TO"]),
        (initiative("ASEAN Lantern Fund"), initiative("SAARC Lantern Fund"), ["FJ", "TO"]),
        (initiative("Velmar Port", kind="project"), initiative("Velmar Airport", kind="project"), ["FJ", "TO"]),
        (initiative("Strategic Partnership"), initiative("Comprehensive Strategic Partnership"), ["FJ", "TO"]),
    ],
)
def test_what_tells_namesakes_apart(a: dict[str, object], b: dict[str, object], of: list[str]) -> None:
    assert len(initiatives(a, b, ["FJ", "TO"], of).initiatives) == 2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Fijian Ministry of Tides", "Ministry of Tides of Fiji"),
        ("Fijian Foreign Ministry", "Ministry of Foreign Affairs and Trade of Fiji"),
        ("Coast Guard", "Fiji Coast Guard"),
    ],
)
def test_a_states_body_by_its_field(a: str, b: str) -> None:
    first, second = body(a, kind="ministry"), body(b, kind="ministry")
    assert groups(bodies(first, second, "FJ", "TO"), "organizations") == ONE_BODY


@pytest.mark.parametrize(("a", "b"), [("Coast Guard", "Coast Guard"), ("Foreign Ministry", "Ministry of Defence")])
def test_two_states_bodies_of_one_name_are_two(a: str, b: str) -> None:
    assert len(bodies(body(a, kind="government"), body(b, kind="government"), "FJ", "TO").organizations) == 2
