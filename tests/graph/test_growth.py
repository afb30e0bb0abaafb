"""A graph that is written from a former one is that which would have been written from nothing."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from world import generate

from diplograph import graph
from diplograph.graph import folder
from diplograph.graph.files import load_corpus, save_corpus, saved
from diplograph.merge import merge
from diplograph.models import Corpus

WORLD = sorted(generate(60, 1)[0], key=lambda record: record.release.id)
STEPS = (merge(WORLD[1:]), merge(WORLD), merge(WORLD[:-2]))
"""A release is added, others are withdrawn."""


def quads(home: Path) -> list[str]:
    with graph.open(home) as opened:
        return list(map(str, opened.quads()))


def own(home: Path) -> Path:
    with graph.open(home) as opened:
        assert opened.folder
        return opened.folder


@pytest.fixture(params=[True, False], ids=["with links", "without links"])
def links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hard links, or a file system that knows none."""

    def refused(self: Path, target: Path) -> None:
        raise PermissionError("no links here")

    if not request.param:
        monkeypatch.setattr(Path, "hardlink_to", refused)


@pytest.mark.usefixtures("links")
def test_it_holds_the_same_quads_in_the_same_order(tmp_path: Path) -> None:
    home = tmp_path / "build"
    graph.write(STEPS[0], home)
    for step, later in enumerate(STEPS[1:]):
        graph.write(later, home, former=own(home))
        graph.write(later, tmp_path / str(step))
        assert quads(home) == quads(tmp_path / str(step))


def test_what_is_shared_is_not_written_again(tmp_path: Path) -> None:
    home = tmp_path / "build"
    graph.write(STEPS[0], home)
    with graph.open(home) as reader:
        assert reader.folder
        before = {file.stat().st_ino for file in reader.folder.rglob("*.sst")}
        former = list(map(str, reader.quads()))
        graph.write(STEPS[1], home, former=own(home))
        assert before < {file.stat().st_ino for file in own(home).rglob("*.sst")}
        assert list(map(str, reader.quads())) == former, "who reads the former graph sees it as it was"


@pytest.mark.parametrize(("former", "later"), list(pairwise((*STEPS, Corpus()))))
def test_where_much_differs_all_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, former: Corpus, later: Corpus
) -> None:
    monkeypatch.setattr(folder, "_GROWS_BY", 0.0)
    graph.write(former, tmp_path / "build")
    before = {file.stat().st_ino for file in own(tmp_path / "build").rglob("*.sst")}
    graph.write(later, tmp_path / "build", former=own(tmp_path / "build"))
    assert not before & {file.stat().st_ino for file in own(tmp_path / "build").rglob("*.sst")}


def test_of_a_former_corpus_only_what_differs_is_read(tmp_path: Path) -> None:
    graph.write(STEPS[2], tmp_path / "build")
    former = own(tmp_path / "build")
    save_corpus(STEPS[0], tmp_path)
    read = load_corpus(former, saved(STEPS[0], tmp_path))
    assert read == STEPS[2]
    kept = {id(one) for one in STEPS[0].records}
    assert [one.release.id for one in read.records if id(one) not in kept] == [WORLD[0].release.id]


@pytest.mark.parametrize("damaged", ["corpus.json", "records.jsonl", "store/CURRENT"])
def test_a_damaged_graph_is_not_continued(tmp_path: Path, damaged: str) -> None:
    graph.write(STEPS[0], tmp_path / "build")
    former = own(tmp_path / "build")
    (former / damaged).write_text("no such thing\n")
    graph.write(STEPS[1], tmp_path / "build", former=former)
    graph.write(STEPS[1], tmp_path / "anew")
    assert quads(tmp_path / "build") == quads(tmp_path / "anew")
