"""What the README shows is what happens."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.quality import FLOORS, SLACK
from tests.readme import PICTURE, README, ROOT, replay, session


def test_the_session_prints_what_the_readme_shows(tmp_path: Path) -> None:
    assert replay(tmp_path) == session()
    assert labels(tmp_path / PICTURE) == labels(ROOT / PICTURE)


def test_the_figures_are_those_reached() -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))
    reached = [f"{floors[name]['record_f1'] + SLACK:.2f}" for name in ("five releases", "development set")]
    assert re.findall(r"\bF1[^.]*?\b(0\.\d\d)[^.]*?\b(0\.\d\d)\b", README.read_text("utf-8")) == [tuple(reached)]


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8"))
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def labels(picture: Path) -> list[str]:
    """What is drawn; where it stands on the page may differ in the last pixel from machine to machine."""
    return re.findall(r"<title>(.*?)</title>", picture.read_text("utf-8"))
