"""Two hundred broken inputs go through the whole build: none is a fault, and what is left out is not in the graph."""

from __future__ import annotations

from pathlib import Path

import mutated


def test_broken_inputs_are_read_or_left_out(tmp_path: Path) -> None:
    tally = mutated.run(inputs=200, seed=7, batch=200, workers=1, seconds=120, folder=tmp_path)
    assert tally.faults == []
    assert tally.inputs == 200 == tally.read + tally.left_out.total()
    assert tally.read > 40
    assert len(tally.left_out) > 3
