"""Sentences beside the people whom they name, and what must not be taken for a person."""

from __future__ import annotations

import pytest

from diplograph.models import PersonEntry, ReleaseRecord
from tests.extract.invented import record_of


def names(record: ReleaseRecord) -> list[str | None]:
    return [p.name for p in record.people]


def only(*paragraphs: str) -> PersonEntry:
    [person] = record_of(*paragraphs).people
    return person


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Foreign Minister Ola Brekke spoke in Bergen.", "Ola Brekke"),
        ("Mr. HAMADA Kenjiro, Minister for Foreign Affairs of Japan, spoke in Bergen.", "HAMADA Kenjiro"),
        ("H.E. Dr. Sok Virak of Cambodia spoke in Bergen.", "Sok Virak"),
        ("Samdech Techo VAN Rithy, Prime Minister of Cambodia, spoke in Bergen.", "VAN Rithy"),
        ("Foreign Minister Đinh Quang Lâm of Viet Nam spoke in Bergen.", "Đinh Quang Lâm"),
        ("H.H. Sheikh Rashid bin Khalifa Al Marzan of Qatar spoke in Bergen.", "Rashid bin Khalifa Al Marzan"),
        ("Foreign Minister Moussa Ould Brahim of Mauritania spoke in Bergen.", "Moussa Ould Brahim"),
        ("Then Deputy Executive Director, Amir Farid Haddad, spoke in Bergen.", "Amir Farid Haddad"),
        ("Foreign Minister of Latvia Ilze KALNINA spoke in Bergen.", "Ilze KALNINA"),
        ("Minister Karima al-Hadari of Yemen spoke in Bergen.", "Karima al-Hadari"),
        ("Minister Rui dos Prazeres of Portugal spoke in Bergen.", "Rui dos Prazeres"),
        ("Minister Ilse von der Heide of Germany spoke in Bergen.", "Ilse von der Heide"),
        ("Dato’ Seri Amirul Hakimi of Malaysia spoke in Bergen.", "Amirul Hakimi"),
        ("The Rt Hon Gwendolyn Pryce MP spoke in Bergen.", "Gwendolyn Pryce"),
        ("Senator the Hon Maeve Tolliver spoke in Bergen.", "Maeve Tolliver"),
        ("General Somsak Pradit (Ret.), former Prime Minister of Thailand, spoke in Bergen.", "Somsak Pradit"),
        ("Minister K. R. Venkatan of India spoke in Bergen.", "K. R. Venkatan"),
        ("President Eusebio R. Magtanggol, Jr. of the Philippines spoke in Bergen.", "Eusebio R. Magtanggol, Jr."),
        ("Minister Seo Min-jae of the Republic of Korea spoke in Bergen.", "Seo Min-jae"),
        ("State Secretary Ts.Batjin of Mongolia spoke in Bergen.", "Ts.Batjin"),
        ("Sheikh Sultan bin Omar Al Marzan of Qatar spoke in Bergen.", "Sultan bin Omar Al Marzan"),
        ("Minister Siobhán O’Grady of Ireland spoke in Bergen.", "Siobhán O’Grady"),
        ("President Sutomo of Indonesia spoke in Bergen.", "Sutomo"),
        ("Lord Penhale of Trevose spoke in Bergen.", "Penhale of Trevose"),
        ("Prof. Jan Novotny, Deputy Minister, spoke in Bergen.", "Jan Novotny"),
        ("Minister Clement of Grenada spoke in Bergen.", "Clement"),
        ("The Foreign Minister of Uganda, Rt. Hon. Grace Akiteng, spoke in Bergen.", "Grace Akiteng"),
        ("The Foreign Minister of Ghana, Maj. Gen. (rtd.) Kofi Badu, spoke in Bergen.", "Kofi Badu"),
        ("The Minister of Trade of Kenya, Ambassador (Rtd) Lt. Gen. Charles Otiato, spoke.", "Charles Otiato"),
        ("Ing. Jan Novotny, Ph.D., Minister of Trade of Slovakia, spoke in Bergen.", "Jan Novotny"),
        ("The Minister of Trade of Austria, Mag. Karl Hubinger, spoke in Bergen.", "Karl Hubinger"),
        ("PARK Seo-jun, Minister of Trade of the Republic of Korea, spoke in Bergen.", "PARK Seo-jun"),
        ("Major Winifred Young, Deputy Minister, spoke in Bergen.", "Winifred Young"),
        ("Minister Eva St. Clement of Grenada spoke in Bergen.", "Eva St. Clement"),
    ],
)
def test_a_name_is_read_without_its_styles_and_titles(sentence: str, name: str) -> None:
    assert only(sentence).name == name


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks took place in the Abraham Fielding Room.",
        "A wreath was laid at the Trần Văn Mausoleum.",
        "Cyclone Winifred struck the islands.",
        "The ship HNoMS Roald arrived.",
        "The King Haakon International Airport was closed.",
        "The Kristian Dahl Foundation published a report.",
        "The Nordic Battlegroup High Command took part.",
        "The two Ministers will meet in Bergen.",
        "A spokesperson declined to answer.",
        "Norway, as the Chair of the Forum, will host the meeting.",
        "The candidate for the post of Secretary-General was presented.",
        "Asylum Seekers arrived, and asylum seekers were helped.",
        "A Department of General Practice was opened.",
        "Norway is a Major Contributor and the Justice System was reformed.",
        "They drew Major Lessons from it.",
        "The office is at 147 Fielding St, Oslo.",
    ],
)
def test_a_place_a_storm_a_body_or_a_post_is_nobody(sentence: str) -> None:
    assert names(record_of(sentence)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Foreign Minister Ola Brekke spoke.", "Minister Brekke left."),
        ("Foreign Minister Ola Brekke spoke.", "Mr Brekke left."),
        ("Foreign Minister Ola Brekke spoke.", "Brekke left."),
        ("Foreign Minister Ola Brekke spoke.", "O. Brekke left."),
        ("Foreign Minister Ola Brekke spoke.", "The Minister left."),
        ("Foreign Minister Ola Brekke spoke.", "The Norwegian Foreign Minister left."),
        ("Minister for Foreign Affairs Elizabeth Sandvik spoke.", "Foreign Minister Liz Sandvik left."),
        ("Mr. HAMADA Kenjiro of Japan spoke.", "Foreign Minister Kenjiro Hamada of Japan left."),
        ("Foreign Minister Đinh Quang Lâm of Viet Nam spoke.", "Minister Lâm left."),
        ("President Sutomo Wirya of Indonesia spoke.", "President Sutomo left."),
        ("Dr. Samir Abdelnour, Foreign Minister of Egypt, spoke.", "Dr. Abdel Nour left."),
        ("Prime Cabinet Secretary Hon. Juma Barasa of Kenya spoke.", "The Prime Cabinet Secretary left."),
        ("External Affairs Minister Dr. K. Venkatan of India (EAM) spoke.", "EAM left."),
        ("Foreign Minister Rodrigo Ibarra of Chile spoke.", "Chancellor Ibarra left."),
        ("Ann Marsh, Secretary of State for Foreign Affairs of the UK, spoke.", "Foreign Secretary Marsh left."),
    ],
)
def test_forms_of_one_name_are_one_person(first: str, second: str) -> None:
    assert len(record_of(first, second).people) == 1


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Foreign Minister Kim Do-yun and Defense Minister Kim Se-joon of Korea met. Defense Minister Kim left.", 2),
        ("Prime Minister Ola Brekke came. He was with Mrs Brekke.", 2),
        ("Presidents Ali Farah, Omar Bello and Yusuf Deng met.", 3),
        ("Foreign Minister Lee Kok Wah of Singapore met President Lee of Korea.", 2),
        ("Minister Nguyễn Minh Tú and Minister Nguyễn Minh Hòa of Viet Nam met.", 2),
        ("Mr. TANABE Fumio and Ms. OGAWA Fumio of Japan met.", 2),
        ("Foreign Minister Ola Brekke met Rania Khoury, Foreign Minister of Jordan.", 2),
    ],
)
def test_two_people_are_kept_apart(sentence: str, count: int) -> None:
    assert len(record_of(sentence).people) == count


