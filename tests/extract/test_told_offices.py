"""Sentences beside the offices that a verb or a list tells, and such as tell of none."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

Told = tuple[str | None, str, str | None, str]


def offices(text: str) -> list[Told]:
    """Who holds which office of whom, and whether now."""
    record = record_of(text)
    names = {p.id: p.name for p in record.people}
    return [(names[o.person], o.title, o.of, o.status.value) for o in record.offices]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Colin Bathe becomes Ambassador to Mali, replacing Jean-Luc Trudel.",
            [("Colin Bathe", "Ambassador to Mali", "incoming"), ("Jean-Luc Trudel", "Ambassador to Mali", "former")],
        ),
        (
            "Ms Ana Rossi has been appointed His Majesty's Ambassador to Mali in succession to Mr Gareth Pugh.",
            [("Ana Rossi", "Ambassador to Mali", "incoming"), ("Gareth Pugh", "Ambassador to Mali", "former")],
        ),
        ("Ms Ana Rossi will become Ambassador to Mali.", [("Ana Rossi", "Ambassador to Mali", "incoming")]),
        (
            "Ms Ana Rossi is also Permanent Representative to the African Union.",
            [("Ana Rossi", "Permanent Representative to the African Union", "current")],
        ),
        (
            "Ana Rossi becomes High Commissioner in the United Republic of Tanzania.",
            [("Ana Rossi", "High Commissioner in the United Republic of Tanzania", "incoming")],
        ),
        ("Ms Ana Rossi was previously Ambassador to Mali.", [("Ana Rossi", "Ambassador to Mali", "former")]),
        (
            "Norway congratulated Ms Ana Rossi on her appointment as Minister of Trade of Peru.",
            [("Ana Rossi", "Minister of Trade", "current")],
        ),
        ("Ms Ana Rossi said that it was Minister of Trade Ola Lund.", [("Ola Lund", "Minister of Trade", "current")]),
        ("Ms Ana Rossi said that Norway was Chair of the Council.", []),
        ("Congo replaces Kenya Airways.", []),
    ],
)
def test_offices_that_a_verb_tells(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(who, title, status) for who, title, _, status in offices(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Minister received new ambassadors: Ibou Diagne (Senegal) and Saif Hosani (Oman).",
            [("Ibou Diagne", "ambassador", "SN"), ("Saif Hosani", "ambassador", "OM")],
        ),
        (
            "The following ambassadors came:\n\n- H.E. Jean Mwamba of Mali\n- H.E. Tom Schilt of the Kingdom of Norway",
            [("Jean Mwamba", "ambassador", "ML"), ("Tom Schilt", "ambassador", "NO")],
        ),
        ("Ambassadors spoke. The winners are: Ibou Diagne (Senegal) and Saif Hosani (Oman).", []),
        ("The Minister received ambassadors: tea was served. Ibou Diagne (Senegal) came later.", []),
    ],
)
def test_an_office_that_a_list_says_once(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(who, title, of) for who, title, of, _ in offices(text) if who] == told


def test_a_maiden_name_and_small_words_are_of_the_name() -> None:
    record = record_of(
        "Ambassador Salima Kaba née Oued of Mali met H.E. Jeremy Kip arap Chum and Mr Floris Lyn tot San."
    )
    assert [p.name for p in record.people] == ["Salima Kaba née Oued", "Jeremy Kip arap Chum", "Floris Lyn tot San"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Mr Ken Sato, CEO of Bergen Fish Co., Ltd., spoke.", "Bergen Fish Co., Ltd"),
        ("Mr Ken Sato, CEO of Bergen Holdings, Inc. of Oslo, spoke.", "Bergen Holdings, Inc"),
        ("Mr Ken Sato, CEO of Bergen Holdings, Jan Lund and others spoke.", "Bergen Holdings"),
    ],
)
def test_the_legal_form_is_of_a_company_s_name(text: str, body: str) -> None:
    assert offices(text)[0][1:3] == ("CEO", body)
