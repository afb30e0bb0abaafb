"""Puts statements together: a stance, whose it is, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from diplograph.extract.cite import cite, printed
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.agenda import agenda_of, with_agenda
from diplograph.extract.statements.bounds import clause_of
from diplograph.extract.statements.clause import Clause
from diplograph.extract.statements.courtesies import is_courtesy
from diplograph.extract.statements.leanings import leaning
from diplograph.extract.statements.objects import Objects
from diplograph.extract.statements.references import References
from diplograph.extract.statements.selection import independent, is_meant, shared
from diplograph.extract.statements.speakers import Speakers
from diplograph.extract.statements.triggers import Trigger, Triggers
from diplograph.models import StatementEntry
from diplograph.read.prose import BlockKind

NAME = "diplograph_statements"
_QUOTE_LENGTH = 12


@Language.component(
    NAME,
    assigns=["doc._.statements"],
    requires=["doc._.engagements", "doc._.initiatives"],
)
def statements(doc: Doc) -> Doc:
    """Statements: who took which position on what."""
    doc._.statements = list(_statements(doc))
    return doc


def _statements(doc: Doc) -> Iterator[StatementEntry]:
    reader: _Reader | None = None
    triggers = Triggers(doc)
    titles = [b for b in doc._.prose.blocks if b.kind is BlockKind.TITLE]
    for sentence in doc.sents:
        if any(b.start <= sentence.start_char < b.end for b in titles):
            continue  # a title tells again what the text tells
        found = triggers.within(sentence.start, sentence.end)
        agenda = agenda_of(doc, sentence)
        if not found and agenda is None and doc[sentence.end - 1].text != ":" and not doc[sentence.end - 1].is_space:
            continue
        reader = reader or _Reader(doc)
        yield from reader.read(sentence, with_agenda(independent(doc, found), agenda))


class _Reader:
    """Reads the statements of one document, sentence by sentence."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.actors = Actors(doc)
        self.speakers = Speakers(doc, self.actors)
        self.objects = Objects(doc, self.actors)
        self.references = References(doc, self.actors, self.objects)

    def read(self, sentence: Span, free: list[Trigger]) -> Iterator[StatementEntry]:
        """The statements of a sentence, given its independent stance words."""
        self.speakers.note(sentence)
        for n, trigger in enumerate(free):
            who = self.speakers.of(trigger)
            if not who or not is_meant(self.doc, trigger, who, self.speakers):
                continue
            self.speakers.spoke(who, sentence)
            clause = clause_of(self.doc, sentence, trigger, free[n + 1] if n + 1 < len(free) else None, who)
            quoted = self.speakers.quotation(trigger.verb)
            clause.stance = shared(self.doc, trigger, who, self.speakers)
            clause.end = min(clause.end, quoted.end) if quoted is not None else clause.end
            clause.stance = leaning(self.doc, trigger, clause)
            if is_courtesy(self.doc, trigger, clause, self.actors):
                continue
            about = self.references.resolved(sentence, trigger, clause)
            if about:
                yield self._entry(trigger, clause, about)

    def _entry(self, trigger: Trigger, clause: Clause, about: tuple[str, ...]) -> StatementEntry:
        last = max(min(clause.end, trigger.start + _QUOTE_LENGTH), trigger.end)
        while last > trigger.end and (self.doc[last - 1].is_punct or self.doc[last - 1].is_space):
            last -= 1
        return StatementEntry(
            speakers=clause.speakers,
            stance=clause.stance,
            about=about,
            quote=" ".join(printed(self.doc, trigger.start, last).split()),
            evidence=(cite(self.doc, min(trigger.start, clause.start), last),),
        )