def test_the_fullest_form_is_the_name_and_others_stand_beside_it() -> None:
    person = only("Mr. HAMADA Kenjiro of Japan spoke.", "Minister Hamada left.", "HAMADA spoke again.")
    assert person.name == "HAMADA Kenjiro"
    assert set(person.names) == {"HAMADA", "Hamada"}


def test_words_that_stand_for_a_person_are_kept_as_known_as() -> None:
    person = only("Foreign Minister Ola Brekke spoke.", "The Foreign Minister thanked the hosts.")
    assert person.known_as == ("The Foreign Minister",)


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Foreign Minister Ola Brekke spoke.", "NO"),
        ("Japanese Foreign Minister HAMADA Kenjiro spoke.", "JP"),
        ("The Foreign Minister of Belize, Ramon Castellan, spoke.", "BZ"),
        ("Canada's Genevieve Larose, then Minister of Trade, spoke.", "CA"),
        ("Shri Arjun Venkat spoke.", "IN"),
        ("President Milan Hruska spoke in Prague.", "CZ"),
        ("Foreign Minister Ola Brekke met Prime Minister Rania Khoury in Amman.", "NO"),
    ],
)
def test_the_state_served_is_told_or_concluded(sentence: str, country: str) -> None:
    assert record_of(sentence).people[0].country == country


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Ola Brekke held talks in Amman with Foreign Minister Rania Khoury.",
        "Foreign Minister Ola Brekke met his Jordanian counterpart, Rania Khoury.",
        "Jordanian Prime Minister Zaid Haddad and Foreign Minister Rania Khoury came.",
        "Prime Minister Zaid Haddad of Jordan, accompanied by the Foreign Minister, Rania Khoury, came.",
        "I will travel to Amman. There I will meet the Foreign Minister, Rania Khoury.",
        "I met with President Zaid Haddad and Foreign Minister Rania Khoury of Jordan.",
        "The Foreign Minister, Rania Khoury, also accompanied Prime Minister Zaid Haddad of Jordan.",
    ],
)
def test_whoever_is_met_abroad_serves_the_other_state(sentence: str) -> None:
    countries = {p.name: p.country for p in record_of(sentence).people}
    assert countries["Rania Khoury"] == "JO"


