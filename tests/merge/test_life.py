"""What became of an occasion, as invented releases tell it one after the other."""

from __future__ import annotations

from typing import Any

from diplograph.models import Engagement, EngagementStatus, ReleaseRecord
from tests.merge.records import merged, occasion, person
from tests.merge.records import record as release

PEOPLE = [person("MORINO Ayaka", "JP"), person("KEO Vuthy", "KH")]
Steps = list[tuple[str, str, str | None]]


def record(name: str, told: str, *engagements: dict[str, Any], issuer: str = "Ministry of Lanterns") -> ReleaseRecord:
    made = release(name, told, "JP", people=PEOPLE, engagements=engagements)
    return made.model_copy(update={"release": made.release.model_copy(update={"issuer": issuer})})


def summit(start: str | None, status: str, name: str = "9th Lantern Summit", **known: Any) -> dict[str, Any]:
    return occasion("summit", "FJ", name=name, start=start, status=status, **known)


def steps(one: Engagement) -> Steps:
    """Stage, release and start of each step."""
    return [(step.stage.value, step.release, step.start) for step in one.life]


def test_from_plan_to_holding() -> None:
    (one,) = merged(
        record("a", "2021-01-10", summit("2021", "planned")),
        record("b", "2021-03-10", summit("2021-06", "planned")),
        record("c", "2021-06-10", summit("2021-06-09", "held")),
        record("d", "2021-08-10", summit("2021-06", "recalled")),
    ).engagements
    assert steps(one) == [("planned", "a", "2021"), ("held", "c", "2021-06-09")]
    assert (one.status, one.start) == (EngagementStatus.HELD, "2021-06-09")


def test_a_numbered_occasion_that_is_planned_for_another_date_was_moved() -> None:
    (one,) = merged(
        record("a", "2020-01-10", summit("2020", "planned")),
        record("b", "2020-08-10", summit("2021", "planned")),
        record("c", "2021-09-10", summit("2021-09", "held")),
    ).engagements
    assert steps(one) == [("planned", "a", "2020"), ("moved", "b", "2021"), ("held", "c", "2021-09")]
    assert one.life[1].former is not None
    assert one.life[1].former.start == "2020"


def test_a_more_precise_date_is_no_move() -> None:
    (one,) = merged(
        record("a", "2021-01-10", summit("2023", "planned")),
        record("b", "2022-01-10", summit("2023-12", "planned")),
    ).engagements
    assert steps(one) == [("planned", "a", "2023")]
    assert one.start == "2023-12"


def test_a_release_that_names_the_former_date_moves_it_once() -> None:
    moved: dict[str, Any] = {"moved_from": {"start": "2021-05-03", "end": "2021-05-03"}}
    (one,) = merged(
        record("a", "2021-04-01", occasion("visit", "p1", "KH", start="2021-05-03", status="planned")),
        record("b", "2021-05-01", occasion("visit", "p1", "KH", start="2021-07-01", status="planned", **moved)),
        record("c", "2021-07-02", occasion("visit", "p1", "KH", start="2021-07-01", status="held", **moved)),
    ).engagements
    assert steps(one) == [("planned", "a", "2021-05-03"), ("moved", "b", "2021-07-01"), ("held", "c", "2021-07-01")]


def test_what_is_held_on_another_day_than_planned_was_moved() -> None:
    (one,) = merged(
        record("a", "2021-04-01", summit("2021-05", "planned")),
        record("b", "2021-07-02", summit("2021-07-01", "held")),
    ).engagements
    assert steps(one) == [("planned", "a", "2021-05"), ("moved", "b", "2021-07-01"), ("held", "b", "2021-07-01")]
    assert one.start == "2021-07-01"


def test_called_off() -> None:
    (one,) = merged(
        record("a", "2021-04-01", summit("2021-05", "planned")),
        record("b", "2021-04-20", summit("2021-05", "cancelled")),
        record("c", "2022-04-20"),
    ).engagements
    assert steps(one) == [("planned", "a", "2021-05"), ("cancelled", "b", "2021-05")]
    assert one.status is EngagementStatus.CANCELLED


def test_not_heard_of_when_the_issuer_went_on_publishing() -> None:
    (one,) = merged(
        record("a", "2021-04-01", summit("2021-05", "planned")),
        record("b", "2021-06-01"),
        record("c", "2021-07-01"),
    ).engagements
    assert steps(one) == [("planned", "a", "2021-05"), ("not-heard-of", "c", "2021-05")]
    assert (one.life[1].mention, one.life[1].told) == ("a#e1", "2021-07-01")
    assert one.status is EngagementStatus.PLANNED


def test_silence_of_others_or_before_the_day_says_nothing() -> None:
    (one,) = merged(
        record("a", "2021-04-01", summit("2021-05", "planned")),
        record("b", "2021-05-20"),
        record("c", "2021-07-01", issuer="Ministry of Harbours"),
    ).engagements
    assert steps(one) == [("planned", "a", "2021-05")]


def test_a_plan_without_a_date_is_never_overdue() -> None:
    (one,) = merged(record("a", "2021-04-01", summit(None, "planned")), record("b", "2023-04-01")).engagements
    assert steps(one) == [("planned", "a", None)]


def test_a_yearly_meeting_announced_again_is_not_moved() -> None:
    name = "Reed Valley Foreign Ministers' Meeting"
    first, second = merged(
        record("a", "2020-03-01", summit("2020-07", "planned", name)),
        record("b", "2020-08-01", summit("2021", "planned", name)),
    ).engagements
    assert steps(first) == [("planned", "a", "2020-07"), ("announced-again", "b", "2021")]
    assert first.life[1].mention in second.mentions
    assert first.life[1].former is not None
    assert first.life[1].former.start == "2020-07"
    assert steps(second) == [("planned", "b", "2021")]


def test_a_yearly_meeting_that_was_held_is_not_announced_again() -> None:
    name = "Reed Valley Foreign Ministers' Meeting"
    corpus = merged(
        record("a", "2020-03-01", summit("2020-07", "planned", name)),
        record("b", "2020-08-01", summit("2020-07-03", "held", name)),
        record("c", "2021-01-01", summit("2021-07", "planned", name)),
    )
    assert [steps(one) for one in corpus.engagements] == [
        [("planned", "a", "2020-07"), ("held", "b", "2020-07-03")],
        [("planned", "c", "2021-07")],
    ]
