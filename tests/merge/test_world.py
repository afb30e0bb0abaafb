"""The merge of an invented world: who and what is who and what, and how the work grows with the records."""

from __future__ import annotations

import pytest
from world import generate

from diplograph.evaluate import Merged, PairScore, compare_merge
from diplograph.merge import merge
from diplograph.models import Corpus

FLOORS = {Merged.PEOPLE: 0.95, Merged.ORGANIZATIONS: 0.97, Merged.INITIATIVES: 0.85, Merged.ENGAGEMENTS: 0.85}


@pytest.fixture(scope="module")
def worlds() -> dict[int, tuple[Corpus, dict[Merged, PairScore]]]:
    return {count: merged(count) for count in (150, 300, 600)}


@pytest.mark.parametrize("section", Merged)
def test_mentions_of_one_thing_are_brought_together(
    worlds: dict[int, tuple[Corpus, dict[Merged, PairScore]]], section: Merged
) -> None:
    assert worlds[300][1][section].f1 >= FLOORS[section]


def test_what_is_decided_on_grows_with_the_records(
    worlds: dict[int, tuple[Corpus, dict[Merged, PairScore]]],
) -> None:
    few, some, many = (len(worlds[count][0].decisions) for count in (150, 300, 600))
    assert few < some < many
    assert many / some < 2.5
    assert some / few < 2.5


def test_a_world_is_the_same_each_time() -> None:
    assert generate(40, seed=3) == generate(40, seed=3)
    assert generate(40, seed=3) != generate(40, seed=4)


def test_a_world_says_of_every_mention_what_it_is() -> None:
    records, gold = generate(60)
    for section in Merged:
        told = [ref for group in gold[section] for ref in group]
        held = [f"{one.release.id}#{item.id}" for one in records for item in getattr(one, section)]
        assert sorted(told) == sorted(held)
        assert len(records) == 60


def merged(count: int) -> tuple[Corpus, dict[Merged, PairScore]]:
    records, gold = generate(count)
    corpus = merge(records)
    return corpus, compare_merge(corpus, {section: gold[section] for section in Merged})
