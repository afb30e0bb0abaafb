from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from diplograph import graph as graphs
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.search import Index, write_index
from tests.graph import invented

Told = Callable[..., ReleaseRecord]


def told(release: str, *people: tuple[str, str | None], **more: Any) -> ReleaseRecord:
    """A record of a release that names people, each of a state, and tells ``more``."""
    entries = [{"id": f"p{n}", "name": name, "country": state} for n, (name, state) in enumerate(people, start=1)]
    header = {"id": release, "title": more.pop("title", None), "date": more.pop("date", "2022-05-01")}
    return ReleaseRecord.model_validate({"release": header, "people": entries, **more})


def records() -> list[ReleaseRecord]:
    """Two releases that tell of much, and some that name people whose names are alike."""
    tu = ("ĐẶNG Văn Tứ", "VN")
    return [
        *invented.records(),
        told("r1", tu, ("Tuna Lindqvist", "SE"), title="Centre for Harbours: opening"),
        told("r2", tu, ("Anna Tunander", "SE"), ("Renée O'Harald-Brøndum", "DK")),
        told("r3", tu, ("Tuna Lindqvist", "SE"), ("Tuna Lindqvist-Berg", "SE")),
        told("r4", ("Anna Tunander", "SE"), ("Anna Tunander", "NO")),
    ]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of the records, with its index."""
    folder = tmp_path_factory.mktemp("search") / "build"
    graphs.write(merge(records()), folder, finish=write_index)
    return folder


@pytest.fixture(scope="session")
def index(folder: Path) -> Iterator[Index]:
    with Index(folder) as opened:
        yield opened
