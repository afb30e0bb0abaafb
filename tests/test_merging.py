"""How well mentions are brought together: never below what was reached."""

from __future__ import annotations

import json
from pathlib import Path

from tests.merging import FLOORS, GOLD, figures, score


def test_the_five_releases_are_merged_no_worse_than_before(gold: Path) -> None:
    assert below("five releases", figures(score(GOLD / "corpus.json", gold))) == {}


def test_the_development_set_is_merged_no_worse_than_before(shared: Path) -> None:
    dev = shared / "gold" / "dev"
    assert below("development set", figures(score(GOLD / "merge" / "dev.json", dev))) == {}


def test_both_together_are_merged_no_worse_than_before(gold: Path, shared: Path) -> None:
    dev = shared / "gold" / "dev"
    assert below("both together", figures(score(GOLD / "merge" / "dev_and_five.json", dev, gold))) == {}


def below(name: str, reached: dict[str, list[float]]) -> dict[str, tuple[list[float], list[float]]]:
    """The sections whose precision or recall falls below its floor, with both figures."""
    floors = json.loads(FLOORS.read_text("utf-8"))[name]
    return {
        section: (reached[section], floor)
        for section, floor in floors.items()
        if any(value < least for value, least in zip(reached[section], floor, strict=True))
    }
