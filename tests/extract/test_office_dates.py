"""Sentences beside when an office began or was held, and dates that say nothing of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.extract import extract
from diplograph.read import read
from tests.extract.invented import record_of

Told = tuple[str | None, str, str, str | None, str | None]


def dated(sentence: str, date: str | None = "2023-05-03") -> list[Told]:
    """The offices that the sentence dates: of whom, which, its status, its start and when it was held."""
    record = record_of(sentence, date=date)
    names = {p.id: p.name for p in record.people}
    found = [(names[o.person], o.title, o.status.value, o.start, o.as_of) for o in record.offices]
    return [f for f in found if f[3] or f[4]]


@pytest.mark.parametrize(
    ("sentence", "title", "status", "start"),
    [
        (
            "Minister Ola Brekke praised Kao Rithy, the next Secretary-General of ASEAN, who would assume the office "
            "of the Secretary-General of ASEAN in 2024.",
            "Secretary-General",
            "incoming",
            "2024",
        ),
        (
            "Foreign Minister Ola Brekke, who took office on 3 March, spoke.",
            "Foreign Minister",
            "current",
            "2023-03-03",
        ),
        (
            "It is the first visit of Foreign Minister Ola Brekke since he took office in January 2022.",
            "Foreign Minister",
            "current",
            "2022-01",
        ),
        ("In January 2022 Foreign Minister Ola Brekke took office.", "Foreign Minister", "current", "2022-01"),
        (
            "Ms. Rania Khoury has served as Ambassador of Jordan to Norway since 2021.",
            "Ambassador",
            "current",
            "2021",
        ),
        ("Ms. Rania Khoury, Minister of Trade of Jordan since 2021, spoke.", "Minister of Trade", "current", "2021"),
        ("Ola Brekke has been Foreign Minister since October 2021.", "Foreign Minister", "current", "2021-10"),
        ("Ms. Rania Khoury was appointed Special Envoy of Jordan last month.", "Special Envoy", "current", "2023-04"),
        (
            "President Ali Farah appointed Ms. Rania Khoury Special Envoy in April.",
            "Special Envoy",
            "current",
            "2023-04",
        ),
        (
            "Minister Brekke congratulated Mr. Tarek Mansoor on his election as President of Jordan in March 2023.",
            "President",
            "current",
            "2023-03",
        ),
        (
            "Ola Brekke was sworn in as Foreign Minister on 2 February 2023.",
            "Foreign Minister",
            "current",
            "2023-02-02",
        ),
        (
            "Ola Brekke, Minister of Trade, will take up the post of Ambassador to Jordan on 1 July.",
            "Ambassador to Jordan",
            "incoming",
            "2023-07-01",
        ),
        (
            "Ola Brekke, Minister of Trade, served as Minister of Health from 2010 to 2014.",
            "Minister of Health",
            "former",
            "2010",
        ),
        ("Special Envoy Liv Dahl took over from Mr. Per Holm in April.", "Special Envoy", "current", "2023-04"),
        ("Special Envoy Liv Dahl succeeded Mr. Per Holm in April.", "Special Envoy", "current", "2023-04"),
    ],
)
def test_when_an_office_begins(sentence: str, title: str, status: str, start: str) -> None:
    assert [(t, s, begun, held) for _, t, s, begun, held in dated(sentence)] == [(title, status, start, None)]


@pytest.mark.parametrize(
    ("sentence", "title", "as_of"),
    [
        (
            "He recalled the visit in 2014 of Mr. Toomas Kask, who was then foreign minister.",
            "foreign minister",
            "2014",
        ),
        ("The talks were opened by then Prime Minister Toomas Kask in Oslo in June 2019.", "Prime Minister", "2019-06"),
        ("Mr. Toomas Kask visited Oslo in 2014, as foreign minister of Estonia.", "foreign minister", "2014"),
        ("In 2014, as foreign minister, Mr. Toomas Kask visited Oslo.", "foreign minister", "2014"),
        ("Ola Brekke, Minister of Trade, was Minister of Health in 2014.", "Minister of Health", "2014"),
    ],
)
def test_when_an_office_was_held(sentence: str, title: str, as_of: str) -> None:
    assert [(t, s, begun, held) for _, t, s, begun, held in dated(sentence)] == [(title, "former", None, as_of)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Ola Brekke opened the bridge in 2014.",
        "Foreign Minister Ola Brekke took the floor in March 2023.",
        "Foreign Minister Ola Brekke took office, and the bridge was opened in March 2023.",
        "The office of Foreign Minister Ola Brekke was renovated in 2022.",
        "Jordan was elected to the Council in 2021, Foreign Minister Ola Brekke said.",
        "Foreign Minister Ola Brekke said that Jordan assumed the chairmanship in 2022.",
        "The embassy was inaugurated in 2021 by Foreign Minister Ola Brekke.",
        "The hall was named after President Ali Farah in 2020.",
        "Foreign Minister Ola Brekke visited Jordan as Foreign Minister in 2022.",
        "Former Estonian President Toomas Kask spoke at the conference in 2014.",
        "Then Prime Minister Kari Moen will be honoured in May 2024.",
        "Foreign Minister Ola Brekke succeeded in opening the bridge in 2014.",
        "Foreign Minister Ola Brekke took over 200 people to Oslo in 2014.",
    ],
)
def test_other_dates_say_nothing_of_an_office(sentence: str) -> None:
    assert dated(sentence) == []


def test_the_one_appointed_holds_the_office_not_who_appoints() -> None:
    found = dated("President Ali Farah appointed Ms. Rania Khoury Special Envoy in April.")
    assert [who for who, *_ in found] == ["Rania Khoury"]
    found = dated("Ms. Rania Khoury was appointed Special Envoy by President Ali Farah in April.")
    assert [who for who, *_ in found] == ["Rania Khoury"]


def test_a_relative_date_needs_the_release_s() -> None:
    assert dated("Ms. Rania Khoury was appointed Special Envoy of Jordan last month.", date=None) == []


def test_an_envoy_s_city_is_no_month() -> None:
    record = record_of("Ms. Rania Khoury, Special Envoy in April, spoke.", "Mr. Witold Lis, Consul in Istanbul, spoke.")
    assert [o.title for o in record.offices] == ["Special Envoy", "Consul in Istanbul"]


def test_the_date_of_the_five_releases(raw: Path) -> None:
    """Of those who are dated: one to come and one who was in office then."""
    found = [o for f in sorted(raw.glob("*.txt")) for o in extract(read(f)).offices if o.start or o.as_of]
    assert [(o.of, o.status.value, o.start, o.as_of) for o in found] == [
        ("ASEAN", "incoming", "2023", None),
        ("JP", "former", None, "2014"),
    ]
