"""Which occasions a release of Wednesday 15 May 2024 tells of, and what it does not make one."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.models import EngagementEntry, PartialDate, Release, ReleaseRecord

LEAD = "The Minister of Foreign Affairs of Norway, Kari Holmboe, "


def told(*paragraphs: str, title: str = "News of the day") -> ReleaseRecord:
    """What an invented Norwegian release says."""
    text = "\n\n".join((title, *paragraphs))
    release = Release(
        id="x",
        text=text,
        title=title,
        issuer="Ministry of Foreign Affairs of Norway",
        issuer_country="NO",
        date=PartialDate("2024-05-15"),
        source="x.txt",
        sha256="0" * 64,
    )
    return extract(release)


def occasions(*paragraphs: str, title: str = "News of the day") -> list[EngagementEntry]:
    return list(told(*paragraphs, title=title).engagements)


def parties(record: ReleaseRecord, number: int = 0) -> set[str]:
    """The names of those who take part in an occasion, codes for states."""
    names = {p.id: p.name or "?" for p in record.people} | {o.id: o.name for o in record.organizations}
    return {names.get(p.who, p.who) for p in record.engagements[number].participants}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("met with the Foreign Minister of Chile, Pedro Salcedo, today.", "meeting"),
        ("held talks with the Foreign Minister of Chile, Pedro Salcedo, today.", "meeting"),
        ("received the Foreign Minister of Chile, Pedro Salcedo, today.", "meeting"),
        ("was received by the President of Chile, Pedro Salcedo, today.", "meeting"),
        ("paid a courtesy call on the President of Chile, Pedro Salcedo, today.", "courtesy-call"),
        ("called on the President of Chile, Pedro Salcedo, today.", "courtesy-call"),
        ("spoke by telephone with the Foreign Minister of Chile, Pedro Salcedo, today.", "call"),
        ("had a video call with the Foreign Minister of Chile, Pedro Salcedo, today.", "call"),
        ("hosted a luncheon for the Foreign Minister of Chile, Pedro Salcedo, today.", "reception"),
        ("attended the 4th Nordic-Andean Summit today.", "summit"),
        ("chaired the 12th Meeting of the Norway-Chile Joint Commission today.", "consultation"),
        ("took part in the Arctic Council Ministerial Meeting today.", "ministerial"),
        ("addressed the Harbour Security Conference today.", "conference"),
        ("is on a working visit to Chile today.", "visit"),
    ],
)
def test_each_kind_of_occasion_is_told_by_its_verbs_and_nouns(words: str, kind: str) -> None:
    assert [(e.kind, e.start) for e in occasions(LEAD + words)] == [(kind, "2024-05-15")]


@pytest.mark.parametrize(
    "words",
    [
        "met the requirements of the convention in full.",
        "called on all parties to lay down their arms.",
        "called for a meeting of experts on fisheries.",
        "said that frequent high-level exchanges and meetings between officials are useful.",
        "received strong support from the voters.",
        "welcomed the progress that Chile has made.",
        "held a press conference.",
        "visits the question of fishing rights in a new book.",
    ],
)
def test_what_is_no_occasion_is_left_out(words: str) -> None:
    assert occasions(LEAD + words) == []


def test_parties_and_roles_follow_the_verb() -> None:
    record = told(LEAD + "received the Foreign Minister of Chile, Pedro Salcedo, in Bergen yesterday.")
    (meeting,) = record.engagements
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}
    assert sorted(p.role for p in meeting.participants) == ["guest", "host"]
    assert (meeting.start, meeting.place, meeting.status) == ("2024-05-14", "Bergen", "held")


def test_a_visit_has_its_visitor_its_days_and_the_state_visited_as_host() -> None:
    record = told(LEAD + "paid an official visit to Chile from 6 to 8 May.")
    (visit,) = record.engagements
    assert (visit.kind, visit.start, visit.end, visit.place) == ("visit", "2024-05-06", "2024-05-08", "CL")
    assert {(p.who, p.role) for p in visit.participants} == {("p1", "visitor"), ("CL", "host")}


def test_who_invites_to_a_visit_is_its_host() -> None:
    record = told(
        "At the invitation of the Foreign Minister of Chile, Pedro Salcedo, the Minister of Foreign Affairs of Norway, "
        "Kari Holmboe, paid an official visit to Santiago on 6 May."
    )
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}


def test_talks_during_a_visit_have_its_days_and_place() -> None:
    found = occasions(
        LEAD + "paid an official visit to Chile from 6 to 8 May. During the visit, she held talks with the Foreign "
        "Minister of Chile, Pedro Salcedo, and called on the President of Chile, Ana Riquelme."
    )
    assert [(e.kind, e.start, e.end, e.place) for e in found] == [
        ("visit", "2024-05-06", "2024-05-08", "CL"),
        ("meeting", "2024-05-06", "2024-05-08", "CL"),
        ("courtesy-call", "2024-05-06", "2024-05-08", "CL"),
    ]


def test_title_lead_and_later_mentions_of_a_meeting_are_one() -> None:
    record = told(
        "On 14 May, the Minister of Foreign Affairs of Norway, Kari Holmboe, met with the Foreign Minister of Chile, "
        "Pedro Salcedo, in Oslo.",
        "At the meeting, the two Ministers discussed fisheries. The talks lasted an hour.",
        title="Meeting between Foreign Minister Kari Holmboe and Foreign Minister Pedro Salcedo",
    )
    assert [(e.kind, e.start, e.place) for e in record.engagements] == [("meeting", "2024-05-14", "Oslo")]
    assert len(record.engagements[0].evidence) > 2


@pytest.mark.parametrize(
    ("words", "status", "start"),
    [
        ("will meet the Foreign Minister of Chile, Pedro Salcedo, in Lima on 3 June.", "planned", "2024-06-03"),
        ("is scheduled to meet the Foreign Minister of Chile, Pedro Salcedo, tomorrow.", "planned", "2024-05-16"),
        ("met the Foreign Minister of Chile, Pedro Salcedo, yesterday.", "held", "2024-05-14"),
        ("had met the Foreign Minister of Chile, Pedro Salcedo, in Lima in 2021.", "recalled", "2021"),
    ],
)
def test_an_occasion_is_held_planned_or_recalled(words: str, status: str, start: str) -> None:
    assert [(e.status, e.start) for e in occasions(LEAD + words)] == [(status, start)]


def test_a_visit_called_off_is_cancelled() -> None:
    (visit,) = occasions("Minister Kari Holmboe's visit to Chile, planned for 3 June, has been cancelled.")
    assert (visit.kind, visit.status) == ("visit", "cancelled")


def test_an_occasion_moved_keeps_its_old_days_apart() -> None:
    (summit,) = occasions(
        "The 4th Nordic-Andean Summit was originally scheduled for 2 April, but was postponed. "
        "It will now be held in Bergen on 3 June."
    )
    assert summit.moved_from is not None
    assert (summit.moved_from.start, summit.start, summit.place, summit.status) == (
        "2024-04-02",
        "2024-06-03",
        "Bergen",
        "planned",
    )


def test_a_name_tells_the_parties_and_a_number_tells_occasions_apart() -> None:
    record = told(
        "ASEAN was thanked for the 3rd ASEAN-Norway Dialogue, held in Jakarta in 2022. Kari Holmboe, Minister of "
        "Foreign Affairs, will attend the 4th ASEAN-Norway Dialogue in Oslo on 3 June."
    )
    assert [(e.name, e.status) for e in record.engagements] == [
        ("3rd ASEAN-Norway Dialogue", "recalled"),
        ("4th ASEAN-Norway Dialogue", "planned"),
    ]
    assert "ASEAN" in parties(record, 0)


def test_a_summit_in_a_documents_title_is_recalled() -> None:
    (summit,) = occasions(LEAD + "referred to the Joint Statement of the 3rd Nordic-Andean Summit.")
    assert (summit.name, summit.status, summit.start) == ("3rd Nordic-Andean Summit", "recalled", None)


def test_a_list_of_people_met_is_a_list_of_meetings() -> None:
    record = told(
        "The Minister of Foreign Affairs, Kari Holmboe, was in New York last week. She had bilateral meetings with:",
        "6 May",
        "1. the Foreign Minister of Chile, Pedro Salcedo: the ministers discussed fisheries;",
        "7 May",
        "2. the Foreign Minister of Ghana, Kofi Asamoah;",
        "3. the Foreign Minister of Nepal, Sita Gurung.",
        "The week ended well.",
    )
    meetings = [(e.start, parties(record, n)) for n, e in enumerate(record.engagements) if e.kind == "meeting"]
    assert meetings == [
        ("2024-05-06", {"Kari Holmboe", "Pedro Salcedo"}),
        ("2024-05-07", {"Kari Holmboe", "Kofi Asamoah"}),
        ("2024-05-07", {"Kari Holmboe", "Sita Gurung"}),
    ]


def test_people_met_one_by_one_are_met_on_occasions_of_their_own() -> None:
    found = occasions(
        LEAD + "paid courtesy calls on the President of Chile, Ana Riquelme, and on the Speaker of Parliament, "
        "Luis Arrieta, today."
    )
    assert [e.kind for e in found] == ["courtesy-call", "courtesy-call"]


def test_people_met_together_are_met_once() -> None:
    record = told(
        LEAD + "met today with the Foreign Minister of Chile, Pedro Salcedo, and the Foreign Minister of Ghana, "
        "Kofi Asamoah."
    )
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo", "Kofi Asamoah"}
    assert len(record.engagements) == 1


def test_a_meeting_on_the_margins_of_a_conference_leaves_two_occasions() -> None:
    found = occasions(
        LEAD + "met the Foreign Minister of Chile, Pedro Salcedo, on the margins of the Harbour Security Conference in "
        "Bergen on 14 May."
    )
    assert [(e.kind, e.start, e.place) for e in found] == [
        ("meeting", "2024-05-14", "Bergen"),
        ("conference", "2024-05-14", "Bergen"),
    ]


def test_several_occasions_told_in_one_breath_are_counted() -> None:
    (meetings,) = occasions(
        "The three summit meetings in 2023 between the Prime Minister of Norway, Odd Sandvik, and the President of "
        "Chile, Ana Riquelme, were recalled."
    )
    assert (meetings.count, meetings.start, meetings.kind) == (3, "2023", "summit")


def test_a_stay_of_so_many_days_that_ended_has_its_first_day() -> None:
    (visit,) = occasions(LEAD + "returned yesterday from a three-day visit to Chile.")
    assert (visit.start, visit.end) == ("2024-05-12", "2024-05-14")


def test_another_round_of_a_series_is_an_occasion_between_the_same_sides() -> None:
    record = told(
        "The 5th round of Norway-Chile political consultations was held in Oslo on 14 May. The Chilean delegation was "
        "led by the Deputy Minister of Foreign Affairs of Chile, Pedro Salcedo.",
        "The previous round had taken place in Santiago in 2022.",
    )
    assert [(e.kind, e.status, e.start) for e in record.engagements] == [
        ("consultation", "held", "2024-05-14"),
        ("consultation", "recalled", "2022"),
    ]
    assert "Pedro Salcedo" in parties(record, 0)
    assert parties(record, 1) == {"NO", "CL"}


def test_who_speaks_at_the_opening_of_a_sentence_took_part_in_its_talks() -> None:
    record = told(
        "In a telephone call yesterday with the Foreign Minister of Chile, Pedro Salcedo, the Minister of Foreign "
        "Affairs of Norway, Kari Holmboe, underlined the need for a ceasefire."
    )
    assert [(e.kind, e.status, e.start) for e in record.engagements] == [("call", "held", "2024-05-14")]
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}


def test_a_dateline_at_a_paragraphs_head_does_not_date_what_is_announced() -> None:
    (conference,) = occasions(
        "OSLO, 15 May 2024 – The Minister of Foreign Affairs, Kari Holmboe, will attend the Harbour Conference "
        "in Bergen from 3 to 5 June."
    )
    assert (conference.start, conference.end, conference.place) == ("2024-06-03", "2024-06-05", "Bergen")


def test_a_building_or_a_body_named_like_an_occasion_is_none() -> None:
    assert occasions(LEAD + "thanked the Forum Secretariat and the National Assembly.") == []


def test_evidence_quotes_the_text_as_read() -> None:
    text = LEAD + "met the Foreign Minister of Chile, Pedro Salcedo, today."
    (meeting,) = occasions(text)
    assert all(e.quote in f"News of the day\n\n{text}" for e in meeting.evidence)


def test_a_long_release_is_read_without_looking_back_over_all_of_it() -> None:
    sentence = "On 6 May the envoy met the Foreign Minister of Chile, Pedro Salcedo, at the 4th Nordic-Andean Summit. "
    assert len(occasions(sentence * 300)) < 5


def test_whoever_telephones_takes_part_in_the_call_that_another_receives() -> None:
    record = told(LEAD + "received a telephone call today from the Foreign Minister of Chile, Pedro Salcedo.")
    assert [e.kind for e in record.engagements] == ["call"]
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}


def test_a_visit_once_moved_keeps_its_new_days_and_its_old_ones_apart() -> None:
    (visit,) = occasions(
        LEAD + "will pay an official visit to Chile from 9 to 11 June 2024.",
        "The visit was originally planned for March 2024 and was deferred at the request of the Chilean side.",
    )
    assert (visit.start, visit.end) == ("2024-06-09", "2024-06-11")
    assert visit.moved_from is not None and visit.moved_from.start == "2024-03"


def test_talks_on_the_margins_are_no_call_unless_by_telephone() -> None:
    aside = "In the margins of the Harbour Conference the Minister of Foreign Affairs of Norway, Kari Holmboe, spoke "
    whom = "with the Foreign Minister of Chile, Pedro Salcedo."
    assert "call" not in {e.kind for e in occasions(aside + whom)}
    assert "call" in {e.kind for e in occasions(aside + "by telephone " + whom)}


def test_those_told_to_be_present_took_part() -> None:
    record = told(
        LEAD + "received the Foreign Minister of Chile, Pedro Salcedo, today.",
        "The Ambassador of Chile to Norway, Ms Rosa Quiroga, was also present.",
    )
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo", "Rosa Quiroga"}
    record = told(
        LEAD + "received the Foreign Minister of Chile, Pedro Salcedo, today.",
        "Ms Rosa Quiroga will present a report.",
    )
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}


def test_a_meal_in_somebodys_honour_has_them_as_guest() -> None:
    record = told(LEAD + "hosted a dinner in honour of the Foreign Minister of Chile, Pedro Salcedo, today.")
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}
    assert {p.role for p in record.engagements[0].participants} == {"host", "guest"}


def test_a_capital_with_an_article_is_named_with_it() -> None:
    (talks,) = occasions(LEAD + "met the Foreign Minister of Chile, Pedro Salcedo, in The Hague yesterday.")
    assert talks.place == "The Hague"


def test_visiting_counterparts_are_no_visit_of_the_speaker() -> None:
    assert occasions(LEAD + "thanked the visiting Ministers for their remarks.") == []


def test_who_is_asked_to_make_a_visit_is_its_visitor() -> None:
    record = told(
        LEAD + "has requested the State Secretary, Eivind Moland, to undertake a visit to Santiago from 3 to 5 June."
    )
    assert [e.kind for e in record.engagements] == ["visit"]
    assert parties(record) == {"Eivind Moland", "CL"}


def test_an_office_named_like_an_occasion_does_not_part_a_meeting_from_its_people() -> None:
    record = told(
        LEAD + "met today with the Executive Secretary of the Great Lakes Commission, Amb. Pedro Salcedo, in Oslo."
    )
    assert [e.kind for e in record.engagements] == ["meeting"]
    assert parties(record) == {"Kari Holmboe", "Pedro Salcedo"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("attended the Summit of ECOWAS in Abuja today.", "Summit of ECOWAS"),
        ("attended the Harbour Forum 2024 in Bergen today.", "Harbour Forum 2024"),
        ("attended the Summit of the day in Abuja today.", None),
    ],
)
def test_a_summits_body_and_a_forums_year_belong_to_its_name(words: str, name: str | None) -> None:
    (told_of,) = occasions(LEAD + words)
    assert told_of.name == name


def test_opening_an_embassy_is_a_ceremony_and_opening_a_door_is_none() -> None:
    assert [e.kind for e in occasions(LEAD + "opened the new embassy in Santiago today.")] == ["ceremony"]
    assert occasions(LEAD + "opened the door to further trade today.") == []


def test_people_leave_for_a_city_on_a_visit_and_aircraft_do_not() -> None:
    (visit,) = occasions(LEAD + "will leave for Santiago on Monday.")
    assert (visit.kind, visit.place, visit.start) == ("visit", "Santiago", "2024-05-20")
    assert occasions(LEAD + "said that a cargo aircraft would leave for Santiago on Monday.") == []
