"""What a report of one entity tells: facts in sections, each with the numbers of the sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from diplograph.graph.namespaces import DCTERMS, DG, OA, PROV
from diplograph.graph.store import GraphStore
from diplograph.query.card import card
from diplograph.query.coverage import searched
from diplograph.query.fill import fill
from diplograph.query.lookup import Found
from diplograph.query.rows import Value
from diplograph.query.run import run

_QUESTIONS = Path(__file__).parent / "report"
_LINK = re.compile(r"https?://[^\s\"<>]+")


@dataclass(frozen=True, slots=True)
class Source:
    """A release: ``link`` is its address where that is one of the web."""

    id: str
    title: str | None
    issuer: str | None
    date: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the words that prove something: ``pieces`` are its text in parts, those words marked."""

    number: int
    source: Source
    start: int
    end: int
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a section and the numbers of its sentences."""

    cells: tuple[Value, ...]
    proof: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one sort; columns that are empty throughout are left out."""

    title: str
    columns: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that the graph tells of one entity; ``basis`` is what it was built from."""

    entity: Found
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    sources: tuple[Source, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class _Answer:
    """The rows of a section before the sentences have numbers."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[tuple[Value, ...], set[str]]] = field(default_factory=list)


def report(graph: GraphStore, entity: Found) -> Report:
    """The report of an entity."""
    proofs = _Proofs(graph)
    answers = [
        answer for title, text in _questions().items() if (answer := _ask(graph, entity, title, text, proofs)).rows
    ]
    sentences = proofs.numbered({one for answer in answers for _, proof in answer.rows for one in proof})
    numbers = {iri: sentence.number for iri, sentence in sentences.items()}
    sections = tuple(_section(answer, numbers) for answer in answers)
    sources = {sentence.source.id: sentence.source for sentence in sentences.values()}
    facts = card(graph, entity).facts
    return Report(entity, facts, sections, tuple(sentences.values()), tuple(sources.values()), searched(graph))


@cache
def _questions() -> Mapping[str, str]:
    """The questions of a report by the titles of their sections, in the order of their files' names."""
    texts = [path.read_text("utf-8") for path in sorted(_QUESTIONS.glob("*.rq"))]
    return {text.splitlines()[0].removeprefix("# "): text for text in texts}


def _ask(graph: GraphStore, entity: Found, title: str, text: str, proofs: _Proofs) -> _Answer:
    found = run(graph, fill(text, {"entity": ox.NamedNode(entity.iri)}))
    shown = found.without("entity", "proof")
    answer = _Answer(title, shown.columns)
    for cells, proof in zip(shown, found.column("proof"), strict=True):
        answer.rows.append((cells, proofs.of(str(proof))))
    return answer


def _section(answer: _Answer, numbers: Mapping[str, int]) -> Section:
    kept = [at for at, _ in enumerate(answer.columns) if any(cells[at] is not None for cells, _ in answer.rows)]
    facts = (
        Fact(tuple(cells[at] for at in kept), tuple(sorted(numbers[one] for one in proof)))
        for cells, proof in answer.rows
    )
    return Section(answer.title, tuple(answer.columns[at].replace("_", " ") for at in kept), tuple(facts))


class _Proofs:
    """Finds the sentences that prove facts."""

    def __init__(self, graph: GraphStore) -> None:
        self._store = graph.store
        self._words: dict[str, set[str]] = {}

    def of(self, fact: str) -> set[str]:
        """The IRIs of the sentences behind a fact, or a mention."""
        node = ox.NamedNode(fact)
        return {
            sentence.value
            for mention in (node, *self._all(node, PROV.wasDerivedFrom))
            for span in self._all(mention, OA.hasTarget)
            for sentence in self._spoken(span)
        }

    def numbered(self, sentences: Iterable[str]) -> dict[str, Sentence]:
        """The sentences with numbers from 1, by the dates of their releases and as they stand there."""
        found = [(self._source(ox.NamedNode(iri)), *self._place(ox.NamedNode(iri)), iri) for iri in sentences]
        found.sort(key=lambda one: (one[0].date or "9999", one[0].id, one[1], one[2]))
        return {
            iri: Sentence(number, source, start, end, self._pieces(iri))
            for number, (source, start, end, iri) in enumerate(found, 1)
        }

    def _spoken(self, span: ox.NamedNode) -> Iterator[ox.NamedNode]:
        for sentence in self._all(span, DG.inSentence):
            words = self._words.setdefault(sentence.value, set())
            for selector in self._all(span, OA.hasSelector):
                words.update(filter(None, [self._text(selector, OA.exact)]))
            yield sentence

    def _pieces(self, iri: str) -> tuple[tuple[str, bool], ...]:
        """The text in parts; the longest of words that overlap are marked."""
        text = self._text(ox.NamedNode(iri), DG.text) or ""
        words = sorted(self._words[iri], key=lambda one: (-len(one), one))
        pattern = "|".join(re.escape(" ".join(one.split())) for one in words)
        parts = re.split(f"({pattern})", text) if pattern else [text]
        return tuple((part, at % 2 == 1) for at, part in enumerate(parts) if part)

    def _place(self, sentence: ox.NamedNode) -> tuple[int, int]:
        """Where a sentence begins and ends in the text as read."""
        (selector,) = self._all(sentence, OA.hasSelector)
        return int(self._text(selector, OA.start) or 0), int(self._text(selector, OA.end) or 0)

    def _source(self, sentence: ox.NamedNode) -> Source:
        (source,) = self._all(sentence, DCTERMS.isPartOf)
        told = self._text(source, DCTERMS.source)
        return Source(
            self._text(source, DCTERMS.identifier) or source.value,
            self._text(source, DCTERMS.title),
            self._text(source, DG.issuerName),
            self._text(source, DCTERMS.issued),
            told if told and _LINK.fullmatch(told) else None,
        )

    def _all(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode]:
        found = (quad.object for quad in self._store.quads_for_pattern(subject, predicate, None, None))
        return sorted({node for node in found if isinstance(node, ox.NamedNode)}, key=lambda node: node.value)

    def _text(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> str | None:
        found = (quad.object for quad in self._store.quads_for_pattern(subject, predicate, None, None))
        return min((value.value for value in found if isinstance(value, ox.Literal)), default=None)
