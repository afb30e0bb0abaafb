"""What a text finds, and in which order."""

from __future__ import annotations

import pytest

from diplograph.errors import QueryError
from diplograph.search import KINDS, Index


def found(index: Index, text: str, kind: str | None = None) -> list[str]:
    return [f"{hit.kind}: {hit.label}" for hit in index.search(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Đặng Văn Tứ",
        "dang van tu",
        "DANG VAN TU",
        "tu dang van",
        "văn tứ đặng",
        "Tu, Dang",
        "dang v",
        "tu",
        "  dang\tvan\n tu ",
    ],
)
def test_a_person_is_found_whatever_order_case_and_accents(index: Index, text: str) -> None:
    assert found(index, text)[:1] == ["person: ĐẶNG Văn Tứ"]


@pytest.mark.parametrize("text", ["dang vinh", "angvan", "van tuan", "dang van tu anh"])
def test_who_lacks_one_of_the_words_is_not_found(index: Index, text: str) -> None:
    assert found(index, text, "person") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("renee o'harald-brondum", "person: Renée O'Harald-Brøndum"),
        ("o’harald", "person: Renée O'Harald-Brøndum"),
        ("harald", "person: Renée O'Harald-Brøndum"),
        ("the 3rd lantern summit", "engagement: 3rd Lantern Summit"),
        ("third lantern summit", "engagement: 3rd Lantern Summit"),
        ("opening of the center for harbours", "release: Centre for Harbours: opening"),
        ("LRP", "initiative: Lantern Route Plan"),
        ("rcep", "initiative: Regional Comprehensive Economic Partnership"),
        ("asean", "organization: Association of Southeast Asian Nations"),
        ("viet nam", "country: Vietnam"),
        ("KH", "country: Cambodia"),
        ("north 1", "release: Lantern talks"),
    ],
)
def test_any_name_leads_to_the_thing(index: Index, text: str, first: str) -> None:
    assert found(index, text)[0] == first


@pytest.mark.parametrize(
    "text", ["foreign minister japan", "japanese foreign minister", "minister of foreign affairs jp"]
)
def test_an_office_is_found_by_title_and_state(index: Index, text: str) -> None:
    assert found(index, text, "office") == ["office: Minister for Foreign Affairs (JP)"]


def test_an_engagement_is_found_by_who_where_and_when(index: Index) -> None:
    met = ["engagement: Meeting of AOKI Hanako and Dara Vann, 2021-03-04"]
    assert found(index, "aoki vann tokyo 2021", "engagement") == met
    assert found(index, "aoki vann kyoto 2021", "engagement") == []


def test_the_very_name_comes_first_then_its_beginning_then_all_else(index: Index) -> None:
    assert found(index, "tuna lindqvist", "person") == ["person: Tuna Lindqvist", "person: Tuna Lindqvist-Berg"]
    tiers = [(hit.tier, hit.label) for hit in index.search("lindqvist tuna", "person")]
    assert tiers == [(0, "Tuna Lindqvist"), (2, "Tuna Lindqvist-Berg")]
    assert [(hit.tier, hit.label) for hit in index.search("berg", "person")] == [(1, "Tuna Lindqvist-Berg")]


def test_of_equals_who_is_mentioned_most_comes_first(index: Index) -> None:
    assert [(hit.id, hit.weight) for hit in index.search("anna tunander")] == [
        ("person/se/anna-tunander", 2),
        ("person/no/anna-tunander", 1),
    ]


def test_releases_come_after_what_they_mention_and_sentences_last(index: Index) -> None:
    kinds = [hit.kind for hit in index.search("lantern")]
    assert kinds == ["initiative", "engagement", "release", "release", *["sentence"] * 3]


def test_sentences_that_have_the_words_in_a_row_come_first(index: Index) -> None:
    first, second = index.search("foreign affairs, aoki", "sentence")[:1] + index.search("aoki foreign", "sentence")[:1]
    assert (first.tier, second.tier) == (3, 4)
    assert first.label.startswith("H.E. Dara Vann was received")
    assert found(index, "aoki foreign harbour", "sentence") == []


