"""Which occasions a release of Wednesday 15 May 2024 tells of, and what it does not make one."""

from __future__ import annotations

import pytest

from diplograph.models import EngagementEntry, ReleaseRecord
from tests.extract.invented import told

LEAD = "The Minister of Foreign Affairs of Norway, Kari Holmboe, "


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


def others(record: ReleaseRecord) -> list[set[str]]:
    """Who takes part in each occasion beside the Norwegian minister."""
    return [parties(record, n) - {"Kari Holmboe"} for n in range(len(record.engagements))]


def test_people_who_each_receive_for_themselves_are_met_one_by_one() -> None:
    heads = "met with the President of Chile, Ana Rojas, the Prime Minister of Chile, Luis Vera, and "
    record = told(LEAD + heads + "the Minister of Defence of Chile, Pedro Salcedo, yesterday.")
    assert others(record) == [{"Ana Rojas"}, {"Luis Vera"}, {"Pedro Salcedo"}]
    party = "met with a delegation of the President of Chile, Ana Rojas, the Prime Minister of Chile, Luis Vera, and "
    record = told(LEAD + party + "the Minister of Defence of Chile, Pedro Salcedo, yesterday.")
    assert len(record.engagements) == 1
    pair = "met with the Foreign Minister of Chile, Pedro Salcedo, and the Ambassador of Chile, Ana Rojas, yesterday."
    assert others(told(LEAD + pair)) == [{"Pedro Salcedo", "Ana Rojas"}]


def test_a_series_of_talks_with_people_who_are_not_named_is_one_entry_with_a_count() -> None:
    (series,) = occasions(LEAD + "had separate meetings with the ambassadors of Peru, Chile and Ghana yesterday.")
    assert (series.count, len(series.participants)) == (3, 4)
    (single,) = occasions(LEAD + "had a meeting with the ambassadors of Peru, Chile and Ghana yesterday.")
    assert single.count is None


def test_who_meets_on_the_margins_of_a_conference_takes_part_in_it_that_day() -> None:
    met = "met with the Foreign Minister of Chile, Pedro Salcedo, yesterday on the margins of the Oslo Harbour Summit."
    record = told(LEAD + met)
    assert [(e.kind, e.start) for e in record.engagements] == [("meeting", "2024-05-14"), ("summit", "2024-05-14")]
    assert others(record) == [{"Pedro Salcedo"}, {"Pedro Salcedo"}]
    record = told(LEAD + "met with the Foreign Minister of Chile, Pedro Salcedo, ahead of the Oslo Harbour Summit.")
    assert all("Pedro Salcedo" not in p for e, p in zip(record.engagements, others(record), strict=True) if e.name)


@pytest.mark.parametrize(
    ("invited", "visits"),
    [
        ("invited the Foreign Minister of Chile, Pedro Salcedo, to visit Norway at a convenient time.", 0),
        ("invited the Foreign Minister of Chile, Pedro Salcedo, to visit Norway. The invitation was accepted.", 1),
        ("invited the Foreign Minister of Chile, Pedro Salcedo, to visit Norway in August.", 1),
        ("suggested that the Foreign Minister of Chile, Pedro Salcedo, should visit Norway.", 0),
    ],
)
def test_an_invitation_is_a_visit_once_it_is_accepted_or_dated(invited: str, visits: int) -> None:
    assert [e.kind for e in occasions(LEAD + invited)] == ["visit"] * visits


def test_what_had_been_before_is_another_occasion() -> None:
    met = "met with the Foreign Minister of Chile, Pedro Salcedo, in Bergen yesterday."
    before = "Holmboe had met Salcedo in Lima in March."
    assert [e.status for e in occasions(LEAD + met, before)] == ["held", "recalled"]
    assert len(occasions(LEAD + met, "Holmboe met Salcedo in the morning.")) == 1


def test_a_house_entered_for_a_meeting_is_no_visit() -> None:
    record = told(LEAD + "will visit the Chilean Senate on 20 May and meet with its President, Ana Rojas.")
    assert [e.kind for e in record.engagements] == ["meeting"]
    assert [e.kind for e in occasions(LEAD + "visited the National Museum in Lima yesterday.")] == ["visit"]


def test_a_delegation_is_whoever_joins_its_leader() -> None:
    met = "met with the Foreign Minister of Chile, Pedro Salcedo, yesterday."
    joined = "Minister Holmboe was joined by the Minister of Trade, Jon Vik; and the Minister of Energy, Eva Lund."
    assert others(told(LEAD + met, joined)) == [{"Pedro Salcedo", "Jon Vik", "Eva Lund"}]
    praised = "Minister Holmboe praised the Minister of Trade, Jon Vik."
    assert others(told(LEAD + met, praised)) == [{"Pedro Salcedo"}]


