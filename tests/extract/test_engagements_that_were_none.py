"""Words that sound like an engagement but tell of none, each beside one that does; told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.invented import told
from tests.extract.test_engagement_wordings import BOTH, MINISTER, SALCEDO, occasions


@pytest.mark.parametrize(
    ("words", "none"),
    [
        (f"met with {SALCEDO}, today.", f"did not meet with {SALCEDO}, today."),
        (f"will meet {SALCEDO}, in Oslo.", f"will not be meeting {SALCEDO}, in Oslo."),
        (f"held talks with {SALCEDO}, today.", f"has never held talks with {SALCEDO}."),
        (f"held talks with {SALCEDO}, today.", f"held no talks with {SALCEDO}, today."),
        (f"met {SALCEDO}, today.", f"had no intention to meet {SALCEDO}, today."),
        (f"not only met {SALCEDO}, today but dined in town.", f"requested a meeting with {SALCEDO}."),
        (f"received {SALCEDO}, today.", f"received a letter from {SALCEDO}, today."),
        (f"received a delegation led by {SALCEDO}, today.", f"received assurances from {SALCEDO}, today."),
        (f"met {SALCEDO}, today.", f"meets {SALCEDO}, twice a year."),
        (f"has met {SALCEDO}, today.", f"and {SALCEDO}, meet on a regular basis."),
    ],
)
def test_what_is_denied_asked_for_or_habitual_is_no_meeting(words: str, none: str) -> None:
    assert [(kind, who) for kind, _, who in occasions(told(MINISTER + words))] == [("meeting", BOTH)]
    assert occasions(told(MINISTER + none)) == []


@pytest.mark.parametrize(
    ("words", "none"),
    [
        (
            "Foreign Minister Kari Holmboe said that President Ana Ruiz of Chile had travelled to Peru in May.",
            "Foreign Minister Kari Holmboe said that 1,200 people had travelled to Peru in May.",
        ),
        (
            "Foreign Minister Kari Holmboe noted that a Chilean delegation visited Peru in May.",
            "Foreign Minister Kari Holmboe noted that most of the grain arrived in Peru by sea in May.",
        ),
    ],
)
def test_goods_and_crowds_pay_no_visits(words: str, none: str) -> None:
    assert [kind for kind, _, _ in occasions(told(words))] == ["visit"]
    assert occasions(told(none)) == []


@pytest.mark.parametrize(
    "words",
    [
        "said that the plan will be ready in the first week of July.",
        "said that every port gets a fair share of the trade in six weeks.",
        "praised her ministerial colleagues for the decisions taken at ministerial level in June.",
    ],
)
def test_words_that_also_name_occasions(words: str) -> None:
    assert occasions(told(MINISTER + words)) == []


def test_a_week_and_a_ministerial_that_are_named() -> None:
    words = "attended the 4th Bergen Ocean Week on 13 May 2024 and the Arctic Council Ministerial in Oslo today."
    assert [kind for kind, _, _ in occasions(told(MINISTER + words))] == ["conference", "ministerial"]
