"""What a vague account means if there is only one occasion that it can mean: invented releases of two ministries."""

from __future__ import annotations

from typing import Any

import pytest

from diplograph.models import Corpus, DecisionVerdict, ReleaseRecord
from tests.merge.records import merged, occasion, person, record

PEOPLE = [person("MORINO Ayaka", "JP"), person("KEO Vuthy", "KH"), person("SOK Pisey", "KH")]
MAY = occasion("meeting", "p1", "p2", start="2021-05-03")


def release(name: str, told: str, *engagements: dict[str, Any], by: str = "JP") -> ReleaseRecord:
    return record(name, told, by, people=PEOPLE, engagements=engagements)


def archive(*years: int, by: str = "JP") -> list[ReleaseRecord]:
    """Releases that tell nothing, one a month."""
    return [
        release(f"z{year}-{month:02d}", f"{year}-{month:02d}-15", by=by) for year in years for month in range(1, 13)
    ]


def recalled(kind: str, *who: str, **known: Any) -> dict[str, Any]:
    return occasion(kind, *who, status="recalled", **known)


def together(corpus: Corpus) -> set[frozenset[str]]:
    return {frozenset(one.mentions) for one in corpus.engagements if len(one.mentions) > 1}


BOTH = {frozenset({"a#e1", "b#e1"})}

MEANT = {
    "the one meeting of that year": recalled("meeting", "p1", "p2", start="2021"),
    "the one meeting of that year, one side told by its state": recalled("meeting", "p1", "KH", start="2021"),
    "the one meeting of that month, told by the states": recalled("meeting", "JP", "KH", start="2021-05"),
    "the one meeting of the years before": recalled("meeting", "p1", "p2"),
    "a meeting for a courtesy call, in that month": recalled("courtesy-call", "p1", "p2", start="2021-05"),
}

NOT_MEANT = {
    "another year": recalled("meeting", "p1", "p2", start="2020"),
    "another person": recalled("meeting", "p1", "p3", start="2021"),
    "another kind": recalled("visit", "p1", "KH", start="2021"),
    "another state": recalled("meeting", "p1", "VN", start="2021"),
    "two states, in the course of a year": recalled("meeting", "JP", "KH", start="2021"),
    "two states, at any time": recalled("meeting", "JP", "KH"),
    "one side only": recalled("meeting", "p1", start="2021-05"),
    "another way of meeting": recalled("meeting", "p1", "p2", start="2021", mode="virtual"),
}


@pytest.mark.parametrize("account", MEANT.values(), ids=MEANT)
def test_the_only_one_known_is_meant(account: dict[str, Any]) -> None:
    corpus = merged(release("a", "2021-05-04", MAY), release("b", "2022-03-01", account, by="KH"), *archive(2020, 2021))
    assert together(corpus) == BOTH
    (decision,) = (one for one in corpus.decisions if one.kind == "engagement")
    assert decision.verdict is DecisionVerdict.SAME
    assert decision.reason.endswith("the only one known of that time")


@pytest.mark.parametrize("account", NOT_MEANT.values(), ids=NOT_MEANT)
def test_what_is_told_otherwise_is_another(account: dict[str, Any]) -> None:
    inperson = MAY | {"mode": "in-person"}
    corpus = merged(
        release("a", "2021-05-04", inperson), release("b", "2022-03-01", account, by="KH"), *archive(2020, 2021)
    )
    assert together(corpus) == set()


@pytest.mark.parametrize("account", MEANT.values(), ids=MEANT)
def test_of_two_none_is_meant(account: dict[str, Any]) -> None:
    again = occasion("meeting", "p1", "p2", start="2021-05-25")
    corpus = merged(
        release("a", "2021-05-04", MAY),
        release("b", "2022-03-01", account, by="KH"),
        release("c", "2021-05-26", again),
        *archive(2020, 2021),
    )
    assert together(corpus) == set()
    assert {one.verdict for one in corpus.decisions if one.kind == "engagement"} <= {
        DecisionVerdict.UNSURE,
        DecisionVerdict.DIFFERENT,
    }


def test_that_no_other_is_known_says_nothing_where_few_releases_are_at_hand() -> None:
    first, later = release("a", "2021-05-04", MAY), release("b", "2022-03-01", MEANT["the one meeting of that year"])
    assert together(merged(first, later)) == set()
    assert together(merged(first, later, *archive(2021, by="VN"))) == set()
    assert together(merged(first, later, *archive(2021, by="KH"))) == BOTH


def test_what_was_announced_without_a_date_is_the_only_one_that_followed() -> None:
    plan = occasion("meeting", "p1", "p2", status="planned")
    held = release("b", "2021-05-04", MAY)
    assert together(merged(release("a", "2021-02-01", plan), held, *archive(2021, 2022))) == BOTH
    assert together(merged(release("a", "2021-08-01", plan), held, *archive(2021, 2022))) == set()


def test_neighbouring_days_of_one_meeting_in_one_city() -> None:
    here = {"place": "Phnom Penh"}
    first = release("a", "2021-05-04", MAY | here)
    second = occasion("meeting", "p1", "p2", start="2021-05-04")
    assert together(merged(first, release("b", "2021-05-05", second | here, by="KH"))) == BOTH
    assert together(merged(first, release("b", "2021-05-05", second, by="KH"))) == set()
    assert together(merged(first, release("b", "2021-05-05", second | here))) == set()


def test_somebody_told_apart_but_of_like_name_does_not_part_a_meeting() -> None:
    """The short name may be two people's, so that who is meant stays open."""
    people = [person("MORINO Ayaka", "JP"), person("KEO Vuthy", "KH"), person("KEO Dara", "KH")]
    full = record("a", "2021-05-03", "KH", people=people, engagements=[MAY])
    short = [person("MORINO Ayaka", "JP"), person("KEO", "KH")]
    other = [person("MORINO Ayaka", "JP"), person("SOK Pisey", "KH")]
    named = record("b", "2021-05-03", "JP", people=short, engagements=[MAY])
    assert together(merged(full, named)) == BOTH
    assert together(merged(full, record("b", "2021-05-03", "JP", people=other, engagements=[MAY]))) == set()
