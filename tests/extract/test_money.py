"""Amounts in many notations beside their number and currency."""

from __future__ import annotations

import time

import pytest
import spacy

from diplograph.extract.contributions.money import money

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "country", "amount", "currency"),
    [
        ("USD 6 million", "JP", 6_000_000, "USD"),
        ("US$25 million", "JP", 25_000_000, "USD"),
        ("US$ 1.5 billion", None, 1_500_000_000, "USD"),
        ("$3.4 million", "NZ", 3_400_000, "NZD"),
        ("$3.4 million", "EE", 3_400_000, "USD"),
        ("$65,000", "AU", 65_000, "AUD"),
        ("A$15m", "FJ", 15_000_000, "AUD"),
        ("£45bn", None, 45_000_000_000, "GBP"),
        ("SBD $83.6 million", "NZ", 83_600_000, "SBD"),
        ("USD$ 20 million", "NZ", 20_000_000, "USD"),
        ("EUR 2.9 million", None, 2_900_000, "EUR"),
        ("€14,9 million", None, 14_900_000, "EUR"),
        ("four billion euros", None, 4_000_000_000, "EUR"),
        ("Euros 2.5 million", "KE", 2_500_000, "EUR"),
        ("10 billion U.S. dollars", "CN", 10_000_000_000, "USD"),
        ("half a million dollars", "CA", 500_000, "CAD"),
        ("640 million yen", None, 640_000_000, "JPY"),
        ("RMB 50 million", None, 50_000_000, "CNY"),
        ("2 billion yuan", None, 2_000_000_000, "CNY"),
        ("Rs. 500 crore", "IN", 5_000_000_000, "INR"),
        ("Rs. 500", "PK", 500, "PKR"),
        ("CHF 2.5 million", None, 2_500_000, "CHF"),
        ("100 million kroner", "DK", 100_000_000, "DKK"),
        ("100 million kroner", "NO", 100_000_000, "NOK"),
        ("1,234,567.89 USD", None, 1_234_567.89, "USD"),
        ("1.234.567 euros", None, 1_234_567, "EUR"),
        ("1 234 567 kroner", "NO", 1_234_567, "NOK"),
        ("30 mio. kr", "DK", 30_000_000, "DKK"),
        ("kr 25 million", "NO", 25_000_000, "NOK"),
        ("USD 5-7 million", None, 5_000_000, "USD"),
        ("USD 5 to 7 million", None, 5_000_000, "USD"),
        ("Ksh. 40 million", "KE", 40_000_000, "KES"),
        ("500 million FCFA", "SN", 500_000_000, "XOF"),
        ("500 million FCFA", "CM", 500_000_000, "XAF"),
        ("two hundred and fifty million yen", None, 250_000_000, "JPY"),
        ("one hundred and ten thousand euros", None, 110_000, "EUR"),
        ("ninety-nine million pounds", None, 99_000_000, "GBP"),
        ("seventy-five million dollars", "US", 75_000_000, "USD"),
        ("$10 MILLION", "AU", 10_000_000, "AUD"),
        ("$T2 million", "TO", 2_000_000, "TOP"),
    ],
)
def test_an_amount_is_read(text: str, country: str | None, amount: float, currency: str) -> None:
    doc = NLP(f"They gave {text} to the fund.")
    assert [(m.amount, m.currency) for m in money(doc, country)] == [(amount, currency)]
    assert [doc[m.start : m.end].text for m in money(doc, country)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "300 people",
        "on 5 May 2022",
        "R 5",
        "the G20",
        "about 40 million",
        "a won match",
        "5 300 tents",
        "10.12.2022",
        "K 5",
    ],
)
def test_other_numbers_are_no_money(text: str) -> None:
    assert money(NLP(f"There were {text} then."), "FR") == []


def test_long_texts_are_read_in_a_time_that_grows_with_them() -> None:
    text = "1,000,000, a 1 million of 2,000 " * 2_000
    doc = NLP(text)
    begun = time.process_time()
    assert money(doc, "US") == []
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("text", ["a EUR 46 million grant", "a €46 million grant", "one EUR 46 million grant"])
def test_an_article_before_a_currency_is_no_number(text: str) -> None:
    assert [(m.amount, m.currency) for m in money(NLP(f"They signed {text}."), None)] == [(46_000_000, "EUR")]
