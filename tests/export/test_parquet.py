"""The joined tables as Parquet, read back by pyarrow and pandas."""

from __future__ import annotations

import builtins
import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from diplograph.errors import ExportError
from diplograph.export import export
from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.query.tables import table, tables
from tests.export.nasty import CONTROL, NAMES

NEEDED = {
    "engagements",
    "people",
    "tenures",
    "participations",
    "statements",
    "contributions",
    "initiatives",
    "organizations",
    "releases",
}


@pytest.fixture(scope="module")
def made(folder: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(folder, tmp_path_factory.mktemp("made") / "tables", "parquet")


def test_each_table_is_a_file(made: Path) -> None:
    assert {file.stem for file in made.iterdir()} == set(tables()) >= NEEDED
    assert all(file.suffix == ".parquet" for file in made.iterdir())


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_each_file_holds_the_rows_of_its_table(folder: GraphStore, made: Path, name: str) -> None:
    read, told = pq.read_table(made / f"{name}.parquet"), table(folder, name)
    assert set(told.columns) <= set(read.column_names)
    assert read.column("id").to_pylist() == list(told.column("id"))
    assert read.num_rows == len(pd.read_parquet(made / f"{name}.parquet"))
    assert read.schema.metadata[b"meaning"].decode() == tables()[name].meaning


def test_dates_are_text_and_days(made: Path) -> None:
    read = pq.read_table(made / "engagements.parquet")
    assert read.schema.field("start").type == pa.string()
    for column in ("start_earliest", "start_latest", "earliest", "latest"):
        assert read.schema.field(column).type == pa.date32()
    (summit,) = [row for row in read.to_pylist() if row["label"] == "3rd Lantern Summit"]
    assert (summit["start"], summit["start_earliest"]) == ("2021-12", dt.date(2021, 12, 1))
    assert (summit["start_latest"], summit["latest"]) == (dt.date(2021, 12, 31), dt.date(2021, 12, 31))


def test_what_can_be_several_is_a_list(made: Path) -> None:
    read = pq.read_table(made / "engagements.parquet")
    assert read.schema.field("participants").type == pa.list_(pa.string())
    (summit,) = [row for row in read.to_pylist() if row["label"] == "3rd Lantern Summit"]
    assert summit["participants"] == ["AOKI Hanako", "Cambodia", "Dara Vann", "Japan"]
    money = pq.read_table(made / "contributions.parquet")
    assert money.schema.field("amount").type == pa.float64()
    assert 2500000.5 in money.column("amount").to_pylist()


def test_types_do_not_depend_on_what_there_is(made: Path, tmp_path: Path) -> None:
    empty = export(GraphStore.of(merge([])), tmp_path / "tables", "parquet")
    for file in empty.iterdir():
        assert pq.read_table(file).num_rows == 0
        assert pq.read_schema(file).equals(pq.read_schema(made / file.name))


def test_odd_names_come_through(odd: GraphStore, tmp_path: Path) -> None:
    made = export(odd, tmp_path / "tables", "parquet")
    assert set(pq.read_table(made / "organizations.parquet").column("name").to_pylist()) == set(NAMES)
    assert CONTROL in NAMES


def test_without_pyarrow_it_is_said_what_to_install(
    folder: GraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = builtins.__import__

    def without(name: str, *rest: Any, **known: Any) -> Any:
        if name == "pyarrow":
            raise ImportError(name)
        return usual(name, *rest, **known)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExportError, match=r"parquet needs pyarrow: pip install 'diplograph\[parquet\]'"):
        export(folder, tmp_path / "tables", "parquet")
    assert not list(tmp_path.iterdir())
