"""The named questions with parameters that have much to answer in a generated graph."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from diplograph.graph import GraphStore
from diplograph.query import Lookup, Question, questions, run
from diplograph.query.bind import bind
from diplograph.query.fill import fill, leave_free

TEN = (
    "met",
    "offices-of",
    "engagements-between",
    "counterparts",
    "participants-of",
    "positions-of",
    "ledger",
    "visits",
    "money-given",
    "evidence-for",
)
"""One or two of each group, of one person, of two states, of an initiative and of the whole graph."""

_MOST_TOLD = """
SELECT ?entity (COUNT(?mention) AS ?mentions) WHERE { ?entity a CLASS ; prov:wasDerivedFrom ?mention }
GROUP BY ?entity ORDER BY DESC(?mentions) ?entity LIMIT 2
"""
_LARGEST = """
SELECT ?entity (COUNT(?part) AS ?parts) WHERE { ?entity dg:kind engagement-kind:summit ; dg:participation ?part }
GROUP BY ?entity ORDER BY DESC(?parts) ?entity LIMIT 2
"""
_CLASSES = {
    "person": "foaf:Person",
    "office": "org:Post",
    "country": "schema:Country",
    "organization": "org:Organization",
    "initiative": "dg:Initiative",
}
_VALUES = {
    "topic": "maritime",
    "stance": "support",
    "kind": "meeting",
    "status": "held",
    "mode": "virtual",
    "role": "host",
    "initiative-kind": "plan",
    "date": "2022-06",
    "year": "2022",
    "number": "3",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its parameters as a user gives them, and the text that the store is asked for it."""

    name: str
    given: dict[str, str]
    text: str


def asked(graph: GraphStore, lookup: Lookup) -> list[Asked]:
    """Every question with the parameters that it needs, the optional ones left out."""
    known = _known(graph)
    return [_asked(question, known, lookup) for question in questions().values()]


def _known(graph: GraphStore) -> dict[str, list[str]]:
    found = {kind: _column(graph, _MOST_TOLD.replace("CLASS", name)) for kind, name in _CLASSES.items()}
    values = {kind: [value] for kind, value in _VALUES.items()}
    return found | values | {"engagement": _column(graph, _LARGEST), "entity": found["country"]}


def _column(graph: GraphStore, text: str) -> list[str]:
    return [str(value) for value in run(graph, text).column("entity")]


def _asked(question: Question, known: dict[str, list[str]], lookup: Lookup) -> Asked:
    given: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for parameter in question.parameters:
        if not parameter.optional:
            values = known[parameter.type]
            given[parameter.name] = values[taken[parameter.type] % len(values)]
            taken[parameter.type] += 1
    bound = bind(question, given, lookup)
    free = {parameter.name for parameter in question.parameters} - set(bound)
    return Asked(question.name, given, fill(leave_free(question.text, free), bound))