def test_a_hit_says_what_it_is(index: Index) -> None:
    (person,) = index.search("hanako aoki", "person")
    assert (person.id, person.line, person.date) == (
        "person/jp/aoki-hanako",
        "Minister for Foreign Affairs of Japan",
        "2021-03",
    )
    assert person.names == ("AOKI", "the Minister")
    (summit,) = index.search("3rd lantern summit", "engagement")
    assert (summit.line, summit.date) == ("summit · Siem Reap · planned", "2021-12")
    (sentence,) = index.search("mr vann recalled", "sentence")
    assert (sentence.line, sentence.date, sentence.place) == ("Lantern talks", "2021-03-05", "421-532")
    assert sentence.id == "release/north%201#sentence=5"


def test_words_that_stand_for_somebody_are_no_name(index: Index) -> None:
    assert [hit.tier for hit in index.search("the minister", "person") if hit.label == "AOKI Hanako"] == [2]


def test_parts_of_what_is_found(index: Index) -> None:
    whole = index.search("a", many=100)
    assert len(whole) > 15
    assert index.search("a", many=10) == whole[:10]
    assert index.search("a", many=7, first=5) == whole[5:12]
    people = index.search("a", "person", 100)
    assert people == tuple(hit for hit in whole if hit.kind == "person")
    assert index.search("a", "person", 2, 3) == people[3:5]
    assert index.search("a", "person", 2, 10**9) == ()


def test_all_kinds_are_counted(index: Index) -> None:
    counts = index.counts("a")
    assert [count.kind for count in counts] == [kind for kind in KINDS if index.search("a", kind)]
    for kind, number, more in counts:
        assert (number, more) == (len(index.search("a", kind, 1000)), False)
    assert [(count.kind, count.number) for count in index.counts("lantern summit")] == [
        ("engagement", 1),
        ("sentence", 1),
    ]


def test_completion_gives_sentences_only_where_no_name_fits(index: Index) -> None:
    assert next(hit.label for hit in index.complete("aoki han")) == "AOKI Hanako"
    assert {hit.kind for hit in index.complete("a")} & {"sentence"} == set()
    assert [hit.kind for hit in index.complete("expressed concern")] == ["sentence"]
    assert len(index.complete("a", 3)) == 3


@pytest.mark.parametrize("text", ["", "   ", "***", '"', "()", "\ud800", "\x00", "。", "“”"])
def test_what_has_no_word_finds_nothing(index: Index, text: str) -> None:
    assert (*index.search(text), *index.complete(text), *index.counts(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        '" OR * NEAR(',
        "NEAR(aoki hanako)",
        "aoki NOT vann",
        "aoki OR dang",
        "words:aoki",
        "{words starts}: aoki",
        "-aoki",
        "aoki' OR '1'='1",
        "^aoki + hanako",
        'aoki" AND "hanako',
        "aoki; DROP TABLE person",
        "aoki\x00hanako NOT",
        "((((((((",
        "a" * 100_000,
        "aoki " * 50_000,
        '"' * 100_000,
    ],
)
def test_no_text_is_taken_for_the_syntax_of_queries(index: Index, text: str) -> None:
    for hit in (*index.search(text), *index.complete(text)):
        assert "aoki" in f"{hit.label} {' '.join(hit.names)} {hit.line}".lower()
    index.counts(text)


def test_words_of_the_syntax_are_words(index: Index) -> None:
    assert found(index, "near", "person") == []
    assert index.search("aoki NOT vann", "person") == ()
    assert index.search("AOKI AND Hanako", "person") == index.search("aoki hanako", "person")


def test_there_must_be_such_a_kind(index: Index) -> None:
    with pytest.raises(
        QueryError, match=r"no kind 'people' can be searched for: the kinds are person, office, .*sentence"
    ):
        index.search("aoki", "people")
