"""No text takes much more than its share of time, and none makes the extraction fail.

Times are compared with those of plain prose of the same length, taken in the same run.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice

import pytest

from diplograph.extract import extract
from diplograph.models import Release

SHORT, LONG = 1000, 4000
MOST = 20
"""How many times its share a text may take."""

PLAIN = (
    "The Minister for Foreign Affairs, Ms. Ines Duarte, met her Kenyan counterpart, Mr. Tomas Berg, in Lima on 5 May. "
    "They discussed trade and agreed to hold the next round of consultations in Nairobi.\n\n"
)
GIVEN = ("Anna", "Omar", "Lena", "Ivo", "Tove")
FAMILY = ("Gray", "Reyes", "Okafor", "Lindqvist", "Tan", "Moreau", "Ferreira")


def repeated(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def names(length: int) -> str:
    pairs = zip(cycle(GIVEN), cycle(FAMILY), strict=False)
    return "They met " + ", ".join(f"{a} {b}" for a, b in islice(pairs, length // 12)) + "."


def nested(length: int) -> str:
    return "(as " * (length // 6) + ") " * (length // 6)


TEXTS: dict[str, Callable[[int], str]] = {
    "closing brackets in a row": repeated(")"),
    "brackets apart": repeated("(A) "),
    "nested brackets": nested,
    "quotation marks apart": repeated(' "'),
    "quotation marks in a row": repeated("'"),
    "capitals": repeated("JAPAN AND THE MINISTER "),
    "single letters": repeated("A "),
    "initials": repeated("A.B. "),
    "styles": repeated("H.E. Mr. Dr. "),
    "titles": repeated("the Minister of "),
    "numbers": repeated("12 "),
    "digits in a row": repeated("7"),
    "dashes": repeated("- "),
    "currency signs": repeated("$ "),
    "amounts": repeated("US$5 million "),
    "dates": repeated("5 May 2020 "),
    "cities": repeated("Oslo, "),
    "meetings": repeated("met with "),
    "meetings of meetings": repeated("the meeting of "),
    "welcomes": repeated("welcomed the efforts of "),
    "entities of markup": repeated("&amp;"),
    "half a link": repeated("[]("),
    "short lines": repeated("a\n"),
    "short blocks": repeated("Oslo\n\n"),
    "names in a list": names,
    "one word": repeated("a"),
}


TRIALS = 3
"""How often what took too long is measured again, which it may have done for reasons of its own."""


def seconds(text: str) -> float:
    release = Release(id="x", text=text, source="x.txt", sha256="0" * 64, issuer="Ministry of Foreign Affairs of Peru")
    start = time.process_time()
    extract(release)
    return time.process_time() - start


@pytest.fixture(scope="module")
def plain() -> tuple[float, float]:
    seconds(PLAIN)
    short, long = repeated(PLAIN)(SHORT), repeated(PLAIN)(LONG)
    return max(seconds(short) for _ in range(2)), max(seconds(long) for _ in range(2))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_takes_many_times_its_share(text: Callable[[int], str], plain: tuple[float, float]) -> None:
    def is_fair() -> bool:
        short, long = seconds(text(SHORT)), seconds(text(LONG))
        return long < MOST * plain[1] and long < 2.5 * LONG / SHORT * max(short, plain[0])

    assert any(is_fair() for _ in range(TRIALS))


def test_one_endless_word_takes_no_longer_than_prose(plain: tuple[float, float]) -> None:
    assert any(seconds("x" * 100_000) < plain[1] for _ in range(TRIALS))