def test_an_office_without_a_name_is_somebody() -> None:
    record = record_of("Foreign Minister Ola Brekke met the Thai Foreign Minister in Bergen.")
    assert names(record) == ["Ola Brekke", None]
    assert record.people[1].known_as == ("the Thai Foreign Minister",)


def test_evidence_is_the_text_of_each_naming() -> None:
    text = "H.E. Mr. HAMADA Kenjiro of Japan spoke."
    assert only(text).evidence[0].quote == "H.E. Mr. HAMADA Kenjiro"


def test_a_letterhead_names_the_minister_over_the_title() -> None:
    record = record_of("Senator the Hon Maeve Tolliver", "Minister for Foreign Affairs", "I will travel to Samoa.")
    assert names(record) == ["Maeve Tolliver"]
    assert {o.title for o in record.offices} == {"Minister for Foreign Affairs"}


def test_a_senator_of_no_other_office_is_one() -> None:
    assert [o.title for o in record_of("Senator Maeve Tolliver visited Samoa.").offices] == ["Senator"]


def test_a_long_list_of_names_is_read_in_time_that_grows_with_it() -> None:
    people = record_of(" ".join(f"Minister Ama Kofi{n:04d}x met the Minister." for n in range(400))).people
    assert people


@pytest.mark.parametrize(
    "unit", ["H.E. ", "bin Ali ", "Minister of Trade and ", "President of the Council of the ", "Minister ("]
)
def test_no_text_is_read_without_end(unit: str) -> None:
    assert len(names(record_of("Sheikh Ali " + unit * 300))) <= 2


