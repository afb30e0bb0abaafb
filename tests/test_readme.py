"""What the README shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

from tests.quality import ROOT
from tests.readme import FIGURES, PICTURE, README, figures, replay, session


def test_the_session_prints_what_the_readme_shows(tmp_path: Path) -> None:
    assert replay(tmp_path) == session()
    assert labels(tmp_path / PICTURE) == labels(ROOT / PICTURE)


def test_the_figures_are_those_of_the_evaluation() -> None:
    quoted = FIGURES.search(README.read_text("utf-8"))
    assert quoted is not None
    assert quoted.groups() == figures()


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8"))
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def labels(picture: Path) -> list[str]:
    """What is drawn; where it stands on the page may differ in the last pixel from machine to machine."""
    return re.findall(r"<title>(.*?)</title>", picture.read_text("utf-8"))
