"""A text beside the header that a reader takes from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diplograph.models import Release
from diplograph.read import read

BODY = "The two Ministers met in the capital on Monday and agreed to build a railway between their countries."
FIELDS = ("title", "issuer", "issuer_country", "date", "place")


def header(folder: Path, text: str) -> Release:
    path = folder / "a.txt"
    path.write_text(text, "utf-8")
    return read(path)


@pytest.mark.parametrize("field", FIELDS)
def test_headers_of_the_five_without_their_manifest(raw: Path, gold: Path, tmp_path: Path, field: str) -> None:
    for path in sorted(raw.glob("*.txt")):
        alone = tmp_path / path.name
        alone.write_bytes(path.read_bytes())
        expected = json.loads((gold / f"{path.stem}.json").read_text("utf-8"))["release"]
        assert getattr(read(alone), field) == expected[field]


@pytest.mark.parametrize(
    ("letterhead", "issuer", "country"),
    [
        ("Ministry of Foreign Affairs\nRepublic of Latvia", "Ministry of Foreign Affairs of Latvia", "LV"),
        ("MINISTRY OF FOREIGN AFFAIRS, UGANDA", "Ministry of Foreign Affairs of Uganda", "UG"),
        ("Ministry of Foreign Affairs of Vietnam", "Ministry of Foreign Affairs of Viet Nam", "VN"),
        ("Government of Canada\n\nGlobal Affairs Canada", "Global Affairs Canada", "CA"),
        ("FCDO", "Foreign, Commonwealth & Development Office", "GB"),
        ("Kingdom of Norway\n\nMINISTRY OF DEFENCE", "Ministry of Defence of Norway", "NO"),
        ("ASEAN Secretariat", "ASEAN Secretariat", None),
        ("Ministry of Foreign Affairs, Lighthouse Building, 1050 Riga, Republic of Latvia",
         "Ministry of Foreign Affairs of Latvia", "LV"),
        ("UNITED NATIONS\n\nOffice of the Spokesperson for the Secretary-General",
         "Office of the Spokesperson for the Secretary-General", None),
        ("Government of Nepal\nMinistry of Foreign Affairs\n(Office of the Spokesperson)",
         "Ministry of Foreign Affairs of Nepal", "NP"),
        ("REPUBLIC OF GHANA\nMINISTRY OF FOREIGN AFFAIRS AND REGIONAL INTEGRATION",
         "Ministry of Foreign Affairs and Regional Integration of Ghana", "GH"),
        ("REPUBLIC OF SENEGAL\nMinistry of Foreign Affairs and Senegalese Abroad",
         "Ministry of Foreign Affairs and Senegalese Abroad", "SN"),
        ("Home > Office of the Spokesperson > Press Releases", "U.S. Department of State", "US"),
        ("Government of Uruguay", "Government of Uruguay", "UY"),
        ("Government of Uruguay (Montevideo)\npress release", "Government of Uruguay", "UY"),
        ("Office of the President of Latvia", "Office of the President of Latvia", "LV"),
        ("Ministry of External Affairs\nColombo", "Ministry of External Affairs of Sri Lanka", "LK"),
        ("Ministry of External Affairs", "Ministry of External Affairs of India", "IN"),
        ("Republic of Nauru\nDepartment of Foreign Affairs and Trade",
         "Department of Foreign Affairs and Trade of Nauru", "NR"),
        ("Department of Foreign Affairs, Funafuti, 18 November 2022", "Department of Foreign Affairs of Tuvalu", "TV"),
        ("Ministry of Foreign Affairs of Peru, 3 May 2021", "Ministry of Foreign Affairs of Peru", "PE"),
        ("Embassy of Switzerland in the Kyrgyz Republic", "Embassy of Switzerland in the Kyrgyz Republic", "CH"),
        ("REPUBLIC OF TÜRKİYE\nEmbassy in Bishkek", "Embassy of Türkiye in Bishkek", "TR"),
    ],
)  # fmt: skip
def test_issuer_of_the_letterhead(tmp_path: Path, letterhead: str, issuer: str, country: str | None) -> None:
    release = header(tmp_path, f"{letterhead}\n\nTalks on the New Railway\n\n{BODY}")
    assert (release.issuer, release.issuer_country) == (issuer, country)


@pytest.mark.parametrize(
    ("prose", "country"),
    [
        ("Foreign Minister Ana Rossi met her Latvian counterpart today. Uruguay will open an embassy in Riga. Uruguay "
         "supports the new railway.", "UY"),
        ("Mr. SATO Hajime, Minister for Foreign Affairs of Japan, held a meeting with the Foreign Minister of Latvia. "
         "Japan would continue to support the railway, and Japan welcomed the progress.", "JP"),
        ("EAM received the Foreign Minister of Latvia. EAM recalled his visit to Riga.", "IN"),
        ("The Minister, representing Tonga, spoke at the forum in Apia. Tonga attaches importance to it.", "TO"),
        ("External Affairs Minister of India Mr. Gupta called on Foreign Minister Ana Rossi. Latvia values its ties "
         "with India, she said, and Latvia will open an embassy.", "LV"),
        ("Minister for Communities Abroad Ana Rossi met the Uruguayan community residing in Riga.", "UY"),
        ("Talks with Latvia took place in Riga, reports the press service of the Ministry of Foreign Affairs of Tonga. "
         "The Latvian Minister welcomed them.", "TO"),
        ("MANILA, 2 April 2025 – The Department dined with envoys. Among them: Ana Rossi of the Republic of Latvia.",
         "PH"),
        ("Senator the Hon. Ana Rossi thanked Guyana. Barbados will open an embassy. Barbados supports the railway.",
         "BB"),
        ("Minister of Trade Ana Rossi announced UYU 5 million of aid for the people of Tonga.", "UY"),
    ],
)  # fmt: skip
def test_issuer_that_only_the_wording_shows(tmp_path: Path, prose: str, country: str) -> None:
    release = header(tmp_path, f"Talks on the New Railway\n\n{prose}")
    assert release.issuer_country == country
    assert release.issuer is not None


@pytest.mark.parametrize(
    ("prose", "issuer"),
    [
        ("The Secretary-General of the Commonwealth, Ana Rossi, met the President of Latvia.", "Commonwealth"),
        ("OECD Secretary-General Ana Rossi met the President of Latvia. They spoke of rails.", "Organisation for"),
        ("Foreign Minister Ana Rossi of Latvia met the Secretary-General of the Commonwealth. Latvia welcomed it.",
         "Ministry of Foreign Affairs of Latvia"),
    ],
)  # fmt: skip
def test_an_international_body_issues_what_opens_with_its_chief(tmp_path: Path, prose: str, issuer: str) -> None:
    assert (header(tmp_path, f"Talks on the New Railway\n\n{prose}").issuer or "").startswith(issuer)


@pytest.mark.parametrize(
    ("prose", "country"),
    [
        ("Information of the Press Department of the Ministry of Foreign Affairs of the Republic of Latvia on the "
         "talks\n\nMinister Ana Rossi met her colleague from Uruguay in Montevideo. Uruguay will open an embassy.",
         "LV"),
        ("Opening of the Missions\n\nForeign Minister Ana Rossi opened the meeting of the missions in: Latvia\n"
         ", Uruguay\n, Tonga\n", None),
    ],
)  # fmt: skip
def test_a_heading_that_speaks_for_a_state_and_lines_that_list_states(
    tmp_path: Path, prose: str, country: str | None
) -> None:
    assert header(tmp_path, prose).issuer_country == country


@pytest.mark.parametrize(
    ("prose", "country"),
    [
        ("Foreign Minister Toomas Raud spoke of the railway. The lines of Uruguay were a topic, the lines of Estonia "
         "too. All was said of Uruguay.", "EE"),
        ("Foreign Minister Ana Doe spoke of the railway. The lines of Uruguay were a topic, the lines of Estonia "
         "too. All was said of Uruguay.", "UY"),
        ("Foreign Minister Jane Doe received her Latvian counterpart. It was about the railway.", None),
        ("They spoke of Latvia. It is a partner of Tonga on the railway.", "TO"),
        ("They spoke of Latvia. It is a line of Tonga on the railway.", "LV"),
        ("Uruguay hosted a meeting. The Latvian delegation, led by the Minister of Transport, Jane Doe, left.", "LV"),
        ("Uruguay hosted a meeting. The Latvian delegation, led by the Minister of Trade of Latvia, Jane Doe, left.",
         "UY"),
        ("Minister Jane Doe spoke of rails with Uruguay. Tonight she returns to Tonga.", "TO"),
        ("Minister Jane Doe spoke of rails with Uruguay. Tonight she goes on to Tonga.", "UY"),
        ("The President of Tonga, Jane Doe, received credentials from the envoys of Uruguay - Ann Roe, Latvia - Ida "
         "Poe and Chad - Eva Loe. They spoke of Uruguay.", "TO"),
        ("The President of Tonga, Jane Doe, received a guest from Uruguay, and spoke of Uruguay.", "UY"),
        ("Jane Doe, Minister of Trade of Tonga, issued the following statement on the rails in Uruguay: The rails of "
         "Uruguay and Uruguay itself matter.", "TO"),
        ("The Foreign Secretary of India called on President Jane Doe of Tonga. Tonga was glad, and Tonga spoke of "
         "rails in Tonga.", "TO"),
    ],
)  # fmt: skip
def test_names_of_holders_counterparts_and_partners_tell_the_state(
    tmp_path: Path, prose: str, country: str | None
) -> None:
    assert header(tmp_path, f"Talks on the New Railway\n\n{prose}").issuer_country == country


@pytest.mark.parametrize(
    ("ministry", "country"),
    [
        ("Ministry of Foreign Affairs and Uruguayans Abroad", "UY"),
        ("Ministry of Foreign Affairs and Citizens Abroad", "LV"),
    ],
)
def test_a_ministrys_name_may_say_whose_people_it_serves(tmp_path: Path, ministry: str, country: str) -> None:
    prose = f"{BODY}\n\nLatvia welcomed the railway. Latvia will open an embassy.\n\nIssued by the {ministry}"
    assert header(tmp_path, f"Talks on the New Railway\n\n{prose}").issuer_country == country


def test_nothing_is_guessed_where_nothing_supports_it(tmp_path: Path) -> None:
    release = header(tmp_path, f"Talks on the New Railway\n\n{BODY}")
    assert (release.issuer, release.issuer_country, release.date, release.place) == (None, None, None, None)


@pytest.mark.parametrize(
    ("above", "below", "date", "place"),
    [
        ("06/07/2022 | 18:05", "", "2022-07-06", None),
        ("27.09.2024. 16:45", "", "2024-09-27", None),
        ("December 6, 2022", "", "2022-12-06", None),
        ("Monday, 01 September 2025", "", "2025-09-01", None),
        ("OSLO, 16 MARCH 2020", "", "2020-03-16", "Oslo"),
        ("Date 2012-06-15      Hit 211", "", "2012-06-15", None),
        ("8 March 2023 – Ottawa, Ontario – Global Affairs Canada", "", "2023-03-08", "Ottawa"),
        ("", "Phnom Penh, 22 August 2020", "2020-08-22", "Phnom Penh"),
        ("", "New Delhi\nMarch 28, 2022", "2022-03-28", "New Delhi"),
        ("3 May 2021, via Videoconference", "Riga, 4 May 2021", "2021-05-04", "Riga"),
        ("Home › News                  27.09.2024", "", "2024-09-27", None),
        ("", "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n5 JANUARY 2025", "2025-01-05", None),
    ],
)
def test_date_and_place(tmp_path: Path, above: str, below: str, date: str, place: str | None) -> None:
    release = header(tmp_path, f"{above}\n\nTalks on the New Railway\n\n{BODY}\n\n{below}\n")
    assert (release.title, release.date, release.place) == ("Talks on the New Railway", date, place)


@pytest.mark.parametrize(
    ("lead", "date", "place"),
    [
        ("MUNICH 19 February 2023 – ", "2023-02-19", "Munich"),
        ("Tirana, Albania – ", None, "Tirana"),
        ("Sofia, 30 March 2022. ", "2022-03-30", "Sofia"),
        ("(Ouagadougou, 11 September 2023). ", "2023-09-11", "Ouagadougou"),
        ("Praia, July 2, 2024 (Ministry of Foreign Affairs, Cooperation) – ", "2024-07-02", "Praia"),
        ("Rossi met Lund in May 2022. ", None, None),
        ("(VADUZ, 3 May 2021) ", "2021-05-03", None),
        ("On 3 May 2021, ", "2021-05-03", None),
        ("The visit – the first of all – ", None, None),
        ("State House, Kampala, 3 May 2021 – ", "2021-05-03", "Kampala"),
        ("Kampala, Central Region, 3 May 2021 – ", "2021-05-03", "Kampala"),
    ],
)
def test_dateline_before_the_first_sentence(tmp_path: Path, lead: str, date: str | None, place: str | None) -> None:
    release = header(tmp_path, f"Talks on the New Railway\n\n{lead}{BODY}")
    assert (release.date, release.place) == (date, place)


@pytest.mark.parametrize(
    ("title", "prose", "date"),
    [
        ("Visit to Riga on 3-5 May 2021", BODY, "2021-05-05"),
        ("Visit to Riga (May 3-5, 2021)", BODY, "2021-05-05"),
        ("Visit to Riga", f"From 29 April to 2 May 2021 the Minister stayed in Riga. {BODY}", "2021-05-02"),
        ("Visit to Riga", f"On May 3, they met. {BODY} It was the first visit of 2021.", "2021-05-03"),
    ],
)
def test_without_a_date_of_issue_the_last_day_of_the_event_dates(
    tmp_path: Path, title: str, prose: str, date: str
) -> None:
    assert header(tmp_path, f"{title}\n\n{prose}").date == date


def test_months_come_first_where_the_issuer_writes_so(tmp_path: Path) -> None:
    american = header(tmp_path, f"U.S. Department of State\n\n06/07/2022\n\nTalks on the New Railway\n\n{BODY}")
    british = header(tmp_path, f"FCDO\n\n06/07/2022\n\nTalks on the New Railway\n\n{BODY}")
    assert (american.date, british.date) == ("2022-06-07", "2022-07-06")


@pytest.mark.parametrize(
    ("head", "tail", "country"),
    [
        ("mofa.gov.np / Ministry of Foreign Affairs / News", "", "NP"),
        ("", "Press contact: Ola Berg, telephone +47 22 00 00 00", "NO"),
        ("", "The works cost +47 million euros.", None),
        ("Mr Berg’s Office: Ola Berg 02 5550 1234 or 0455 550 123", "", "AU"),
        ("", "The works cost 02 550 1234 euros.", None),
        ("KATHMANDU, 3 May 2021", "", "NP"),
    ],
)
def test_sites_telephones_and_datelines_tell_the_state(
    tmp_path: Path, head: str, tail: str, country: str | None
) -> None:
    release = header(tmp_path, f"{head}\n\nTalks on the New Railway\n\n{BODY}\n\n{tail}\n")
    assert release.issuer_country == country


def test_the_visitors_state_is_not_the_issuers(tmp_path: Path) -> None:
    prose = (
        "HH the Amir Sheikh Salim bin Omar Al Noori held talks with the President of Uruguay. The latter arrived today."
    )
    assert (
        header(tmp_path, f"Amir receives President of Uruguay\n\nDoha - 3 May 2021\n\n{prose}").issuer_country == "QA"
    )


@pytest.mark.parametrize(
    ("head", "prose", "country"),
    [
        ("", "Minister for Foreign and European Affairs and Trade Ana Rossi met the Minister of Trade of Latvia. "
         "Latvia spoke of rails in Malta.", "MT"),
        ("", "The Minister of Trade Ana Rossi met the Minister of Trade of Latvia. Latvia spoke of rails.", "LV"),
        ("กระทรวง", "The Minister spoke of rails with Latvia.", "TH"),
        ("Eesti keeles | In English", "The Minister spoke of rails with Latvia.", "EE"),
        ("Eesti | Türkçe | Polski | In English", "The Minister spoke of rails with Latvia.", None),
    ],
)  # fmt: skip
def test_portfolios_and_languages_tell_the_state(tmp_path: Path, head: str, prose: str, country: str | None) -> None:
    assert header(tmp_path, f"{head}\n\nTalks on the New Railway\n\n{prose}").issuer_country == country


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("source_url: https://www.whitehouse.gov/briefing-room/", "The White House"),
        ("source: https://parlinfo.aph.gov.au/a/b", "Department of Foreign Affairs and Trade"),
        ("see: https://www.bergen-press.org/briefing-room/", None),
    ],
)
def test_the_site_of_the_front_matter_tells_the_issuer(tmp_path: Path, line: str, issuer: str | None) -> None:
    assert header(tmp_path, f"---\n{line}\n---\nTalks on the New Railway\n\n{BODY}").issuer == issuer


def test_the_body_on_whose_behalf_an_agency_distributes_is_the_issuer(tmp_path: Path) -> None:
    tail = "Distributed by Bergen Press on behalf of Ministry of Foreign Affairs of Uruguay."
    release = header(tmp_path, f"Talks on the New Railway\n\n{BODY}\n\n{tail}\n")
    assert release.issuer_country == "UY"


@pytest.mark.parametrize(
    ("opening", "issuer"),
    [
        ("Mr. Carl Berg, Secretary-General of the League of Arab States, received Ana Rossi in Riga.", "League"),
        ("Statement by the President of the European Commission Carl Berg on the new railway.", "European"),
        ("Mr. Carl Berg, Minister of Trade of Latvia, received the Secretary-General of the League of Arab States. "
         "Latvia will build it.", "Ministry of Foreign Affairs of Latvia"),
    ],
)  # fmt: skip
def test_the_chief_of_a_body_may_be_named_before_the_office(tmp_path: Path, opening: str, issuer: str) -> None:
    assert (header(tmp_path, f"Talks on the New Railway\n\n{opening} {BODY}").issuer or "").startswith(issuer)


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("12 de setembro de 2024", "2024-09-12"),
        ("التاريخ: 2023/07/19", "2023-07-19"),
        ("2023年3月14日", "2023-03-14"),
        ("Ministry of Foreign Affairs | May 30, 2025 | Press Release 163", "2025-05-30"),
        ("Posted on: Tuesday 14th March, 2023", "2023-03-14"),
        ("RIGA, Latvia, March 14, 2023/Bergen Press/ --", "2023-03-14"),
    ],
)
def test_dates_of_many_forms(tmp_path: Path, above: str, date: str) -> None:
    release = header(tmp_path, f"{above}\n\nTalks on the New Railway\n\n{BODY}")
    assert (release.title, release.date) == ("Talks on the New Railway", date)


@pytest.mark.parametrize(
    ("prose", "date"),
    [
        (f"On May 3, they met. {BODY} Trade has grown since 2013.", None),
        (f"On May 3 this year, they met. {BODY} The first such talks were held in 1955.", None),
        (f"The Minister recalled the Declaration of 5 June 2001. {BODY}", None),
        (f"The Minister came on 5 June 2001. {BODY}", "2001-06-05"),
    ],
)
def test_days_of_other_years_do_not_date_a_release(tmp_path: Path, prose: str, date: str | None) -> None:
    assert header(tmp_path, f"Talks on the New Railway\n\n{prose}").date == date


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Press Release: Ministry of Foreign Affairs of Norway", "NO"),
        ("Source: Government of Kenya", "KE"),
        ("Press Release: Visit of the Norwegian Minister to the Government of Peru in Lima", None),
    ],
)
def test_an_agency_says_whose_release_it_is(tmp_path: Path, line: str, country: str | None) -> None:
    release = header(tmp_path, f"Talks on the New Railway\n\n{line}\n\n{BODY}")
    assert release.issuer_country == country
