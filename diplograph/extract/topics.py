"""Topics: what a stretch of text is about, by the words of ``ontology/vocabulary/topics.ttl``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.terms import TermIndex
from diplograph.models import Topic
from diplograph.reference.vocabulary import Concept, vocabulary


@dataclass(frozen=True, slots=True)
class TopicMention:
    """Tokens ``start`` to ``end`` (exclusive) show a topic; a weak mention counts only where there is nothing else."""

    start: int
    end: int
    topic: Topic
    weak: bool


def topic_mentions(doc: Doc, start: int, end: int) -> list[TopicMention]:
    """The topics that tokens ``start`` to ``end`` (exclusive) show, in their order, one for each place."""
    return [TopicMention(t.start, t.end, *t.value) for t in _index().find(doc, start, end)]


@cache
def _index() -> TermIndex[tuple[Topic, bool]]:
    return TermIndex(entry for concept in vocabulary("topics") for entry in _entries(concept))


def _entries(concept: Concept) -> Iterator[tuple[str, tuple[Topic, bool]]]:
    topic = Topic(concept.key)
    for term in (*concept.names, *concept.cues):
        yield term, (topic, False)
    for term in concept.weak_cues:
        yield term, (topic, True)
