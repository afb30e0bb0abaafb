"""What is installed is what was locked: exact versions with their hashes, and no vulnerability that nobody has seen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import audit
import pytest

from tests.conftest import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
HASH = f"--hash=sha256:{'0' * 64}"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_version_is_exact_and_has_hashes(lock: Path) -> None:
    assert list(audit.faults(lock.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    [
        "a==1",
        f"a>=1 {HASH}",
        f"a {HASH}",
        f"a==1.* {HASH}",
        "a==1 --hash=md5:00",
        f"a @ https://example.org/a.whl {HASH}",
        "-e .",
        "--extra-index-url https://example.org",
        f"git+https://example.org/a {HASH}",
    ],
)
def test_what_could_be_anything_is_found(line: str) -> None:
    assert list(audit.faults(line))


@pytest.mark.parametrize(
    "line", [f"a==1 \\\n    {HASH} \\\n    {HASH}", f"a-b[c]==1.2.post1 ; sys_platform == 'win32' {HASH}", "# a", ""]
)
def test_what_is_locked_is_not(line: str) -> None:
    assert list(audit.faults(line)) == []


def test_vulnerabilities_are_told_and_what_was_not_audited_is_not_counted() -> None:
    told = audit.read_advice(
        [
            {"name": "a", "version": "1", "vulns": [{"id": "X-1"}, {"id": "X-1"}]},
            {"name": "b", "version": "1", "vulns": []},
            {"name": "c", "skip_reason": "not found"},
        ]
    )
    assert told == audit.Advice(2, (("a", "X-1"),))


def test_what_is_borne_has_a_reason() -> None:
    assert all(audit.known(audit.KNOWN.read_text("utf-8")).values())
    assert audit.known("# head\nX-1\ta\tnever called\n") == {"X-1": "never called"}


def test_without_a_network_the_locks_are_checked() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "audit.py", "--offline"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("locks checked only") == len(LOCKS)


def test_installing_demands_the_hashes() -> None:
    make = (ROOT / "Makefile").read_text("utf-8")
    installs = [line for line in make.splitlines() if "install" in line and "-r requirements/" in line]
    assert installs
    assert all("--require-hashes" in line for line in installs)
