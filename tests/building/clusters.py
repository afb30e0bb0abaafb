"""A Dask cluster on this machine: a scheduler and two workers, processes that are begun as on any other machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from distributed import Client

_PATIENCE = 600


@contextmanager
def running(folder: Path, path: Path | None = None, workers: int = 2) -> Iterator[str]:
    """The address of a scheduler with workers, which end with it; ``path`` is a folder of packages that they know.

    A worker whose process dies is begun anew; a task that has ended two of them is given up.
    """
    file = folder / "scheduler.json"
    environment = {
        **os.environ,
        "PYTHONPATH": str(path or ""),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
        "DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "error",
    }
    with ExitStack() as stack:
        told = ("--no-dashboard", "--scheduler-file", str(file))
        stack.enter_context(_process(folder, environment, "scheduler", "--host", "127.0.0.1", "--port", "0", *told))
        address = _address(file)
        for number in range(workers):
            own = ("--nthreads", "1", "--host", "127.0.0.1", "--local-directory", str(folder / f"worker{number}"))
            stack.enter_context(_process(folder, environment, "worker", *own, *told))
        with Client(address, timeout=_PATIENCE, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(workers, timeout=_PATIENCE) if workers else None
        yield address


def _address(file: Path) -> str:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(FileNotFoundError, ValueError):  # it is not there yet, or not all of it
            return str(json.loads(file.read_text("utf-8"))["address"])
        time.sleep(0.05)
    raise TimeoutError("the scheduler does not start")


@contextmanager
def _process(folder: Path, environment: dict[str, str], *arguments: str) -> Iterator[None]:
    """A command of Dask; what it says goes to a file in the folder."""
    command = [sys.executable, "-m", "dask", *arguments]
    with (
        (folder / "log.txt").open("ab") as log,
        subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log) as process,
    ):
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
