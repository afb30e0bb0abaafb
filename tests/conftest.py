"""What tests share: where the project's own data is, and the development data that some machines have beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

from tests import workers

ROOT = Path(__file__).parent.parent
settings.register_profile("shared", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")  # how busy the machine is decides nothing, and what fails once fails again


@pytest.fixture(scope="session")
def raw() -> Path:
    """The five releases."""
    return ROOT / "data" / "raw"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The gold records of the five releases."""
    return ROOT / "tests" / "gold"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the checkout, which is no part of the project."""
    folder = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    if not (folder / "gold" / "score.py").is_file():
        go_without(f"no development data in {folder}; DIPLOGRAPH_SHARED names another folder")
    return folder


@pytest.fixture(scope="session")
def program() -> Callable[[str, str], Path]:
    """The path of a program, by its name and the Debian package that has it; without it the test is left out."""

    def find(name: str, package: str) -> Path:
        found = shutil.which(name)
        return Path(found) if found else go_without(f"{name} is not installed: apt-get install {package}")

    return find


def go_without(missing: str) -> NoReturn:
    """Leave a test out for want of something, or fail where all must be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    workers.order(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> workers.ByGroup:
    """Have what belongs together run in one process."""
    return workers.ByGroup(config, log)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """As many processes as the machine has processors, within reason."""
    return workers.number()
