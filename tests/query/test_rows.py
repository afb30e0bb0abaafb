from __future__ import annotations

import sys

import pytest

from diplograph.errors import QueryError
from diplograph.query import Rows

ROWS = Rows(("name", "n"), (("Ann & Bo", 1), (None, 2), ("Ann & Bo", 1)))


def test_rows_are_a_sequence_of_tuples() -> None:
    assert len(ROWS) == 3
    assert ROWS[0] == ("Ann & Bo", 1)
    assert list(ROWS) == list(ROWS.rows)
    assert ROWS[1:] == ((None, 2), ("Ann & Bo", 1))


def test_columns_can_be_taken_and_left_out() -> None:
    assert ROWS.column("n") == (1, 2, 1)
    assert ROWS.without("n") == Rows(("name",), (("Ann & Bo",), (None,), ("Ann & Bo",)))
    assert ROWS.distinct().rows == (("Ann & Bo", 1), (None, 2))
    with pytest.raises(QueryError, match="no column 'x': the columns are name, n"):
        ROWS.column("x")


def test_rows_as_dicts() -> None:
    assert ROWS.to_dicts()[0] == {"name": "Ann & Bo", "n": 1}


def test_rows_as_a_data_frame() -> None:
    frame = ROWS.to_pandas()
    assert list(frame.columns) == ["name", "n"]
    assert frame["n"].tolist() == [1, 2, 1]


def test_without_pandas_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match=r"diplograph\[pandas\]"):
        ROWS.to_pandas()


def test_rows_show_as_a_table() -> None:
    assert repr(ROWS) == "name      n\n────────  ─\nAnn & Bo  1\n          2\nAnn & Bo  1\n3 rows"
    shown = ROWS._repr_html_()
    assert "<th>name</th>" in shown
    assert "<td>Ann &amp; Bo</td>" in shown
    assert "the first 60 shown" in repr(Rows(("n",), tuple((n,) for n in range(61))))
