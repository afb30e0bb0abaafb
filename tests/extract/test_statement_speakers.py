"""Whose positions are told, and on what, where neither is named outright; beside wordings that tell none."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of
from tests.extract.test_statements import TALKS, Told, of, told

BREKKE = {"Ola Brekke"}
BOTH = {"Ola Brekke", "Tarek Mansoor"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The participants discussed tourism.", (BOTH, "discuss", {"tourism"})),
        ("The advisers reviewed tourism.", (BOTH, "discuss", {"tourism"})),
        ("Both authorities addressed tourism.", (BOTH, "discuss", {"tourism"})),
        ("Minister Brekke met Minister Mansoor in order to discuss tourism.", (BOTH, "discuss", {"tourism"})),
        ("Tourism is vital now.", ({"NO"}, "support", {"tourism"})),
        ("Minister Brekke thanked the schools for their help in tourism.", (BREKKE, "thank", {"tourism"})),
        ("Minister Brekke said that both countries enjoy close ties.", (BREKKE, "welcome", {"bilateral-relations"})),
        ("Minister Brekke said that tourism requires peace talks.", (BREKKE, "request", {"tourism"})),
        ("Minister Brekke disclosed that tourism had grown.", (BREKKE, "discuss", {"tourism"})),
        ("Minister Brekke announced that hotels would get loans for tourism.", (BREKKE, "commit", {"tourism"})),
        ("Minister Brekke noted the very excellent level of tourism.", (BREKKE, "welcome", {"tourism"})),
        ("The growth of tourism was noted with satisfaction.", (BOTH, "welcome", {"tourism"})),
        ("They held talks, which focused on tourism.", (BOTH, "discuss", {"tourism"})),
        ("Minister Brekke expressed a sincere apology for the delay in tourism.", (BREKKE, "concern", {"tourism"})),
        ("Minister Brekke discussed the free movement of persons.", (BREKKE, "discuss", {"migration-consular"})),
    ],
)
def test_whose_position_and_on_what(sentence: str, expected: Told) -> None:
    who, stance, about = expected
    assert any(w == who and s == stance and a >= about for w, s, a in of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "As Minister Brekke explained, tourism had grown.",
        "The agreement on tourism that was reached in May is old.",
        "Minister Brekke left with best wishes for tourism.",
        "Minister Brekke gave a press briefing, while discussing tourism.",
        "Minister Brekke undertook reforms of tourism.",
        "The talks on tourism took place in Oslo on 3 May 2023.",
        "Minister Brekke held similar fairs of tourism.",
        "The officials were welcomed by the hotel.",
        "Minister Brekke welcomed a delegation of hotels from the fair of tourism.",
    ],
)
def test_wordings_near_them_that_tell_none(sentence: str) -> None:
    assert of(sentence) == []


def test_a_title_tells_nothing_that_the_text_does_not() -> None:
    assert told(record_of(TALKS, title="Norway condemns attack on tourism")) == []
    assert ({"NO"}, "concern") in [(who, what) for who, what, _ in of("Norway condemned the attack on tourism.")]


def test_what_is_asked_of_all_is_about_what_was_just_said() -> None:
    found = of("Minister Brekke condemned the attack on tourism and called on all sides to hold back.")
    assert [what for _, what, _ in found] == ["concern", "request"]
    assert "tourism" in found[1][2]


def test_promises_in_a_row_are_a_statement_each() -> None:
    found = of("Norway will continue to support trade and call on all hotels to protect tourism.")
    assert [what for _, what, _ in found] == ["support", "request"]


def test_the_concerns_of_both_countries_are_not_about_one_of_them() -> None:
    assert (BREKKE, "request", {"tourism"}) in of("Minister Brekke hoped that both countries would see more tourism.")


FIRST_PERSON = "Media Release\n\nOla Brekke, Minister for Trade\n\nNews of the day\n\n"
I_MET = "I met Foreign Minister Tarek Mansoor of Jordan in Oslo on 3 May 2023."


def test_we_who_talked_are_who_met_and_i_am_who_signs() -> None:
    found = told(record_of(f"{FIRST_PERSON}{I_MET}", "We discussed tourism. I thanked Jordan for its help in tourism."))
    assert [(who, what) for who, what, _ in found] == [(BOTH, "discuss"), (BREKKE, "thank")]


def test_items_that_begin_with_verbs_are_whose_the_line_before_them_names() -> None:
    lines = (
        "At its session in Oslo, which ended yesterday, the African Union Commission (AUC):",
        "• Deplored the decline of tourism, and urged Peru to think again;",
        "• Lauded the contribution of Chile to tourism.",
        "Tourism has grown. Minister Brekke praised tourism.",
    )
    found = [(w, s) for w, s, _ in told(record_of(TALKS, *lines))]
    commission = {"African Union Commission"}
    assert found[-4:] == [
        (commission, "concern"),
        (commission, "request"),
        (commission, "welcome"),
        (BREKKE, "welcome"),
    ]


def test_a_verb_behind_an_apposition_is_that_of_the_sentence() -> None:
    assert (BREKKE, "discuss", {"tourism"}) in of("The Minister, Ola Brekke, touched upon tourism with his guest.")
    assert all(s != "discuss" for _, s, _ in of("Tourism, touched upon in Oslo, remains weak."))


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Norway aligned itself with the report on tourism.", "support"),
        ("Norway has learnt with dismay of the decline of tourism.", "concern"),
        ("Norway registered its thanks for the help in tourism.", "thank"),
        ("Norway learnt of the decline of tourism.", None),
    ],
)
def test_positions_in_rarer_words(sentence: str, stance: str | None) -> None:
    assert [s for w, s, _ in of(sentence) if w == {"NO"}] == ([stance] if stance else [])
