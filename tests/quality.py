"""Extracts a set of releases and scores what was found; ``python -m tests.quality`` renews the figures.

It writes ``floors.json``, what was reached less 0.01, so that a change that reads worse is noticed: a floor rises, and
is lowered by hand only. And it writes the table of figures in ``docs/evaluation.md``.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path

from diplograph.evaluate import Report, Section, compare, read_gold
from diplograph.extract import extract_all
from diplograph.models import ReleaseRecord
from diplograph.read import read

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "tests" / "floors.json"
EVALUATION = ROOT / "docs" / "evaluation.md"
INVENTED = ROOT / "tests" / "invented"
WAYS = INVENTED / "ways"
FLOORED = (
    "five releases",
    "development set",
    "invented, worked on",
    "invented, held out",
    "ways of saying, worked on",
    "ways of saying, held out",
)
SLACK = 0.01
WORKED_ON = frozenset(f"D{number:02d}" for number in (1, 2, *range(5, 32, 2)))
"""The half of the development set whose errors were looked at; of the other half only the scores were."""
_FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)


def score(texts: Path, gold: Path, only: Iterable[str] | None = None) -> Report:
    """The scores of the extraction of a folder of releases, or some of them, against a folder of gold records."""
    kept = None if only is None else set(only)
    records = [r for r in read_gold(gold) if kept is None or r.release.id in kept]
    return compare(records, _extracted(texts, records))


def figures(report: Report) -> dict[str, float]:
    """The F1 of each section and of the whole."""
    return {"record_f1": report.record_f1} | {str(s): v.f1 for s, v in report.sections.items()}


def table(reports: dict[str, Report]) -> str:
    """The F1 of each section in each set, as a Markdown table."""
    lines = ["| section | " + " | ".join(reports) + " |", "| --- |" + " --- |" * len(reports)]
    for section in ("record_f1", *map(str, Section)):
        values = (f"{figures(report)[section]:.3f}" for report in reports.values())
        lines.append(f"| {section} | " + " | ".join(values) + " |")
    return "\n".join(lines) + "\n"


def _extracted(texts: Path, records: list[ReleaseRecord]) -> Iterable[ReleaseRecord]:
    return extract_all(read(texts / f"{r.release.id}.txt") for r in records)


def main() -> None:
    """Write the floors and the figures that the present extraction reaches."""
    shared = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    dev = shared / "gold" / "dev"
    unseen = {record.release.id for record in read_gold(dev)} - WORKED_ON
    reports = {
        "five releases": score(ROOT / "data" / "raw", ROOT / "tests" / "gold"),
        "development set": score(dev, dev),
        "its half worked on": score(dev, dev, WORKED_ON),
        "its half held out": score(dev, dev, unseen),
        "invented, worked on": score(INVENTED / "open", INVENTED / "open"),
        "invented, held out": score(INVENTED / "held_out", INVENTED / "held_out"),
        "ways of saying, worked on": score(WAYS / "open", WAYS / "open"),
        "ways of saying, held out": score(WAYS / "held_out", WAYS / "held_out"),
    }
    before = json.loads(FLOORS.read_text("utf-8"))
    floors = {name: _raised(before.get(name, {}), _floors(reports[name])) for name in FLOORED}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    EVALUATION.write_text(_FIGURES.sub(table(reports), EVALUATION.read_text("utf-8")), "utf-8")


def _floors(report: Report) -> dict[str, float]:
    return {section: max(0.0, round(value - SLACK, 3)) for section, value in figures(report).items()}


def _raised(before: dict[str, float], reached: dict[str, float]) -> dict[str, float]:
    return {section: max(floor, before.get(section, 0.0)) for section, floor in reached.items()}


if __name__ == "__main__":
    main()
