"""Who led the sides of talks, and when and where parts of a visit are; told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from diplograph.models import ReleaseRecord
from tests.extract.invented import told
from tests.extract.test_engagement_wordings import BOTH, occasions

SESSION = "The 2nd Session of the Norway-Chile Political Consultations took place in Oslo on 13 May 2024."
LED_BY = "Kari Holmboe, Minister of Foreign Affairs of Norway, and Pedro Salcedo, Foreign Minister of Chile."


def places(record: ReleaseRecord) -> list[str | None]:
    return [e.place for e in record.engagements]


@pytest.mark.parametrize(
    "words",
    [
        f"The session was co-chaired by {LED_BY}",
        f"The Ministerial Session was co-chaired by {LED_BY}",
        "Minister of Foreign Affairs Kari Holmboe chaired the Norwegian side, while Foreign Minister of Chile Pedro "
        "Salcedo led the Chilean team.",
        "The Norwegian delegation was led by Minister of Foreign Affairs Kari Holmboe and the Chilean delegation was "
        "headed by Foreign Minister of Chile Pedro Salcedo.",
    ],
)
def test_who_leads_a_side_takes_part_for_it(words: str) -> None:
    assert occasions(told(SESSION, words)) == [("consultation", "held", BOTH)]


def test_who_leads_something_else_takes_no_part() -> None:
    words = "Pedro Salcedo, Foreign Minister of Chile, once led the Bank of Santiago."
    assert occasions(told(SESSION, words)) == [("consultation", "held", {"NO", "CL"})]


def test_a_weekday_to_come_is_the_one_told_by_its_date() -> None:
    words = "President Ana Ruiz of Chile will visit Norway on 27 to 29 May 2024."
    record = told(words, "On Monday, President Ruiz will meet Prime Minister Jonas Lie.")
    assert [str(e.start) for e in record.engagements] == ["2024-05-27", "2024-05-27"]


def test_a_weekday_told_as_over_is_the_last_one() -> None:
    words = "President Ana Ruiz of Chile will visit Norway on 27 to 29 May 2024."
    record = told(words, "President Ruiz met Prime Minister Jonas Lie on Monday.")
    assert [str(e.start) for e in record.engagements] == ["2024-05-27", "2024-05-13"]


def test_the_town_of_one_day_is_not_that_of_another() -> None:
    record = told(
        "President Ana Ruiz of Chile will pay a state visit to Norway on 27 to 28 May 2024.",
        "On 27 May, President Ruiz will meet Prime Minister Jonas Lie.",
        "On 28 May, President Ruiz will meet Mayor Lars Berg in Bergen.",
    )
    assert places(record)[1:] == ["NO", "Bergen"]


def test_nothing_is_held_where_one_only_returns_to() -> None:
    record = told(
        "Foreign Minister Kari Holmboe of Norway will return to Norway on Monday.",
        "Foreign Minister Holmboe met Foreign Minister Pedro Salcedo of Chile on 13 May 2024.",
    )
    assert places(record) == [None]


def test_a_communique_is_signed_on_an_occasion() -> None:
    words = "On 13 May 2024, Norway signed a joint communiqué with Chile to establish diplomatic relations."
    assert occasions(told(words)) == [("ceremony", "held", {"NO", "CL"})]
    assert occasions(told("On 13 May 2024, Norway signed a letter to Chile.")) == []


def test_a_ceremony_by_video_conferencing_is_virtual() -> None:
    words = "Ambassador Pedro Salcedo of Chile presented his credentials to King Harald V via video conferencing today."
    assert [str(e.mode) for e in told(words).engagements] == ["virtual"]
    words = "Ambassador Pedro Salcedo of Chile presented his credentials to King Harald V at the palace today."
    assert [str(e.mode) for e in told(words).engagements] == ["in-person"]


def test_those_who_are_told_to_have_co_chaired_held_it() -> None:
    words = f"The consultations were co-chaired in Oslo on Monday by {LED_BY}"
    assert occasions(told(words)) == [("consultation", "held", BOTH)]
