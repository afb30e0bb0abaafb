"""Rules on who and what is the same: they win, by mention, by id and by name, and never silently lose."""

from __future__ import annotations

import pytest

from diplograph.errors import CurationError
from diplograph.merge import merge
from diplograph.models import Corpus, DecisionMaker, ReleaseRecord
from tests.curation.conftest import Curated
from tests.merge.records import body, groups, person, record


def releases() -> list[ReleaseRecord]:
    return [
        record("a", people=[person("MORI Kenta", "JP")]),
        record("b", people=[person("Kenta Mori", "JP")]),
        record("c", people=[person("Kenneth Moore", "AU")], organizations=[body("Lantern Council")]),
        record("d", people=[person("Albert Stone", "AU")], organizations=[body("Board of Beacons")]),
    ]


def people(corpus: Corpus) -> set[frozenset[str]]:
    return groups(corpus, "people")


@pytest.mark.parametrize(
    "rule",
    [
        "same: [c#p1, d#p1]",
        "same: [person/au/kenneth-moore, person/au/albert-stone]",
        "same: [Kenneth Moore, Albert Stone]",
        "same: [{name: moore KENNETH, kind: person, country: AU}, d#p1]",
    ],
)
def test_what_a_curator_calls_the_same_is_one(curated: Curated, rule: str) -> None:
    corpus, problems = curated(f"rules:\n  - {rule}\n", *releases())
    assert problems == []
    assert frozenset({"c#p1", "d#p1"}) in people(corpus)
    assert frozenset({"a#p1", "b#p1"}) in people(corpus)


@pytest.mark.parametrize("rule", ["different: [a#p1, b#p1]", "different: [a#p1, b#p1, c#p1]"])
def test_what_a_curator_calls_different_is_not_one(curated: Curated, rule: str) -> None:
    assert frozenset({"a#p1", "b#p1"}) in people(merge(releases()))
    corpus, _ = curated(f"rules:\n  - {rule}\n    why: the yearbook has two\n    by: A. Reader\n", *releases())
    assert {frozenset({"a#p1"}), frozenset({"b#p1"})} <= people(corpus)
    (made,) = (one for one in corpus.decisions if (one.a, one.b) == ("a#p1", "b#p1"))
    assert made.by is DecisionMaker.CURATOR
    assert made.reason == "the curator A. Reader says so: the yearbook has two"


def test_different_names_stay_different_people_where_the_program_would_join_them(curated: Curated) -> None:
    records = [
        record("a", people=[person("Lena Ostrow", "PL", "Helena Ostrow")]),
        record("b", people=[person("Helena Ostrow", "PL")]),
        record("c", people=[person("Lena Ostrow", "PL")]),
    ]
    corpus, problems = curated("rules:\n  - different: [Lena Ostrow, Helena Ostrow]\n", *records)
    assert problems == []
    assert not any({"b#p1", "c#p1"} <= group for group in people(corpus))


def test_an_id_that_the_program_gives_no_more_still_means_its_mentions(curated: Curated) -> None:
    """The program joins what the rule keeps apart, so that one of the two ids is no longer there."""
    records = [record("a", people=[person("MORI Kenta", "JP")]), record("b", people=[person("MORI Kenta")])]
    assert len(merge(records).people) == 1
    corpus, problems = curated("rules:\n  - different: [person/jp/kenta-mori, person/zz/kenta-mori]\n", *records)
    assert problems == []
    assert people(corpus) == {frozenset({"a#p1"}), frozenset({"b#p1"})}


def test_a_rule_may_use_the_id_of_an_entity_that_another_rule_made(curated: Curated) -> None:
    first = "  - different: [a#p1, b#p1]\n"
    apart, _ = curated(f"rules:\n{first}", *releases())
    entity = next(one.id for one in apart.people if one.mentions == ("b#p1",))
    corpus, problems = curated(f"rules:\n  - same: [{entity}, c#p1]\n{first}", *releases())
    assert problems == []
    assert {frozenset({"a#p1"}), frozenset({"b#p1", "c#p1"})} <= people(corpus)


def test_the_order_of_rules_and_of_records_does_not_matter(curated: Curated) -> None:
    rules = ["  - same: [c#p1, d#p1]\n", "  - different: [a#p1, b#p1]\n", "  - same: [b#p1, c#p1]\n"]
    one, _ = curated("rules:\n" + "".join(rules), *releases())
    other, _ = curated("rules:\n" + "".join(rules[::-1]), *releases()[::-1])
    assert one == other


@pytest.mark.parametrize(
    "rules",
    [
        ["same: [a#p1, b#p1]", "different: [b#p1, a#p1]"],
        ["same: [a#p1, c#p1]", "same: [c#p1, d#p1]", "different: [a#p1, d#p1]"],
        ["different: [a#p1, d#p1]", "same: [a#p1, c#p1]", "same: [c#p1, d#p1]"],
    ],
)
def test_rules_that_contradict_each_other_are_named(curated: Curated, rules: list[str]) -> None:
    with pytest.raises(CurationError) as caught:
        curated("rules:\n" + "".join(f"  - {rule}\n" for rule in rules), *releases())
    different = next(rule for rule in rules if rule.startswith("different"))
    last_same = [rule for rule in rules if rule.startswith("same")][-1]
    for rule in (different, last_same):
        assert f"line {rules.index(rule) + 2}" in str(caught.value)
        assert rule.replace("[", "").replace("]", "") in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("same: [a#p1, z#p1]", "no release mentions “z#p1”"),
        ("same: [a#p1, Nobody Known]", "no release mentions “Nobody Known”"),
        ("different: [a#p1, person/fr/nobody]", "no release mentions “person/fr/nobody”"),
        ("same: [a#p1, c#o1]", "names things of several kinds (organization and person)"),
        ("same: [a#p1, {name: MORI Kenta, country: FR}]", "no release mentions “MORI Kenta” FR"),
    ],
)
def test_a_rule_that_does_not_apply_is_reported(curated: Curated, rule: str, reason: str) -> None:
    corpus, problems = curated(f"rules:\n  # of old\n  - {rule}\n", *releases())
    assert len(problems) == 1
    assert problems[0].startswith("curation.yaml, line 3: ")
    assert reason in problems[0]
    (kept,) = corpus.rules
    assert not kept.applied
    assert reason in (kept.problem or "")
    assert people(corpus) == people(merge(releases()))


def test_a_name_of_several_people_is_asked_about(curated: Curated) -> None:
    records = [*releases(), record("e", people=[person("Kenneth Moore", "US")])]
    _, problems = curated("rules:\n  - same: [Kenneth Moore, d#p1]\n", *records)
    assert "may be person/au/kenneth-moore or person/us/kenneth-moore: give the id of one" in problems[0]


def test_bodies_are_curated_too(curated: Curated) -> None:
    corpus, problems = curated("rules:\n  - same: [Lantern Council, Board of Beacons]\n", *releases())
    assert problems == []
    assert groups(corpus, "organizations") == {frozenset({"c#o1", "d#o1"})}


def test_without_rules_the_corpus_is_the_programs(curated: Curated) -> None:
    assert curated("", *releases())[0] == merge(releases())
