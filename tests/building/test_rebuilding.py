"""What was done before is not done again, and all that has changed is noticed."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from diplograph.building import Built, Order, Progress, Stage, build
from diplograph.errors import GraphError
from diplograph.extraction import Input, Job, Outcome
from diplograph.extraction.cache import NAME as CACHE
from diplograph.extraction.processes import Local
from diplograph.graph import load_corpus
from diplograph.graph.layout import WORK
from tests.extraction.faults import write_releases

MODEL = Order((), Path()).model


@dataclass
class Counting:
    """Extracts in this process, and notes which releases it was asked for."""

    asked: list[str] = field(default_factory=list)

    def __call__(self, inputs: Iterable[Input], /) -> Iterator[Outcome]:
        for outcome in Local(Job(MODEL), 1)(inputs):
            self.asked.append(outcome.input.release)
            yield outcome


@dataclass
class Desk:
    """A folder of releases that is built into a graph again and again."""

    releases: Path
    graph: Path

    def build(self, *, fresh: bool = False) -> tuple[Built, list[str]]:
        """Build, and tell which releases were extracted."""
        counting = Counting()
        built = build(Order((self.releases,), self.graph, fresh=fresh, extractor=counting))
        built.store.close()
        return built, counting.asked

    @property
    def cache(self) -> Path:
        return self.graph / WORK / CACHE


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three releases and their graph."""
    made = Desk(write_releases(tmp_path / "releases", 3), tmp_path / "graph")
    built, asked = made.build()
    assert asked == ["r000", "r001", "r002"]
    assert not built.unchanged
    return made


def files(folder: Path) -> dict[str, bytes]:
    """The files of the graph that stands in a folder, but the store and what SQLite writes."""
    (own,) = (folder / "graphs").iterdir()
    return {one.name: one.read_bytes() for one in own.iterdir() if one.suffix in (".json", ".jsonl")}


def test_nothing_is_done_where_nothing_has_changed(desk: Desk) -> None:
    stood = (desk.graph / "graph.json").stat()
    built, asked = desk.build()
    assert built.unchanged
    assert asked == []
    assert built.summary.releases == 3
    assert (desk.graph / "graph.json").stat() == stood


def test_one_changed_file_is_read_again_alone(desk: Desk) -> None:
    file = desk.releases / "r001.txt"
    before = file.read_text("utf-8")
    file.write_text(f"{before} They agreed to meet again.", "utf-8")
    built, asked = desk.build()
    assert asked == ["r001"]
    assert not built.unchanged
    assert [one.record.release.id for one in load_corpus(desk.graph).superseded] == ["r001"]
    built, asked = desk.build()
    assert built.unchanged
    between = load_corpus(desk.graph).records[1].release.sha256
    file.write_text(before, "utf-8")
    assert not desk.build()[0].unchanged
    assert [one.sha256 for one in load_corpus(desk.graph).superseded] == [between]


def test_a_new_file_is_read_alone_and_one_that_is_gone_is_superseded(desk: Desk) -> None:
    (desk.releases / "r003.txt").write_text("Foreign Minister Anna Lind of Norway visited Latvia.", "utf-8")
    assert desk.build()[1] == ["r003"]
    (desk.releases / "r000.txt").unlink()
    built, asked = desk.build()
    assert asked == []
    assert built.summary.releases == 3
    (old,) = load_corpus(desk.graph).superseded
    assert (old.record.release.id, old.withdrawn) == ("r000", True)


def test_another_name_is_another_release(desk: Desk) -> None:
    (desk.releases / "r002.txt").rename(desk.releases / "renamed.txt")
    assert desk.build()[1] == ["renamed"]


def test_what_the_manifest_says_of_a_file_is_heeded(desk: Desk) -> None:
    (desk.releases / "manifest.yaml").write_text("releases:\n  - file: r000.txt\n    issuer: Foreign Office\n", "utf-8")
    assert desk.build()[1] == ["r000"]
    assert load_corpus(desk.graph).records[0].release.issuer == "Foreign Office"


def test_another_version_of_the_extraction_reads_all_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diplograph.building.steps.version", lambda model: "another")
    assert desk.build()[1] == ["r000", "r001", "r002"]


