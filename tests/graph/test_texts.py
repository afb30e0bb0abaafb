"""The texts of releases in a graph's folder: as read, the same file for the same texts, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

import diplograph
from diplograph.errors import GraphError
from diplograph.graph import open as open_graph
from diplograph.graph.layout import TEXTS
from diplograph.graph.texts import text_of, write_texts

ODD = "Ünïcode \x00 and \u202eback\u202c,\r\n\tlines\n\n"
SENTENCE = "Foreign Minister Anna Lind of Norway met Prime Minister Janis Ozols of Latvia in Riga on {} May 2024.\n"


def written(folder: Path, **texts: str) -> Path:
    folder.mkdir()
    write_texts(folder, sorted(texts.items()))
    return folder


def standing_text(folder: Path, name: str) -> str | None:
    with open_graph(folder) as graph:
        assert graph.folder
        return text_of(graph.folder, name)


def test_a_text_is_given_back_as_it_was_read(tmp_path: Path) -> None:
    folder = written(tmp_path / "a b?#%", **{"odd one": ODD, "empty": ""})
    assert text_of(folder, "odd one") == ODD
    assert text_of(folder, "empty") == ""
    assert text_of(folder, "another") is None


def test_the_same_texts_give_the_same_file(tmp_path: Path) -> None:
    some = {f"r{number}": f"{number} " * 400 for number in range(200)}
    one, other = written(tmp_path / "one", **some), written(tmp_path / "other", **some)
    assert (one / TEXTS).read_bytes() == (other / TEXTS).read_bytes()


def test_a_folder_without_texts_has_none(tmp_path: Path) -> None:
    assert text_of(tmp_path, "r1") is None


@pytest.mark.parametrize("content", [b"no database at all, but as long as the head of one " * 20, b""])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / TEXTS).write_bytes(content)
    with pytest.raises(GraphError, match=r"texts\.sqlite: .*build the graph again"):
        text_of(tmp_path, "r1")


def test_a_build_keeps_the_texts_that_its_evidence_points_into(tmp_path: Path) -> None:
    for number in (3, 4):
        (tmp_path / f"r{number}.txt").write_text(SENTENCE.format(number), "utf-8")
    with diplograph.build(tmp_path, tmp_path / "build") as graph:
        items = [
            (record.release.id, item)
            for record in graph.corpus.records
            for one in record.people
            for item in one.evidence
        ]
    assert {name for name, _ in items} == {"r3", "r4"}
    for name, item in items:
        text = standing_text(tmp_path / "build", name)
        assert text is not None
        assert text[item.start : item.end] == item.quote


def test_a_build_of_other_releases_keeps_no_former_text(tmp_path: Path) -> None:
    first, second = tmp_path / "r1.txt", tmp_path / "r2.txt"
    first.write_text(SENTENCE.format(1), "utf-8")
    second.write_text(SENTENCE.format(2), "utf-8")
    diplograph.build(first, tmp_path / "build").close()
    diplograph.build(second, tmp_path / "build").close()
    assert standing_text(tmp_path / "build", "r1") is None
    assert standing_text(tmp_path / "build", "r2") == SENTENCE.format(2)
