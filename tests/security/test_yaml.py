"""YAML of manifests, front matter and curation: text, lists and mappings, of a size that somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.curation import append_rule, load_curation
from diplograph.curation.rules import Same
from diplograph.errors import CurationError, ReadError
from diplograph.read import read
from tests.security.conftest import ENGLISH

ALIASES = "".join(f"b{n}: &b{n} [*b{n - 1}, *b{n - 1}]\n" for n in range(1, 40))
BOMB = f"b0: &b0 [x, x]\n{ALIASES}"


def release(folder: Path, manifest: str = "", front: str = "") -> Path:
    if manifest:
        (folder / "manifest.yaml").write_text(manifest, "utf-8")
    path = folder / "a.txt"
    path.write_text(f"---\n{front}\n---\n{ENGLISH}\n" if front else ENGLISH, "utf-8")
    return path


def curation(folder: Path, rules: str) -> Path:
    path = folder / "curation.yaml"
    path.write_text(rules, "utf-8")
    return path


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.mkdir", "!!python/object/new:os.mkdir", "!!python/name:os.mkdir"]
)
def test_no_tag_makes_an_object(tmp_path: Path, tag: str) -> None:
    made = tmp_path / "made"
    call = f"{tag} ['{made}']"
    with pytest.raises(ReadError, match="names no file"):
        read(release(tmp_path, f"releases:\n- file: {call}\n"))
    (tmp_path / "manifest.yaml").unlink()
    assert read(release(tmp_path, front=f"title: {call}")).title != "made"
    with pytest.raises(CurationError):
        load_curation(curation(tmp_path, f"rules:\n- same: {call}\n"))
    assert not made.exists()


def test_aliases_that_swell_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="title is a list or mapping"):
        read(release(tmp_path, f"{BOMB}releases:\n- file: a.txt\n  title: *b39\n"))
    (tmp_path / "manifest.yaml").unlink()
    assert read(release(tmp_path, front=f"place: Riga\n{BOMB}title: *b39")).title != "x"
    doubling = ", ".join(f"&b{n} [*b{n - 1}, *b{n - 1}]" for n in range(1, 40))
    with pytest.raises(CurationError, match="thousands of things"):
        load_curation(curation(tmp_path, f"rules:\n- same: [&b0 [a, b], {doubling}]\n"))


def test_an_alias_is_heeded(tmp_path: Path) -> None:
    rules = load_curation(curation(tmp_path, "rules:\n- same: [&a Ana Vea, Ana H. Vea]\n- same: [*a, A. Vea]\n")).rules
    assert isinstance(rules[1], Same)
    assert rules[1].same == ("Ana Vea", "A. Vea")


@pytest.mark.parametrize(
    "value", ["9" * 5000, "2020-13-45", "2020-01-01T99:99:99Z", '"\\U00110000"', "[" * 600 + "]" * 600, "&a [*a]"]
)
def test_what_yaml_cannot_hold_is_refused_in_one_line(tmp_path: Path, value: str) -> None:
    with pytest.raises(CurationError) as caught:
        load_curation(curation(tmp_path, f"rules:\n- same: [{value}, b]\n"))
    assert "\n" not in str(caught.value)


def test_a_number_and_a_day_are_text(tmp_path: Path) -> None:
    (rule,) = load_curation(curation(tmp_path, "rules:\n- same: [2020, 2020-12-31]\n")).rules
    assert isinstance(rule, Same)
    assert rule.same == ("2020", "2020-12-31")


@pytest.mark.parametrize(
    ("written", "read_as"), [('"a\\ud800b"', "a\ufffdb"), ('"a\\ud83d\\ude00"', "a😀"), ('"a\\0b\\x07"', "a b")]
)
def test_halves_of_characters_and_controls_do_not_get_in(tmp_path: Path, written: str, read_as: str) -> None:
    title = read(release(tmp_path, f"releases:\n- file: a.txt\n  title: {written}\n")).title
    (tmp_path / "manifest.yaml").unlink()
    assert title == read(release(tmp_path, front=f"title: {written}")).title == read_as


@pytest.mark.parametrize(
    "remark", ["Ana\x07 Vea", "a\ud800b", "x\ufffey", "\ufeff", "a\nrules: []", "# x: [", "\u2028- same: [a, b]"]
)
def test_an_answer_is_written_so_that_it_can_be_read(tmp_path: Path, remark: str) -> None:
    path = tmp_path / "curation.yaml"
    append_rule(path, {"same": ["R#p1", "S#p1"]}, remark)
    append_rule(path, {"same": ["R#p1", "S#p2"], "by": "x: [\x07"}, remark)
    assert [str(rule) for rule in load_curation(path).rules] == ["same: R#p1, S#p1", "same: R#p1, S#p2"]
