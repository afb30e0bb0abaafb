"""What holds of the merge of any records: tried on small corpora of an invented world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from world import generate

from diplograph.merge import merge
from diplograph.merge.constraints import Constraints, Ruling
from diplograph.models import Corpus, DecisionVerdict, ReleaseRecord
from tests.merge.records import body, initiative, occasion, person, record

World = tuple[list[ReleaseRecord], dict[str, list[list[str]]]]
SECTIONS = ("people", "organizations", "initiatives", "engagements")
worlds = st.builds(generate, st.integers(2, 25), st.integers(0, 10_000))
some = settings(deadline=None, max_examples=25)


@given(worlds, st.randoms(use_true_random=False))
@some
def test_the_order_of_the_records_does_not_matter(world: World, random: Any) -> None:
    records, _ = world
    shuffled = random.sample(records, len(records))
    assert merge(shuffled).model_dump_json() == merge(records).model_dump_json()


@given(worlds, st.integers(0, 25))
@some
def test_two_halves_together_are_the_whole(world: World, cut: int) -> None:
    records, _ = world
    halves = merge(records[cut:]), merge(records[:cut])
    again = merge(one for half in halves for one in half.records)
    assert again.model_dump_json() == merge(records).model_dump_json()


@given(worlds)
@some
def test_no_evidence_is_lost(world: World) -> None:
    records, _ = world
    corpus = merge(records)
    assert corpus.records == tuple(sorted(records, key=lambda one: one.release.id))
    assert Counter(mentions_in(corpus)) == Counter(items_of(records))


@given(worlds)
@some
def test_ids_are_unique_and_those_of_an_unrelated_record_change_none(world: World) -> None:
    records, _ = world
    before, after = ids(merge(records)), ids(merge([*records, UNRELATED]))
    assert {ref: after[ref] for ref in before} == before
    named = Counter(one.id for one in entities(merge([*records, UNRELATED])))
    assert set(named.values()) <= {1}


@given(worlds, st.data())
@some
def test_what_a_curator_calls_different_is_never_one(world: World, data: st.DataObject) -> None:
    records, _ = world
    joined = [one.mentions for one in named_entities(merge(records)) if len(one.mentions) > 1]
    chosen = data.draw(st.lists(st.sampled_from(joined), min_size=1, max_size=4, unique=True)) if joined else []
    sides = [tuple(data.draw(st.permutations(mentions)))[:2] for mentions in chosen]
    corpus = merge(records, rulings(DecisionVerdict.DIFFERENT, sides))
    entity = {ref: one.id for one in named_entities(corpus) for ref in one.mentions}
    assert [(a, b) for a, b in sides if entity[a] == entity[b]] == []
    assert Counter(mentions_in(corpus)) == Counter(items_of(records))


@given(worlds, st.data())
@some
def test_what_a_curator_calls_the_same_is_always_one(world: World, data: st.DataObject) -> None:
    records, _ = world
    mentions = [sorted(one.mentions)[0] for one in merge(records).people]
    if len(mentions) < 2:
        return
    pair = data.draw(st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique=True))
    corpus = merge(records, rulings(DecisionVerdict.SAME, [tuple(pair)]))
    entity = {ref: one.id for one in corpus.people for ref in one.mentions}
    assert entity[pair[0]] == entity[pair[1]]


UNRELATED = record(
    "zz-unrelated",
    "1970-02-03",
    "VA",
    people=[person("Quirinus Obsequens", "VA")],
    offices=[{"person": "p1", "title": "Keeper of the Lamps", "of": "VA"}],
    organizations=[body("Lamp Oil Board", kind="government")],
    initiatives=[initiative("Olive Grove Charter")],
    engagements=[occasion("reception", "p1", "o1", start="1970-02-02")],
)


def rulings(verdict: DecisionVerdict, sides: list[tuple[str, ...]]) -> Constraints:
    """That the mentions of each pair are, or are not, one thing."""
    return Constraints(tuple(Ruling(verdict, tuple((ref,) for ref in pair), "the curator knows") for pair in sides))


def named_entities(corpus: Corpus) -> Iterator[Any]:
    for section in SECTIONS:
        yield from getattr(corpus, section)


def entities(corpus: Corpus) -> Iterator[Any]:
    for section in (*SECTIONS, "offices", "tenures", "countries", "statements", "contributions"):
        yield from getattr(corpus, section)


def ids(corpus: Corpus) -> dict[str, str]:
    return {ref: one.id for one in named_entities(corpus) for ref in one.mentions}


def items_of(records: list[ReleaseRecord]) -> Iterator[str]:
    for one in records:
        release = one.release.id
        yield from (f"{release}#{code}" for code in one.countries)
        for section in SECTIONS:
            yield from (f"{release}#{item.id}" for item in getattr(one, section))
        for letter, numbered in (("f", one.offices), ("s", one.statements)):
            yield from (f"{release}#{letter}{number}" for number, _ in enumerate(numbered, 1))


def mentions_in(corpus: Corpus) -> Iterator[str]:
    for one in (*named_entities(corpus), *corpus.offices, *corpus.countries):
        yield from one.mentions
    yield from (one.mention for one in corpus.statements)
