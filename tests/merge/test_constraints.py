"""Rulings on mentions: they win over names, facts and dates, also through third mentions."""

from __future__ import annotations

from diplograph.merge import merge
from diplograph.merge.constraints import Constraints, Ruling
from diplograph.models import Corpus, DecisionMaker, DecisionVerdict, ReleaseRecord
from tests.merge.records import body, groups, occasion, person, record

SAME, DIFFERENT = DecisionVerdict.SAME, DecisionVerdict.DIFFERENT


def ruled(records: list[ReleaseRecord], *rulings: tuple[DecisionVerdict, tuple[tuple[str, ...], ...]]) -> Corpus:
    return merge(
        records, Constraints(tuple(Ruling(verdict, sides, "the archive says so") for verdict, sides in rulings))
    )


def three() -> list[ReleaseRecord]:
    return [record(name, people=[person("MORI Kenta", "JP")]) for name in ("a", "b", "c")]


def test_namesakes_that_are_different_stay_apart() -> None:
    corpus = ruled(three(), (DIFFERENT, (("a#p1",), ("b#p1",))))
    assert groups(corpus, "people") == {frozenset({"a#p1", "c#p1"}), frozenset({"b#p1"})}
    assert len({one.id for one in corpus.people}) == 2


def test_different_holds_through_a_third_mention() -> None:
    rulings = (DIFFERENT, (("a#p1",), ("b#p1",))), (SAME, (("b#p1",), ("c#p1",)))
    assert groups(ruled(three(), *rulings), "people") == {frozenset({"a#p1"}), frozenset({"b#p1", "c#p1"})}
    assert groups(ruled(three()[::-1], *rulings[::-1]), "people") == {frozenset({"a#p1"}), frozenset({"b#p1", "c#p1"})}


def test_same_wins_over_names_and_states() -> None:
    records = [
        record("a", people=[person("MORI Kenta", "JP")]),
        record("b", people=[person("Kent Moore", "AU")]),
        record("c", people=[person("MORI Kenta", "JP")]),
        record("d", people=[person("Kent Moore", "US")]),
    ]
    corpus = ruled(records, (SAME, (("a#p1",), ("b#p1",))))
    assert groups(corpus, "people") == {frozenset({"a#p1", "b#p1", "c#p1"}), frozenset({"d#p1"})}


def test_two_accounts_of_one_release_can_be_one_occasion_where_a_curator_says_so() -> None:
    records = [
        record(
            "a",
            people=[person("MORI Kenta", "JP")],
            engagements=[
                occasion("meeting", "p1", "FR", start="2021-05-04"),
                occasion("reception", "p1", "FR", start="2021-05-04"),
            ],
        )
    ]
    assert len(merge(records).engagements) == 2
    assert groups(ruled(records, (SAME, (("a#e1",), ("a#e2",)))), "engagements") == {frozenset({"a#e1", "a#e2"})}


def test_bodies_obey_as_well() -> None:
    records = [record(name, organizations=[body("Lantern Council")]) for name in ("a", "b")]
    assert len(ruled(records, (DIFFERENT, (("a#o1",), ("b#o1",)))).organizations) == 2


def test_a_ruling_is_a_decision_by_the_curator() -> None:
    corpus = ruled(three(), (DIFFERENT, (("a#p1",), ("b#p1",))), (SAME, (("a#p1",), ("c#p1",))))
    made = {(one.a, one.b): one for one in corpus.decisions}
    assert made["a#p1", "b#p1"].by is DecisionMaker.CURATOR
    assert (made["a#p1", "b#p1"].verdict, made["a#p1", "b#p1"].reason) == (DIFFERENT, "the archive says so")
    assert made["a#p1", "c#p1"].by is DecisionMaker.CURATOR
    assert all(one.by is DecisionMaker.PROGRAM for one in merge(three()).decisions)


def test_a_ruling_on_mentions_that_are_not_there_changes_nothing() -> None:
    corpus = ruled(three(), (SAME, (("a#p1",), ("z#p9",))), (DIFFERENT, (("y#p1",), ("b#p1",))))
    assert groups(corpus, "people") == groups(merge(three()), "people")
