"""The program knows kinds of things, never the people and sentences that it is judged by."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from diplograph.evaluate import read_gold
from diplograph.models import ReleaseRecord

ROOT = Path(__file__).parent.parent
SHORTEST_QUOTE = 30


@pytest.fixture(scope="module")
def program() -> dict[str, str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "diplograph", "ontology", "tools"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    return {name: (ROOT / name).read_text("utf-8").casefold() for name in listed if name and (ROOT / name).is_file()}


def test_no_judged_person_or_sentence_stands_in_the_program(program: dict[str, str], gold: Path, shared: Path) -> None:
    records = [*read_gold(gold), *read_gold(shared / "gold" / "dev")]
    known = {words for record in records for words in telling(record)}
    found = [(name, words) for name, text in program.items() for words in sorted(known) if words in text]
    assert found == []


def telling(record: ReleaseRecord) -> set[str]:
    """Full names of people, and quotes long enough not to occur by chance."""
    names = {name for person in record.people for name in (person.name or "", *person.names) if " " in name}
    quotes = {s.quote for s in record.statements} | {e.quote or "" for e in record.engagements}
    return {words.casefold() for words in names | {quote for quote in quotes if len(quote) >= SHORTEST_QUOTE}}