def test_another_rule_of_a_curator_reads_nothing_again(desk: Desk, tmp_path: Path) -> None:
    from diplograph.curation import load_curation

    rules = tmp_path / "rules.yaml"
    rules.write_text("rules:\n  - reject: Latvia\n", "utf-8")
    counting = Counting()
    order = Order((desk.releases,), desk.graph, curation=load_curation(rules), extractor=counting)
    for unchanged in (False, True):
        built = build(order)
        built.store.close()
        assert (built.unchanged, counting.asked) == (unchanged, [])
        assert len(built.summary.rules) == 1


def test_fresh_forgets_all(desk: Desk) -> None:
    stood = files(desk.graph)
    built, asked = desk.build(fresh=True)
    assert asked == ["r000", "r001", "r002"]
    assert not built.unchanged
    assert files(desk.graph) == stood


@pytest.mark.parametrize("damage", ["all", "tail", "empty", "within"])
def test_a_damaged_cache_is_set_aside(desk: Desk, damage: str) -> None:
    stood = files(desk.graph)
    content = desk.cache.read_bytes()
    half = len(content) // 2
    spoilt = {
        "all": b"no database " * 500,
        "tail": content[:half],
        "empty": b"",
        "within": content[:4096] + bytes(len(content) - 4096),
    }[damage]
    desk.cache.write_bytes(spoilt)
    (desk.releases / "r000.txt").touch()
    _, asked = desk.build()
    assert asked == ["r000", "r001", "r002"]
    assert files(desk.graph) == stood
    assert desk.build()[1] == []


def test_a_spoilt_record_in_the_cache_is_never_built_from(desk: Desk) -> None:
    content = bytearray(desk.cache.read_bytes())
    import sqlite3

    with sqlite3.connect(desk.cache) as cache:
        cache.execute("UPDATE outcomes SET record = substr(record, 1, 100)")
    cache.close()
    assert content != desk.cache.read_bytes()
    (desk.releases / "r003.txt").write_text("Foreign Minister Anna Lind of Norway visited Latvia.", "utf-8")
    _, asked = desk.build()
    assert asked == ["r003", "r000", "r001", "r002", "r003"]
    assert len(load_corpus(desk.graph).records) == 4


def test_what_is_used_no_more_is_forgotten(desk: Desk) -> None:
    for number in range(3):
        (desk.releases / "r000.txt").write_text(f"Foreign Minister Anna Lind visited Latvia {number} times.", "utf-8")
        desk.build()
    import sqlite3

    with sqlite3.connect(desk.cache) as cache:
        (kept,) = cache.execute("SELECT count(*) FROM outcomes").fetchone()
    cache.close()
    assert kept == 3


def test_what_cannot_be_read_is_not_tried_again_until_it_changes(desk: Desk) -> None:
    bad = desk.releases / "r007.docx"
    bad.write_bytes(b"PK\x03\x04 no archive")
    built, asked = desk.build()
    assert asked == ["r007"]
    assert [one.path for one in built.skipped] == [str(bad)]
    again, asked = desk.build()
    assert asked == []
    assert again.unchanged
    assert again.skipped == built.skipped


def test_an_extractor_that_gives_too_little_is_told(desk: Desk, tmp_path: Path) -> None:
    order = Order((desk.releases,), tmp_path / "other", extractor=lambda inputs: iter(()))
    with pytest.raises(Exception, match="3 of 3 files came to no outcome"):
        build(order)


def test_where_nothing_can_be_read_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(GraphError, match="nothing to build"):
        build(Order((tmp_path / "empty.txt",), tmp_path / "graph"))
    assert not (tmp_path / "graph").exists()


def test_cycles_are_not_looked_for_while_models_are_made_and_afterwards_they_are(desk: Desk) -> None:
    seen: dict[Stage, bool] = {}

    def watch(now: Progress) -> None:
        seen[now.stage] = gc.isenabled()

    (desk.releases / "r000.txt").unlink()
    order = Order((desk.releases,), desk.graph, watch=watch)
    build(order).store.close()
    assert seen == {Stage.READING: True, Stage.MERGING: False, Stage.WRITING: False}
    assert gc.isenabled()
    gc.disable()
    try:
        build(replace(order, fresh=True)).store.close()
        assert not gc.isenabled(), "who wants it so has it so"
    finally:
        gc.enable()
