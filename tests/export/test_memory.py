"""The formats that hold the whole graph are written bit by bit: memory does not grow with the graph."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import go_without
from tests.export.copies import copies

FORMATS = ["nquads", "turtle", "trig", "rdfxml", "jsonld", "csv"]
SMALL, LARGE = 10, 60
SPARE = 20_000
"""Kilobytes by which the peak may differ between the two: the caches of the store and of the interpreter."""

PEAKS = """
import json, re, sys, tempfile
from diplograph import graph
from diplograph.export import FORMATS

def status(what):
    with open("/proc/self/status") as told:
        return int(re.search(rf"{what}:\\s+(\\d+)", told.read())[1])

def growth(work):
    with open("/proc/self/clear_refs", "w") as forget:
        forget.write("5")
    before = status("VmRSS")
    work()
    return status("VmHWM") - before

def written(name):
    with tempfile.TemporaryFile() as out:
        FORMATS[name].write(opened, out)

opened = graph.open(sys.argv[1])
for _ in opened.quads():
    pass
found = {name: growth(lambda: written(name)) for name in sys.argv[2:]}
print(json.dumps({**found, "in memory": growth(opened.sorted_quads)}))
"""


@pytest.fixture(scope="module")
def peaks(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, int]]:
    """By how many kilobytes the memory of a process grows while it writes a format."""
    if not Path("/proc/self/clear_refs").exists():
        go_without("no /proc/self/clear_refs, by which Linux forgets the most memory that a process had")
    found = {}
    for count in (SMALL, LARGE):
        folder = tmp_path_factory.mktemp("copies")
        copies(count, folder).close()
        command = [sys.executable, "-c", PEAKS, str(folder), *FORMATS]
        found[count] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


@pytest.mark.parametrize("name", FORMATS)
def test_six_times_the_graph_takes_no_more_memory(peaks: dict[int, dict[str, int]], name: str) -> None:
    assert peaks[LARGE][name] - peaks[SMALL][name] < SPARE, peaks


def test_all_quads_at_once_would_be_noticed(peaks: dict[int, dict[str, int]]) -> None:
    assert peaks[LARGE]["in memory"] - peaks[SMALL]["in memory"] > 2 * SPARE, peaks
