"""Fits the weights of the cues by which a release without a letterhead shows its state, and prints their table.

    python tools/state_cues.py GOLD_DIR...

Each folder holds releases (``X.txt``) beside their gold records (``X.json``). What stands above and below the prose is
left out, so that only the wording counts. The model is the conditional logit (D. McFadden, "Conditional logit analysis
of qualitative choice behavior", 1974): of the states that a release names, the issuer's is the one chosen. The weights
are rounded to quarters; the last line says how many releases they get right. Heads are left out, so that what only
heads show (``dateline``, ``mark``, ``tongue``) and what is too rare to fit (``speaks-for``, ``currency``,
``portfolio``) is set by hand; so are the cues of holders, partners, counterparts and titles, which came later.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from diplograph.read.header.page import page
from diplograph.read.header.state_cues import cue_counts
from diplograph.resources import table

Vector = NDArray[np.float64]
SHRINKAGE, RATE, STEPS = 2.0, 0.2, 1500


@dataclass(frozen=True)
class Choice:
    """The cues of the states that a release names, a row each, and which row is the issuer's state."""

    states: list[str]
    cues: Vector
    issuer: str


def choices(folder: Path, names: list[str]) -> Iterator[Choice]:
    """The releases of a folder whose gold gives the issuer's state."""
    for gold in sorted(folder.glob("*.json")):
        issuer = json.loads(gold.read_text("utf-8")).get("release", {}).get("issuer_country")
        text = gold.with_suffix(".txt")
        if issuer and text.is_file():
            bare = replace(page(text.read_text("utf-8")), trails=(), head=(), above=(), below=(), foot=())
            counts = cue_counts(bare)
            rows = [[math.log1p(counts[code][name]) for name in names] for code in sorted(counts)]
            yield Choice(sorted(counts), np.array(rows).reshape(-1, len(names)), issuer)


def fitted(told: list[Choice], size: int) -> Vector:
    """The weights that make the chosen states likeliest, shrunk towards zero."""
    weights = np.zeros(size)
    chosen = [(one.states.index(one.issuer), one.cues) for one in told if one.issuer in one.states]
    for _ in range(STEPS):
        slope = -SHRINKAGE * weights
        for row, cues in chosen:
            odds = np.exp(cues @ weights - (cues @ weights).max())
            slope += cues[row] - (odds / odds.sum()) @ cues
        weights += RATE * slope / len(chosen)
    return weights


def main() -> None:
    """Fit and print."""
    meanings = {row[0]: row[2] for row in table("read", "state_cues.tsv")}
    names = list(meanings)
    told = [one for folder in sys.argv[1:] for one in choices(Path(folder), names)]
    weights = np.round(fitted(told, len(names)) * 4) / 4
    for name, weight in zip(names, weights, strict=True):
        sys.stdout.write(f"{name}\t{weight:g}\t{meanings[name]}\n")
    right = sum(one.states[int(np.argmax(one.cues @ weights))] == one.issuer for one in told if one.states)
    sys.stderr.write(f"# {right} of {len(told)} right\n")


if __name__ == "__main__":
    main()
