"""Extracts a set of releases and scores what was found; ``python -m tests.quality`` renews the floors.

The floors in ``floors.json`` are what was reached, less 0.01, so that a change that reads worse is noticed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from diplograph.evaluate import Report, compare, read_gold
from diplograph.extract import extract_all
from diplograph.read import read

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "tests" / "floors.json"
SLACK = 0.01


def score(texts: Path, gold: Path) -> Report:
    """The scores of the extraction of a folder of releases against a folder of gold records."""
    records = read_gold(gold)
    releases = [read(texts / f"{r.release.id}.txt") for r in records]
    return compare(records, extract_all(releases))


def figures(report: Report) -> dict[str, float]:
    """The F1 of each section and of the whole."""
    return {"record_f1": report.record_f1} | {str(s): v.f1 for s, v in report.sections.items()}


def main() -> None:
    """Write the floors that the present extraction reaches."""
    shared = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    sets = {
        "seeds": score(ROOT / "data" / "raw", ROOT / "tests" / "gold"),
        "dev": score(shared / "gold" / "dev", shared / "gold" / "dev"),
    }
    floors = {
        name: {section: max(0.0, round(value - SLACK, 3)) for section, value in figures(report).items()}
        for name, report in sets.items()
    }
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
