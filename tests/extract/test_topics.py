"""Words beside the topics that they show."""

from __future__ import annotations

import pytest
import spacy

from diplograph.extract.topics import topic_mentions
from diplograph.models import Topic

NLP = spacy.blank("en")


def shown(text: str, weak: bool = False) -> list[str]:
    doc = NLP(text)
    return [t.topic.value for t in topic_mentions(doc, 0, len(doc)) if t.weak is weak]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("counter-terrorism and Counterterrorism", ["crime-terrorism", "crime-terrorism"]),
        ("food security", ["agriculture-food"]),
        ("maritime security", ["maritime"]),
        ("peacekeeping operations", ["peacekeeping"]),
        ("COVID-19 vaccines", ["health", "health"]),
        ("people-to-people exchanges", ["culture-people"]),
        ("the denuclearization of the Korean Peninsula", ["korean-peninsula"]),
        ("AI and 5G", ["digital-cyber", "digital-cyber"]),
        ("scholarships, TOURISM", ["education-human-resources", "tourism"]),
        ("regional cooperation", ["regional-integration"]),
        ("vulnerable people in the green economy", ["humanitarian", "climate-energy"]),
        ("border control and immigration", ["migration-consular", "migration-consular"]),
    ],
)
def test_a_term_shows_its_topic(text: str, topics: list[str]) -> None:
    assert shown(text) == topics


@pytest.mark.parametrize(
    "text",
    [
        "the aid of ai",
        "a table and a chair",
        "who said it",
        "it is the case",
        "to combat it",
        "the business environment",
    ],
)
def test_other_words_show_none(text: str) -> None:
    assert shown(text) == []


def test_vague_words_show_a_topic_weakly() -> None:
    assert shown("more assistance", weak=True) == [Topic.DEVELOPMENT_COOPERATION]
    assert shown("more assistance") == []
