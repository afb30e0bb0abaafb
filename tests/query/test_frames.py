"""Answers as DataFrames, each column of the type that fits all of its values."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from diplograph.errors import QueryError
from diplograph.models import PartialDate
from diplograph.query import Rows

DAY, MONTH = PartialDate("2021-03-04"), PartialDate("2021-03")
ROWS = Rows(
    ("whole", "number", "truth", "day", "date", "text", "mixed", "nothing"),
    (
        (1, 1, True, DAY, DAY, "a", 1, None),
        (None, 2.5, None, None, MONTH, None, "b", None),
    ),
)


def test_polars_types_fit() -> None:
    frame = ROWS.to_polars()
    assert [str(kind) for kind in frame.dtypes] == [
        "Int64",
        "Float64",
        "Boolean",
        "Date",
        "String",
        "String",
        "String",
        "String",
    ]
    assert frame.rows() == [
        (1, 1.0, True, dt.date(2021, 3, 4), "2021-03-04", "a", "1", None),
        (None, 2.5, None, None, "2021-03", None, "b", None),
    ]


def test_pandas_types_fit() -> None:
    frame = ROWS.to_pandas()
    kinds = ["Int64", "float64", "boolean", "datetime64[s]", "string", "string", "string", "string"]
    assert [str(kind) for kind in frame.dtypes] == kinds
    assert frame["day"].dt.year.tolist()[0] == 2021
    assert frame["date"].tolist() == ["2021-03-04", "2021-03"]
    assert frame["whole"].isna().tolist() == [False, True]


@pytest.mark.parametrize("values", [(2**63, 1), (-(2**63), None)])
def test_what_is_too_large_for_a_whole_number_is_a_number(values: tuple[int | None, ...]) -> None:
    rows = Rows(("n",), tuple((value,) for value in values))
    assert str(rows.to_polars().schema["n"]) == "Float64"
    assert str(rows.to_pandas()["n"].dtype) == "float64"


def test_no_rows_keep_their_columns() -> None:
    empty = Rows(("a", "b"))
    assert list(empty.to_pandas().columns) == empty.to_polars().columns == ["a", "b"]
    assert len(empty.to_polars()) == 0


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_without_the_library_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(QueryError, match=rf"to_{library} needs {library}: pip install 'diplograph\[{library}\]'"):
        getattr(ROWS, f"to_{library}")()
