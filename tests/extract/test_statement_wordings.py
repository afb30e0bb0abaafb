"""Wordings of positions beside what they tell, and wordings near them that tell nothing."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of
from tests.extract.test_statements import Told, of, told

BREKKE = {"Ola Brekke"}
BOTH = {"Ola Brekke", "Tarek Mansoor"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There was agreement that trade should be expanded.", (BOTH, "agree", {"trade-investment"})),
        ("The meeting also served to review tourism.", (BOTH, "discuss", {"tourism"})),
        ("The interlocutors dwelt on tourism.", (BOTH, "discuss", {"tourism"})),
        ("Tourism and fisheries were among the other topics.", (BOTH, "discuss", {"tourism", "agriculture-food"})),
        ("Minister Brekke shared his assessment of tourism.", (BREKKE, "discuss", {"tourism"})),
        ("Minister Brekke called Norway a key partner in tourism.", (BREKKE, "support", {"tourism"})),
        ("Minister Brekke made it clear that Norway would support tourism.", (BREKKE, "support", {"tourism"})),
        ("Minister Brekke pledged strong support for tourism.", (BREKKE, "support", {"tourism"})),
        ("Minister Brekke pledged to support tourism.", (BREKKE, "commit", {"tourism"})),
        ("According to Minister Brekke, more tourism is needed.", (BREKKE, "request", {"tourism"})),
        ("Minister Brekke took the occasion to thank the hospitals.", (BREKKE, "thank", {"health"})),
        ("Norway does not recognise the annexation of Crimea.", ({"NO"}, "concern", {"ukraine"})),
        ("Minister Brekke noted how dynamic tourism was.", (BREKKE, "welcome", {"tourism"})),
    ],
)
def test_positions_told_in_further_wordings(sentence: str, expected: Told) -> None:
    assert expected in of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 30 guests at the hotel.",
        "According to the report, more tourism is needed.",
        "Minister Brekke recognised a friend at the fair of tourism.",
        "Minister Brekke gave a press briefing.",
        "The Ministry informs the public that Minister Brekke travels to a fair of tourism.",
        "Many tourists were among the guests of the fair.",
    ],
)
def test_wordings_that_tell_no_position(sentence: str) -> None:
    assert of(sentence) == []


def test_a_view_that_both_share_is_an_agreement() -> None:
    assert (BOTH, "agree", {"tourism"}) in of("Both Ministers shared the same assessment of tourism.")


def test_what_somebody_hopes_for_is_theirs_also_as_my_hope() -> None:
    said = "“It is my hope that Jordan will join the talks on tourism,” Minister Brekke said."
    assert any(who == BREKKE and stance == "request" for who, stance, _ in of(said))


SUMMIT = (
    "Prime Minister Ola Brekke took part in the 12th Summit of Heads of Government of the Caribbean Community "
    "(CARICOM) in Georgetown on 3 May 2023, at the invitation of the President of Guyana."
)


def test_leaders_of_a_body_of_states_speak_for_it() -> None:
    found = told(record_of(SUMMIT, "The heads of government discussed tourism. They welcomed the growth of trade."))
    assert [who for who, _, _ in found if "Ola Brekke" not in who] == [{"Caribbean Community"}] * 2


def test_two_leaders_beside_a_summit_speak_for_themselves() -> None:
    talks = "Prime Minister Ola Brekke also met President Tarek Mansoor of Jordan. The two leaders discussed tourism."
    assert (BOTH, "discuss", {"tourism"}) in told(record_of(SUMMIT, talks))


def test_equality_and_consular_help_are_matters_of_their_own() -> None:
    assert (BREKKE, "discuss", {"democracy-human-rights"}) in of("Minister Brekke discussed the empowerment of women.")
    assert of("Minister Brekke praised the press office.") == []


MET = (
    "We met Foreign Minister Tarek Mansoor of Jordan and Foreign Minister Ana Costa of Peru. "
    "We will continue to support tourism."
)


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Remarks by Foreign Minister Ola Brekke at the fair", {"Ola Brekke"}),
        ("Interview with Foreign Minister Ola Brekke", {"Ola Brekke"}),
        (
            "Speech at the dinner for Foreign Minister Tarek Mansoor of Jordan",
            {"Ministry of Foreign Affairs of Norway", "NO"},
        ),
    ],
)
def test_a_heading_tells_whose_words_follow(title: str, who: set[str]) -> None:
    assert (who, "support", {"tourism"}) in told(record_of(MET, title=title))
