"""Who takes part in engagements beside those who hold them, and who does not; told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from tests.extract.invented import told
from tests.extract.test_engagement_wordings import BOTH, MINISTER, SALCEDO, occasions

MET = f"{MINISTER}met with {SALCEDO}, today. "
RUIZ = "the Ambassador of Chile, Ana Ruiz"

ALSO_THERE = [
    f"{RUIZ.capitalize()}, also attended the meeting.",
    f"{RUIZ.capitalize()}, also took part.",
    f"Also present at the meeting was {RUIZ}.",
    f"Participating in the meeting was {RUIZ}.",
    f"The meeting was also attended by {RUIZ}.",
]


@pytest.mark.parametrize("words", ALSO_THERE)
def test_a_sentence_of_its_own_tells_who_else_was_there(words: str) -> None:
    words = words.replace("ambassador of chile, ana ruiz", "Ambassador of Chile, Ana Ruiz")
    assert occasions(told(MET + words)) == [("meeting", "held", BOTH | {"Ana Ruiz"})]


@pytest.mark.parametrize(
    "words",
    [
        "The Ambassador of Chile, Ana Ruiz, took up her duties in March.",
        "The Ambassador of Chile, Ana Ruiz, attended university in Lund.",
    ],
)
def test_what_else_somebody_took_or_attended_lets_nobody_take_part(words: str) -> None:
    assert occasions(told(MET + words))[0] == ("meeting", "held", BOTH)


def test_those_who_participated_in_what_a_relative_clause_tells_take_part() -> None:
    words = (
        "held a meeting with the Council of Elders, in which former ministers Ana Ruiz and Luis Ortega participated."
    )
    assert occasions(told(MINISTER + words)) == [("meeting", "held", {"Kari Holmboe", "Ana Ruiz", "Luis Ortega"})]


def test_those_in_whose_presence_people_meet_take_part() -> None:
    words = f"met with {SALCEDO}, in the presence of {RUIZ}, today."
    assert occasions(told(MINISTER + words)) == [("meeting", "held", BOTH | {"Ana Ruiz"})]


@pytest.mark.parametrize("lead", ["during", "after", "in", "at"])
def test_what_is_said_during_talks_is_said_by_one_of_those_who_hold_them(lead: str) -> None:
    words = f"shared this expectation {lead} a farewell courtesy call with {RUIZ}."
    assert occasions(told(MINISTER + words)) == [("courtesy-call", "held", {"Kari Holmboe", "Ana Ruiz"})]


def test_a_body_whose_delegation_is_met_takes_part() -> None:
    words = "met today with a delegation from the United Nations Development Programme."
    assert occasions(told(MINISTER + words)) == [
        ("meeting", "held", {"Kari Holmboe", "United Nations Development Programme"})
    ]


def test_a_host_is_told_by_the_passive_even_behind_an_adverb() -> None:
    words = "spoke of the 26th Harbour Conference, hosted recently by Peru in Lima."
    record = told(MINISTER + words)
    assert [(e.name, [(p.who, str(p.role)) for p in e.participants]) for e in record.engagements] == [
        ("26th Harbour Conference", [("PE", "host")])
    ]


def test_an_envoy_is_summoned_by_the_ministry_and_its_states_are_engaging_all_the_time() -> None:
    words = "The Ambassador of Peru, Ana Ruiz, was summoned to the Ministry of Foreign Affairs today."
    assert occasions(told(words)) == [("meeting", "held", {"Ana Ruiz", "Ministry of Foreign Affairs of Norway"})]
    assert occasions(told("Norway is engaging with Peru and the United States on how to keep the peace.")) == []


def test_whoever_serves_the_state_that_is_visited_is_no_visitor() -> None:
    words = f"met with {SALCEDO}, who was in Norway for his first visit as Foreign Minister."
    words = "On 14 May 2024, " + MINISTER[0].lower() + MINISTER[1:] + words
    assert occasions(told(words)) == [("meeting", "held", BOTH), ("visit", "held", {"Pedro Salcedo", "NO"})]


def test_what_the_issues_at_a_meeting_were_tells_nobody_who_took_part() -> None:
    words = "Among the issues at today's meeting were the trade between Peru and Chile."
    assert occasions(told(words)) == []


def test_representatives_of_states_who_met_for_their_consultations_held_them() -> None:
    words = (
        "Representatives of Poland, Sweden and Norway met in Geneva on 12-13 May 2024 for their annual consultations."
    )
    [(kind, _, _)] = occasions(told(words))
    assert kind == "consultation"


CHAIRED = f"{MINISTER}said Norway will be pleased to welcome {SALCEDO}, to Norway again in 2025 for "


def test_summits_are_named_by_the_chairmanship_they_fall_into_and_hosted_by_its_state() -> None:
    record = told(CHAIRED + "the Summits during Norway's NATO chairmanship.")
    assert [(e.name, str(e.status), e.start, e.place) for e in record.engagements if e.kind == "summit"] == [
        ("Summits", "planned", "2025", "NO")
    ]
    assert occasions(record)[-1][2] == {"NO", "NATO", "Pedro Salcedo"}


@pytest.mark.parametrize(
    "words",
    [
        "The Summit welcomed what was done during Norway's presidency.",
        "She thanked Norway for the outcomes of its NATO chairmanship.",
        "The summits that Norway holds make its chairmanship a success.",
    ],
)
def test_a_chairmanship_told_elsewhere_names_no_summit(words: str) -> None:
    assert occasions(told(words)) == []
