"""What was talked about, told without a verb of talking: "among the topics was trade", "it was on the agenda"."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter

from spacy.tokens import Doc, Span

from diplograph.extract.statements.lexicon import Frame
from diplograph.extract.statements.triggers import Trigger
from diplograph.models import Stance
from diplograph.resources import table, word_list

_ABOUT = frozenset(("on", "about", "regarding", "concerning", "over"))
_TOLD_BY_AGENDA = frozenset((Frame.VERB, Frame.TALKS, Frame.COPULA, Frame.NOUN))


def agenda_of(doc: Doc, sentence: Span) -> Trigger | None:
    """The trigger of a sentence that tells what talks were about; it spans the words that tell so."""
    if not any(t.lower_ in _cues() for t in sentence):
        return None
    text = sentence.text.lower()
    for wording in _wordings():
        match = wording.search(text)
        found = _trigger(doc, sentence, match) if match is not None else None
        if found is not None and not _leads_to_day(doc, found):
            return found
    return None


def _leads_to_day(doc: Doc, trigger: Trigger) -> bool:
    """Whether the words lead only to when talks were, not to what they were about: "took place in Oslo on 3 May"."""
    day = next((d for d in doc._.dates if trigger.end <= d.first <= trigger.end + 1), None)
    return day is not None and not any(t.lower_ in _ABOUT for t in doc[day.last : doc[trigger.start].sent.end])


def with_agenda(found: list[Trigger], agenda: Trigger | None) -> list[Trigger]:
    """The triggers of a sentence and what tells of its agenda, unless a verb of talking tells it already."""
    if agenda is None:
        return found
    others = [t for t in found if t.frame not in _TOLD_BY_AGENDA or not agenda.start <= t.start < agenda.end]
    if any(t.stance is Stance.DISCUSS for t in others):
        return found
    return sorted([*others, agenda], key=attrgetter("start"))


def _trigger(doc: Doc, sentence: Span, match: re.Match[str]) -> Trigger:
    first = sentence.start_char + match.start()
    last = sentence.start_char + match.end()
    inside = [t for t in sentence if first <= t.idx < last and not t.is_space] or [sentence.root]
    return Trigger(inside[0].i, inside[-1].i + 1, sentence.root.i, Stance.DISCUSS, Frame.AGENDA)


@cache
def _wordings() -> tuple[re.Pattern[str], ...]:
    words = {name: f"(?:{some})" for name, some in table("extract", "agenda_words.tsv")}
    return tuple(re.compile(_filled(line, words)) for line in word_list("extract", "agenda_wordings.txt"))


def _filled(line: str, words: dict[str, str]) -> str:
    for name, some in words.items():
        line = line.replace(f"{{{name}}}", some)
    return line


@cache
def _cues() -> frozenset[str]:
    """The words of which a sentence must have one for a wording to be looked for."""
    rows = (row for row in table("extract", "agenda_words.tsv") if row[0] in ("topic", "cue"))
    return frozenset(word for row in rows for word in row[1].split("|"))
