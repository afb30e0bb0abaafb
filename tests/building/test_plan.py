"""The benchmark of one release's costs runs, small."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_what_a_release_costs_is_measured_and_multiplied() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "plan.py"), "--count", "4", "--cores", "10", "20"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in shown.splitlines() if line]
    costs = {row[0]: row[1] for row in rows if len(row) == 3}
    assert min(float(costs[name]) for name in ("reading", "triples", "kept")) > 0
    assert {"merging", "writing", "memory", "graph"} < set(costs)
    plan = {(row[0], row[1]): row for row in rows if len(row) == 8}
    ten, twenty = plan["1,000,000", "10"], plan["1,000,000", "20"]
    assert abs(float(ten[2]) - 2 * float(twenty[2])) < 0.2
    assert ten[3:] == twenty[3:]
    assert abs(float(plan["15,000,000", "20"][2]) - 15 * float(twenty[2])) < 1
