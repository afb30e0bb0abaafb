"""The whole corpus as an RDF dataset."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby

import pyoxigraph as ox

from diplograph.graph.parts import Part, parts
from diplograph.graph.terms import Names, Triple
from diplograph.identifiers import DEFAULT_BASE
from diplograph.models import Corpus


def build_dataset(corpus: Corpus, base: str = DEFAULT_BASE) -> Iterator[ox.Quad]:
    """The quads of a corpus, one after the other; the same quad may come more than once.

    The named graphs, all under ``base``: ``graph/release/R`` holds what release R says, or a source that a curator
    cites, ``graph/superseded/R~H`` what it said before it was changed or withdrawn, ``graph/entities`` what stands,
    ``graph/decisions`` what was concluded and what a curator ruled, ``graph/reference`` the ontology, its vocabularies
    and reference data, ``graph/dataset`` what the graph was built from. No triple is in two of them, so that a query
    over their union counts right. There are no blank nodes.
    """
    return chain.from_iterable(map(quads, parts(corpus, Names(base))))


def quads(part: Part) -> Iterator[ox.Quad]:
    """The quads of a part."""
    return (ox.Quad(*triple, part.graph) for triple in part.triples())


def named_graphs(corpus: Corpus, base: str = DEFAULT_BASE) -> Iterator[tuple[ox.NamedNode, Iterator[Triple]]]:
    """The names of the graphs that are not empty, each with its triples, to be taken before the next is asked for."""
    for name, together in groupby(parts(corpus, Names(base)), key=lambda part: part.graph):
        yield name, chain.from_iterable(part.triples() for part in together)
