"""Sentences beside the contributions they tell of, and amounts that are none."""

from __future__ import annotations

import pytest

from diplograph.models import ContributionEntry
from tests.extract.invented import record_of

TALKS = "Foreign Minister Ola Brekke met Foreign Minister Tarek Mansoor of Jordan in Oslo on 3 May 2023."


def given(sentence: str) -> list[ContributionEntry]:
    return list(record_of(TALKS, sentence).contributions)


@pytest.mark.parametrize(
    ("sentence", "donor", "amount", "currency"),
    [
        ("Norway will provide NOK 75 million for refugees in Jordan.", "NO", 75_000_000, "NOK"),
        ("Japan extended grant aid of 640 million yen to Jordan.", "JP", 640_000_000, "JPY"),
        ("Minister Mansoor thanked Norway for its contribution of USD 1.5 million.", "NO", 1_500_000, "USD"),
        ("A loan of two billion euros was granted by Germany to Jordan.", "DE", 2_000_000_000, "EUR"),
        ("The UK has pledged £415,000 in aid to Jordan.", "GB", 415_000, "GBP"),
    ],
)
def test_money_given_or_pledged(sentence: str, donor: str, amount: int, currency: str) -> None:
    assert [(c.donor, c.amount, c.currency) for c in given(sentence)] == [(donor, amount, currency)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade between Norway and Jordan reached USD 7 billion in 2022.",
        "The fund has a shortfall of $8 million.",
        "The floods caused damage of EUR 40 million.",
        "Minister Brekke urged Jordan to provide 20 ambulances.",
        "Some 300,000 people live there.",
    ],
)
def test_other_amounts_are_no_contributions(sentence: str) -> None:
    assert given(sentence) == []


def test_a_promise_is_pledged_and_a_gift_is_given() -> None:
    found = given("Norway will provide NOK 5 million for vaccines. Jordan gave USD 2 million to the hospital.")
    assert [c.status.value for c in found] == ["pledged", "given"]


@pytest.mark.parametrize(
    ("sentence", "goods"),
    [
        ("Norway donated 200 tents and 5,000 blankets to Jordan.", "200 tents and 5,000 blankets"),
        ("Minister Mansoor thanked Norway for the gift of 12 ambulances.", "12 ambulances"),
        ("Norway had decided to provide a patrol vessel to Jordan.", "patrol vessel"),
    ],
)
def test_goods_are_told_in_words(sentence: str, goods: str) -> None:
    assert [(c.donor, c.amount, c.goods) for c in given(sentence)] == [("NO", None, goods)]


def test_what_is_provided_need_not_be_goods() -> None:
    assert given("Norway provided an overview of its policy.") == []


def test_an_amount_told_twice_is_one_contribution() -> None:
    found = given("Norway will provide NOK 75 million for refugees. The NOK 75 million is aid that Norway provides.")
    assert len(found) == 1


def test_an_amount_in_brackets_says_the_one_before_again() -> None:
    found = given("Norway pledged NOK 100 million (about USD 9 million) in aid to Jordan.")
    assert [(c.amount, c.currency) for c in found] == [(100_000_000, "NOK")]
