"""Node and edge tables: what Gephi, Neo4j and spreadsheets make of them."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from diplograph.errors import ExportError
from diplograph.export import FORMATS, Headers, Options, export
from diplograph.export.cells import guarded, unguarded
from diplograph.export.options import DEFAULT
from diplograph.export.sorting import in_order
from diplograph.graph import GraphStore
from diplograph.graph.network import network
from diplograph.graph.views import View, view
from diplograph.graph.window import Window
from tests.export.nasty import EMOJI, FORMULA, NAMES, RIGHT_TO_LEFT

NEO4J = Options(headers=Headers.NEO4J)
NEO4J_FIELD = re.compile(
    r"(?P<name>[A-Za-z_]\w*)?(?::(?P<type>ID|LABEL|START_ID|END_ID|TYPE|int|long|double|boolean|string|date))?"
)


def tables(graph: GraphStore, path: Path, options: Options = DEFAULT) -> tuple[pd.DataFrame, pd.DataFrame]:
    made = export(graph, path / "tables", "csv", options)
    nodes, edges = (pd.read_csv(made / f"{name}.csv", keep_default_na=False) for name in ("nodes", "edges"))
    return nodes, edges


@pytest.mark.parametrize("name", [None, *View])
def test_pandas_and_networkx_read_each_network(told: GraphStore, tmp_path: Path, name: View | None) -> None:
    nodes, edges = tables(told, tmp_path, Options(view=name))
    drawn = network(told) if name is None else view(told, name)
    assert set(nodes.Id) == set(drawn)
    assert nodes.Id.is_unique
    read = nx.from_pandas_edgelist(edges, "Source", "Target", ["Weight"], nx.MultiGraph)
    assert read.number_of_edges() == drawn.number_of_edges()
    assert edges.Weight.sum() == sum(known["weight"] for *_, known in drawn.edges(data=True))
    assert set(edges.Type) == {"Directed" if drawn.is_directed() else "Undirected"}
    assert set(edges.Source) | set(edges.Target) <= set(nodes.Id)


def test_the_headers_are_those_that_gephi_takes_for_its_own(told: GraphStore, tmp_path: Path) -> None:
    nodes, edges = tables(told, tmp_path)
    assert list(nodes.columns[:2]) == ["Id", "Label"]
    assert {"Source", "Target", "Type", "Kind", "Label", "Weight", "Start", "End", "Timeset"} <= set(edges.columns)
    dated = edges[edges.Start != ""]
    assert list(dated.Timeset) == [f"<[{a}, {b}]>" for a, b in zip(dated.Start, dated.End, strict=True)]


def test_parallel_ties_of_different_stance_are_of_different_kinds(told: GraphStore, tmp_path: Path) -> None:
    _, edges = tables(told, tmp_path, Options(view=View.POSITIONS))
    assert {"support", "concern"} <= set(edges.Kind)
    assert not edges.duplicated(["Source", "Target", "Kind"]).any()


@pytest.mark.parametrize("name", [None, *View])
def test_the_headers_are_those_of_the_importer_of_neo4j(told: GraphStore, tmp_path: Path, name: View | None) -> None:
    nodes, edges = tables(told, tmp_path, Options(view=name, headers=Headers.NEO4J))
    for columns, needed in ((nodes.columns, {"ID", "LABEL"}), (edges.columns, {"START_ID", "END_ID", "TYPE"})):
        fields = [NEO4J_FIELD.fullmatch(column) for column in columns]
        assert all(field and (field["name"] or field["type"]) for field in fields)
        assert needed <= {field["type"] for field in fields if field}
        names = [field["name"] for field in fields if field and field["name"]]
        assert len(names) == len(set(names))
    assert set(edges[":START_ID"]) | set(edges[":END_ID"]) <= set(nodes["id:ID"])
    for value in {*edges[":TYPE"], *nodes[":LABEL"]}:
        assert re.fullmatch(r"[A-Z]\w*", value)
    for value in edges["start:date"]:
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", value)


def test_labels_and_types_for_neo4j(told: GraphStore, tmp_path: Path) -> None:
    nodes, edges = tables(told, tmp_path, NEO4J)
    assert {"Person", "Country", "Initiative", "Engagement", "Office"} <= set(nodes[":LABEL"])
    assert {"SERVES", "OFFICE_OF", "HOLDS", "PARTICIPATES", "STATES"} <= set(edges[":TYPE"])


def test_no_cell_is_a_formula(odd: GraphStore, tmp_path: Path) -> None:
    nodes, edges = tables(odd, tmp_path)
    for frame in (nodes, edges):
        for column in frame.columns:
            assert not any(str(cell).startswith(("=", "+", "-", "@", "\t", "\r")) for cell in frame[column])
    assert f"'{FORMULA}" in set(nodes.Label)
    assert FORMULA in set(map(unguarded, nodes.Label))


def test_what_is_for_a_database_is_as_it_is(odd: GraphStore, tmp_path: Path) -> None:
    nodes, _ = tables(odd, tmp_path, NEO4J)
    assert {FORMULA, RIGHT_TO_LEFT, EMOJI} <= set(nodes.label)


@pytest.mark.parametrize("options", [Options(), NEO4J])
def test_each_row_is_one_line(odd: GraphStore, tmp_path: Path, options: Options) -> None:
    made = export(odd, tmp_path / "tables", "csv", options)
    for file in made.iterdir():
        text = file.read_bytes().decode()
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len(rows) == text.count("\n") == len(text.splitlines())
        assert len({len(row) for row in rows}) == 1
        assert not re.search("[\x00-\x09\x0b-\x1f]", text)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("'=1+1", "''=1+1"),
        ("''@", "'''@"),
        ("'Akauʻola", "'Akauʻola"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_the_guard_can_be_taken_off_again(text: str, safe: str) -> None:
    assert guarded(text) == safe
    assert unguarded(safe) == text


def test_no_two_names_are_one_after_the_guard() -> None:
    assert [unguarded(guarded(name)) for name in NAMES] == list(NAMES)


def test_tables_are_in_order_and_the_same_from_memory(memory: GraphStore, folder: GraphStore, tmp_path: Path) -> None:
    for graph in (memory, folder):
        for file in export(graph, tmp_path / "tables", "csv").iterdir():
            rows = file.read_text("utf-8").splitlines()[1:]
            assert len(rows) > 3
            assert [row.split(",")[0] for row in rows] == sorted(row.split(",")[0] for row in rows)
    again = export(memory, tmp_path / "again", "csv")
    assert (again / "edges.csv").read_bytes() == (tmp_path / "tables" / "edges.csv").read_bytes()


@pytest.mark.parametrize("at_once", [1, 3, 4, 100])
def test_lines_are_sorted_whatever_fits_into_memory(at_once: int) -> None:
    lines = [f"{number * 7 % 10:02}\n" for number in range(10)]
    assert list(in_order(iter(lines), at_once)) == sorted(lines)
    assert list(in_order(iter(()), at_once)) == []


def test_an_archive_holds_the_same_tables(told: GraphStore, tmp_path: Path) -> None:
    made = export(told, tmp_path / "tables", "csv")
    with zipfile.ZipFile(export(told, tmp_path / "tables.zip", "csv")) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            file.name: file.read_bytes() for file in made.iterdir()
        }
    first = (tmp_path / "tables.zip").read_bytes()
    out = io.BytesIO()
    FORMATS["csv"].write(told, out)
    assert out.getvalue() == first


def test_a_folder_is_replaced_only_where_it_holds_such_tables(told: GraphStore, tmp_path: Path) -> None:
    made = export(told, tmp_path / "tables", "csv", Options(view=View.PEOPLE))
    assert export(told, made, "csv", Options(view=View.STATES)) == made
    assert "country/NO" in (made / "nodes.csv").read_text("utf-8")
    (made / "notes.txt").write_text("mine")
    with pytest.raises(ExportError, match="tables: holds other files: name another folder, or empty it"):
        export(told, made, "csv")
    assert (made / "notes.txt").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"tables"}
    with pytest.raises(ExportError, match=r"is a file: name a folder, or a file that ends with \.zip"):
        export(told, made / "notes.txt", "csv")
    with pytest.raises(ExportError, match=r"cannot be written \(No such file or directory\)"):
        export(told, tmp_path / "nowhere" / "tables", "csv")


def test_a_window_holds_for_both_tables(told: GraphStore, tmp_path: Path) -> None:
    nodes, edges = tables(told, tmp_path, Options(window=Window.of(since="2021-10", until="2022")))
    assert len(edges)
    assert set(edges.Source) | set(edges.Target) == set(nodes.Id)
    assert all(edges.End >= "2021-10-01")
