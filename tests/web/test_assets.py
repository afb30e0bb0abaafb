"""What pages run in a browser: bundles of pinned packages, made on this machine, that load nothing from elsewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ASSETS = ROOT / "assets"
BUILT = ROOT / "diplograph" / "web" / "static" / "built"


@pytest.fixture(scope="module")
def built() -> Path:
    if not BUILT.is_dir():
        pytest.fail("the bundles are not built: run make assets")
    return BUILT


def test_every_package_is_pinned_to_one_version() -> None:
    described = json.loads((ASSETS / "package.json").read_text("utf-8"))
    wanted = {**described["dependencies"], **described["devDependencies"]}
    assert [name for name, version in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    locked = json.loads((ASSETS / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_the_lock_names_no_address_and_has_the_hash_of_every_package() -> None:
    text = (ASSETS / "package-lock.json").read_text("utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert [name for name, one in packages.items() if name and not one.get("integrity", "").startswith("sha512-")] == []


@pytest.mark.parametrize("name", ["layout.js", "network.js", "sparql.css", "sparql.js"])
def test_a_bundle_imports_nothing_and_is_small(built: Path, name: str) -> None:
    text = (built / name).read_text("utf-8")
    assert not re.search(r"""(?:^|[;}])import(?:\s|\{|["'])|@import|url\((?!["']?data:)""", text)
    assert len(text) < 600_000


def test_the_licence_of_every_bundled_package_is_there(built: Path) -> None:
    text = (built / "licenses.txt").read_text("utf-8")
    packages = ("@zazuko/yasqe", "codemirror", "graphology", "graphology-layout-forceatlas2", "sigma", "world-atlas")
    for name in packages:
        assert re.search(rf"^{name} \d", text, re.MULTILINE), name
    assert text.count("Permission is hereby granted") >= len(packages) - 1
    assert "axe-core" not in text


def test_the_world_has_shapes_and_centres_by_the_codes_of_states(built: Path) -> None:
    world = json.loads((built / "world.json").read_text("utf-8"))
    assert world["shapes"]["JP"].startswith("M")
    assert set(world["shapes"]) <= set(world["centres"])
    assert "SG" in world["centres"]
    assert "SG" not in world["shapes"]
    for x, y in world["centres"].values():
        assert 0 < x < world["width"]
        assert 0 < y < world["height"]
    japan, cambodia = world["centres"]["JP"], world["centres"]["KH"]
    assert japan[0] > cambodia[0]
    assert japan[1] < cambodia[1]
