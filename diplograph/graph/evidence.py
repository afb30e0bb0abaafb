"""Sentences and evidence as RDF: Web Annotation targets and selectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from diplograph.graph.namespaces import DCTERMS, DG, OA, A
from diplograph.graph.terms import Names, Node, Triple, facts, number, text
from diplograph.identifiers import release_id
from diplograph.models import Evidence, Sentence


def sentences(release: str, spoken: Iterable[Sentence], names: Names) -> Iterator[Triple]:
    """The sentences of a release that evidence lies in."""
    source = names.entity(release_id(release))
    for sentence in spoken:
        position = _fragment(source, f"position={sentence.start},{sentence.end}")
        yield from facts(
            _sentence(source, sentence.number),
            (A, DG.Sentence),
            (DCTERMS.isPartOf, source),
            (DG.number, number(sentence.number)),
            (DG.text, text(sentence.text)),
            (OA.hasSource, source),
            (OA.hasSelector, position),
        )
        yield from _position(position, sentence.start, sentence.end)


def proof(mention: Node, release: str, evidence: Iterable[Evidence], names: Names) -> Iterator[Triple]:
    """That a mention rests on evidence, and where that stands."""
    source = names.entity(release_id(release))
    for item in evidence:
        span = names.span(release, item.start, item.end)
        position = _fragment(source, f"position={item.start},{item.end}")
        quote = _fragment(source, f"quote={item.start},{item.end}")
        yield from facts(mention, (OA.hasTarget, span))
        yield from facts(
            span,
            (A, DG.Evidence),
            (OA.hasSource, source),
            (OA.hasSelector, position),
            (OA.hasSelector, quote),
            (DG.inSentence, _sentence(source, item.sentence)),
        )
        yield from _position(position, item.start, item.end)
        yield from facts(quote, (A, OA.TextQuoteSelector), (OA.exact, text(item.quote)))


def _position(selector: Node, start: int, end: int) -> Iterator[Triple]:
    return facts(selector, (A, OA.TextPositionSelector), (OA.start, number(start)), (OA.end, number(end)))


def _sentence(source: Node, index: int) -> Node:
    return _fragment(source, f"sentence={index}")


def _fragment(source: Node, fragment: str) -> Node:
    return ox.NamedNode(f"{source.value}#{fragment}")
