"""A text may begin and end at any word: none makes the extraction fail, and none is read on around its edge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.extract import extract, extract_all
from diplograph.models import Release
from tests.extract.invented import HEADING, ISSUER, WEDNESDAY

PROSE = (
    "The Minister of Foreign Affairs of Norway, Kari Holmboe, met the Foreign Minister of Chile, Pedro Salcedo, who is "
    "paying an official visit to Oslo from 13 to 16 May 2024 at the invitation of the Government. The visit was his "
    "first. They discussed trade and energy, and both spoke of cooperation. Minister Salcedo was accompanied by "
    "Ana Rojas, Minister for Health, and by visiting students. Norway will provide 5 million dollars to Nepal and "
    "did not attend the 12th Meeting of the Harbour Council. On the sidelines of the Forum, in which they joined "
    "others, views were exchanged on their relations, and concern was expressed over the situation in Sudan."
)
"""A release in which many rules that look at the word beside another find something to look at."""

WORDS = PROSE.split()

LEADS = (
    "Who",
    "Whom",
    "And",
    "Operation",
    "Visit",
    "Talks",
    "Video conference",
    "By hosting",
    "Their",
    "Norway",
    "12 May",
)
TAILS = (
    *("accompanied", "joined", "discuss", "discussed", "speak", "spoke", "visiting", "was", "is", "never", "not"),
    *("relations", "cooperation", "stability", "the 12th Meeting of the", "Minister for", "noted", "views", "until"),
    *("invited", "the invitation", "received in audience", "led", "with whom", "thanked", "of", "their", "originally"),
)
LIND = "The Foreign Minister of Norway, Kari Holmboe, "


def release(text: str, title: str | None = None) -> Release:
    told = {"issuer": ISSUER, "issuer_country": "NO", "date": WEDNESDAY, "title": title}
    return Release(id="x", text=text, source="x.txt", sha256="0" * 64, **told)


def is_read(*texts: str) -> bool:
    """Whether each of the texts gives a record."""
    return len(list(extract_all(map(release, texts)))) == len(texts)


def below_a_heading(text: str) -> str:
    return f"{HEADING}\n\n{text}"


def test_a_release_is_read_up_to_any_word() -> None:
    assert is_read(*(below_a_heading(" ".join(WORDS[:end])) for end in range(1, len(WORDS))))


def test_a_release_is_read_from_any_word_on() -> None:
    assert is_read(*(" ".join(WORDS[start:]) for start in range(len(WORDS))))


@pytest.mark.parametrize(
    "text",
    [
        LIND + "met Pedro Salcedo, Foreign Minister of Chile, in Oslo, and there was much to discuss",
        LIND + "and Pedro Salcedo, Foreign Minister of Chile, today spoke",
        LIND + "said that Pedro Salcedo of Chile would pay a visit to Oslo, which was",
        "The Foreign Minister of Chile, Pedro Salcedo, visited Oslo on 3 May 2024. He was accompanied",
        LIND + "had a meeting with visiting",
        LIND + "opened the 12th Meeting of the",
        "Minister for Trade Pedro Salcedo\nMinister for Health Ana Rojas\nMinister for",
        "Norway contributed 5 million dollars to the World Food Programme for flood victims in Nepal never",
        LIND + "and Pedro Salcedo, Foreign Minister of Chile, discussed trade and cooperation",
        LIND + "welcomed the ASEAN cooperation",
    ],
)
def test_what_a_text_breaks_off_before_is_not_asked_for(text: str) -> None:
    assert is_read(below_a_heading(text))


@pytest.mark.parametrize(
    "text",
    [
        "who is paying an official visit to Norway",
        "visiting",
        "joined",
        "discuss",
        "speak",
    ],
)
def test_what_a_text_begins_after_is_not_asked_for(text: str) -> None:
    assert is_read(text)


@given(
    lead=st.sampled_from(("", *LEADS)),
    start=st.integers(0, len(WORDS) - 8),
    length=st.integers(0, 20),
    tail=st.sampled_from(("", *TAILS)),
)
@settings(max_examples=120, deadline=None, derandomize=True)
def test_any_piece_is_read_between_any_words(lead: str, start: int, length: int, tail: str) -> None:
    text = " ".join(w for w in (lead, *WORDS[start : start + length], tail) if w)
    assert is_read(text, below_a_heading(text))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Until 18 May 2024 Pedro Salcedo, Foreign Minister of Chile, visits Oslo", WEDNESDAY),
        ("18 May 2024: Pedro Salcedo, Foreign Minister of Chile, visits Oslo until", "2024-05-18"),
    ],
)
def test_the_last_word_does_not_stand_before_the_first(text: str, start: str) -> None:
    (visit,) = extract(release(text, title=HEADING)).engagements
    assert str(visit.start) == start
