"""Puts evidence to what a record says: where its names and quotes stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from diplograph.models import Sentence
from diplograph.reference import states

Entry = dict[str, Any]


def placed(record: Entry, text: str, sentences: Sequence[Sentence]) -> Entry:
    """The record with the sentences of its text and, for every name and quote that stands in it, evidence."""
    finder = _Finder(text, sentences)
    codes: list[str] = record.get("countries", [])
    return {
        **record,
        "people": [finder.names(one) for one in record.get("people", [])],
        "offices": [one | {"evidence": finder.everywhere([one["title"]])} for one in record.get("offices", [])],
        "organizations": [finder.names(one) for one in record.get("organizations", [])],
        "initiatives": [finder.names(one) for one in record.get("initiatives", [])],
        "engagements": [finder.words(one) for one in record.get("engagements", [])],
        "statements": [finder.words(one) for one in record.get("statements", [])],
        "contributions": [finder.words(one) for one in record.get("contributions", [])],
        "country_evidence": {code: finder.everywhere(_words_for(code)) for code in codes},
        "sentences": [one.model_dump() for one in sentences],
    }


def lines(text: str) -> list[Sentence]:
    """The lines of a text as sentences."""
    found = re.finditer(r"[^\n]+", text)
    return [Sentence(number=n, start=one.start(), end=one.end(), text=one[0]) for n, one in enumerate(found)]


def _words_for(code: str) -> tuple[str, ...]:
    state = states()[code]
    return (*state.names, *state.adjectives)


class _Finder:
    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._sentences = sentences

    def names(self, entry: Entry) -> Entry:
        printed = (entry.get("name"), *entry.get("names", []), *entry.get("known_as", []))
        return entry | {"evidence": self.everywhere(name for name in printed if name)}

    def words(self, entry: Entry) -> Entry:
        told = next((words for words in (entry.get("quote"), entry.get("name"), entry.get("goods")) if words), None)
        return entry | {"evidence": self.everywhere([told] if told else [])[:1]}

    def everywhere(self, wanted: Iterable[str]) -> list[Entry]:
        spans = {match.span() for words in wanted for match in re.finditer(_loose(words), self._text)}
        return [
            {"sentence": number, "start": start, "end": end, "quote": self._text[start:end]}
            for start, end in sorted(spans)
            if (number := self._sentence(start, end)) is not None
        ]

    def _sentence(self, start: int, end: int) -> int | None:
        """The sentence that holds the words, else none: evidence lies in one sentence."""
        return next((one.number for one in self._sentences if one.start <= start and end <= one.end), None)


def _loose(words: str) -> str:
    """Words with any white space and any emphasis between them."""
    return r"(?<!\w)" + r"[\s*]+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
