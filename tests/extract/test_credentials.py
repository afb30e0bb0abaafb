"""Ceremonies at which envoys present their credentials, told several times; on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from diplograph.models import ReleaseRecord
from tests.extract.invented import told

KING = "King Erling Brekke"


def ceremonies(record: ReleaseRecord) -> list[set[str | None]]:
    names = {p.id: p.name for p in record.people}
    return [{names.get(q.who, q.who) for q in e.participants} for e in record.engagements if str(e.kind) == "ceremony"]


def test_a_presentation_told_again_is_one() -> None:
    record = told(
        f"The Ambassador of Peru, Luz Quispe, today presented her credentials to {KING} in Oslo.",
        f"Speaking after she had presented her credentials, Ambassador Quispe praised the trade. {KING}, receiving the "
        "letters of credence, thanked Peru.",
        title="Ambassador of Peru presents credentials",
    )
    assert ceremonies(record) == [{"Luz Quispe", "Erling Brekke"}]


def test_envoys_who_present_their_credentials_one_after_the_other_are_at_one_ceremony() -> None:
    record = told(
        f"{KING} today received the letters of credence of the Ambassador of Peru, Luz Quispe, in Oslo.",
        "The Ambassador of Kenya, Mary Wanjiru, thanked Norway as she presented her credentials.",
    )
    assert ceremonies(record) == [{"Erling Brekke", "Luz Quispe", "Mary Wanjiru"}]


def test_an_envoy_presents_somebody_with_credentials() -> None:
    record = told(f"Today the Ambassador of Peru, Luz Quispe, presented {KING} with her letters of credence.")
    assert len(ceremonies(record)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "On Monday, she presented copies of her credentials to Foreign Minister Kari Holmboe.",
        "The Ambassador of Kenya, Mary Wanjiru, presented her credentials to him in 2021.",
    ],
)
def test_credentials_handed_over_to_another_or_in_another_year_are_another_ceremony(other: str) -> None:
    record = told(f"The Ambassador of Peru, Luz Quispe, today presented her credentials to {KING} in Oslo.", other)
    assert len(ceremonies(record)) == 2


def test_a_gift_presented_is_no_ceremony() -> None:
    assert ceremonies(told(f"Today the Ambassador of Peru, Luz Quispe, presented {KING} with a book.")) == []