def test_the_offices_of_a_title_are_not_the_foreign_ministers_whose_state_comes_after_them() -> None:
    record = record_of(
        "The Deputy Prime Minister and Qatar’s Foreign Minister agreed.",
        "Khalid Al Marzan, Qatar’s Foreign Minister, spoke.",
    )
    assert ("Deputy Prime Minister", "QA") not in [(office.title, office.of) for office in record.offices]


def test_an_officer_is_named_behind_the_body_without_being_part_of_its_name() -> None:
    record = record_of("The Secretary-General of the Union for the Mediterranean Omar Farid spoke in Bergen.")
    assert names(record) == ["Omar Farid"]
    assert [body.name for body in record.organizations][1:] == ["Union for the Mediterranean"]


def test_what_is_named_after_somebody_keeps_the_name() -> None:
    assert record_of("They met at the Institute of the Omar Farid Foundation.").people == ()


@pytest.mark.parametrize("verb", ["Phones", "Condoles", "Invites"])
def test_a_verb_of_a_headline_is_no_name(verb: str) -> None:
    record = record_of(f"Foreign Minister {verb} His Jordanian Counterpart")
    assert not [person for person in record.people if person.name]


def test_two_surnames_with_ms_are_the_ministers() -> None:
    [person] = record_of("Minister Ida Eriksen Holm spoke.", "Ms Eriksen Holm left.").people
    assert person.names == ("Eriksen Holm",)


def test_officers_listed_as_met_on_a_visit_serve_the_state_visited() -> None:
    record = record_of(
        "Visiting Estonia today, Minister Ola Brekke met with President of the Riigikogu Lauri Kask, Prime Minister "
        "Kaja Tamm, Minister of Foreign Affairs Margus Saar, and Minister of Defence Hanno Pihl."
    )
    assert [p.country for p in record.people] == ["NO", "EE", "EE", "EE", "EE"]


def test_officers_listed_as_those_who_meet_serve_the_issuing_state() -> None:
    record = record_of(
        "Prime Minister Ola Brekke, Foreign Minister Per Holm and Minister of Trade Liv Dahl visited Peru."
    )
    assert [p.country for p in record.people] == ["NO", "NO", "NO"]


@pytest.mark.parametrize(("second", "count"), [("Minister Dourry", 1), ("Minister Darry", 2)])
def test_a_name_transcribed_in_two_ways_is_one_person(second: str, count: int) -> None:
    assert len(record_of(f"Foreign Minister Sameh Durri spoke. {second} agreed.").people) == count


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Media inquiries: Liv Dahl (Ministerial) 02 6277 7500 Jon Fossum (Departmental) 02 6261 1555",
            ["Liv Dahl", "Jon Fossum"],
        ),
        ("Inquiries: Liv Dahl, Desk Officer, tel. +47 295 351 081", ["Liv Dahl"]),
        ("Media enquiries: Press Office 02 6277 7500", []),
        ("Their contacts: Norway and Peru, 300 miles away.", []),
    ],
)
def test_whom_to_ask_is_somebody_of_the_issuing_state(line: str, names: list[str]) -> None:
    record = record_of("The ministry welcomed the news.", line)
    assert [(p.name, p.country) for p in record.people] == [(n, "NO") for n in names]


def test_a_minister_of_one_word_is_the_foreign_minister_whom_a_title_leaves_unnamed() -> None:
    record = record_of(
        "Meeting between the Foreign Ministers of Norway and Greece",
        "Minister Brekke had a meeting with the Foreign Minister of Greece Evangelos Markou in Newport.",
    )
    assert {(p.name, p.country) for p in record.people} == {("Brekke", "NO"), ("Evangelos Markou", "GR")}


def test_a_minister_of_another_office_is_not_the_foreign_minister_whom_a_title_leaves_unnamed() -> None:
    record = record_of(
        "Meeting between the Foreign Ministers of Norway and Greece",
        "Minister of Trade Brekke had a meeting with the Foreign Minister of Greece Evangelos Markou in Newport.",
    )
    assert len(record.people) == 3


