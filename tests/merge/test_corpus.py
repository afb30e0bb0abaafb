from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.errors import RecordError
from diplograph.merge import merge
from diplograph.models import Corpus, Evidence, ReleaseRecord
from tests.graph import invented
from tests.merge.records import body, initiative, occasion, person, record

NAMES = ("MORINO Ayaka", "Ayaka Morino", "Morino", "KEO Vuthy", "LIM Wei", None)
COUNTRIES = (None, "JP", "KH")
BODIES = ("LMU", "Lantern Makers' Union", "Lake Monitoring Unit", "Ministry of Tides", "ASEAN")
PLANS = ("LRP", "Lantern Route Plan 2020", "Lantern Route Plan 2025", "strategic partnership", "RCEP")
OCCASIONS = ("9th Lantern Summit", "Lantern Summit", "Summit", None)
DATES = (None, "2020", "2021", "2021-05", "2021-05-03")


@st.composite
def some_records(draw: st.DrawFn) -> list[ReleaseRecord]:
    return [draw(one_record(f"r{number}")) for number in range(draw(st.integers(1, 5)))]


@st.composite
def one_record(draw: st.DrawFn, release: str) -> ReleaseRecord:
    people = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(COUNTRIES)), max_size=3))
    bodies = draw(st.lists(st.sampled_from(BODIES), max_size=2))
    plans = draw(st.lists(st.tuples(st.sampled_from(PLANS), st.lists(st.just("LRP"), max_size=1)), max_size=2))
    who = [*(f"p{number}" for number, _ in enumerate(people, 1)), "JP", "KH"]
    occasions = draw(
        st.lists(
            st.builds(
                lambda kind, parts, start, name: occasion(kind, *parts, start=start, name=name),
                st.sampled_from(["meeting", "summit"]),
                st.lists(st.sampled_from(who), max_size=2, unique=True),
                st.sampled_from(DATES),
                st.sampled_from(OCCASIONS),
            ),
            max_size=3,
        )
    )
    offices = [{"person": "p1", "title": "Minister of Tides", "of": "JP"}] if people else []
    return record(
        release,
        draw(st.sampled_from(DATES)),
        draw(st.sampled_from(COUNTRIES)),
        people=[person(*known) for known in people],
        offices=offices,
        organizations=[body(name, kind="ministry") for name in bodies],
        initiatives=[initiative(name, *others) for name, others in plans],
        engagements=occasions,
        countries=["JP", "KH"],
        statements=[{"speakers": ["JP"], "stance": "support", "about": ["maritime"], "quote": "yes"}],
    )


@given(some_records(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_the_order_of_the_records_does_not_matter(records: list[ReleaseRecord], random: object) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(records)


@given(some_records())
@settings(deadline=None, max_examples=40)
def test_every_mention_is_in_one_entity(records: list[ReleaseRecord]) -> None:
    corpus = merge(records)
    counted = Counter(mentions_in(corpus))
    assert set(counted) == set(items_of(records))
    assert set(counted.values()) <= {1}
    ids = [one.id for one in entities(corpus)]
    assert len(ids) == len(set(ids))


def items_of(records: list[ReleaseRecord]) -> Iterator[str]:
    for one in records:
        release = one.release.id
        yield from (f"{release}#{code}" for code in one.countries)
        for section in (one.people, one.organizations, one.initiatives, one.engagements):
            yield from (f"{release}#{item.id}" for item in section)
        for letter, numbered in (("f", one.offices), ("s", one.statements), ("c", one.contributions)):
            yield from (f"{release}#{letter}{number}" for number, _ in enumerate(numbered, 1))


def entities(corpus: Corpus) -> Iterator[Any]:
    for section in ("people", "offices", "tenures", "countries", "organizations", "initiatives", "engagements"):
        yield from getattr(corpus, section)
    yield from corpus.statements
    yield from corpus.contributions


def mentions_in(corpus: Corpus) -> Iterator[str]:
    for section in ("people", "offices", "countries", "organizations", "initiatives", "engagements"):
        for one in getattr(corpus, section):
            yield from one.mentions
    yield from (one.mention for one in corpus.statements)
    yield from (one.mention for one in corpus.contributions)


def test_the_references_of_entities_lead_to_entities() -> None:
    corpus = merge(invented.records())
    known = set(corpus.by_id)
    for tenure in corpus.tenures:
        assert {tenure.person, tenure.office} <= known
    for engagement in corpus.engagements:
        for part in engagement.participations:
            assert {part.who, *part.tenures} <= known
    for statement in corpus.statements:
        assert {one for one in (*statement.speakers, *statement.about) if not one.startswith("topic/")} <= known


def test_the_records_stay_as_they_are() -> None:
    assert merge(reversed(invented.records())).records == tuple(invented.records())
    assert merge([*invented.records(), *invented.records()]) == merge(invented.records())
    assert isinstance(merge(invented.records()).records[0].people[0].evidence[0], Evidence)


def test_two_different_records_of_one_release_are_refused() -> None:
    with pytest.raises(RecordError, match="'a' comes twice"):
        merge([record("a"), record("a", "2021-01-01")])


@pytest.mark.parametrize(
    ("sections", "what"),
    [
        ({"engagements": [occasion("meeting", "p9")]}, "'p9'"),
        ({"offices": [{"person": "p1", "title": "Head"}]}, "'p1'"),
        ({"statements": [{"speakers": ["JP"], "stance": "support", "about": ["i3"], "quote": "x"}]}, "'i3'"),
        ({"contributions": [{"donor": "o1"}]}, "'o1'"),
    ],
)
def test_a_reference_to_nothing_is_named(sections: dict[str, Any], what: str) -> None:
    with pytest.raises(RecordError, match=f"release 'a' refers to {what}"):
        merge([record("a", **sections)])


def test_nothing_makes_an_empty_corpus() -> None:
    assert merge([]) == Corpus()


def test_a_later_release_changes_no_id_of_the_earlier(gold: Path) -> None:
    records = [ReleaseRecord.model_validate_json(path.read_text("utf-8")) for path in sorted(gold.glob("0*.json"))]
    newest = max(records, key=lambda one: one.release.date or "")
    before = {ref: one.id for one in merge(r for r in records if r is not newest).by_id.values() for ref in refs(one)}
    after = {ref: one.id for one in merge(records).by_id.values() for ref in refs(one)}
    named = {ref for ref in before if "/unnamed/" not in before[ref]}
    assert {ref: after[ref] for ref in named} == {ref: before[ref] for ref in named}


def refs(entity: object) -> tuple[str, ...]:
    return getattr(entity, "mentions", ())
