"""Ids stay: another release changes none, whoever and whatever it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.merge import merge
from diplograph.models import Corpus, ReleaseRecord
from tests.merge.records import body, initiative, merged, person, record

SECTIONS = ("people", "offices", "organizations", "initiatives")
LATER = record(
    "zz-later",
    "2024-05-06",
    "FJ",
    people=[person("Lani Tuilagi", "FJ"), person("Fumio Benjamin Morino", "JP"), person(None, "FJ")],
    offices=[
        {"person": "p1", "title": "Foreign Minister", "of": "FJ"},
        {"person": "p3", "title": "Speaker", "of": "FJ"},
    ],
    organizations=[body("ASEAN"), body("Lagoon Council", "LC")],
    initiatives=[initiative("strategic partnership", kind="partnership"), initiative("Lagoon Fund", kind="fund")],
    countries=["FJ", "JP"],
)


def ids(corpus: Corpus) -> dict[str, str]:
    return {ref: one.id for section in SECTIONS for one in getattr(corpus, section) for ref in one.mentions}


@pytest.fixture(scope="module")
def five(gold: Path) -> list[ReleaseRecord]:
    return [ReleaseRecord.model_validate_json(path.read_text("utf-8")) for path in sorted(gold.glob("0*.json"))]


def test_an_added_release_changes_no_id(five: list[ReleaseRecord]) -> None:
    before, after = ids(merge(five)), ids(merge([*five, LATER]))
    assert {ref: after[ref] for ref in before} == before


@pytest.mark.parametrize("left_out", range(5))
def test_any_of_the_five_added_to_the_others_changes_no_id(five: list[ReleaseRecord], left_out: int) -> None:
    before, after = ids(merge(five[:left_out] + five[left_out + 1 :])), ids(merge(five))
    settled = {ref for ref in before if "/unnamed/" not in before[ref]}
    assert {ref: after[ref] for ref in settled} == {ref: before[ref] for ref in settled}


def test_who_was_unnamed_may_find_a_name() -> None:
    premier = [{"person": "p1", "title": "Prime Minister", "of": "FJ"}]
    unnamed = record("a", "2021-01-01", people=[person(None, "FJ")], offices=premier)
    later = record("b", "2021-02-01", people=[person("Lani Tuilagi", "FJ")], offices=premier)
    assert ids(merged(unnamed))["a#p1"] == "person/fj/unnamed/a/p1"
    assert ids(merged(unnamed, later))["a#p1"] == "person/fj/lani-tuilagi"


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Lani Tuilagi", "LANI MERE TUILAGI"),
        ("Lani Tuilagi", "L. Tuilagi"),
        ("LANI TUILAGI", "Lani Tuilagi"),
        ("Lani Tuilagi", "Lanie Tuilagi"),
    ],
)
def test_a_fuller_or_other_form_told_later_changes_no_id(first: str, later: str) -> None:
    office = [{"person": "p1", "title": "Prime Minister", "of": "FJ"}]
    a = record("b", "2021-01-01", people=[person(first, "FJ")], offices=office)
    b = record("a", "2021-02-01", people=[person(later, "FJ")], offices=office)
    assert {one.id for one in merged(a, b).people} == {one.id for one in merged(a).people}


def test_a_namesake_told_later_leaves_the_first_its_id() -> None:
    def seen(release: str, day: str, title: str) -> ReleaseRecord:
        offices = [{"person": "p1", "title": title, "of": "FJ"}]
        return record(release, day, people=[person("Lani Tuilagi", "FJ")], offices=offices)

    first, other = seen("b", "1980-01-01", "Ambassador to Tonga"), seen("a", "2021-01-01", "Foreign Minister")
    found = ids(merged(first, other))
    assert found["b#p1"] == ids(merged(first))["b#p1"] == "person/fj/lani-tuilagi"
    assert found["a#p1"].startswith("person/fj/lani-tuilagi~")