def test_nobody_serves_the_state_of_their_counterpart() -> None:
    record = record_of(
        "Foreign Minister Mr. Omar Haddad phoned his Norwegian counterpart Mr. Ola Brekke about the Jordanian economy."
    )
    assert [(p.name, p.country) for p in record.people] == [("Omar Haddad", "JO"), ("Ola Brekke", "NO")]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Talks were held in Paris on Turkey and Peru. Foreign Minister Mehmet Yıldıran left.", "TR"),
        ("Talks were held in Poland and Croatia. Prime Minister Goran Tomislavić left.", "HR"),
        ("Talks were held on Chile and Kenya. Foreign Minister Wafula Otieno left.", "KE"),
        ("Talks were held on Chile and Kenya. Foreign Minister Ola Brekke left.", "NO"),
        ("Talks were held on Chile and Kenya. Kenyan Foreign Minister Mehmet Yıldıran left.", "KE"),
    ],
)
def test_a_name_tells_between_states_that_the_text_leaves_open(sentence: str, country: str) -> None:
    assert record_of(sentence).people[0].country == country


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Minister Ola Brekke visited the Vatican. Secretary of State Carlo Zenti left.", "VA"),
        ("Minister Ola Brekke visited Kosovo and Malta. State Secretary Liv Dahl left.", "NO"),
        ("Foreign Minister Ola Brekke spoke with Under Secretary of State Jane Carver.", "US"),
    ],
)
def test_an_office_tells_which_states_have_it(sentence: str, country: str) -> None:
    assert record_of(sentence).people[-1].country == country


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Kenyan Minister of Trade, Envoy of the President Grace Mwende, came to Bergen.", "KE"),
        ("Foreign Minister Ola Brekke, Kenyan Minister of Trade, Envoy of the President Grace Mwende, came.", "NO"),
        ("Foreign Minister Ola Brekke, Minister of Trade, the Hon. Liv Dahl, and Per Holm came.", "NO"),
    ],
)
def test_offices_after_a_name_may_be_the_next_ones(sentence: str, country: str) -> None:
    record = record_of(sentence)
    first = [o for o in record.offices if o.person == "p1"]
    assert record.people[0].country == country
    assert all(o.title != "Minister of Trade" for o in first) or country == "KE"


def test_holders_of_an_office_are_listed_beside_their_states() -> None:
    record = record_of(
        "He met the Foreign Ministers of the Republic of Belarus - Igor Halavach, Iran Hossein Amir Farrokhi, the "
        "Russian Federation Pavel Gorin, and the State Minister of Pakistan Hina Lodhi."
    )
    assert [(p.name, p.country) for p in record.people] == [
        ("Igor Halavach", "BY"),
        ("Hossein Amir Farrokhi", "IR"),
        ("Pavel Gorin", "RU"),
        ("Hina Lodhi", "PK"),
    ]


def test_whoever_serves_somebody_named_is_not_the_one_served() -> None:
    record = record_of("Press contact", "Ingrid Nilsen", "Press Secretary to Prime Minister Ola Brekke", "Phone +47 22")
    assert {(o.person, o.title) for o in record.offices} == {
        ("p1", "Press Secretary to Prime Minister"),
        ("p2", "Prime Minister"),
    }


def test_an_office_of_a_state_may_follow_a_styled_name_without_a_comma() -> None:
    record = record_of("Presentation of credentials of H.E. Ms Rania Khoury Ambassador-designate of Jordan")
    assert [(p.name, p.country) for p in record.people] == [("Rania Khoury", "JO")]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Representatives of Poland, Sweden and Chile met.", 0),
        ("The Ambassadors of Poland, Sweden and Chile met.", 3),
        ("She met the Leader of the Opposition of Fiji.", 1),
        ("She met the leader of the delegation of Fiji.", 0),
    ],
)
def test_whoever_has_only_a_role_is_nobody_yet(sentence: str, count: int) -> None:
    assert len(record_of(sentence).people) == count


