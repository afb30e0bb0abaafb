"""What docs/curation.md shows can be written so, and it names every rule and addition there is."""

from __future__ import annotations

import re
from pathlib import Path

from diplograph.curation import load_curation
from diplograph.curation.rules import ADDITIONS, RULES
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "curation.md").read_text("utf-8")


def test_the_example_is_a_file_of_rules(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.+?)```", PAGE, re.DOTALL)
    (tmp_path / "curation.yaml").write_text(example, "utf-8")
    rules = load_curation(tmp_path / "curation.yaml").rules
    assert {type(rule) for rule in rules} <= {*RULES.values(), *ADDITIONS.values()}
    assert len(rules) == len(RULES)


def test_every_rule_and_every_field_of_an_addition_is_explained() -> None:
    assert all(f"| `{action}: " in PAGE for action in RULES)
    for name, kind in ADDITIONS.items():
        (row,) = re.findall(rf"^\| `{name}` \| (.+) \|$", PAGE, re.MULTILINE)
        own = set(kind.model_fields) - set(RULES["add"].model_fields) - {"add"}
        assert own <= set(re.findall(r"`(\w+)`", row)), name
