"""How ministries word their engagements, and what sounds like one but is none; told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from diplograph.models import PartialDate, ReleaseRecord
from tests.extract.invented import told

MINISTER = "The Minister of Foreign Affairs of Norway, Kari Holmboe, "
SALCEDO = "the Foreign Minister of Chile, Pedro Salcedo"
BOTH = {"Kari Holmboe", "Pedro Salcedo"}


def occasions(record: ReleaseRecord) -> list[tuple[str, str, set[str]]]:
    """The kind, the status and the parties of each occasion: names, codes for states."""
    names = {p.id: p.name or "?" for p in record.people} | {o.id: o.name for o in record.organizations}
    return [(str(e.kind), str(e.status), {names.get(p.who, p.who) for p in e.participants}) for e in record.engagements]


MEETINGS = [
    f"sat down with {SALCEDO}, in Lillehammer on 14 May 2024.",
    f"conferred with {SALCEDO}, on 14 May 2024.",
    f"caught up with {SALCEDO}, in New York on 14 May 2024.",
    f"came together with {SALCEDO}, on 14 May 2024.",
    f"interacted with {SALCEDO}, on 14 May 2024.",
    f"was briefed by {SALCEDO}, on the situation on 14 May 2024.",
    f"was welcomed by {SALCEDO}, in Santiago on 14 May 2024.",
    f"was received in audience by {SALCEDO}, on 14 May 2024.",
    f"received in audience {SALCEDO}, on 14 May 2024.",
    f"joined {SALCEDO}, for talks on 14 May 2024.",
    f"had an exchange of views with {SALCEDO}, on 14 May 2024.",
    f"held a pull-aside with {SALCEDO}, on 14 May 2024.",
    f"had the opportunity to meet with {SALCEDO}, on 14 May 2024.",
    f"received a Chilean delegation headed by {SALCEDO[4:]}, on 14 May 2024.",
]


@pytest.mark.parametrize("words", MEETINGS)
def test_talks_are_told_in_many_words(words: str) -> None:
    assert occasions(told(MINISTER + words)) == [("meeting", "held", BOTH)]


@pytest.mark.parametrize(
    "words",
    [
        "engaged in a debate about the climate with great energy on 14 May 2024.",
        "caught the last train on 14 May 2024.",
        "briefed the press on 14 May 2024.",
        "connected the new cable with the power grid on 14 May 2024.",
        "said that the proposal was welcomed by many on 14 May 2024.",
    ],
)
def test_the_same_verbs_tell_of_no_talks_without_somebody_met(words: str) -> None:
    assert occasions(told(MINISTER + words)) == []


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("laid a wreath at the Tomb of the Unknown Soldier in Lima on 14 May 2024.", {"Kari Holmboe"}),
        ("paid tribute at the National Memorial in Lima on 14 May 2024.", {"Kari Holmboe"}),
        ("unveiled a plaque at the embassy in Lima on 14 May 2024.", {"Kari Holmboe"}),
        ("cut the ribbon of the new chancery in Lima on 14 May 2024.", {"Kari Holmboe"}),
        ("broke ground for the new chancery in Lima on 14 May 2024.", {"Kari Holmboe"}),
        ("flagged off a convoy in Lima on 14 May 2024.", {"Kari Holmboe"}),
        ("presented certificates to the graduates of the academy on 14 May 2024.", {"Kari Holmboe"}),
        (f"and {SALCEDO}, signed a treaty on visas in Lillehammer on 14 May 2024.", BOTH),
    ],
)
def test_ceremonies_are_told_by_what_is_done_at_them(words: str, parties: set[str]) -> None:
    assert occasions(told(MINISTER + words)) == [("ceremony", "held", parties)]


@pytest.mark.parametrize(
    "words",
    [
        "paid tribute to the work of the nurses on 14 May 2024.",
        "unveiled a strategy for the Arctic on 14 May 2024.",
        "handed over the letters that were found to the police on 14 May 2024.",
        "presented the budget to the public on 14 May 2024.",
        "signed a decree on 14 May 2024.",
    ],
)
def test_other_tributes_papers_and_things_make_no_ceremony(words: str) -> None:
    assert occasions(told(MINISTER + words)) == []


def test_a_signing_at_the_end_of_talks_is_part_of_them() -> None:
    text = f"{MINISTER}met {SALCEDO}, on 14 May 2024. At the end of the meeting they signed a treaty in Lillehammer."
    assert occasions(told(text)) == [("meeting", "held", BOTH)]


def test_what_will_be_signed_during_a_visit_is_signed_by_its_parties() -> None:
    text = f"The agreement will be signed during the visit of {SALCEDO}, to Oslo on 20 May 2024."
    assert {kind for kind, _, _ in occasions(told(text))} == {"ceremony", "visit"}
    assert all(parties == {"Pedro Salcedo", "NO"} for _, _, parties in occasions(told(text)))


@pytest.mark.parametrize("margins", ["on the margins of", "on the sidelines of", "at the sidelines of"])
def test_who_meets_on_the_margins_of_a_conference_takes_part_in_both(margins: str) -> None:
    found = occasions(told(f"{MINISTER}met {margins} the Nordic Harbour Conference with {SALCEDO}."))
    assert sorted(found) == [("conference", "held", BOTH), ("meeting", "held", BOTH)]


def test_who_is_met_at_a_meeting_of_ones_own_is_not_met_twice() -> None:
    assert len(occasions(told(f"{MINISTER}met with {SALCEDO}, at a working meeting on 14 May 2024."))) == 1


@pytest.mark.parametrize(
    "words",
    [
        f"During a visit to Santiago on 14 May 2024, Minister Kari Holmboe discussed trade with {SALCEDO}.",
        f"As part of her visit to Santiago on 14 May 2024, Minister Kari Holmboe met with {SALCEDO}.",
        f"Minister Kari Holmboe met with {SALCEDO}, during a working visit to Santiago on 14 May 2024.",
    ],
)
def test_a_visit_told_in_passing_is_that_of_who_is_abroad(words: str) -> None:
    assert ("visit", "held", {"Kari Holmboe", "CL"}) in occasions(told(words))


def test_a_visit_home_is_that_of_whom_one_meets() -> None:
    text = f"Minister Kari Holmboe met with {SALCEDO}, during a working visit to Oslo on 14 May 2024."
    assert ("visit", "held", {"Pedro Salcedo", "NO"}) in occasions(told(text))


def test_a_visit_that_could_not_be_paid_is_called_off_and_one_that_could_be_is_none() -> None:
    could_not = f"{MINISTER}could not visit Chile in May 2024 because of the floods."
    assert occasions(told(could_not)) == [("visit", "cancelled", {"Kari Holmboe", "CL"})]
    assert occasions(told(f"{MINISTER}could visit Chile one day.")) == []


def test_a_tour_goes_to_each_of_its_states() -> None:
    (visit,) = occasions(told(f"{MINISTER}embarked on a tour of Chile, Peru and Brazil on 14 May 2024."))
    assert visit == ("visit", "held", {"Kari Holmboe", "CL", "PE", "BR"})


def test_being_abroad_on_a_day_is_a_visit_and_being_at_home_is_none() -> None:
    assert occasions(told(f"{MINISTER}was in Santiago in May 2023."))[0][0] == "visit"
    assert occasions(told(f"{MINISTER}was in Oslo in May 2023.")) == []


def test_a_commission_that_met_has_had_a_session_of_its_sides() -> None:
    text = "They praised the work of the Norway-Chile Joint Commission, which last met in Santiago in 2016."
    assert ("consultation", "recalled", {"NO", "CL"}) in occasions(told(text))


def test_a_bodys_ministers_who_met_held_a_ministerial_and_two_ministers_a_meeting() -> None:
    assert occasions(told("The ASEAN Foreign Ministers met in Hanoi on 14 May 2024."))[0][0] == "ministerial"
    text = f"{MINISTER}and {SALCEDO}, talked. The two Ministers held a meeting in Hanoi on 14 May 2024."
    assert all(kind == "meeting" for kind, _, _ in occasions(told(text)))


def test_heads_of_delegations_meet_for_them() -> None:
    text = f"Delegations headed by Minister Kari Holmboe and {SALCEDO}, met in Oslo on 14 May 2024."
    assert occasions(told(text)) == [("meeting", "held", BOTH)]


def test_upcoming_consultations_are_between_those_who_call() -> None:
    text = (
        f"{MINISTER}received a phone call from {SALCEDO}. "
        "They look forward to the upcoming round of political consultations in Santiago."
    )
    assert ("consultation", "planned", {"NO", "CL"}) in occasions(told(text))


def test_a_video_conference_with_somebody_is_a_call_and_elsewhere_a_means() -> None:
    assert occasions(told(f"{MINISTER}held a video conference with {SALCEDO}, on 14 May 2024."))[0][0] == "call"
    (meeting,) = occasions(told(f"{MINISTER}met via video conference with {SALCEDO}, on 14 May 2024."))
    assert meeting[0] == "meeting"


def test_a_courtesy_call_on_which_somebody_is_received_is_one_occasion() -> None:
    assert occasions(told(f"{MINISTER}received {SALCEDO}, on a courtesy call on 14 May 2024.")) == [
        ("courtesy-call", "held", BOTH)
    ]


def test_a_day_without_its_month_is_the_last_one() -> None:
    (meeting,) = told(f"{MINISTER}met with {SALCEDO}, in Oslo on 4 th .").engagements
    assert (meeting.start, meeting.end) == (PartialDate("2024-05-04"), PartialDate("2024-05-04"))


def test_a_floor_is_no_day() -> None:
    (meeting,) = told(f"{MINISTER}met with {SALCEDO}, on the 4th floor.").engagements
    assert meeting.start is None