def test_a_host_receives_a_counterpart_on_a_visit() -> None:
    hosted = "will host her Chilean counterpart, Pedro Salcedo, on a working visit to Norway on 20 May in Bergen."
    visit = next(e for e in occasions(LEAD + hosted) if e.kind == "visit")
    assert (visit.status, visit.start, visit.place) == ("planned", "2024-05-20", "Bergen")
    assert {str(p.role) for p in visit.participants} == {"host", "visitor"}


def test_being_on_a_visit_is_told_by_its_tense() -> None:
    assert [e.status for e in occasions(LEAD + "will be on an official visit to Chile on 20 May.")] == ["planned"]
    assert [e.status for e in occasions(LEAD + "is on an official visit to Chile today.")] == ["held"]


def test_a_call_is_received_nobody_else() -> None:
    called = "received a telephone call from the Foreign Minister of Chile, Pedro Salcedo, yesterday."
    assert [e.kind for e in occasions(LEAD + called)] == ["call"]
    received = "received the Foreign Minister of Chile, Pedro Salcedo, yesterday."
    assert [e.kind for e in occasions(LEAD + received)] == ["meeting"]


@pytest.mark.parametrize(
    "words",
    [
        "said that bilateral and regional cooperation with Chile is strong.",
        "and Chile speak with one voice on fisheries.",
        "welcomed the excellent cooperation between Norway and Chile.",
        "agreed with Chile to continue consultations on fisheries.",
    ],
)
def test_talk_of_relations_is_no_talks(words: str) -> None:
    assert occasions(LEAD + words) == []


def test_a_date_parted_by_a_stray_full_stop_is_the_occasions() -> None:
    met = "met with the Foreign Minister of Chile, Pedro Salcedo. On Monday, May 6, 2024."
    assert [e.start for e in occasions(LEAD + met)] == ["2024-05-06"]
    later = "met with the Foreign Minister of Chile, Pedro Salcedo. On Monday, May 6, 2024, the Minister resigned."
    assert [e.start for e in occasions(LEAD + later)] != ["2024-05-06"]


def test_the_next_round_of_a_named_series_is_another_occasion() -> None:
    held = "chaired the Norway-Chile Political Consultations in Oslo yesterday."
    following = "Both sides agreed to hold the next round of Political Consultations in Santiago in 2025."
    assert [(e.status, e.start) for e in occasions(LEAD + held, following)] == [
        ("held", "2024-05-14"),
        ("planned", "2025"),
    ]
    covered = "The Consultations covered fisheries."
    assert len(occasions(LEAD + held, covered)) == 1


def test_a_date_in_a_side_clause_is_not_the_visits() -> None:
    first = "paid a visit to Chile after its President took office on 2 May."
    assert [e.start for e in occasions(LEAD + first)] != ["2024-05-02"]
    assert [e.start for e in occasions(LEAD + "paid a visit to Chile on 2 May.")] == ["2024-05-02"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("hosted the Foreign Minister of Chile, Pedro Salcedo, in Bergen yesterday.", "meeting"),
        ("paid a farewell call on the President of Chile, Ana Rojas, yesterday.", "meeting"),
        ("exchanged views with the Foreign Minister of Chile, Pedro Salcedo, over the phone yesterday.", "call"),
        ("had a bilateral with the Foreign Minister of Chile, Pedro Salcedo, yesterday.", "meeting"),
        ("wrapped up a visit to Chile yesterday.", "visit"),
    ],
)
def test_less_usual_words_tell_of_occasions_too(words: str, kind: str) -> None:
    assert [e.kind for e in occasions(LEAD + words)] == [kind]


def test_what_is_discussed_lies_elsewhere_than_the_talks() -> None:
    talks = "discussed trade with the Foreign Minister of Chile, Pedro Salcedo, in Bergen yesterday."
    assert [e.place for e in occasions(LEAD + talks)] == ["Bergen"]
    matter = "discussed the situation in Lima with the Foreign Minister of Chile, Pedro Salcedo, yesterday."
    assert [e.place for e in occasions(LEAD + matter)] == [None]


def test_in_an_exchange_of_visits_each_is_a_visitor() -> None:
    exchange = (
        "recalled the exchange of visits between President Ana Rossi of Chile and Prime Minister Ole Vik in 2022."
    )
    [visit] = told(LEAD + exchange).engagements
    assert [(part.who, part.role) for part in visit.participants] == [("p2", "visitor"), ("p3", "visitor")]
