"""Texts in capitals beside their mended form; what stays in capitals."""

from __future__ import annotations

import pytest

from diplograph.extract.case import mended_case
from diplograph.models import Release
from diplograph.read.layout import layout


def mended(text: str) -> str:
    return mended_case(layout(Release(id="x", text=text, source="x.txt", sha256="0" * 64)))


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Then Mr. HAMADA Kenjiro spoke to us.", "Then Mr. Hamada Kenjiro spoke to us."),
        ("Then Dr. Vince HARROW spoke to us.", "Then Dr. Vince Harrow spoke to us."),
        ("Then Ms. Kamina JORDAN SMYTHE spoke to us.", "Then Ms. Kamina Jordan Smythe spoke to us."),
        ("Then Minister McTAVISH spoke to us.", "Then Minister McTavish spoke to us."),
        ("The Foreign Minister of Latvia Ilze KALNINA spoke.", "The Foreign Minister of Latvia Ilze Kalnina spoke."),
        ("Then Mr. Rui dos SANTOS spoke to us.", "Then Mr. Rui dos Santos spoke to us."),
        ("Then Jean-Luc HARROW, Minister of Trade, spoke.", "Then Jean-Luc Harrow, Minister of Trade, spoke."),
        ("Then HAMADA Kenjiro, the Deputy Minister, spoke.", "Then Hamada Kenjiro, the Deputy Minister, spoke."),
        ("The Foreign Minister, PARK Seo-jun, spoke.", "The Foreign Minister, Park Seo-jun, spoke."),
    ],
)
def test_family_names_are_written_small(text: str, result: str) -> None:
    assert mended(text).strip() == result


@pytest.mark.parametrize(
    "text",
    [
        "The ASEAN Leaders met in Oslo.",
        "The Norwegian Aid Corps (NAC) spoke, and the NAC left.",
        "H.E. Mr. Ola Brekke spoke of COVID-19.",
        "A sum of USD 2 million was given.",
        "Then the QRST Agency, the Minister and Ola Brekke spoke.",
        "The QRST Deputy Director, Ola Brekke, spoke.",
        "Members of the QRST, Ministers and guests came.",
        "The Minister and the RCEP parties spoke.",
        "Then the Executive Secretary of the QRST spoke.",
        "The Foreign Minister of Latvia and the Foreign Minister of Norway (NBL chair) spoke.",
    ],
)
def test_acronyms_stay_in_capitals(text: str) -> None:
    assert mended(text).strip() == text


def test_a_heading_in_capitals_is_written_as_a_heading() -> None:
    text = "OUTCOMES OF THE VISIT TO NORWAY BY ASEAN MINISTERS\n\nThe visit was long, and ASEAN was glad."
    assert mended(text).startswith("Outcomes of the Visit to Norway by ASEAN Ministers")


def test_the_length_stays() -> None:
    text = "OUTCOMES OF THE ISTANBUL MEETING\n\nMr. ÖZTÜRK İlker met Mr. STRAßER."
    release = Release(id="x", text=text, source="x.txt", sha256="0" * 64)
    assert len(mended_case(layout(release))) == len(layout(release).text)
