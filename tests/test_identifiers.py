from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.identifiers import (
    concept_iri,
    contribution_id,
    decision_id,
    engagement_id,
    evidence_iri,
    iri,
    mention,
    mention_iri,
    office_id,
    organization_id,
    person_id,
    slug,
    split_mention,
    statement_id,
    tenure_id,
    unnamed_person_id,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Côte d'Ivoire", "cote-divoire"),
        ("Trade & Investment", "trade-and-investment"),
        ("  3rd  Lantern Summit ", "3rd-lantern-summit"),
        ("Lantern Plan (2021–2025)", "lantern-plan-2021-2025"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_text_without_words_has_a_slug_of_its_own() -> None:
    assert slug("!!") != slug("??")
    assert slug("!!").startswith("x")


def test_long_texts_that_differ_at_the_end_only_differ() -> None:
    text = "Lantern " * 20
    assert len(slug(text + "one")) <= 96
    assert slug(text + "one") != slug(text + "two")


@given(st.text())
def test_a_slug_is_plain_and_settled(text: str) -> None:
    made = slug(text)
    assert 0 < len(made) <= 96
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(made) == made


@pytest.mark.parametrize("name", ["AOKI Hanako", "Hanako Aoki", "Aoki Hanako"])
def test_the_order_of_a_name_does_not_show(name: str) -> None:
    assert person_id(name, "JP") == "person/jp/aoki-hanako"


@pytest.mark.parametrize(("name", "country"), [("AOKI Hanae", "JP"), ("AOKI Hanako", "KR"), ("AOKI Hanako", None)])
def test_another_name_or_state_is_another_person(name: str, country: str | None) -> None:
    assert person_id(name, country) != person_id("AOKI Hanako", "JP")


def test_namesakes_can_be_told_apart() -> None:
    assert person_id("AOKI Hanako", "JP", "Mayor") == "person/jp/aoki-hanako~mayor"
    assert organization_id("Ministry of Lanterns", "KH") != organization_id("Ministry of Lanterns", "JP")


def test_somebody_without_a_name_is_told_by_the_mention() -> None:
    assert unnamed_person_id("JP", "north#p3") == "person/jp/unnamed/north/p3"
    assert unnamed_person_id("JP", "north#p3") != unnamed_person_id("JP", "south#p3")


def test_an_office_is_of_its_state_or_body() -> None:
    assert office_id("Prime Minister", "country/JP") == "office/jp/prime-minister"
    assert office_id("Director", "organization/au") == "office/organization/au/director"
    assert office_id("Director", "organization/au") != office_id("Director", "country/AU")


def test_a_tenure_is_of_person_and_office() -> None:
    made = tenure_id("person/jp/aoki-hanako", "office/jp/prime-minister")
    assert made == "tenure/jp/aoki-hanako/jp/prime-minister"


def test_a_numbered_occasion_is_told_by_its_name_alone() -> None:
    numbered = engagement_id("summit", "2021-12", name="3rd Lantern Summit")
    assert numbered == engagement_id("summit", "2022-01", name="3rd Lantern Summit") == "engagement/3rd-lantern-summit"


def test_a_recurring_occasion_is_told_by_its_year() -> None:
    first = engagement_id("summit", "2021-12", name="Lantern Summit")
    assert first == engagement_id("summit", "2021", name="Lantern Summit") == "engagement/lantern-summit/2021"
    assert first != engagement_id("summit", "2022-12", name="Lantern Summit")
    assert engagement_id("summit", None, name="Lantern Summit") == "engagement/lantern-summit/undated"


def test_a_nameless_occasion_is_told_by_kind_start_and_who() -> None:
    who = ["person/jp/aoki-hanako", "country/KH"]
    made = engagement_id("meeting", "2021-03-04", who)
    assert made == engagement_id("meeting", "2021-03-04", who[::-1]) == "engagement/meeting/2021-03-04/aoki-hanako+kh"
    assert made != engagement_id("visit", "2021-03-04", who)
    assert made != engagement_id("meeting", "2021-03-05", who)
    assert engagement_id("meeting", None, []) == "engagement/meeting/undated/nobody"


def test_many_participants_do_not_make_it_long() -> None:
    who = [f"person/jp/aoki-{n}" for n in range(50)]
    assert len(engagement_id("meeting", None, who)) < 140
    assert engagement_id("meeting", None, who) != engagement_id("meeting", None, who[:-1])


def test_what_is_said_is_told_by_release_and_words() -> None:
    assert statement_id("north", "a", "b") == statement_id("north", "a", "b")
    assert statement_id("north", "ab", "") != statement_id("north", "a", "b")
    assert contribution_id("north", "a") != contribution_id("south", "a")


def test_a_decision_does_not_depend_on_who_is_named_first() -> None:
    assert decision_id("a#p1", "b#p1") == decision_id("b#p1", "a#p1") != decision_id("a#p1", "b#p2")


def test_mentions_come_apart_as_they_were_put_together() -> None:
    assert split_mention(mention("a#b c", "p1")) == ("a#b c", "p1")


@pytest.mark.parametrize("text", ["p1", "#p1", "north#", ""])
def test_what_is_no_mention_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no mention"):
        split_mention(text)


def test_iris_follow_the_base_and_escape_what_they_cannot_hold() -> None:
    assert iri("person/jp/aoki-hanako") == "https://w3id.org/diplograph/id/person/jp/aoki-hanako"
    assert iri("release/a b#c%", "https://graph.example/") == "https://graph.example/release/a%20b%23c%25"
    assert mention_iri("a b#p1", "https://graph.example/") == "https://graph.example/release/a%20b#p1"
    assert evidence_iri("north", 12, 30, "https://graph.example/") == "https://graph.example/release/north#char=12,30"
    assert concept_iri("mode", "virtual") == "https://w3id.org/diplograph/vocabulary/mode/virtual"
