"""Which named questions which servers are known to answer wrongly, so that nobody takes their word for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Unreliable(NamedTuple):
    """A question, how the Server header of those begins that answer it wrongly, and why they do."""

    server: str
    question: str
    why: str


@cache
def unreliable() -> tuple[Unreliable, ...]:
    """All that are known."""
    return tuple(_read())


def why_not(server: str, question: str) -> str | None:
    """Why a server with this Server header is not to be asked a question; None where nothing is known against it."""
    return next((one.why for one in unreliable() if one.question == question and server.startswith(one.server)), None)


def _read() -> Iterator[Unreliable]:
    text = (Path(__file__).parent / "data" / "unreliable.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield Unreliable(*line.split("\t"))
