"""Recognizes the wording that is peculiar to the releases of one issuer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplograph.read.header.page import Page
from diplograph.resources import word_list

_OF_A_STATE = re.compile(r" of (?:the )?[A-Z]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase of the releases of ``owner``, a state's code or the id of a body; ``weak`` if others use it too."""

    owner: str
    phrase: str
    opening: bool
    weak: bool


@cache
def _marks() -> tuple[Mark, ...]:
    rows = (line.split("\t") for line in word_list("read", "own_marks.tsv"))
    return tuple(Mark(row[0], row[1].removeprefix("^"), row[1].startswith("^"), "weak" in row[2:]) for row in rows)


def marks_in(page: Page) -> Iterator[Mark]:
    """The marks that a release shows in its head and first paragraphs, in the order of the data file."""
    text = "\n".join((*page.head, page.title or "", page.opening))
    openings = [part for part in (page.title, *page.prose[:1]) if part]
    for mark in _marks():
        if (mark.opening and any(_begins(part, mark.phrase) for part in openings)) or (
            not mark.opening and mark.phrase in text and re.search(_pattern(mark), text)
        ):
            yield mark


def _pattern(mark: Mark) -> str:
    """The phrase as whole words; a weak one is nobody's mark where a state's name follows ("… Minister of India")."""
    return rf"(?<!\w){re.escape(mark.phrase)}(?!\w{'| of (?:the )?[A-Z]' if mark.weak else ''})"


def _begins(text: str, phrase: str) -> bool:
    """Whether a text begins with the phrase, and no state's name follows: "The Foreign Secretary | of India"."""
    rest = text[len(phrase) :]
    return text.startswith(phrase) and not rest[:1].isalpha() and not _OF_A_STATE.match(rest)
