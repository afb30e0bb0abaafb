"""What a document deals with: its topics by place, and the one that prevails."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from spacy.tokens import Doc

from diplograph.extract.extensions import MentionKind
from diplograph.extract.topics import TopicMention, topic_mentions
from diplograph.models import Topic
from diplograph.read.prose import BlockKind

RELATIONS = frozenset((Topic.BILATERAL_RELATIONS, Topic.MULTILATERAL_COOPERATION))
_FEWEST = 4
_SHARE = 0.4
_SHARE_OF_ANNOUNCED = 0.3
_BODIES = frozenset((MentionKind.ORGANIZATION, MentionKind.PERSON, MentionKind.GROUP))
_TITLE_WEIGHT = 3
_LEAD_WEIGHT = 2
_LEAD = 480


@dataclass(frozen=True, slots=True)
class _Title:
    """Where the title stands: from one character to another (exclusive)."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Whether character ``at`` stands in the title."""
        return self.start <= at < self.end

    def weight(self, at: int) -> int:
        """How much a mention at character ``at`` says of what the release is about."""
        if self.holds(at):
            return _TITLE_WEIGHT
        return _LEAD_WEIGHT if self.end <= at < self.end + _LEAD else 1


def _title(doc: Doc) -> _Title:
    """The title, or the first sentence where the release has none."""
    block = next((b for b in doc._.prose.blocks if b.kind is BlockKind.TITLE), None)
    return _Title(block.start, block.end) if block is not None else _Title(0, next(iter(doc.sents)).end_char)


class Matters:
    """The topics of a document, found once."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._topics = topic_mentions(doc, 0, len(doc))

    def within(self, start: int, end: int) -> list[TopicMention]:
        """The topics shown in tokens ``start`` to ``end`` (exclusive), in their order."""
        first = bisect_left(self._topics, start, key=attrgetter("start"))
        last = bisect_left(self._topics, end, key=attrgetter("start"))
        return [t for t in self._topics[first:last] if t.end <= end]

    def shows(self, start: int, end: int) -> bool:
        """Whether tokens ``start`` to ``end`` show a topic for certain."""
        return any(not t.weak for t in self.within(start, end))

    @cached_property
    def prevailing(self) -> str | None:
        """The topic that the release as a whole is about, if there is one: a flood, a war, an epidemic."""
        counts: Counter[Topic] = Counter()
        announced: set[Topic] = set()
        title = _title(self.doc)
        names = self._names(title) | self._sides()
        for mention in self._topics:
            if mention.start not in names and not mention.weak and mention.topic not in RELATIONS:
                announced |= {mention.topic} if title.holds(self.doc[mention.start].idx) else set()
                counts[mention.topic] += title.weight(self.doc[mention.start].idx)
        if not counts:
            return None
        topic, most = counts.most_common(1)[0]
        share = _SHARE_OF_ANNOUNCED if topic in announced else _SHARE
        return str(topic) if most >= _FEWEST and most >= share * counts.total() else None

    def _sides(self) -> set[int]:
        """The tokens that name the states of those who act: a side is not what the release is about."""
        acting = {p.country for p in self.doc._.people} | {self.doc._.release.issuer_country}
        return {m.start for m in self.doc._.countries if m.code in acting}

    def _names(self, title: _Title) -> set[int]:
        """The tokens of names of bodies and people; a title is none, though it may stand for its issuer."""
        named = (m for m in self.doc._.mentions if m.kind in _BODIES and self.doc[m.start].idx != title.start)
        return {i for m in named for i in range(m.start, m.end)}