@pytest.mark.parametrize(
    ("sentences", "count"),
    [
        (
            (
                "Minister Brekke Received the Special Envoy",
                "Minister Ola Brekke met the Special Envoy of Peru, Luis Prieto.",
            ),
            2,
        ),
        (
            (
                "Minister of Trade, Fisheries and Food Jane Roe of Peru spoke.",
                "Peru’s Secretary for Trade, Fisheries and Food left.",
            ),
            1,
        ),
        (("Minister of Trade Jane Roe of Peru spoke.", "Peru’s Secretary for Fisheries left."), 2),
    ],
)
def test_an_office_in_other_words_is_the_same_persons(sentences: tuple[str, ...], count: int) -> None:
    assert len(record_of(*sentences).people) == count


def test_an_unnamed_head_is_of_the_body_that_the_sentence_names() -> None:
    record = record_of("Our letter to the World Trade Organization was sent today to the Director General.")
    assert [(o.title, o.of) for o in record.offices] == [("Director General", "World Trade Organization")]


def test_former_holders_named_together_are_of_the_issuing_state() -> None:
    record = record_of("He met the former Foreign Ministers Ola Brekke, Per Holm and Liv Dahl on Peru and Chile.")
    assert {p.country for p in record.people} == {"NO"}


@pytest.mark.parametrize("line", ["Photo: (S. Fordham-Craig/BGIS)", "U.S. Secretary of State Recognizes Peru's Effort"])
def test_a_credit_and_a_headlines_verb_are_nobody(line: str) -> None:
    assert not [p for p in record_of(line).people if p.name]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ola Brekke met his Croatian counterpart, Foreign Minister IvanPeric.", ["IvanPeric"]),
        ("The Foreign Minister of the Republic of China (Taiwan), H.E. Lin Wei, spoke.", ["Lin Wei"]),
        ("Photo: Marta Novotna (©MTV)", []),
        ("Ola Brekke met with his counterpart from Kuwait, Sheikh Salim Al-Marzan, and left.", ["Salim Al-Marzan"]),
        ("The Right Honourable Dr. Alwyn Douglas spoke.", ["Alwyn Douglas"]),
        ("The President of the Republic Nikos Anagnostakis spoke.", ["Nikos Anagnostakis"]),
        ("Secretary to the Ministry of Foreign Relations Rohan Perera spoke.", ["Rohan Perera"]),
    ],
)
def test_one_word_a_bracket_and_a_credit(sentence: str, told: list[str]) -> None:
    assert [p.name for p in record_of(sentence).people if p.name != "Ola Brekke"] == told


def test_mrs_and_the_surname_are_the_woman_of_that_office() -> None:
    record = record_of("Elena Petraite, Speaker of the Parliament, spoke. According to Mrs Petraite, all went well.")
    assert [p.name for p in record.people] == ["Elena Petraite"]
    record = record_of("Ola Brekke, Minister of Trade, spoke. Minister Brekke and Mrs Brekke left.")
    assert [p.name for p in record.people] == ["Ola Brekke", "Brekke"]


def test_offices_of_other_states_in_a_list_are_other_people() -> None:
    record = record_of("He met the Prime Minister of Niger, Minister of Trade of Mali and the Premier of Peru.")
    assert [(p.name, p.country) for p in record.people] == [(None, "NE"), (None, "ML"), (None, "PE")]
    record = record_of("He met the Speaker of the Parliament of Niger and Malian Minister of Trade Ali Sow.")
    assert [(p.name, p.country) for p in record.people] == [(None, "NE"), ("Ali Sow", "ML")]
    record = record_of("Prime Minister of Niger, Minister of Trade, Ali Sow, spoke.")
    assert [(p.name, p.country) for p in record.people] == [("Ali Sow", "NE")]


def test_the_head_of_state_is_the_president() -> None:
    record = record_of("President Ana Rossi of Peru spoke.", "The Head of State of Peru thanked all.", issuer=None)
    assert [p.name for p in record.people] == ["Ana Rossi"]
    record = record_of("Prime Minister Ana Rossi of Peru spoke.", "The Head of State of Peru thanked all.", issuer=None)
    assert [p.name for p in record.people] == ["Ana Rossi", None]
