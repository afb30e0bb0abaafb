"""What a graph holds at first sight, and what can be asked of it next: examples with names that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from diplograph.graph.store import GraphStore
from diplograph.query.coverage import coverage, coverage_by_month
from diplograph.query.named import question
from diplograph.query.rows import Rows
from diplograph.query.run import run

_MOST_ENGAGED = """
SELECT ?person ?label (COUNT(DISTINCT ?engagement) AS ?n) WHERE {
  ?person a foaf:Person ; foaf:name ?label ; dg:participatedIn ?engagement .
}
GROUP BY ?person ?label ORDER BY DESC(?n) ?person LIMIT 2
"""
_MOST_TOLD = """
SELECT ?engagement ?label (COUNT(DISTINCT ?account) AS ?n) WHERE {
  ?engagement a dg:Engagement ; rdfs:label ?label ; dg:account ?account .
}
GROUP BY ?engagement ?label ORDER BY DESC(?n) ?engagement LIMIT 1
"""
_MOST_SPOKEN_OF = """
SELECT ?initiative ?label (COUNT(DISTINCT ?statement) AS ?n) WHERE {
  ?initiative a dg:Initiative ; rdfs:label ?label . ?statement schema:about ?initiative .
}
GROUP BY ?initiative ?label ORDER BY DESC(?n) ?initiative LIMIT 1
"""
_ALWAYS = (
    ('g.draw("people")', "who met whom, as an interactive network"),
    ('g.table("engagements").to_pandas()', "all engagements as a DataFrame"),
    ("g.tables", "the tables that are ready"),
)


@dataclass(frozen=True, slots=True)
class Overview:
    """What a graph holds (``counts``), its ``issuers`` and ``months``, and ``examples``: Python, and what it does."""

    counts: Rows
    issuers: Rows
    months: Rows
    examples: tuple[tuple[str, str], ...]


def overview(graph: GraphStore) -> Overview:
    """The overview of a graph."""
    counts = run(graph, question("stats").text)
    return Overview(counts, coverage(graph), coverage_by_month(graph), (*_examples(graph), *_ALWAYS))


def _examples(graph: GraphStore) -> Iterator[tuple[str, str]]:
    people = _named(graph, _MOST_ENGAGED)
    for person, label in people[:1]:
        yield f'g.show("{person}")', f"all that is known of {label}"
        yield f'g.ask("met", person="{person}")', f"whom {label} met"
    for (a, first), (b, second) in pairwise(people):
        yield f'g.path("{a}", "{b}")', f"how {first} and {second} are joined"
    for engagement, label in _named(graph, _MOST_TOLD):
        yield f'g.compare("{engagement}")', f"what each release tells of: {label}"
    for initiative, label in _named(graph, _MOST_SPOKEN_OF):
        yield f'g.ledger("{initiative}")', f"who said or did what about: {label}"


def _named(graph: GraphStore, text: str) -> list[tuple[str, str]]:
    """The ids and labels that a query finds."""
    return [(str(iri).removeprefix(graph.base), str(label)) for iri, label, _ in run(graph, text)]
