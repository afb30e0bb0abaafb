"""Paths: no name in an input leads out of the folder that was named."""

from __future__ import annotations

import asyncio
import io
import os
import zipfile
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from diplograph.errors import ReadError
from diplograph.models import Release
from diplograph.read import Skipped, read, read_all
from fuzz.documents import word_with
from tests.security.conftest import ENGLISH


def folder(path: Path, manifest: str = "") -> Path:
    made = path / "in"
    made.mkdir()
    (made / "a.txt").write_text(ENGLISH)
    if manifest:
        (made / "manifest.yaml").write_text(manifest)
    return made


@pytest.mark.parametrize(
    "name",
    ["../elsewhere/secret.txt", "/etc/passwd", "b/../../elsewhere/secret.txt", '"a\\0.txt"', "x" * 5000, '"a\\nb.txt"'],
)
def test_a_manifest_names_files_of_its_folder_only(tmp_path: Path, secret: Path, name: str) -> None:
    made = folder(tmp_path, f"releases:\n- file: {name}\n")
    (only,) = read_all([made])
    assert isinstance(only, Skipped)
    assert only.reason.startswith("entry 1 of the manifest: file is no path inside its folder")


def test_a_manifest_may_name_a_file_of_a_subfolder(tmp_path: Path) -> None:
    made = folder(tmp_path, "releases:\n- file: b/c.txt\n  title: Talks\n")
    (made / "b").mkdir()
    (made / "b" / "c.txt").write_text(f"{ENGLISH} They left.")
    _, inner = read_all([made])
    assert isinstance(inner, Release)
    assert inner.title == "Talks"


def test_a_name_that_is_too_long_for_the_system_is_absent(tmp_path: Path) -> None:
    made = folder(tmp_path, f"releases:\n- file: {'x' * 900}.txt\n")
    assert any("absent" in one.reason for one in read_all([made]) if isinstance(one, Skipped))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, secret: Path) -> None:
    made = folder(tmp_path)
    (made / "b.txt").symlink_to(secret)
    (made / "c").symlink_to(secret.parent)
    one, link = read_all([made])
    assert isinstance(one, Release)
    assert isinstance(link, Skipped)
    assert link.reason.startswith("a link that leads out of the folder")


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    made = folder(tmp_path)
    (made / "store").mkdir()
    (made / "store" / "kept.txt").write_text(f"{ENGLISH} They left.")
    (made / "b.txt").symlink_to(made / "store" / "kept.txt")
    assert [one.source for one in read_all([made]) if isinstance(one, Release)] == ["a.txt", "b.txt"]


def test_a_link_that_is_named_itself_is_followed(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "in")
    (only,) = read_all([tmp_path / "link"])
    assert isinstance(only, Release)


@pytest.mark.parametrize("name", [b"a\xff.txt", b"a\n.txt", b"a\x1b[2J.txt", "a\u2028.txt".encode()])
def test_a_name_that_is_no_line_of_text_is_refused_in_one(tmp_path: Path, name: bytes) -> None:
    made = tmp_path / "in"
    made.mkdir()
    Path(os.fsdecode(bytes(made) + b"/" + name)).write_text(ENGLISH)
    (only,) = read_all([made])
    assert isinstance(only, Skipped)
    assert only.reason.startswith("a name that is no text")
    assert str(only).isprintable()


@pytest.mark.parametrize("name", ["Ö ſ.txt", "a b'c\"d<e>.txt", "..a.txt", "a%2e%2e.txt", "a#b?c.txt", "a;b.txt"])
def test_odd_names_make_ids_that_stay_one_segment(tmp_path: Path, name: str) -> None:
    from diplograph.graph.terms import Names
    from diplograph.identifiers import DEFAULT_BASE, release_id

    (tmp_path / name).write_text(ENGLISH)
    release = read(tmp_path / name)
    node = Names(DEFAULT_BASE).entity(release_id(release.id))
    assert "/" not in node.value.removeprefix(f"{DEFAULT_BASE}release/")


def test_nothing_is_unpacked_from_a_document(tmp_path: Path) -> None:
    out = io.BytesIO(word_with(b"kept", "../../escaped.txt"))
    path = tmp_path / "in" / "a.docx"
    path.parent.mkdir()
    path.write_bytes(out.getvalue())
    assert ENGLISH in read(path).text
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["a.docx", "in"]
    assert zipfile.ZipFile(path).testzip() is None


def test_no_part_of_a_document_leads_to_a_file(tmp_path: Path, secret: Path) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="{{}}"/></Relationships>'
    )
    path = tmp_path / "a.docx"
    for target in (f"../../../../../../../..{secret}", str(secret), secret.as_uri()):
        path.write_bytes(word_with(rels.format(target).encode(), "word/_rels/document.xml.rels"))
        try:
            assert "Hunter" not in read(path).text
        except ReadError as error:
            assert "damaged or unusual" in str(error)


class _Pool:
    base = "http://x/id/"

    async def ask(self, *_: object, **__: object) -> None:
        raise AssertionError("asked for a path that is none")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2ferrors.py",
        "/static//etc/passwd",
        "/static/%00",
        "/static/..%5capp.py",
    ],
)
def test_the_server_gives_its_static_files_only(path: str) -> None:
    from diplograph.web.app import make_app

    async def asked() -> httpx.Response:
        app = httpx.ASGITransport(make_app(_Pool()), raise_app_exceptions=False)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=app, base_url="http://127.0.0.1") as client:
            return await client.get(path)

    answer = asyncio.run(asked())
    assert answer.status_code in (404, 405, 500)
    assert "import annotations" not in answer.text
    assert "root:" not in answer.text


def test_an_export_is_written_where_it_is_told_and_nowhere_else(tmp_path: Path) -> None:
    from diplograph.export import FORMATS, export
    from diplograph.graph import GraphStore

    made = tmp_path / "out"
    made.mkdir()
    export(GraphStore(ox.Store(), "http://x/id/../../"), made / "..g.ttl")
    assert [one.name for one in tmp_path.rglob("*")] == ["out", "..g.ttl"]
    assert all("/" not in file.name for one in FORMATS.values() for file in one.files)
