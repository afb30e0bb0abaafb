from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ENGLISH = "The Foreign Minister met the Foreign Minister of Latvia in Strelsau, and they agreed to meet again."
PAGE = "<!doctype html><html><head><title>Talks</title>{head}</head><body><article>{body}<p>{text}</p></article></body>"


@dataclass
class Trap:
    """A port of this machine that nobody may ask for anything."""

    listening: socket.socket

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}/x"

    @property
    def asked(self) -> bool:
        """Whether somebody has connected since the last time."""
        try:
            self.listening.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@pytest.fixture
def trap() -> Iterator[Trap]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield Trap(listening)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file that no input may lead to."""
    path = tmp_path / "elsewhere" / "secret.txt"
    path.parent.mkdir()
    path.write_text("Hunter two is the password that the Foreign Minister told the Foreign Minister of Latvia.")
    return path


def page(head: str = "", body: str = "") -> bytes:
    """A page with a text of several sentences."""
    return PAGE.format(head=head, body=body, text=f"{ENGLISH} " * 4).encode()
