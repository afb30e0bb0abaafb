"""No regular expression of the package runs away: none takes time that grows faster than the square of a text.

Measured is the processor's time of this process, and again where it is too much, so that no busy machine decides.
"""

from __future__ import annotations

import re
import time

import pytest

from tests.security.patterns import patterns, pumps

FEW, MOST, SECONDS = 25, 3200, 0.002
"""The text is made longer until a pattern takes so long, which can be measured."""
RATIO = 40.0
"""How many times as long four times the text may take: linear is 4, quadratic 16, cubic 64."""
TRIALS = 3
BOUNDED = {
    "query.details._HEAD": "is searched in our own questions",
    "read.formats.sniff._HTML": "is matched at the start of 4096 bytes only",
    "read.frontmatter._BLOCK": "is matched at the start of a text only",
}
"""Patterns whose time may grow faster, and why what they are given is short."""

ALL = {name: one for name, one in patterns().items() if name not in BOUNDED}


def seconds(pattern: re.Pattern[str] | re.Pattern[bytes], text: str) -> float:
    given = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    for _ in pattern.finditer(given):  # type: ignore[arg-type]
        pass
    return time.process_time() - start


def ratio(pattern: re.Pattern[str] | re.Pattern[bytes], parts: tuple[str, str, str]) -> float:
    """How many times as long four times the text takes; 0 where it takes no time."""
    before, pump, end = parts
    length = FEW
    while True:
        count = max(1, length // len(pump))
        text = f"{before}{pump * count}{end}"
        if seconds(pattern, text) > SECONDS:
            short = min(seconds(pattern, text) for _ in range(TRIALS))  # chance may lengthen it, and hide the rest
            return seconds(pattern, f"{before}{pump * count * 4}{end}") / short
        if length >= MOST:
            return 0
        length *= 4


def runs_away(pattern: re.Pattern[str] | re.Pattern[bytes]) -> tuple[str, str, str] | None:
    """What makes a pattern take far more than its share, each time that it is tried."""
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    for parts in pumps(source, pattern.flags):
        if all(ratio(pattern, parts) > RATIO for _ in range(TRIALS)):
            return parts
    return None


def test_the_patterns_are_found() -> None:
    assert len(ALL) > 200
    assert set(BOUNDED) <= set(patterns())


@pytest.mark.parametrize("stage", sorted({name.partition(".")[0] for name in ALL}))
def test_no_pattern_of_a_stage_runs_away(stage: str) -> None:
    those = {name: runs_away(one) for name, one in ALL.items() if name.partition(".")[0] == stage}
    assert {name: parts for name, parts in those.items() if parts} == {}


def test_one_that_runs_away_is_found() -> None:
    assert runs_away(re.compile("a+a+b"))


@pytest.mark.parametrize("source", [r"(?<!\d)\d+(?:st|nd)", r"[ab]{1,20}c", r"\s+x"])
def test_one_that_does_not_is_not(source: str) -> None:
    assert runs_away(re.compile(source)) is None
