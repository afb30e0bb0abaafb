from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from diplograph.curation import curate, load_curation, unapplied
from diplograph.models import Corpus, ReleaseRecord

Curated = Callable[..., tuple[Corpus, list[str]]]


@pytest.fixture
def curated(tmp_path: Path) -> Curated:
    """Merges records under the rules of a file of that text; gives the rules that did not apply, too."""

    def go(text: str, *records: ReleaseRecord) -> tuple[Corpus, list[str]]:
        file = tmp_path / "curation.yaml"
        file.write_text(text, "utf-8")
        rules = load_curation(file)
        corpus = curate(records, rules)
        return corpus, [line.removeprefix(f"{tmp_path}/") for line in unapplied(corpus, rules)]

    return go
