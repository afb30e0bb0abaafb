"""Engagements that are told in passing, and words that sound like one but are none; told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.invented import told
from tests.extract.test_engagement_wordings import BOTH, MINISTER, SALCEDO, occasions


@pytest.mark.parametrize(
    "words",
    [
        f"congratulated {SALCEDO}, on his appointment in a phone call today.",
        f"thanked {SALCEDO}, for his support during a telephone conversation today.",
    ],
)
def test_whom_one_addresses_in_a_call_takes_part_in_it(words: str) -> None:
    assert occasions(told(MINISTER + words)) == [("call", "held", BOTH)]


def test_nobody_is_called_who_is_only_spoken_of() -> None:
    assert occasions(told(f"{MINISTER}spoke of {SALCEDO}, today.")) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("stressed at the Bergen Ocean Conference today that the sea is ours.", "conference"),
        ("said at the opening of the Oslo Energy Forum today that work goes on.", "conference"),
        (
            "thanked the diplomats for their efforts during the traditional end-of-year reception in Oslo today.",
            "reception",
        ),
        ("said this at a ceremony in Oslo today.", "ceremony"),
    ],
)
def test_who_says_something_at_a_gathering_takes_part_in_it(words: str, kind: str) -> None:
    assert occasions(told(MINISTER + words)) == [(kind, "held", {"Kari Holmboe"})]


def test_who_speaks_of_what_others_agreed_at_a_gathering_takes_no_part() -> None:
    words = "recalled the decisions that were taken at the 5th Nordic-Andean Summit."
    assert occasions(told(MINISTER + words)) == [("summit", "recalled", set())]


@pytest.mark.parametrize(
    "words",
    [
        f"Norway praised Peru, according to Foreign Minister Kari Holmboe after her meeting with {SALCEDO}.",
        f"Speaking after a meeting with {SALCEDO}, Foreign Minister Kari Holmboe said that ties are good.",
        f"Foreign Minister Kari Holmboe said after talks with {SALCEDO}, that ties are good.",
    ],
)
def test_talks_after_which_something_is_said_are_what_is_reported(words: str) -> None:
    assert occasions(told(words)) == [("meeting", "held", BOTH)]


def test_a_meeting_and_talks_that_and_joins_are_two_of_one_owner() -> None:
    words = (
        "During Foreign Minister Kari Holmboe's meeting in Lima with Special Adviser Ana Ruiz and discussions with "
        "Deputy Foreign Minister Luis Ortega, the topics included trade."
    )
    assert occasions(told(words)) == [
        ("meeting", "held", {"Kari Holmboe", "Ana Ruiz"}),
        ("meeting", "held", {"Kari Holmboe", "Luis Ortega"}),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Norway and Chile will work together to meet the objectives of the plan.",
        "Norway and Chile are able to meet today's challenges.",
        f"{MINISTER}gave the Foreign Minister a briefing on the sea.",
        f"{MINISTER}welcomed the establishment of the Nordic-Andean Forum to be launched in 2026.",
        f"{MINISTER}spoke of the plight of the refugees who had gone to Chile.",
    ],
)
def test_things_met_briefings_given_and_forums_founded_are_no_engagements(words: str) -> None:
    assert occasions(told(words)) == []


def test_todays_meeting_is_the_one_just_told() -> None:
    words = f"met with {SALCEDO}, today. The trade in fish was among the issues discussed at today's meeting."
    assert occasions(told(MINISTER + words)) == [("meeting", "held", BOTH)]


def test_what_begins_with_a_state_is_not_held_with_it() -> None:
    words = (
        f"met with {SALCEDO}, today. An agreement was signed at the meeting, by which Norway and Chile "
        "will help farmers, beginning with Peru."
    )
    assert occasions(told(MINISTER + words))[0][2] == BOTH


def test_what_follows_subsequently_is_on_the_day_told_last() -> None:
    words = (
        f"{MINISTER}will visit Chile on 20-22 May 2024.\n\nOn 20 May, the Minister will meet with {SALCEDO}.\n\n"
        "On 21 May, she will speak to students in Santiago.\n\n"
        "Subsequently, the Minister will meet with the President of the Senate, Ana Ruiz."
    )
    meetings = [e for e in told(words).engagements if e.kind == "meeting"]
    assert [str(e.start) for e in meetings] == ["2024-05-20", "2024-05-21"]


def test_the_invited_visit_and_not_who_invites() -> None:
    words = "President Ana Ruiz of Chile extended an invitation to King Harald V to pay a state visit to Chile, "
    words += "which was accepted."
    assert occasions(told(words)) == [("visit", "planned", {"Harald V", "CL"})]


def test_what_is_being_prepared_is_ahead() -> None:
    words = "Preparations for the visit of Prime Minister Jonas Lie to Chile in November were discussed."
    [visit] = told(words).engagements
    assert (str(visit.status), str(visit.start)) == ("planned", "2024-11")


def test_people_whom_the_title_tells_to_have_been_met_at_once_were() -> None:
    words = f"{MINISTER}met today with President Ana Ruiz and Foreign Minister Pedro Salcedo of Chile."
    assert len(told(words).engagements) == 2
    title = "Readout of the Meeting with President Ana Ruiz and Foreign Minister Pedro Salcedo"
    assert occasions(told(words, title)) == [("meeting", "held", BOTH | {"Ana Ruiz"})]


def test_a_list_of_people_may_end_in_others() -> None:
    words = "will be meeting Prime Minister Ana Ruiz, Foreign Minister Luis Ortega and other ministers of Peru in June."
    assert occasions(told(MINISTER + words))[0][2] >= {"Ana Ruiz", "Luis Ortega"}


HEADED = "Media Release\n\nLars Berg MP, Minister for Trade\n\nNews of the day\n\n"


def test_who_heads_a_release_says_i_and_my_in_it() -> None:
    words = f"{HEADED}Today I met with {SALCEDO}, in Santiago.\n\nMy visit to Peru on 10 May 2024 came before."
    assert occasions(told(words)) == [
        ("meeting", "held", {"Lars Berg", "Pedro Salcedo"}),
        ("visit", "held", {"Lars Berg", "PE"}),
    ]


def test_whom_the_writer_meets_is_not_the_writer() -> None:
    words = "Today I met with Foreign Minister Kari Holmboe in Oslo. I thanked Foreign Minister Kari Holmboe."
    assert all(parties != {"Kari Holmboe"} for _, _, parties in occasions(told(words)))


def test_two_people_who_discussed_something_on_a_day_met() -> None:
    words = "Minister Kari Holmboe and Chilean Foreign Minister Pedro Salcedo discussed trade in Oslo today."
    record = told(words)
    assert occasions(record) == [("meeting", "held", BOTH)]
    assert record.engagements[0].place == "Oslo"
    assert told(words.replace("trade in Oslo", "the war in Ukraine")).engagements[0].place is None


@pytest.mark.parametrize("when", ["", " at length", " in May"])
def test_what_people_discussed_on_no_day_is_no_engagement_of_its_own(when: str) -> None:
    words = f"Minister Kari Holmboe and Chilean Foreign Minister Pedro Salcedo discussed trade{when}."
    assert occasions(told(words)) == []


def test_an_event_stands_where_somebody_takes_part_in_it_on_a_day() -> None:
    words = f"{MINISTER}took part in a side event on the health of the sea in New York today."
    assert occasions(told(words)) == [("conference", "held", {"Kari Holmboe"})]
    assert occasions(told(f"{MINISTER}spoke of side events on the sea today.")) == []


@pytest.mark.parametrize(
    ("words", "status", "start"),
    [
        ("travels to Peru on Friday.", "planned", "2024-05-17"),
        ("travelled to Peru on Friday.", "held", "2024-05-10"),
    ],
)
def test_a_weekday_lies_ahead_of_the_present_and_behind_the_past(words: str, status: str, start: str) -> None:
    found = told(MINISTER + words).engagements
    assert [(e.kind.value, e.status.value, e.start) for e in found] == [("visit", status, start)]


def test_what_is_dated_after_the_release_is_ahead_however_it_is_told() -> None:
    found = told(f"The visit of {SALCEDO}, originally set for 18 June, has been brought forward to 3 June.")
    assert [(e.status.value, e.start) for e in found.engagements] == [("planned", "2024-06-03")]


def test_who_returns_after_a_visit_paid_it() -> None:
    words = f"returned to Oslo after a visit to Peru at the invitation of {SALCEDO}."
    assert occasions(told(MINISTER + words)) == [("visit", "held", BOTH)]
    words = f"thanked the press after the visit of {SALCEDO}, on 3 May 2024."
    assert all("Kari Holmboe" not in who for _, _, who in occasions(told(MINISTER + words)))


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("leaves tomorrow for a two-day visit to Peru.", "2024-05-17"),
        ("leaves tomorrow for a visit to Peru.", "2024-05-16"),
        ("will pay a three-day visit to Peru from tomorrow.", "2024-05-18"),
    ],
)
def test_a_stay_of_so_many_days_ends_after_as_many(words: str, end: str) -> None:
    assert [(e.start, e.end) for e in told(MINISTER + words).engagements] == [("2024-05-16", end)]


def test_whom_one_receives_in_ones_office_is_met() -> None:
    assert occasions(told(f"{MINISTER}received today in her office {SALCEDO}.")) == [("meeting", "held", BOTH)]
    assert occasions(told(f"{MINISTER}received today in her office letters from {SALCEDO}.")) == []


def test_who_heads_a_delegation_that_is_met_is_met() -> None:
    words = f"met today with a delegation of the Parliament of Chile headed by {SALCEDO}."
    assert occasions(told(MINISTER + words)) == [("meeting", "held", BOTH)]


def test_one_takes_part_from_afar() -> None:
    words = "participated via videoconference in the 5th Nordic-Andean Summit today."
    assert occasions(told(MINISTER + words)) == [("summit", "held", {"Kari Holmboe"})]


@pytest.mark.parametrize(
    ("words", "start", "before"),
    [
        ("was postponed from 3 June to 10 July.", "2024-07-10", "2024-06-03"),
        ("will be held from 3 June to 10 July.", "2024-06-03", None),
        (", which had been postponed twice, was held on 13 May 2024.", "2024-05-13", None),
    ],
)
def test_an_occasion_that_was_moved_has_the_new_day(words: str, start: str, before: str | None) -> None:
    found = told(f"The Third Session of the Joint Commission {words}".replace(" ,", ",")).engagements
    assert [(e.start, e.moved_from.start if e.moved_from else None) for e in found] == [(start, before)]


def test_a_session_during_a_visit_is_where_the_visit_is() -> None:
    record = told(
        f"{MINISTER}paid a visit to Santiago on 13 and 14 May 2024.\n\nOn 14 May she and {SALCEDO}, co-chaired the "
        "12th Session of the Bi-National Commission."
    )
    assert [(e.kind.value, e.place) for e in record.engagements] == [
        ("visit", "Santiago"),
        ("consultation", "Santiago"),
    ]
