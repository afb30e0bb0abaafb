"""Servers that pages talk to: the one that a page starts itself, and a store that it supposes to run."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.remote import servers

SERVE = re.compile(r"diplograph serve\b")
_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
_USUAL = "127.0.0.1:8000"
_OXIGRAPH = "http://localhost:7878"


def serving(command: str, folder: Path, until: ExitStack) -> tuple[dict[str, str], str]:
    """Start ``diplograph serve`` on a free port; where the usual address really is, and the line that it prints."""
    line = until.enter_context(_served(command.split()[2:], folder))
    found = _ADDRESS.search(line)
    assert found, line
    real = f"127.0.0.1:{found[1]}"
    return {_USUAL: real}, line.replace(real, _USUAL)


def oxigraph_for(page: Path, until: ExitStack) -> dict[str, str]:
    """Start Oxigraph where a page talks of it; where its usual address really is."""
    if _OXIGRAPH not in page.read_text("utf-8"):
        return {}
    started = until.enter_context(servers.oxigraph(Path(sys.executable).with_name("oxigraph")))
    return {_OXIGRAPH: started.query.removesuffix("/query")}


@contextmanager
def _served(options: list[str], folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "diplograph", "serve", *options, "--port", "0"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        yield process.stdout.readline()
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
