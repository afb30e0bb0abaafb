from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import rdflib

from diplograph import graph as graphs
from diplograph.export import FORMATS, Options, export
from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.query import Lookup
from tests.graph import invented
from tests.merge.records import body, record


def read_turtle(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(data=path.read_bytes(), format="turtle")


RDFLIB_NAMES = {"trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}


def test_turtle_is_the_union_of_all_named_graphs(folder: GraphStore, tmp_path: Path) -> None:
    path = export(folder, tmp_path / "g.ttl")
    read = read_turtle(path)
    facts = {tuple(map(str, (q.subject, q.predicate, q.object))) for q in folder.quads()}
    assert len(read) == len(facts) == len(folder)
    text = path.read_text("utf-8")
    prefixes = [line for line in text.splitlines() if line.startswith("@prefix ")]
    assert text.startswith(prefixes[0]) and prefixes == sorted(prefixes)
    assert "@prefix dcterms: <http://purl.org/dc/terms/> ." in prefixes
    assert text.count("@prefix dg:") == 1
    assert [line[2:] for line in text.splitlines() if line.startswith("# ")] == folder.graphs()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib warns of what it does itself
@pytest.mark.parametrize("form", RDFLIB_NAMES)
def test_the_whole_dataset_is_read_back(folder: GraphStore, tmp_path: Path, form: str) -> None:
    path = export(folder, tmp_path / "file", form)
    read = rdflib.Dataset()
    read.parse(data=path.read_bytes(), format=RDFLIB_NAMES[form])
    assert len(read) == len(folder)
    assert {str(one.identifier) for one in read.graphs() if len(one)} == set(folder.graphs())


def test_jsonld_is_json(folder: GraphStore, tmp_path: Path) -> None:
    assert json.loads(export(folder, tmp_path / "g.jsonld").read_text("utf-8"))


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The graph folders of three releases, built in three orders."""
    records = [*invented.records(), record("third", organizations=[body("Harbour Board", "HB", kind="government")])]
    made = []
    for order in (records, records[::-1], [records[1], records[0], records[2]]):
        made.append(tmp_path_factory.mktemp("order") / "build")
        graphs.write(merge(order), made[-1])
    return made


@pytest.mark.parametrize("form", FORMATS)
def test_any_order_of_input_gives_the_same_bytes(orders: list[Path], form: str) -> None:
    written = set()
    for folder in orders:
        with graphs.open(folder) as opened:
            needed = Options(entity=Lookup(opened).one("Japan")) if FORMATS[form].needs else Options()
            out = io.BytesIO()
            FORMATS[form].write(opened, out, needed)
            written.add(out.getvalue())
    assert len(written) == 1


def test_a_graph_in_memory_is_written_just_as_well(memory: GraphStore, folder: GraphStore, tmp_path: Path) -> None:
    again = GraphStore.of(merge(reversed(invented.records())))
    assert export(memory, tmp_path / "a.ttl").read_bytes() == export(again, tmp_path / "b.ttl").read_bytes()
    entities = [graph.names.graph("entities").value for graph in (memory, folder)]
    assert entities[0] == entities[1]
    assert set(read_turtle(tmp_path / "a.ttl")) == set(read_turtle(export(folder, tmp_path / "c.ttl")))
