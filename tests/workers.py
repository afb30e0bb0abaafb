"""How the tests are shared out among several processes, and what these make only once: ``pytest -n auto``.

The tests of a file stay together, for what they share is made once a file; files that share more stay together too.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

MOST = 4
"""Processes that run tests, where there are as many processors: each holds a language model and a browser."""
LONGEST = (
    "tests/browser/test_every_page.py",
    "stores",
    "tests/test_notebooks.py",
    "tests/docs/test_commands.py",
    "tests/web/test_limits.py",
    "site",
)
"""Groups that are begun first, so that none is left for one process when the others have nothing to do."""
_TOGETHER = {
    "tests/remote/": "stores",
    "tests/docs/test_pages.py": "site",
    "tests/docs/test_site.py": "site",
    "tests/browser/test_documentation.py": "site",
}


def number() -> int:
    """How many processes are to run tests on this machine."""
    return max(1, min(MOST, len(os.sched_getaffinity(0))))


def group(test: str) -> str:
    """What the tests have in common that one process runs, by the id of one of them."""
    file = test.split("::")[0]
    return next((name for start, name in _TOGETHER.items() if file.startswith(start)), file)


class ByGroup(LoadScopeScheduling):  # type: ignore[misc]
    """Gives each process one group after the other."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)


def order(items: list[pytest.Item]) -> None:
    """Put the longest groups first."""
    rank = {name: at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(group(item.nodeid), len(rank)))


def once(temporary: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that ``make`` fills, once for all processes of a run: nobody may change what is in it."""
    shared = temporary.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, done = shared / name, shared / f"{name}.made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            done.touch()
    return folder
