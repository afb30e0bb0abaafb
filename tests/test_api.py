"""The Python functions: as short as the command line."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import diplograph as dg
from diplograph.errors import DiplographError, GraphError
from diplograph.models import Release, ReleaseRecord

TEXT = """Suva, 4 May 2021

Foreign Minister Ratu Epeli SOKO of Fiji met Foreign Minister Ana VEA of Tonga in Suva on 3 May 2021.
The two ministers welcomed the Lantern Route Plan (LRP).
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("releases")
    (made / "soko.txt").write_text(TEXT, "utf-8")
    (made / "empty.txt").write_text("")
    return made


@pytest.fixture(scope="module")
def graph(folder: Path) -> dg.Graph:
    return dg.build(folder, folder / "out" / "build")


def test_the_steps_one_by_one(folder: Path) -> None:
    release = dg.read(folder / "soko.txt")
    assert isinstance(release, Release)
    record = dg.extract(release)
    assert isinstance(record, ReleaseRecord)
    corpus = dg.merge([record])
    assert corpus.records == (record,)


def test_a_build_tells_what_was_left_out(graph: dg.Graph, folder: Path) -> None:
    (skipped,) = graph.skipped
    assert str(skipped).startswith(f"{folder / 'empty.txt'}: empty file")


def test_a_graph_is_asked_shown_and_counted(graph: dg.Graph) -> None:
    frame = graph.query("SELECT ?code { ?state a schema:Country ; skos:notation ?code } ORDER BY ?code").to_pandas()
    assert frame["code"].tolist() == ["FJ", "TO"]
    assert len(graph.ask("engagements-between", a="Fiji", b="Tonga")) == 1
    assert graph.find("TONGA")[0].id == "country/TO"
    assert graph.show("fiji").entity.label == "Fiji"
    assert len(graph.evidence("fiji", "tonga")) == 1
    assert graph.stats().to_dicts()[0] == {"what": "releases", "count": 1}
    assert graph.validate() == []
    assert str(len(graph)) in repr(graph)


def test_a_graph_as_a_network_and_as_a_file(graph: dg.Graph, tmp_path: Path) -> None:
    drawn = graph.network()
    assert isinstance(drawn, nx.MultiDiGraph)
    assert nx.read_graphml(graph.export(tmp_path / "g.graphml")).number_of_nodes() == drawn.number_of_nodes()
    assert graph.network(mentions=True).number_of_nodes() == drawn.number_of_nodes() + 1


def test_a_built_graph_is_opened_again(graph: dg.Graph, folder: Path) -> None:
    with dg.open(folder / "out" / "build") as opened:
        assert len(opened) == len(graph)
        assert opened.corpus == graph.corpus
        assert opened.skipped == ()
    with pytest.raises(GraphError, match="closed"):
        opened.stats()


def test_errors_have_one_root(folder: Path) -> None:
    with pytest.raises(DiplographError, match="no graph here"):
        dg.open(folder / "nowhere")
    with pytest.raises(DiplographError, match="nothing to build"):
        dg.build(folder / "empty.txt", folder / "other")
    with pytest.raises(DiplographError, match="not installed"):
        dg.build(folder, folder / "other", model="en_core_web_nowhere")
    assert not (folder / "other").exists()


def test_a_release_that_the_extraction_fails_on_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run: Any = importlib.import_module("diplograph.extract.run")
    assemble = run.assemble

    def failing(doc: Any) -> ReleaseRecord:
        if doc._.release.id == "fatal":
            raise IndexError("out of range")
        record: ReleaseRecord = assemble(doc)
        return record

    monkeypatch.setattr(run, "assemble", failing)
    (folder / "more").mkdir()
    for name in ("fatal", "fine"):
        (folder / "more" / f"{name}.txt").write_text(f"{TEXT}{name}", "utf-8")
    built = dg.build(folder / "more", folder / "out" / "more")
    assert [record.release.id for record in built.corpus.records] == ["fine"]
    assert "the extraction failed (IndexError: out of range)" in str(built.skipped[0])


def test_the_public_names_are_there_and_no_others() -> None:
    assert set(dg.__all__) == set(dir(dg))
    assert all(getattr(dg, name) for name in dg.__all__)
    with pytest.raises(AttributeError, match="no attribute 'frob'"):
        _ = dg.frob


def test_a_step_can_be_called_whichever_way_it_is_imported(folder: Path) -> None:
    code = (
        "import sys, diplograph.read, diplograph.read.layout, diplograph as dg\n"
        "from diplograph import read\n"
        "assert dg.read is read and dg.read.layout\n"
        "print(read(sys.argv[1]).id, dg.read(sys.argv[1]).id)"
    )
    command = [sys.executable, "-c", code, str(folder / "soko.txt")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "soko soko\n"
