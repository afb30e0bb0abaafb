"""Bad input: each file is named in one line, the good ones are built, and what stood before stays."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.read.documents import pdf

GOOD = """Suva, 4 May 2021

Foreign Minister Ratu Epeli SOKO of Fiji met Foreign Minister Ana VEA of Tonga in Suva on 3 May 2021.
The two ministers welcomed the Lantern Route Plan (LRP).
"""
BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "locked.pdf": pdf([["The minister met the minister."]], encrypted=True),
    "broken.txt": b"The minister met the minister of \xe2\x28\xa1 yesterday.",
    "khmer.txt": "រដ្ឋមន្ត្រីការបរទេសបានជួបពិភាក្សាការងារជាមួយឯកអគ្គរដ្ឋទូត".encode() * 3,
}
CAPABILITIES_OF_ROOT = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what lets root read a file whatever its mode."""
PR_CAPBSET_DROP = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good release, all bad files and a text of 50 MB."""
    made = tmp_path / "in"
    made.mkdir()
    (made / "good.txt").write_text(GOOD, "utf-8")
    for name, data in BAD.items():
        (made / name).write_bytes(data)
    with (made / "huge.txt").open("wb") as huge:
        huge.write(GOOD.encode())
        huge.truncate(50_000_000)
    return made


def like_anybody() -> None:
    """Root reads what the mode forbids; in the program that is started, it no longer does."""
    if os.geteuid() == 0:
        for capability in CAPABILITIES_OF_ROOT:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def lines_of(err: str) -> dict[str, str]:
    """The complaints by the file that they name."""
    lines = [line.removeprefix("diplograph: ") for line in err.splitlines()]
    return {Path(line.split(": ")[0]).name: line for line in lines}


def test_each_bad_file_has_its_line_and_the_good_ones_are_built(command: Command, folder: Path, tmp_path: Path) -> None:
    done = command("build", folder, "-g", tmp_path / "build")
    assert done.code == 1
    assert set(lines_of(done.err)) == {*BAD, "huge.txt"}
    assert "Releases read: 1, left out: 6" in done.out
    listed = json.loads(command("query", "--name", "releases", "-f", "json", "-g", tmp_path / "build").out)
    assert [one["release"] for one in listed] == ["good"]


def test_extract_goes_on_too(command: Command, folder: Path) -> None:
    done = command("extract", folder)
    assert done.code == 1
    assert done.out.count("\n") == 1
    assert len(done.err.splitlines()) == 6


def test_a_folder_without_releases(command: Command, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = command("build", tmp_path / "in", "-g", tmp_path / "build")
    assert (done.code, done.out) == (1, "")
    assert "in: a folder without releases" in done.err.splitlines()[0]
    assert not (tmp_path / "build").exists()


def test_where_nothing_can_be_read_the_former_graph_stays(command: Command, folder: Path, tmp_path: Path) -> None:
    assert command("build", folder / "good.txt", "-g", tmp_path / "build").code == 0
    done = command("build", folder / "empty.txt", tmp_path / "absent.txt", "-g", tmp_path / "build")
    assert done.code == 1
    assert "absent.txt: no such file" in done.err
    assert "nothing to build" in done.err.splitlines()[-1]
    assert '"good"' in command("query", "--name", "releases", "-f", "json", "-g", tmp_path / "build").out


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "in" / "secret.txt").write_text(GOOD, "utf-8")
    (tmp_path / "in" / "secret.txt").chmod(0)
    arguments = [sys.executable, "-m", "diplograph", "build", "in", "-g", "build"]
    done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, preexec_fn=like_anybody)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert "secret.txt: no permission to read it" in done.stderr
    assert "Releases read: 1, left out: 1" in done.stdout


def limited() -> None:
    """No file may grow beyond this, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_full_disk_leaves_the_former_graph(command: Command, raw: Path, tmp_path: Path) -> None:
    build = tmp_path / "out" / "build"
    release = next(raw.glob("*.txt"))
    assert command("build", release, "-g", build).code == 0
    before = command("stats", "-g", build).out
    arguments = [sys.executable, "-m", "diplograph", "build", str(release), "-g", str(build)]
    done = subprocess.run(arguments, capture_output=True, text=True, preexec_fn=limited)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"diplograph: {build}/")
    assert "free space, or name another folder" in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert list(build.parent.iterdir()) == [build]
    assert command("stats", "-g", build).out == before


def test_a_folder_of_something_else_is_never_replaced(command: Command, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear all")
    done = command("build", folder / "good.txt", "-g", tmp_path / "letters")
    assert done.code == 1
    assert "letters: holds files that are no graph" in done.err
    assert (tmp_path / "letters" / "dear.txt").read_text() == "Dear all"


def test_a_damaged_graph_is_named(command: Command, folder: Path, tmp_path: Path) -> None:
    assert command("build", folder / "good.txt", "-g", tmp_path / "build").code == 0
    (graph,) = (tmp_path / "build" / "graphs").iterdir()
    shutil.rmtree(graph / "store")
    done = command("stats", "-g", tmp_path / "build")
    assert done.code == 1
    assert "the graph is damaged" in done.err
    assert done.err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    program = (
        f"'{sys.executable}' -m diplograph export -f nquads -o - -g '{built}' | head -n 1; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"


def test_a_full_disk_on_export(command: Command, built: Path, tmp_path: Path) -> None:
    arguments = [sys.executable, "-m", "diplograph", "export", "-o", str(tmp_path / "g.ttl"), "-g", str(built)]
    done = subprocess.run(arguments, capture_output=True, text=True, preexec_fn=limited)
    assert done.returncode == 1
    assert done.stderr.startswith(f"diplograph: {tmp_path / 'g.ttl'}: cannot be written")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_on_standard_output(built: Path) -> None:
    arguments = [sys.executable, "-m", "diplograph", "export", "-f", "turtle", "-o", "-", "-g", str(built)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(arguments, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("diplograph: the output: No space left on device")
    assert done.stderr.count("\n") == 1, done.stderr
