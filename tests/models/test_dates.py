"""Dates as precise as a text states them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.models import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2022-12-06", "day", dt.date(2022, 12, 6), dt.date(2022, 12, 6)),
        ("2022-12", "month", dt.date(2022, 12, 1), dt.date(2022, 12, 31)),
        ("2024-02", "month", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023", "year", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
    ],
)
def test_a_date_knows_its_first_and_last_day(text: str, precision: str, earliest: dt.date, latest: dt.date) -> None:
    date = PartialDate(text)
    assert (date, date.precision, date.earliest, date.latest) == (text, precision, earliest, latest)


@pytest.mark.parametrize(
    "text", ["", "22-12-06", "2022-13", "2022-02-30", "2022/12/06", "2022-12-6", "0000", "2022-12-06T10:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(text)


@given(st.dates(min_value=dt.date(1, 1, 1)), st.integers(1, 3))
def test_a_date_lies_between_its_earliest_and_latest_day(day: dt.date, parts: int) -> None:
    date = PartialDate.of(*(day.year, day.month, day.day)[:parts])
    assert date.earliest <= day <= date.latest
