"""Merges sets of gold records and scores the clusters; ``python -m tests.merging`` renews the figures.

It writes ``merge_floors.json``, what was reached less 0.01, so that a change that merges worse is noticed; and the
table of figures in ``docs/merging.md``.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from diplograph.evaluate import Merged, PairScore, compare_merge, read_gold, read_groups, read_uncertain
from diplograph.merge import merge

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "tests" / "merge_floors.json"
MERGING = ROOT / "docs" / "merging.md"
GOLD = ROOT / "tests" / "gold"
SLACK = 0.01
_FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
Scores = dict[Merged, PairScore]


def score(groups: Path, *folders: Path) -> Scores:
    """The scores of the merge of the records of some folders against a file of groups."""
    records = [record for folder in folders for record in read_gold(folder)]
    return compare_merge(merge(records), read_groups(groups, records), read_uncertain(groups, records))


def sets(dev: Path) -> dict[str, Scores]:
    """The scores of every set, the development records being in the folder ``dev``."""
    return {
        "five releases": score(GOLD / "corpus.json", GOLD),
        "development set": score(GOLD / "merge" / "dev.json", dev),
        "both together": score(GOLD / "merge" / "dev_and_five.json", dev, GOLD),
    }


def figures(scores: Scores) -> dict[str, list[float]]:
    """Precision and recall of each section."""
    return {str(section): [one.precision, one.recall] for section, one in scores.items()}


def table(found: dict[str, Scores]) -> str:
    """Precision, recall and the number of pairs of each section in each set, as a Markdown table."""
    lines = ["| section | " + " | ".join(found) + " |", "| --- |" + " --- |" * len(found)]
    for section in Merged:
        cells = (_cell(scores[section]) for scores in found.values())
        lines.append(f"| {section} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _cell(one: PairScore) -> str:
    return f"{one.precision:.3f} / {one.recall:.3f} ({one.gold})"


def main() -> None:
    """Write the floors and the figures that the present merge reaches."""
    shared = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    found = sets(shared / "gold" / "dev")
    floors = {name: _floors(scores) for name, scores in found.items()}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    MERGING.write_text(_FIGURES.sub(table(found), MERGING.read_text("utf-8")), "utf-8")


def _floors(scores: Scores) -> dict[str, list[float]]:
    return {
        section: [max(0.0, round(value - SLACK, 3)) for value in values] for section, values in figures(scores).items()
    }


if __name__ == "__main__":
    main()
