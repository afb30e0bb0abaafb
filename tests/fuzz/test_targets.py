"""The targets of ``fuzz/`` on inputs of the right shape and on the seeds: the program does its work, or refuses."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fuzz import targets
from fuzz.__main__ import CORPUS, NAMES
from tests.conftest import ROOT
from tests.fuzz.strategies import CURATIONS, DOCUMENTS, HOSTILE, PAGES, QUERIES, RELEASES

SEEDS = sorted(path for path in CORPUS.rglob("*") if path.is_file())


def bounded(examples: int) -> settings:
    """The same inputs in each run, and no more than take a few seconds."""
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )


@bounded(80)
@given(st.one_of(RELEASES, HOSTILE), st.sampled_from([0, 1]), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_plain_text_is_read_or_refused(text: str, kind: int, encoding: str) -> None:
    targets.read(bytes([kind]) + text.encode(encoding, "replace"))


@bounded(40)
@given(PAGES, st.sampled_from([2, 3]))
def test_pages_are_read_or_refused(page: str, kind: int) -> None:
    targets.read(bytes([kind]) + page.encode())


@bounded(40)
@given(DOCUMENTS)
def test_word_documents_are_read_or_refused(document: bytes) -> None:
    targets.read(b"\x06" + document)


@bounded(60)
@given(st.sampled_from([seed for seed in SEEDS if seed.parent.name == "read"]), st.data())
def test_broken_seeds_are_read_or_refused(seed: Path, data: st.DataObject) -> None:
    content = bytearray(seed.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(1, len(content) - 1))] = data.draw(st.integers(0, 255))
    targets.read(bytes(content[: data.draw(st.integers(1, len(content)))]))


@bounded(25)
@given(RELEASES)
def test_releases_are_extracted(text: str) -> None:
    targets.extract(text[:600].encode())


@bounded(60)
@given(st.one_of(CURATIONS, HOSTILE))
def test_curation_is_heeded_or_refused_and_can_be_written_to(rules: str) -> None:
    targets.curation(rules.encode("utf-8", "replace"))


@bounded(12)
@given(st.lists(HOSTILE, min_size=4, max_size=4))
def test_exports_hold_any_name(names: list[str]) -> None:
    targets.export(b"\n".join(name.replace("\n", " ").encode() for name in names))


@bounded(40)
@given(st.integers(0, 255), st.one_of(QUERIES, HOSTILE))
def test_parameters_and_queries_are_answered_or_refused(question: int, text: str) -> None:
    targets.parameters(bytes([question]) + text.encode())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_each_seed_passes(seed: Path) -> None:
    targets.TARGETS[seed.parent.name](seed.read_bytes())


def test_the_seeds_are_small_and_each_target_has_some() -> None:
    assert sum(path.stat().st_size for path in SEEDS) < 200_000
    assert {path.parent.name for path in SEEDS} == set(NAMES) == set(targets.TARGETS)


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is installed by 'make fuzz' only")
def test_a_target_can_be_fuzzed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fuzz", "curation", "--seconds", "2"]
    done = subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-500:]
    assert "stat::number_of_executed_units" in done.stderr
