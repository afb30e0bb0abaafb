"""The same releases in another order give the same bytes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command


def test_the_order_of_files_changes_no_byte(command: Command, built: Path, raw: Path, tmp_path: Path) -> None:
    files = sorted(raw.glob("*.txt"), reverse=True)
    shuffled = [files[2], *files[:2], *files[3:]]
    assert command("build", *shuffled, "-g", tmp_path / "again").code == 0
    for number, folder in enumerate((built, tmp_path / "again")):
        assert command("export", "-g", folder, "-o", tmp_path / f"{number}.ttl").code == 0
    assert (tmp_path / "0.ttl").read_bytes() == (tmp_path / "1.ttl").read_bytes()
