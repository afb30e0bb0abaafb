"""Topics: what a stretch of text is about, by the words of ``ontology/vocabulary/topics.ttl``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.terms import TermIndex
from diplograph.models import Topic
from diplograph.reference.vocabulary import Concept, vocabulary
from diplograph.resources import word_list

_Shown = tuple[Topic | None, bool]
_NEWS = "developments"
_OF_A_NATION = "national"
_ATTRIBUTES = frozenset(("amod", "compound"))


@dataclass(frozen=True, slots=True)
class TopicMention:
    """Tokens ``start`` to ``end`` (exclusive) show a topic; a weak mention counts only where there is nothing else."""

    start: int
    end: int
    topic: Topic
    weak: bool


def topic_mentions(doc: Doc, start: int, end: int) -> list[TopicMention]:
    """The topics that tokens ``start`` to ``end`` (exclusive) show, in their order, one for each place."""
    found = []
    for term in _index().find(doc, start, end):
        topic, weak = term.value
        if topic is not None and not _is_another_word(doc, term.start, term.end):
            found.append(TopicMention(term.start, term.end, topic, weak))
    return found


def _is_another_word(doc: Doc, start: int, end: int) -> bool:
    """Whether the term only looks like one of the list: "developments" happen, and "national" is no citizen abroad."""
    last = doc[end - 1]
    return (end == start + 1 and last.lower_ == _NEWS) or (last.lower_ == _OF_A_NATION and last.dep_ in _ATTRIBUTES)


@cache
def _index() -> TermIndex[_Shown]:
    """The words that show topics, and the phrases that hold such a word and show none."""
    none: _Shown = (None, True)
    index = [entry for concept in vocabulary("topics") for entry in _entries(concept)]
    return TermIndex([*((phrase, none) for phrase in word_list("extract", "phrases_of_no_topic.txt")), *index])


def _entries(concept: Concept) -> Iterator[tuple[str, _Shown]]:
    topic = Topic(concept.key)
    for term in (*concept.names, *concept.cues):
        yield term, (topic, False)
    for term in concept.weak_cues:
        yield term, (topic, True)
