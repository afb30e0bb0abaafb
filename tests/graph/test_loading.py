"""A dump becomes a graph folder that answers like the one that it was exported from."""

from __future__ import annotations

from pathlib import Path

import pytest

import diplograph as dg
from diplograph import graph
from diplograph.errors import GraphError
from diplograph.export import export
from diplograph.graph import GraphStore
from diplograph.models import Corpus
from diplograph.query import ask, run

NAMES = "SELECT ?n { ?p a foaf:Person ; foaf:name ?n } ORDER BY ?n"
PEOPLE = ("AOKI Hanako", "Dara Vann", "ITO Jun")
BASE = "https://example.org/kb/"


def dump(corpus: Corpus, file: Path, base: str = BASE) -> Path:
    with GraphStore.of(corpus, base) as built:
        return export(built, file)


@pytest.mark.parametrize("ending", ["nq", "trig", "jsonld"])
def test_a_dump_opens_and_answers(tmp_path: Path, corpus: Corpus, ending: str) -> None:
    graph.load(dump(corpus, tmp_path / f"dump.{ending}"), tmp_path / "build")
    with graph.open(tmp_path / "build") as loaded:
        assert loaded.base == BASE
        assert loaded.sorted_quads() == graph.in_order(graph.build_dataset(corpus, BASE))
        assert run(loaded, NAMES).column("n") == PEOPLE
        assert len(ask(loaded, "met", {"person": "aoki"})) == 1


def test_what_needs_the_records_says_that_they_are_absent(tmp_path: Path, corpus: Corpus) -> None:
    with dg.load(dump(corpus, tmp_path / "dump.nq"), tmp_path / "build") as loaded:
        assert loaded.show("ITO Jun").tables
        assert loaded.export(tmp_path / "again.nq").read_bytes().count(b"\n") == len(loaded)
        with pytest.raises(GraphError, match="loaded from a dump of facts, without the records that this needs"):
            loaded.network("people")
    graph.write(corpus, tmp_path / "built")
    with graph.open(tmp_path / "built") as built, pytest.raises(GraphError, match="No such file"):
        assert built.folder
        (built.folder / "corpus.json").unlink()
        built.corpus()


def test_a_graph_is_replaced_by_what_is_loaded(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(Corpus(), tmp_path / "build")
    graph.load(dump(corpus, tmp_path / "dump.nq"), tmp_path / "build")
    with graph.open(tmp_path / "build") as loaded:
        assert loaded.folder
        assert not (loaded.folder / "corpus.json").exists()
        assert run(loaded, NAMES).column("n") == PEOPLE


def test_a_dump_of_unknown_origin_has_the_usual_base(tmp_path: Path) -> None:
    (tmp_path / "dump.nq").write_text("<x:a> <x:b> <x:c> <x:g> .\n")
    with dg.load(tmp_path / "dump.nq", tmp_path / "build") as loaded:
        assert loaded.store.base.startswith("https://")
        assert len(loaded) == 1


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("dump.nq", "<x:a> <x:b> <x:c> <x:g> .\n<x:a> <x:b> .\n", "dump.nq, line 2: malformed"),
        ("dump.trig", "<x:a> <x:b> <x:c> .\n", "no named graph in it"),
        ("dump.nq", "", "no named graph in it"),
        ("dump.ttl", "<x:a> <x:b> <x:c> .\n", "give a file that ends with .nq, .trig, .jsonld"),
        ("dump.nq", None, "cannot be read"),
    ],
)
def test_what_is_no_dump_is_named_and_replaces_nothing(
    tmp_path: Path, corpus: Corpus, name: str, text: str | None, message: str
) -> None:
    graph.write(corpus, tmp_path / "build")
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(GraphError) as error:
        graph.load(tmp_path / name, tmp_path / "build")
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    with graph.open(tmp_path / "build") as kept:
        assert kept.corpus() == corpus
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != name) == ["build"]
