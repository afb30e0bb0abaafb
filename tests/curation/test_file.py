"""The curator's file: what is refused, with the line and what to do, and what stays when a rule is written to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.curation import append_rule, load_curation
from diplograph.errors import CurationError

ANSWER = {"different": ["a#p1", "b#p1"]}

MINE = """# Compared with the yearbook of 2021.
rules:   # all of them
- same: ['a#p1', "b#p2"]  # brothers? no, one man
  why: >
    The same signature
    on both letters.

# still to be checked
-   rename: person/jp/kenta-mori
    to: "MORI Kenta"
    date: 2021-05-04
# the end
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "curation.yaml"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("rules: [", "line 1", "is no YAML"),
        ("rules:\n  !set\n  - reject: x", "line 2", "must be a plain list"),
        ("rules:\n  - same: [a, b]\n   why: x", "line 3", "is no YAML"),
        ("- same: [a, b]", "line 1", "must hold rules: and a list of rules"),
        ("rules:\n  same: [a, b]", "line 2", "must be a plain list"),
        ("rules:\n  - same: [a, b]\n  - 5", "line 3", "begins with one of same, different, rename"),
        ("rules:\n  - same: [a, b]\n    reject: c", "line 2", "begins with one of"),
        ("rules:\n  - same: [a]", "line 2", "same: needs two or more"),
        ("rules:\n  - same: [a, a]", "line 2", "names one thing twice"),
        ("rules:\n  - different: a", "line 2", "different: needs two or more"),
        ("rules:\n\n  # x\n  - reject: a\n    whi: b", "line 4", "whi: is not known here"),
        ("rules:\n  - rename: a", "line 2", "to: is needed here"),
        ("rules:\n  - retype: a\n    to: blue", "line 2", "to: must be one of 'intergovernmental', "),
        ("rules:\n  - same: [{name: a, kind: dog}, b]", "line 2", "same: must be a mention, an id, a name"),
        ("rules:\n  - reject: a\n    date: soon", "line 2", "date: has the wrong form"),
        ("rules:\n  - add: planet\n    source: x", "line 2", "not 'planet'"),
        ("rules:\n  - add: person\n    name: x", "line 2", "source: is needed here"),
        ("rules:\n  - &a\n    same: [*a, b]", "line 2", "same: must be a mention"),
    ],
)
def test_what_is_no_rule_is_refused_with_its_line(file: Path, text: str, place: str, message: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(CurationError) as caught:
        load_curation(file)
    assert str(caught.value).startswith(f"{file}, {place}: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(file: Path) -> None:
    with pytest.raises(CurationError, match=r"curation\.yaml: cannot be read"):
        load_curation(file)
    file.write_bytes(b"rules:\n  - reject: \xff")
    with pytest.raises(CurationError, match="is no text in UTF-8"):
        load_curation(file)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "rules:\n", "rules: []\n"])
def test_a_file_without_rules_has_none(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    assert load_curation(file).rules == ()


def test_rules_know_their_lines(file: Path) -> None:
    file.write_text(MINE, "utf-8")
    assert [rule.line for rule in load_curation(file).rules] == [3, 9]
    assert [rule.date for rule in load_curation(file).rules] == [None, "2021-05-04"]


@pytest.mark.parametrize("text", ["rules: []\n? - same: [{name: a}]\n: b", "rules: [{same: [a, b], date: 2020-13-45}]"])
def test_what_python_refuses_is_no_yaml(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(CurationError, match=r"curation\.yaml: is no YAML"):
        load_curation(file)


def test_a_new_rule_leaves_what_is_there_as_it_is(file: Path) -> None:
    file.write_text(MINE, "utf-8")
    append_rule(file, {**ANSWER, "by": "A: Reader"}, "Mori / Moore")
    text = file.read_text("utf-8")
    assert text == f"{MINE}- different: [a#p1, b#p1]  # Mori / Moore\n  by: 'A: Reader'\n"
    assert len(load_curation(file).rules) == 3
    append_rule(file, {"same": ["c#p1", "d#p1"]})
    assert file.read_text("utf-8") == f"{text}- same: [c#p1, d#p1]\n"


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "# mine\n",
        "~",
        "# mine\n---\nnull\n...\n",
        "rules:\n",
        "# mine\nrules: []  # none yet\n",
        "rules: [{reject: x}]  # mine\n",
    ],
)
def test_the_first_rule_of_a_file(file: Path, text: str | None) -> None:
    if text is not None:
        file.write_text(text, "utf-8")
    before = len(load_curation(file).rules) if text is not None else 0
    append_rule(file, ANSWER)
    assert len(load_curation(file).rules) == before + 1
    assert str(load_curation(file).rules[-1]) == "different: a#p1, b#p1"
    assert ("# mine" in file.read_text("utf-8")) == ("# mine" in (text or ""))


def test_no_half_written_file_is_left(file: Path) -> None:
    file.write_text("rules: [", "utf-8")
    with pytest.raises(CurationError):
        append_rule(file, ANSWER)
    assert file.read_text("utf-8") == "rules: ["
    assert list(file.parent.iterdir()) == [file]
