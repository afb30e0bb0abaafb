"""What is shipped: the wheel and the source distribution hold all that the program needs."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder), "-t", "wheel", "-t", "sdist"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def tracked(folder: str) -> set[str]:
    """The files of a folder, as they are committed or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    return {name for name in listed if name and (ROOT / name).is_file()}


def test_the_wheel_holds_code_data_and_ontology(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        held = set(opened.namelist())
    assert tracked("diplograph") <= held
    assert {f"diplograph/{name}" for name in tracked("ontology")} <= held
    assert not [name for name in held if name.startswith(("tests/", "data/"))]


def test_both_hold_the_bundles_of_the_pages_and_their_licences(built: Path) -> None:
    expected = {
        f"diplograph/web/static/built/{name}" for name in ("network.js", "sparql.js", "world.json", "licenses.txt")
    }
    (wheel,), (archive,) = built.glob("*.whl"), built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as opened:
        assert expected <= set(opened.namelist())
        assert sum(one.compress_size for one in opened.infolist() if "/built/" in one.filename) < 500_000
    with tarfile.open(archive) as packed:
        assert expected <= {name.split("/", 1)[1] for name in packed.getnames() if "/" in name}


def test_the_source_distribution_holds_what_tests_need(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        held = {name.split("/", 1)[1] for name in opened.getnames() if "/" in name}
    for folder in ("diplograph", "ontology", "assets", "data", "tests", "benchmarks", "docs"):
        assert tracked(folder) <= held


def test_an_installed_wheel_finds_its_ontology(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(tmp_path)
    code = "from diplograph.resources import ontology_dir; print(ontology_dir())"
    command = [sys.executable, "-c", code]
    found = subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True)
    assert found.stdout.strip() == str(tmp_path / "diplograph" / "ontology"), found.stderr
