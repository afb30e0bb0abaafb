"""The version of what makes records is another one as soon as anything of it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.errors import ModelError
from diplograph.extraction.version import hash_of_files, version


@pytest.fixture
def code(tmp_path: Path) -> Path:
    (tmp_path / "code" / "data").mkdir(parents=True)
    (tmp_path / "code" / "one.py").write_text("1")
    (tmp_path / "code" / "data" / "words.txt").write_text("a")
    return tmp_path / "code"


@pytest.mark.parametrize(
    ("file", "content"), [("one.py", "2"), ("data/words.txt", "b"), ("data/more.txt", ""), ("two.py", "")]
)
def test_a_changed_or_added_file_changes_the_hash(code: Path, file: str, content: str) -> None:
    before = hash_of_files([code])
    (code / file).write_text(content)
    assert hash_of_files([code]) != before


def test_what_python_writes_itself_is_of_no_account(code: Path) -> None:
    before = hash_of_files([code])
    (code / "__pycache__").mkdir()
    (code / "__pycache__" / "one.cpython-311.pyc").write_bytes(b"1")
    assert hash_of_files([code]) == before


def test_a_renamed_file_changes_the_hash(code: Path) -> None:
    before = hash_of_files([code])
    (code / "one.py").rename(code / "two.py")
    assert hash_of_files([code]) != before


def test_each_pipeline_has_a_version_of_its_own(code: Path) -> None:
    assert version() != version(str(code))
    with pytest.raises(ModelError, match="'en_core_web_nowhere' is not installed"):
        version("en_core_web_nowhere")
