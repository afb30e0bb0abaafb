"""How well the extraction reads, on the five releases and on the development set: never below what was reached."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality import FLOORS, INVENTED, WAYS, figures, score


def test_the_five_releases_are_read_no_worse_than_before(raw: Path, gold: Path) -> None:
    assert below("five releases", figures(score(raw, gold))) == {}


def test_the_development_set_is_read_no_worse_than_before(shared: Path) -> None:
    dev = shared / "gold" / "dev"
    assert below("development set", figures(score(dev, dev))) == {}


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("invented, worked on", INVENTED / "open"),
        ("invented, held out", INVENTED / "held_out"),
        ("ways of saying, worked on", WAYS / "open"),
        ("ways of saying, held out", WAYS / "held_out"),
    ],
)
def test_the_invented_releases_are_read_no_worse_than_before(name: str, folder: Path) -> None:
    assert below(name, figures(score(folder, folder))) == {}


def below(name: str, reached: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The sections that fall below their floor, with both figures."""
    floors = json.loads(FLOORS.read_text("utf-8"))[name]
    return {section: (reached[section], floor) for section, floor in floors.items() if reached[section] < floor}
