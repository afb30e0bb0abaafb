"""What a release that looks back on months reports, beside what is only recalled; issued on 28 December 2023."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

Held = list[tuple[str, str, str | None]]

YEAR = (
    "In January, Foreign Minister Kari Holmboe visited Peru. In March 2023, Foreign Minister Holmboe visited Kenya. "
    "On 4 May 2023, the President of Chile, Luz Quispe, paid a state visit to Norway. "
    "In October, Foreign Minister Holmboe visited Tallinn."
)


def visits(*paragraphs: str) -> Held:
    record = record_of(*paragraphs, date="2023-12-28")
    return [(str(e.kind), str(e.status), e.start and str(e.start)) for e in record.engagements]


def test_what_a_review_of_the_year_reports_was_held() -> None:
    assert visits(YEAR) == [
        ("visit", "held", "2023-01"),
        ("visit", "held", "2023-03"),
        ("visit", "held", "2023-05-04"),
        ("visit", "held", "2023-10"),
    ]


def test_what_had_been_before_is_recalled_in_a_review_too() -> None:
    assert visits(YEAR, "The President of Peru had visited Oslo in 2021.")[-1] == ("visit", "recalled", "2021")


def test_what_was_long_before_the_meeting_reported_is_recalled() -> None:
    told = "On Wednesday Foreign Minister Kari Holmboe met Foreign Minister Luz Quispe of Peru in Oslo. "
    assert visits(told + "In March 2023, Minister Quispe visited Bergen.")[-1] == ("visit", "recalled", "2023-03")


@pytest.mark.parametrize(
    ("told", "status", "start"),
    [
        ("Foreign Minister Kari Holmboe visited Peru in January.", "recalled", "2023-01"),
        ("Foreign Minister Kari Holmboe will visit Peru in January.", "planned", "2024-01"),
        ("Foreign Minister Kari Holmboe announced that she will visit Peru in January.", "planned", "2024-01"),
    ],
)
def test_a_month_in_which_something_was_is_over(told: str, status: str, start: str) -> None:
    assert visits(told) == [("visit", status, start)]
