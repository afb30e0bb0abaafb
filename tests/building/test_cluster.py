"""The build on a cluster of Dask is the build on this machine, whatever dies on the way."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import dask
import pytest
from distributed import Client

from diplograph import graph
from diplograph.building import Order, Progress, Stage, build
from diplograph.building.cluster import Cluster
from diplograph.building.cluster.partitions import partitions
from diplograph.errors import ExtractionError
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extraction import Input, Job, inputs, version
from tests.building import clusters
from tests.conftest import ROOT
from tests.extraction import faults

SAME = ("records.jsonl", "corpus.json", "texts.sqlite", "search.sqlite", "built.json")
JOB = Job(DEFAULT_MODEL)


@pytest.fixture(scope="module", autouse=True)
def patience() -> Iterator[None]:
    """On a busy machine it may take long until somebody answers, or a worker is there in the place of one that died."""
    with dask.config.set({"distributed.comm.timeouts.connect": "300s", "distributed.comm.timeouts.tcp": "300s"}):
        yield


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a pipeline that misbehaves on command, which the workers know too."""
    folder = tmp_path_factory.mktemp("packages")
    faults.install(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield folder


@pytest.fixture(scope="module")
def scheduler(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two worker processes."""
    with clusters.running(tmp_path_factory.mktemp("cluster"), packages) as address:
        yield address


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five releases, some invented ones, and a file that is none."""
    folder = tmp_path_factory.mktemp("some") / "releases"
    shutil.copytree(ROOT / "data" / "raw", folder)
    for number in range(1, 13):
        shutil.copy(ROOT / "tests" / "invented" / "open" / f"E{number:02}.txt", folder)
    (folder / "none.txt").write_bytes(b"\xff\xfe\x00")
    return folder


def listed(folder: Path, model: str = DEFAULT_MODEL) -> list[Input]:
    return [one for one in inputs(folder, version(model)) if isinstance(one, Input)]


class _Killing:
    """Watches a build, and kills a worker, if possible one at work, as soon as some files are done with."""

    def __init__(self, scheduler: str, after: int) -> None:
        self._scheduler = scheduler
        self._after = after
        self.killed = 0

    def __call__(self, progress: Progress) -> None:
        if progress.stage is Stage.READING and progress.done >= self._after and not self.killed:
            assert progress.done < progress.all
            with Client(self._scheduler, set_as_default=False) as client:  # type: ignore[no-untyped-call]
                busy = {worker for worker, tasks in client.processing().items() if tasks}
                processes = client.run(os.getpid)
            self.killed = processes[min(busy or processes)]
            os.kill(self.killed, signal.SIGKILL)


def test_a_graph_is_the_same_also_where_a_worker_is_killed(scheduler: str, releases: Path, tmp_path: Path) -> None:
    killing = _Killing(scheduler, after=4)
    elsewhere = Cluster(scheduler, JOB, (tmp_path / "work").as_uri(), size=2)
    far = build(Order((releases,), tmp_path / "far", extractor=elsewhere, watch=killing)).store
    near = build(Order((releases,), tmp_path / "near")).store
    with far, near:
        assert killing.killed
        assert graph_of(far) == graph_of(near)
        assert far.folder
        assert near.folder
        for name in SAME:
            assert (far.folder / name).read_bytes() == (near.folder / name).read_bytes(), name
    assert len(list((tmp_path / "work").iterdir())) == len(list(partitions(listed(releases), 2)))


def graph_of(store: graph.GraphStore) -> list[str]:
    return sorted(str(quad) for quad in store.quads())


def test_what_was_done_is_found_again(scheduler: str, packages: Path, tmp_path: Path) -> None:
    given = listed(faults.write_releases(tmp_path / "releases", 24), faults.NAME)
    extract = Cluster(scheduler, Job(faults.NAME), str(tmp_path / "work"), size=4)
    before = list(extract(given))
    faults_seen = packages / faults.NAME / "seen"
    faults_seen.unlink()
    again, damaged, *others = sorted((tmp_path / "work").iterdir())
    kept = [one.read_bytes() for one in (again, damaged)]
    again.unlink()
    damaged.write_bytes(kept[1][:-9])
    assert list(extract(given)) == before
    assert [one.read_bytes() for one in (again, damaged)] == kept
    assert others
    done = {one.name: {each.release for each in one.inputs} for one in partitions(given, 4)}
    wanted = done[again.name.split(".")[0]] | done[damaged.name.split(".")[0]]
    assert set(faults.seen(packages / faults.NAME)) == wanted


@pytest.mark.parametrize("size", [1, 64])
def test_releases_that_end_their_workers_cost_themselves_alone(
    scheduler: str, packages: Path, tmp_path: Path, size: int
) -> None:
    given = listed(faults.write_releases(tmp_path / "releases", 6, r002="Dying", r004="Dying"), faults.NAME)
    found = list(Cluster(scheduler, Job(faults.NAME), size=size)(given))
    assert [one.input for one in found] == given
    assert [one.record is not None for one in found] == [True, True, False, True, False, True]
    for one in (found[2], found[4]):
        assert one.why.startswith("every worker that read it was ended, by the limit of 300 s or for want of memory: ")
        assert not one.lasting


def test_a_file_that_has_gone_or_changed_costs_itself_alone(scheduler: str, packages: Path, tmp_path: Path) -> None:
    given = listed(faults.write_releases(tmp_path / "releases", 4), faults.NAME)
    (tmp_path / "releases" / "r001.txt").unlink()
    (tmp_path / "releases" / "r002.txt").write_text(faults.SENTENCE, "utf-8")
    extract = Cluster(scheduler, Job(faults.NAME), str(tmp_path / "work"))
    found = list(extract(given))
    assert [one.record is not None for one in found] == [True, False, False, True]
    assert [one.lasting for one in found] == [True, False, False, True]
    assert "cannot be read" in found[1].why or "no such file" in found[1].why.lower()
    assert found[2].why == "it was changed while it was being read: build again"


def test_nobody_is_asked_where_nothing_is_to_be_done() -> None:
    assert list(Cluster("tcp://127.0.0.1:1", JOB)([])) == []


class TestErrors:
    """Each is one line that says what to do."""

    @pytest.fixture
    def given(self, tmp_path: Path) -> list[Input]:
        return listed(faults.write_releases(tmp_path / "releases", 2))

    @pytest.mark.parametrize("address", ["somewhere", "tcp://host", "/tmp/work"])
    def test_no_address(self, given: list[Input], address: str) -> None:
        with pytest.raises(
            ExtractionError, match=rf"^{address}: no address of a Dask scheduler: give one such as tcp:"
        ):
            list(Cluster(address, JOB)(given))

    def test_no_scheduler(self, given: list[Input]) -> None:
        with (
            dask.config.set({"distributed.comm.timeouts.connect": "2s"}),
            pytest.raises(ExtractionError, match=r"^tcp://127\.0\.0\.1:1: no Dask scheduler answers there: check"),
        ):
            list(Cluster("tcp://127.0.0.1:1", JOB)(given))

    def test_no_worker(self, given: list[Input], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        wait = Client.wait_for_workers
        monkeypatch.setattr(Client, "wait_for_workers", lambda client, number, timeout: wait(client, number, timeout=2))
        with (
            clusters.running(tmp_path, workers=0) as empty,
            pytest.raises(ExtractionError, match="the scheduler has no worker: start one with “dask worker tcp"),
        ):
            list(Cluster(empty, JOB)(given))

    def test_without_dask(self, given: list[Input], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "distributed", None)
        with pytest.raises(ExtractionError, match=r"Dask is not installed, .*: install diplograph\[cluster\]$"):
            list(Cluster("tcp://127.0.0.1:1", JOB)(given))

    def test_a_worker_of_another_version(
        self, scheduler: str, given: list[Input], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("diplograph.building.cluster.extractor.version", lambda model: "another")
        with pytest.raises(ExtractionError, match=r"a worker has another diplograph, .*: install the same on both"):
            list(Cluster(scheduler, JOB)(given))

    def test_a_place_that_workers_cannot_write(self, scheduler: str, given: list[Input], tmp_path: Path) -> None:
        (tmp_path / "file").write_text("no folder")
        with pytest.raises(ExtractionError, match="file/work: cannot be read"):
            list(Cluster(scheduler, JOB, str(tmp_path / "file" / "work"))(given))
        with pytest.raises(ExtractionError, match="memory://work: what a worker wrote there is not seen from here"):
            list(Cluster(scheduler, JOB, "memory://work")(given))
