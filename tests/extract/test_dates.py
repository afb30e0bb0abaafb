"""What dates a sentence states, seen from a release of Wednesday 15 May 2024, and what is no date."""

from __future__ import annotations

import pytest

from diplograph.extract.dates.grammar import find
from diplograph.extract.dates.resolution import resolve
from diplograph.extract.dates.window import Anchor
from diplograph.extract.pipeline import pipeline
from diplograph.extract.run import _document
from diplograph.models import PartialDate, Release


def dates_in(text: str, issued: str | None = "2024-05-15", country: str | None = None) -> list[tuple[str, str]]:
    release = Release(
        id="x",
        text=text,
        date=PartialDate(issued) if issued else None,
        issuer_country=country,
        source="x.txt",
        sha256="0" * 64,
    )
    nlp = pipeline()
    return [(d.start, d.end) for d in nlp(_document(nlp, release))._.dates]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on 6 July 2022.", "2022-07-06"),
        ("They met on July 6, 2022.", "2022-07-06"),
        ("They met on Wednesday, 6 July 2022.", "2022-07-06"),
        ("They met on the 6th of July, 2022.", "2022-07-06"),
        ("HANOI, 16TH MARCH 2020", "2020-03-16"),
        ("They met on 06.07.2022.", "2022-07-06"),
        ("They met on 2022-07-06.", "2022-07-06"),
        ("They met on Sept. 3, 2021.", "2021-09-03"),
        ("They met on April 14 (local time).", "2024-04-14"),
        ("They met on November 25 (Sat).", "2023-11-25"),
        ("They met on Tuesday (14/5).", "2024-05-14"),
        ("The talks of 7 February this year went well.", "2024-02-07"),
    ],
)
def test_a_day_is_stated_in_all_usual_forms(text: str, day: str) -> None:
    assert dates_in(text) == [(day, day)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("He was there on 21-24 January 2023.", "2023-01-21", "2023-01-24"),
        ("He was there from 21 to 24 January 2023.", "2023-01-21", "2023-01-24"),
        ("He was there on 5 and 6 July 2023.", "2023-07-05", "2023-07-06"),
        ("The visit (March 26-30, 2022) went well.", "2022-03-26", "2022-03-30"),
        ("She was there from 30 September to 2 October 2021.", "2021-09-30", "2021-10-02"),
        ("She was there from December 30, 2022 to January 2, 2023.", "2022-12-30", "2023-01-02"),
        ("She was there from May 6 (Monday) to 8 (Wednesday).", "2024-05-06", "2024-05-08"),
        ("It will be held tomorrow and on Friday.", "2024-05-16", "2024-05-17"),
        ("The visit that began on Monday and ends tomorrow is the first.", "2024-05-13", "2024-05-16"),
    ],
)
def test_a_stretch_of_days_has_its_first_and_last(text: str, start: str, end: str) -> None:
    assert dates_in(text) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They met in July 2014.", "2014-07"),
        ("They met in July.", "2023-07"),
        ("They will meet in July.", "2024-07"),
        ("They welcomed the upcoming meeting in July.", "2024-07"),
        ("They agreed to meet in July.", "2024-07"),
        ("They look forward to the summit in March.", "2025-03"),
        ("They met last October.", "2023-10"),
        ("They met this March.", "2024-03"),
        ("They will meet next May.", "2025-05"),
        ("They will meet in December next year.", "2025-12"),
        ("They will meet next month.", "2024-06"),
        ("They will meet next week.", "2024-05"),
        ("They met earlier this month.", "2024-05"),
        ("They met in late 2021.", "2021"),
        ("They met late last year.", "2023"),
        ("They met nine years ago.", "2015"),
        ("They met last autumn.", "2023"),
    ],
)
def test_a_date_is_as_precise_as_the_text(text: str, date: str) -> None:
    assert dates_in(text) == [(date, date)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met today.", "2024-05-15"),
        ("They met last night.", "2024-05-14"),
        ("They will meet the day after tomorrow.", "2024-05-17"),
        ("They met on Monday.", "2024-05-13"),
        ("They will meet on Monday.", "2024-05-20"),
        ("They met last Friday.", "2024-05-10"),
        ("They will meet a week from today.", "2024-05-22"),
        ("They met two days ago.", "2024-05-13"),
        ("They met on 4 December.", "2023-12-04"),
        ("They will meet on 4 December.", "2024-12-04"),
    ],
)
def test_a_relative_day_is_reckoned_from_the_release_and_the_tense(text: str, day: str) -> None:
    assert dates_in(text) == [(day, day)]


def test_the_same_and_the_previous_day_are_those_of_the_day_told_before() -> None:
    text = "On 2 May they met. On the same day they dined. They had arrived the previous day."
    assert [start for start, _ in dates_in(text)] == ["2024-05-02", "2024-05-02", "2024-05-01"]


def test_without_the_day_of_the_release_only_whole_dates_are_read() -> None:
    assert dates_in("They met on 3 May 2021 and yesterday, and will meet in June.", issued=None) == [
        ("2021-05-03", "2021-05-03")
    ]


def test_the_month_comes_first_in_the_figures_of_some_states() -> None:
    assert dates_in("They met on 06/07/2022.", country="US") == [("2022-06-07", "2022-06-07")]
    assert dates_in("They met on 06/07/2022.", country="VN") == [("2022-07-06", "2022-07-06")]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on, and the sun sat low.",
        "The plan of 2021-2025 has 1,955 pages.",
        "Resolution 2216 was adopted by 15 votes.",
        "They met in room 12.5 on floor 31/2.",
        "They met on 31 February 2023.",
        "It costs 2019 dollars.",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert dates_in(text) == []


def test_a_long_row_of_figures_is_read_in_good_time() -> None:
    assert list(find("1, " * 20_000)) == []
    forms = [resolve(form, match, Anchor(None)) for form, match in find("from 1 to 2 to 3 May 2020 " * 2_000)]
    assert len(forms) == 2_000


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("They agreed to meet before the end of the year.", ["2024"]),
        ("Talks are due in the second half of this year.", ["2024"]),
        ("The Summit, due on 24 June, has been rescheduled to 5 August.", ["2024-06-24", "2024-08-05"]),
        ("The talks have been postponed to January.", ["2025-01"]),
        ("He supported the Summit, to be hosted by Peru in August.", ["2024-08"]),
        ("Half of the funds were spent.", []),
    ],
)
def test_what_is_put_off_or_to_be_held_lies_ahead(text: str, date: list[str]) -> None:
    assert [start for start, _ in dates_in(text)] == date
