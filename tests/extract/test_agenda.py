"""What talks were about where no verb of talking tells it."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

TALKS = "Foreign Minister Ola Brekke met Foreign Minister Tarek Mansoor of Jordan in Oslo on 3 May 2023."


def discussed(sentence: str) -> list[set[str]]:
    return [{str(a) for a in s.about} for s in record_of(TALKS, sentence).statements if s.stance.value == "discuss"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Among the issues discussed were tourism and demining.",
        "Topics discussed included tourism and demining.",
        "The main topics of the talks were tourism and demining.",
        "Tourism and demining were among the topics of the meeting.",
        "Tourism and demining were high on the agenda.",
        "Tourism and demining dominated the talks.",
        "There was also a frank exchange of views on tourism and demining.",
        "Tourism and demining were at the centre of the discussions.",
    ],
)
def test_an_agenda_is_discussed_by_those_who_met(sentence: str) -> None:
    assert discussed(sentence) == [{"tourism", "demining"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit to the museum of tourism was cancelled for reasons of agenda.",
        "There was a museum of tourism on the square.",
        "Tourism is the most important branch of the region.",
        "The exhibition on tourism was held in the hall.",
    ],
)
def test_other_sentences_tell_no_agenda(sentence: str) -> None:
    assert discussed(sentence) == []
