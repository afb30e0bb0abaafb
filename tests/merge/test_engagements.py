from __future__ import annotations

import pytest

from diplograph.models import DecisionVerdict, EngagementKind, EngagementStatus, Role
from tests.merge.records import groups, merged, occasion, person, record

PEOPLE = [person("MORINO Ayaka", "JP"), person("KEO Vuthy", "KH")]
ONE = {frozenset({"a#e1", "b#e1"})}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (occasion("summit", name="9th Lantern Summit"), occasion("summit", name="Ninth Lantern Summit", start="2021")),
        (
            occasion("summit", name="9th Lantern Summit", start="2020"),
            occasion("conference", name="9th Lantern Summit", start="2021"),
        ),
        (
            occasion("summit", name="Lantern Summit", start="2021"),
            occasion("summit", name="The Lantern Summit", start="2021-05-03"),
        ),
        (
            occasion("summit", name="Lantern Summit", names=["Summit of Lights"], start="2021"),
            occasion("summit", name="Summit of Lights", start="2021-12"),
        ),
        (occasion("meeting", "p1", "p2", start="2021-05-03"), occasion("meeting", "p2", "p1", start="2021-05-03")),
        (
            occasion("visit", "p1", "p2", start="2021-05-03", end="2021-05-05"),
            occasion("visit", "p1", "p2", start="2021-05"),
        ),
    ],
)
def test_one_occasion(a: dict[str, object], b: dict[str, object]) -> None:
    corpus = merged(record("a", people=PEOPLE, engagements=[a]), record("b", people=PEOPLE, engagements=[b]))
    assert groups(corpus, "engagements") == ONE
    assert [one.verdict for one in corpus.decisions if one.kind == "engagement"] == [DecisionVerdict.SAME]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (occasion("summit", name="9th Lantern Summit"), occasion("summit", name="10th Lantern Summit")),
        (
            occasion("summit", name="Lantern Summit", start="2021"),
            occasion("summit", name="Lantern Summit", start="2022"),
        ),
        (occasion("summit", name="Lantern Summit"), occasion("summit", name="Lantern Summit")),
        (occasion("summit", name="Summit", start="2021"), occasion("summit", name="Summit", start="2021")),
        (occasion("meeting", "p1", "p2", start="2021-05-03"), occasion("meeting", "p1", "p2", start="2021-05-04")),
        (occasion("meeting", "p1", "p2", start="2021-05-03"), occasion("reception", "p1", "p2", start="2021-05-03")),
        (occasion("meeting", "p1", "p2", start="2021"), occasion("meeting", "p1", "p2", start="2021")),
        (occasion("meeting", "p1", start="2021-05-03"), occasion("meeting", "p1", start="2021-05-03")),
        (occasion("meeting", "p1", "p2"), occasion("meeting", "p1", "p2")),
        (
            occasion("meeting", "p1", "p2", start="2021-05-03", count=2),
            occasion("meeting", "p1", "p2", start="2021-05-03"),
        ),
    ],
)
def test_two_occasions(a: dict[str, object], b: dict[str, object]) -> None:
    corpus = merged(record("a", people=PEOPLE, engagements=[a]), record("b", people=PEOPLE, engagements=[b]))
    assert len(corpus.engagements) == 2


def test_what_one_release_tells_as_two_is_two() -> None:
    told = occasion("meeting", "p1", "p2", start="2021-05-03")
    corpus = merged(record("a", people=PEOPLE, engagements=[told, told]))
    assert len(corpus.engagements) == 2
    assert len({one.id for one in corpus.engagements}) == 2


def test_a_year_fits_no_one_of_several_occasions() -> None:
    corpus = merged(
        record("a", engagements=[occasion("summit", name="Lantern Summit", start="2021-05")]),
        record("b", engagements=[occasion("summit", name="Lantern Summit", start="2021-11")]),
        record("c", engagements=[occasion("summit", name="Lantern Summit", start="2021")]),
    )
    assert len(corpus.engagements) == 3
    assert {one.verdict for one in corpus.decisions} == {DecisionVerdict.UNSURE, DecisionVerdict.DIFFERENT}


def test_the_account_that_knows_best_stands_and_all_accounts_stay() -> None:
    planned = occasion("summit", "FJ", name="9th Lantern Summit", start="2021", place="FJ") | {"status": "planned"}
    recalled = occasion(
        "summit", "FJ", "TO", name="9th Lantern Summit", start="2021-06-02", place="Suva", mode="virtual"
    )
    recalled |= {"status": "recalled", "participants": [{"who": "FJ", "role": "host"}, {"who": "TO"}]}
    (one,) = merged(
        record("z", "2020-10-01", engagements=[planned]), record("a", "2021-07-01", engagements=[recalled])
    ).engagements
    assert (one.status, one.start, one.end, one.place, one.mode) == (
        EngagementStatus.HELD,
        "2021-06-02",
        "2021-06-02",
        "Suva",
        "virtual",
    )
    assert [(part.who, part.role) for part in one.participations] == [
        ("country/FJ", Role.HOST),
        ("country/TO", Role.PARTICIPANT),
    ]
    assert [(account.release, account.status) for account in one.accounts] == [("z", "planned"), ("a", "recalled")]


def test_a_date_that_was_moved_is_the_one_told_last() -> None:
    first = occasion("summit", name="9th Lantern Summit", start="2020-05-05")
    later = occasion("summit", name="9th Lantern Summit", start="2021")
    (one,) = merged(
        record("a", "2020-01-01", engagements=[first]), record("b", "2020-04-01", engagements=[later])
    ).engagements
    assert one.start == "2021"


@pytest.mark.parametrize(
    ("told", "label"),
    [
        (occasion("meeting", "p1", "p2", start="2021-05-03"), "Meeting of MORINO Ayaka and KEO Vuthy, 2021-05-03"),
        (
            {
                "kind": "courtesy-call",
                "status": "held",
                "participants": [{"who": "p1", "role": "visitor"}, {"who": "p2", "role": "host"}],
            },
            "Courtesy call of MORINO Ayaka on KEO Vuthy",
        ),
        (
            {"kind": "visit", "status": "held", "place": "KH", "participants": [{"who": "p1", "role": "visitor"}]},
            "Visit of MORINO Ayaka to Cambodia",
        ),
        (occasion("conference", start="2021", place="Suva"), "Conference in Suva, 2021"),
        (occasion("call", "FJ", "TO", "WS", "VU"), "Call of Fiji, Tonga and 2 others"),
    ],
)
def test_an_unnamed_occasion_says_what_it_was(told: dict[str, object], label: str) -> None:
    (one,) = merged(record("a", people=PEOPLE, engagements=[told])).engagements
    assert one.label == label
    assert one.name is None


def test_participants_hold_the_office_that_the_release_gives_them() -> None:
    office = {"person": "p1", "title": "Minister of Forests", "of": "JP"}
    now = occasion("meeting", "p1", "p2", start="2021-05-03")
    then = occasion("visit", "p1", "KH", start="2014") | {"status": "recalled"}
    corpus = merged(record("a", "2021-05-03", people=PEOPLE, offices=[office], engagements=[now, then]))
    tenures = {one.kind: {part.who: part.tenures for part in one.participations} for one in corpus.engagements}
    assert tenures[EngagementKind.MEETING]["person/jp/ayaka-morino"] == (corpus.tenures[0].id,)
    assert tenures[EngagementKind.VISIT]["person/jp/ayaka-morino"] == ()
