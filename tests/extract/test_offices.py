"""Sentences beside the offices that they tell of."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

Told = tuple[str, str | None, str]


def offices(*paragraphs: str, issuer: str | None = None) -> list[Told]:
    record = record_of(*paragraphs) if issuer is None else record_of(*paragraphs, issuer=issuer, country=None)
    return [(o.title, o.of, o.status.value) for o in record.offices]


@pytest.mark.parametrize(
    ("sentence", "title", "of"),
    [
        ("Foreign Minister Ola Brekke spoke.", "Foreign Minister", "NO"),
        ("Ola Brekke, Minister of Foreign Affairs, spoke.", "Minister of Foreign Affairs", "NO"),
        ("The Minister of Foreign Affairs of Andorra, Nuria Bosch, spoke.", "Minister of Foreign Affairs", "AD"),
        ("Japanese Prime Minister HAMADA Kenjiro spoke.", "Prime Minister", "JP"),
        ("Qatar’s Foreign Minister, Khalid Al Marzan, spoke.", "Foreign Minister", "QA"),
        ("U.S. Secretary of State Carl Whitfield spoke.", "Secretary of State", "US"),
        ("President Ali Farah of Somalia spoke.", "President", "SO"),
        (
            "Ann Vassell, Minister of Foreign Affairs, Labour, Trade and Energy of Tuvalu, spoke.",
            "Minister of Foreign Affairs, Labour, Trade and Energy",
            "TV",
        ),
        (
            "Ann Vassell, Minister of Foreign and CARICOM Affairs of Trinidad and Tobago, spoke.",
            "Minister of Foreign and CARICOM Affairs",
            "TT",
        ),
        ("Rania Khoury, Jordan's Ambassador to Norway, spoke.", "Ambassador", "JO"),
        ("Minister for Pacific Peoples, Sione Latu, spoke.", "Minister for Pacific Peoples", "NO"),
        ("Minister Ola Brekke (Social Development) spoke.", "Minister of Social Development", "NO"),
        ("State Minister for Foreign Affairs OGAWA Yui of Japan spoke.", "State Minister for Foreign Affairs", "JP"),
        ("Witold Lis, Consul General of Poland in Istanbul, spoke.", "Consul General in Istanbul", "PL"),
        (
            "Khalid Al Marzan, Special Envoy of the Prime Minister of Qatar, spoke.",
            "Special Envoy of the Prime Minister",
            "QA",
        ),
        ("The Ambassador of Jordan to Norway, Rania Khoury, spoke.", "Ambassador", "JO"),
        ("Secretary of State for Trade for Jordan Rania Khoury spoke.", "Secretary of State for Trade", "JO"),
        ("Special Envoy for Syria Liv Dahl spoke.", "Special Envoy for Syria", "NO"),
        ("Justice Minister Liv Dahl spoke.", "Justice Minister", "NO"),
        ("Special Assistant to the U.S. President Ann Carver spoke.", "Special Assistant to the U.S. President", "US"),
        ("Liv Dahl, Member of the Fisheries Committee of Norway, spoke.", "Member", "Fisheries Committee of Norway"),
        ("The talks with the New Zealand Minister of Trade, Rania Khoury, went well.", "Minister of Trade", "NZ"),
        ("The talks with the new Minister of Trade, Rania Khoury, went well.", "Minister of Trade", "NO"),
        ("The Ambassador of Jordan to Peru, Rania Khoury, spoke.", "Ambassador to Peru", "JO"),
        (
            "Rania Khoury, Consul General of Jordan in Los Robles, Texas, United States of America, spoke.",
            "Consul General in Los Robles, Texas",
            "JO",
        ),
        (
            "Rania Khoury, Consul General of Jordan in Savannah, Georgia, United States, spoke.",
            "Consul General in Savannah, Georgia",
            "JO",
        ),
        ("Rania Khoury, Consul General of Jordan in Milan, Italy, spoke.", "Consul General in Milan", "JO"),
        ("Mrs Rania Khoury, Joint Secretary (Central Africa), spoke.", "Joint Secretary (Central Africa)", "NO"),
        (
            "Lord Whitcombe, UK Minister of State for Overseas Territories, Commonwealth, Energy and Climate, spoke.",
            "Minister of State for Overseas Territories, Commonwealth, Energy and Climate",
            "GB",
        ),
        (
            "Mr. Tarek Mansoor, state minister for foreign affairs of Jordan, spoke.",
            "state minister for foreign affairs",
            "JO",
        ),
        ("Commonwealth Secretary-General Rania Khoury spoke.", "Secretary-General", "Commonwealth"),
        ("Foreign Minster Ola Brekke spoke.", "Foreign Minister", "NO"),
        (
            "Senior Minister with responsibility for Finance, Mr Ola Brekke, spoke.",
            "Senior Minister with responsibility for Finance",
            "NO",
        ),
        (
            "Ola Brekke, Member of the Political Bureau of the QRST Central Committee, spoke.",
            "Member",
            "Political Bureau of the QRST Central Committee",
        ),
        (
            "They met Mr. Carl Whitfield, the Secretary of State of the United States, in Oslo.",
            "Secretary of State",
            "US",
        ),
        ("The Emir of the State of Qatar, Khalid Al Marzan, spoke.", "Emir", "QA"),
        (
            "The Minister for Public Works in the interim Kenyan administration, Dr Amina Noor, spoke.",
            "Minister for Public Works",
            "KE",
        ),
        (
            "Lord Doe, Minister of State at the United Kingdom's Foreign, Commonwealth and Development Office, spoke.",
            "Minister of State",
            "Foreign, Commonwealth and Development Office",
        ),
        ("They visited the World Bank and met its Executive Director, Amina Noor.", "Executive Director", "World Bank"),
        ("Rania Khoury, Minister of Trade of the sisterly Republic of Iraq, spoke.", "Minister of Trade", "IQ"),
        ("Prince Sultan bin Omar Al Marzan, Foreign Minister of Qatar, spoke.", "Foreign Minister", "QA"),
        ("Sultan Omar Al Marzan of Oman spoke.", "Sultan", "OM"),
        ("Rania Khoury, Executive Secretary of the QRST, spoke.", "Executive Secretary", "QRST"),
        (
            "The Special Representative of the United Nations Secretary-General for Yemen, Rania Khoury, spoke.",
            "Special Representative of the United Nations Secretary-General for Yemen",
            "United Nations",
        ),
        ("They received the credentials of Rania Khoury as Ambassador of Jordan.", "Ambassador", "JO"),
        ("Ola Brekke, President of the Republic, spoke.", "President", "NO"),
        ("Deputy FM Ola Brekke spoke.", "Deputy Foreign Minister", "NO"),
        ("The minister of trade of Jordan, Mr. Tarek Mansoor, spoke.", "minister of trade", "JO"),
        (
            "The German Deputy Minister for external affairs, Mr. Urs Amstutz, spoke.",
            "Deputy Minister for external affairs",
            "DE",
        ),
        ("Ola Brekke, Spokesperson of the Trade Council, spoke.", "Spokesperson", "Trade Council"),
        (
            "The Minister for Immigration and Border Protection, Ola Brekke, spoke.",
            "Minister for Immigration and Border Protection",
            "NO",
        ),
        (
            "Minister for Environment Protection, Heritage and the Arts Kari Moe spoke.",
            "Minister for Environment Protection, Heritage and the Arts",
            "NO",
        ),
        (
            "Ola Lund, Minister Assisting the Prime Minister for Digital Affairs, spoke.",
            "Minister Assisting the Prime Minister for Digital Affairs",
            "NO",
        ),
        ("Minister for Home Affairs Senator the Hon. Liv Brekke spoke.", "Minister for Home Affairs", "NO"),
        ("Minister of Trade Brekke spoke.", "Minister of Trade", "NO"),
        ("Minister of Justice Kari Moe spoke.", "Minister of Justice", "NO"),
        ("Minister of Justice and Home Affairs Kari Moe spoke.", "Minister of Justice and Home Affairs", "NO"),
        (
            "The Deputy Minister for Justice and Customs, Liv Dahl, spoke.",
            "Deputy Minister for Justice and Customs",
            "NO",
        ),
        ("The Minister of Trade and Justice Liv Dahl spoke.", "Minister of Trade and Justice", "NO"),
        ("Justice Liv Dahl of Norway spoke.", "Justice", "NO"),
        (
            "Minister of Transport and High Technologies Liv Dahl spoke.",
            "Minister of Transport and High Technologies",
            "NO",
        ),
        (
            "Undersecretary for Bilateral Relations and ASEAN Affairs Liv Dahl spoke.",
            "Undersecretary for Bilateral Relations and ASEAN Affairs",
            "NO",
        ),
        (
            "Minister for Foreign Affairs, CARICOM and Foreign Trade Liv Dahl spoke.",
            "Minister for Foreign Affairs, CARICOM and Foreign Trade",
            "NO",
        ),
        ("Resident Coordinator of the United Nations Liv Dahl spoke.", "Resident Coordinator", "United Nations"),
        ("The resident Ambassador of Peru, Rosa Quispe, spoke.", "Ambassador", "PE"),
        ("Mayor of Bergen Kari Lund spoke.", "Mayor", "Bergen"),
        ("Governor of Kyoto Prefecture Kenjiro Hamada spoke.", "Governor", "Kyoto Prefecture"),
        (
            "Speaker of the House of Representatives of Belize Ann Vassell spoke.",
            "Speaker",
            "House of Representatives of Belize",
        ),
        ("President of the Chamber of Deputies Rosa Quispe spoke.", "President", "Chamber of Deputies"),
        ("Chairman of the Board of Directors Liv Dahl spoke.", "Chairman", "Board of Directors"),
        (
            "Chairman of the State Committee for Investments Liv Dahl spoke.",
            "Chairman",
            "State Committee for Investments",
        ),
        (
            "Liu Heng, Vice Chairman of the Standing Committee of the National People's Congress of China, spoke.",
            "Vice Chairman",
            "Standing Committee of the National People's Congress",
        ),
        ("Ambassador at Large Liv Dahl spoke.", "Ambassador at Large", "NO"),
        ("Minister of Wakf and Zawaya, Ali Haddad, spoke.", "Minister of Wakf and Zawaya", "NO"),
        ("Nils Berg, Chief Veterinary Officer of Norway, spoke.", "Chief Veterinary Officer", "NO"),
        ("Nils Berg, Chief Scientist of Norway, spoke.", "Chief Scientist", "NO"),
        ("The Director of Public Prosecutions, Nils Berg, spoke.", "Director of Public Prosecutions", "NO"),
        ("Tánaiste Siobhán Grady spoke.", "Tánaiste", "IE"),
        ("Federal Councillor Urs Amstutz spoke.", "Federal Councillor", "CH"),
    ],
)
def test_an_office_and_what_it_is_of(sentence: str, title: str, of: str) -> None:
    assert offices(sentence) == [(title, of, "current")]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "Deputy Prime Minister and Foreign Minister Ola Brekke spoke.",
            ["Deputy Prime Minister", "Foreign Minister"],
        ),
        (
            "Ola Brekke, Deputy Prime Minister, Minister of Foreign Affairs and International Cooperation, spoke.",
            ["Deputy Prime Minister", "Minister of Foreign Affairs and International Cooperation"],
        ),
        (
            "Minister for Home Affairs and Minister for Law Ola Brekke spoke.",
            ["Minister for Home Affairs", "Minister for Law"],
        ),
        (
            "Deputy Prime Minister of Kazakhstan – Foreign Minister Yerlan Tokov spoke.",
            ["Deputy Prime Minister", "Foreign Minister"],
        ),
        (
            "Ola Brekke, Minister for Transport and Second Minister for Finance, spoke.",
            ["Minister for Transport", "Second Minister for Finance"],
        ),
        (
            "Special Representative Rania Khoury, who is also Ambassador to Peru, spoke.",
            ["Special Representative", "Ambassador to Peru"],
        ),
    ],
)
def test_a_list_of_offices_is_several_of_one_person(sentence: str, titles: list[str]) -> None:
    assert [title for title, _, _ in offices(sentence)] == titles


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kao Rithy, the next Secretary-General of ASEAN, spoke.", "incoming"),
        ("President-elect Milan Hruska of the Czech Republic spoke.", "incoming"),
        ("Ambassador-designate Ola Brekke spoke.", "incoming"),
        ("Then Prime Minister Ola Brekke spoke.", "former"),
        ("Former Estonian President Toomas Kask spoke.", "former"),
        ("Mr. Toomas Kask, who was then foreign minister of Estonia, spoke.", "former"),
        ("Acting Foreign Minister Ola Brekke spoke.", "current"),
        ("The new Foreign Minister, Ola Brekke, spoke.", "current"),
    ],
)
def test_when_an_office_is_held(sentence: str, status: str) -> None:
    assert [s for _, _, s in offices(sentence)] == [status]


def test_the_fullest_wording_of_one_office_counts() -> None:
    told = offices("Foreign Minister Ola Brekke spoke.", "Ola Brekke, Minister of Foreign Affairs of Norway, left.")
    assert told == [("Minister of Foreign Affairs", "NO", "current")]


def test_a_title_before_a_short_form_is_no_office_of_its_own() -> None:
    assert len(offices("Foreign Minister Ola Brekke spoke.", "Minister Brekke left.")) == 1


def test_ambassador_is_a_style_where_another_office_is_told() -> None:
    assert offices("Ambassador Tamer Khalaf, the official Spokesman, spoke.") == [("Spokesman", "NO", "current")]
    assert offices("Ambassador Tamer Khalaf spoke.") == [("Ambassador", "NO", "current")]


def test_the_next_person_in_a_list_keeps_their_office() -> None:
    told = record_of("Foreign Minister Ola Brekke, Prime Minister Kari Moen and Minister of Trade Liv Dahl met.")
    held = {next(p.name for p in told.people if p.id == o.person): o.title for o in told.offices}
    assert held == {"Ola Brekke": "Foreign Minister", "Kari Moen": "Prime Minister", "Liv Dahl": "Minister of Trade"}


def test_a_counterpart_holds_the_same_office() -> None:
    told = offices("Foreign Minister Ola Brekke met his Thai counterpart in Bergen.")
    assert told == [("Foreign Minister", "NO", "current"), ("Foreign Minister", "TH", "current")]


def test_a_predecessor_held_the_office() -> None:
    told = offices("Special Envoy Liv Dahl took over from Mr. Per Holm.")
    assert told == [("Special Envoy", "NO", "current"), ("Special Envoy", "NO", "former")]


def test_holders_named_together_are_of_the_states_in_their_order() -> None:
    told = offices("Norway and Jordan met. The Ambassadors of both countries, Ola Brekke and Rania Khoury, came.")
    assert told == [("Ambassador", "NO", "current"), ("Ambassador", "JO", "current")]


def test_an_organization_s_officials_are_of_it() -> None:
    told = offices("The United Nations met. Under-Secretary-General Liv Dahl spoke.", issuer="United Nations")
    assert told == [("Under-Secretary-General", "United Nations", "current")]


@pytest.mark.parametrize("sentence", ["The Ministry of Trade spoke.", "The Office of the President spoke."])
def test_a_body_is_no_office(sentence: str) -> None:
    assert offices(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Minister Ola Brekke met the Ambassadors of Jordan, Peru and Japan.",
            [("Ambassador", "JO"), ("Ambassador", "PE"), ("Ambassador", "JP")],
        ),
        (
            "Deputy High Commissioners from Australia and New Zealand met Minister Ola Brekke.",
            [("Deputy High Commissioner", "AU"), ("Deputy High Commissioner", "NZ")],
        ),
        ("Minister Ola Brekke met the Ambassadors of Jordan.", []),
        ("Minister Ola Brekke met the Ministers of Norway and Jordan.", []),
        ("Minister Ola Brekke opened the meeting of the Foreign Ministers of Jordan and Peru.", []),
    ],
)
def test_unnamed_holders_are_told_by_a_list_of_states(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(t, of) for t, of, _ in offices(sentence) if t != "Minister"] == told


def test_holders_listed_after_their_states_are_of_each_in_turn() -> None:
    told = offices("The Foreign Ministers of Norway and Jordan, Ola Brekke and Tarek Mansoor, met.")
    assert told == [("Foreign Minister", "NO", "current"), ("Foreign Minister", "JO", "current")]


def test_a_spokesperson_for_an_international_officer_is_of_the_body() -> None:
    told = offices(
        "Mr. Omar Aziz, Secretary-General of the League of Arab States, met Mr. Tarek Mansoor, Minister of Trade of "
        "Jordan. Hana Roushdy, the spokesperson for the Secretary-General, spoke."
    )
    assert told[2] == ("spokesperson for the Secretary-General", "League of Arab States", "current")


def test_a_ministry_s_secretary_general_is_of_the_state_that_is_told() -> None:
    told = offices("The League of Arab States met the Secretary General of the Ministry of Trade of Jordan, Hana Aziz.")
    assert [of for _, of, _ in told] == ["Ministry of Trade of Jordan"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The Senate ratified Liv Dahl as Ambassador of Norway to Peru.", "incoming"),
        ("He received the credentials of Liv Dahl as Ambassador of Norway after the confirmation.", "current"),
    ],
)
def test_an_appointment_is_of_one_who_will_hold_the_office(sentence: str, status: str) -> None:
    assert [s for _, _, s in offices(sentence)] == [status]


def test_a_city_of_a_list_of_names_is_no_province() -> None:
    told = offices("They met Tarek Mansoor, Consul General of Jordan in Milan, Rania Khoury and others.")
    assert told == [("Consul General in Milan", "JO", "current")]


def test_foreign_ministers_of_many_states_are_told_in_small_letters_too() -> None:
    told = offices("Ola Brekke held talks with the foreign ministers of Kuwait, Peru, Qatar and Japan.")
    assert [of for _, of, _ in told] == ["KW", "PE", "QA", "JP"]


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Foreign Minister Ola Brekke met his counterparts from Kenya, Peru and Guyana.", ["NO", "KE", "PE", "GY"]),
        ("Foreign Minister Ola Brekke met his Kenyan and Peruvian counterparts.", ["NO", "KE", "PE"]),
        ("Foreign Minister Ola Brekke met his counterparts from the region -- Kenya and Oman.", ["NO", "KE", "OM"]),
        ("Foreign Minister Ola Brekke met his counterparts from the region.", ["NO"]),
        ("Foreign Minister Ola Brekke met his counterparts in Kenya and Peru.", ["NO"]),
    ],
)
def test_counterparts_listed_by_their_states_hold_the_same_office(sentence: str, states: list[str]) -> None:
    assert [of for _, of, _ in offices(sentence)] == states


def test_known_holders_are_not_told_again_by_a_list_of_states() -> None:
    told = offices(
        "Foreign Ministers Ola Brekke of Norway and Tarek Mansoor of Jordan met.",
        "The Foreign Ministers of Norway and Jordan spoke.",
    )
    assert told == [("Foreign Minister", "NO", "current"), ("Foreign Minister", "JO", "current")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway ministers to the poor.",
        "The Chair of the hall was broken.",
        "The secretary bird lives in Africa.",
        "They visited the Presidential Palace.",
        "Speaker systems were installed in the hall.",
        "The Prime Ministership of Norway was discussed.",
        "The post of Ambassador is vacant.",
        "They spoke of a foreign minister.",
        "All foreign ministers agreed.",
        "The Minister for those who are poor spoke.",
        "Ola Brekke, director, spoke.",
        "Ola Brekke, friend of ministers, spoke.",
    ],
)
def test_words_of_titles_are_no_office_without_a_holder(sentence: str) -> None:
    assert offices(sentence) == []


def test_a_title_after_on_is_the_next_ones() -> None:
    told = offices("They briefed the Deputy Foreign Minister on Foreign Affairs Secretary Liv Dahl of Peru.")
    assert [title for title, _, _ in told] == ["Deputy Foreign Minister", "Foreign Affairs Secretary"]


def test_a_minister_who_is_advised_keeps_the_title() -> None:
    assert [title for title, _, _ in offices("Ola Lund, Adviser for Trade Minister Liv Dahl, spoke.")][1:] == [
        "Trade Minister"
    ]


def test_a_body_whose_acronym_is_a_states_code_is_named_in_full() -> None:
    record = record_of("Foreign Minister Ola Brekke met AU Commissioner Ester Bekele in Oslo on 3 May 2023.")
    assert [(office.title, office.of) for office in record.offices][1:] == [("Commissioner", "African Union")]
    assert [person.country for person in record.people] == ["NO", None]
    assert record.countries == ()


def test_ambassadors_extraordinary_are_listed_beside_their_states() -> None:
    told = offices(
        "Ambassadors Extraordinary and Plenipotentiary of the United States - Ann Carver, Turkey - Cem Demir "
        "and the State of Qatar - Khalid Al Marzan presented their credentials."
    )
    title = "Ambassador Extraordinary and Plenipotentiary"
    assert told == [(title, "US", "current"), (title, "TR", "current"), (title, "QA", "current")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Ambassador- designate of Peru, Rosa Quispe, spoke.", ("Ambassador", "PE", "incoming")),
        (
            "The President (Speaker) of the Chamber of Deputies of Chile, Rosa Quispe, spoke.",
            ("President", "Chamber of Deputies of Chile", "current"),
        ),
    ],
)
def test_brackets_and_hyphens_within_a_title(sentence: str, told: Told) -> None:
    assert offices(sentence) == [told]


def test_an_office_on_the_next_line_and_one_by_appointment() -> None:
    told = offices("Mr. Sergio Moreno", "Ambassador-designate of Peru based in Oslo", "All left.")
    assert told == [("Ambassador", "PE", "incoming")]
    told = offices("They noted the appointment of H.E. Rosa Quispe, as non-resident Ambassador of Peru to Norway.")
    assert told == [("Ambassador", "PE", "incoming")]


def test_an_office_that_somebody_is_serving_in_is_held() -> None:
    sentence = "On 15 May 2024 the Minister of Trade Ola Brekke, also serving as the Government Spokesperson, spoke."
    record = record_of(sentence, date="2024-05-15")
    assert [(o.title, o.status.value) for o in record.offices][1:] == [("Government Spokesperson", "current")]


def test_the_state_of_a_parliament_is_that_of_its_speaker() -> None:
    record = record_of("Elena Petraite, Speaker of the Seimas of the Republic of Lithuania, spoke.")
    assert [p.country for p in record.people] == ["LT"]


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Undersecretary for Trade Hamad bin Masoud headed the Omani delegation.", ["OM"]),
        ("The Omani side was headed by the Undersecretary for Trade, Hamad bin Masoud.", ["OM"]),
        ("State Secretary Ola Brekke received the Omani delegation, led by Vice Minister Ana Rossi.", ["NO", "OM"]),
        (
            "The Norwegian delegation was led by State Secretary Ola Brekke, the Omani one by Minister Ana Rossi.",
            ["NO", "OM"],
        ),
        ("The delegation of Oman was led by Vice Minister Ana Rossi.", ["OM"]),
        ("On the Omani side, Vice Minister Ana Rossi spoke.", ["OM"]),
        ("State Secretary Ola Brekke led the talks with the Omani delegation.", ["NO"]),
        ("The Omani delegation left, and State Secretary Ola Brekke was pleased.", ["NO"]),
    ],
)
def test_whoever_leads_a_side_is_of_its_state(sentence: str, states: list[str]) -> None:
    assert [of for _, of, _ in offices(sentence)] == states


def test_a_name_may_be_a_word_that_is_mostly_none() -> None:
    record = record_of("Norway received H.E. Said bin Masoud, Minister of Trade of Oman.")
    assert [p.name for p in record.people] == ["Said bin Masoud"]


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Oman's delegation comprised Vice Minister Ana Rossi and Director General Eva Holm.", ["OM", "OM"]),
        (
            "The Omani delegation included Director Eva Holm; the Norwegian one included Director Ola Brekke.",
            ["OM", "NO"],
        ),
        ("Oman was represented by Deputy Minister Ana Rossi.", ["OM"]),
        ("For Oman, Deputy Minister Ana Rossi signed; for Norway, State Secretary Ola Brekke did.", ["OM", "NO"]),
        ("It was signed by Minister Ola Brekke for Norway and by Deputy Minister Ana Rossi for Oman.", ["NO", "OM"]),
        ("Minister Ola Brekke signed, as did Minister Ana Rossi on behalf of the Government of Oman.", ["NO", "OM"]),
        ("Talks were co-chaired by State Secretary Ola Brekke and Vice Minister Ana Rossi of Oman.", ["NO", "OM"]),
        ("The talks included Oman, and State Secretary Ola Brekke was pleased.", ["NO"]),
        ("State Secretary Ola Brekke thanked the school for Oman.", ["NO"]),
    ],
)
def test_whoever_is_on_a_side_or_signs_for_it_is_of_its_state(sentence: str, states: list[str]) -> None:
    assert [of for _, of, _ in offices(sentence)] == states


def test_a_month_s_short_form_is_a_name_before_another() -> None:
    assert [p.name for p in record_of("The Minister of Mines, Jan Lund, spoke on Jan 5.").people] == ["Jan Lund"]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("On the margins of the General Assembly, Foreign Minister Ola Brekke spoke.", ["Foreign Minister"]),
        ("Trade, Industry and Energy Minister Ola Brekke spoke.", ["Trade, Industry and Energy Minister"]),
        ("They praised the Eastern Partnership, Foreign Minister Ola Brekke adding more.", ["Foreign Minister"]),
    ],
)
def test_a_title_begins_with_a_list_only_if_it_is_one(sentence: str, titles: list[str]) -> None:
    assert [title for title, _, _ in offices(sentence)] == titles


def test_a_head_of_state_is_of_the_state_and_not_of_the_body_chaired() -> None:
    told = offices("The talks were convened by the Chair of SADC, President Ana Rossi of Zambia.")
    assert [(title, of) for title, of, _ in told] == [("Chair", "SADC"), ("President", "ZM")]


def test_those_who_accompany_somebody_are_of_the_same_state() -> None:
    told = offices(
        "President Ana Rossi of Zambia visits Norway. She will be accompanied by the First Lady, Mrs Eva Holm, the "
        "Minister of Transport, Mr Carl Lund, and others. State Secretary Ola Brekke will meet them."
    )
    assert [of for _, of, _ in told] == ["ZM", "ZM", "ZM", "NO"]
    told = offices("The Omani side was led by Vice Minister Ana Rossi; from Oman was also Deputy Minister Eva Holm.")
    assert [of for _, of, _ in told] == ["OM", "OM"]


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("From the Omani side, the talks were attended by Director Ana Rossi and Director Eva Holm.", ["OM", "OM"]),
        (
            "The talks were attended, on the Norwegian side, by Director Ola Brekke and, on the Omani side, by "
            "Director Eva Holm.",
            ["NO", "OM"],
        ),
        ("Participants on the Omani side: Director Ana Rossi, Director Eva Holm.", ["OM", "OM"]),
        (
            "Ambassador Ana Rossi, accompanied by First Secretary Carl Lund of the Embassy of Oman, called on "
            "Minister Ola Brekke.",
            ["OM", "OM", "NO"],
        ),
        ("On the Omani side all was well, and Director Ola Brekke left.", ["NO"]),
    ],
)
def test_whoever_attends_on_a_side_or_from_an_embassy_is_of_its_state(sentence: str, states: list[str]) -> None:
    assert [of for _, of, _ in offices(sentence)] == states
