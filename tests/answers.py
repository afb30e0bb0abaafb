"""Compares the rows of a named question with an answer as people write it down.

An answer is a list of things or of rows, a row with lists in it, or a number for each kind. Names of people, bodies and
initiatives are the same where the graph knows both for one entity; an engagement without a name of its own is
described by its kind and the people in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

import networkx as nx

import diplograph as dg
from diplograph.merge.names import name_key
from diplograph.models import Engagement, EngagementKind
from diplograph.query import Rows

Row = dict[str, Any]

AS_PRINTED = frozenset({"name", "names", "sentence", "release", "releases", "planned_in", "told_in", "start", "end"})
"""Keys whose values are compared letter by letter, but for white space."""
OTHER_WORDS = {"luncheon": "reception", "port call": "visit"}
"""Words for a kind of engagement other than the kind's own."""


@dataclass(frozen=True)
class Comparison:
    """What of the answer was not found, and what was found that is not in the answer."""

    missing: list[Any]
    unexpected: list[Any]

    def __bool__(self) -> bool:
        return not (self.missing or self.unexpected)


def compare(graph: dg.Graph, answer: Any, rows: Rows, columns: Mapping[str, str]) -> Comparison:
    """Compare; ``columns`` gives for each key of the answer the column that holds it."""
    if isinstance(answer, dict):
        return _compare_whole(graph, answer, rows, columns)
    expected = [_flat(one if isinstance(one, dict) else dict.fromkeys(columns, one)) for one in answer]
    keys = tuple(dict.fromkeys(key for row in expected for one in row for key in one))
    return _paired(graph, [one for row in expected for one in row], _answers(rows, columns, keys))


def _compare_whole(graph: dg.Graph, answer: Row, rows: Rows, columns: Mapping[str, str]) -> Comparison:
    """A row with lists in it, key by key; numbers by kind, all at once."""
    if all(isinstance(value, int) for value in answer.values()):
        return _compare_numbers(answer, [{key: row[columns[key]] for key in columns} for row in rows.to_dicts()])
    parts = [
        _paired(
            graph,
            [{key: one} for one in (wanted if isinstance(wanted, list) else [wanted])],
            _answers(rows, {key: columns[key]}, (key,)),
        )
        for key, wanted in answer.items()
    ]
    return Comparison(
        [one for part in parts for one in part.missing], [one for part in parts for one in part.unexpected]
    )


def _compare_numbers(answer: Row, found: list[Row]) -> Comparison:
    """A number may be smaller by as many as the row itself says may be counted twice (``less``)."""
    fitting = {
        row["key"] for row in found if row["number"] - row["less"] <= answer.get(row["key"], -1) <= row["number"]
    }
    missing = [one for one in answer.items() if one[0] not in fitting]
    return Comparison(missing, [row for row in found if row["key"] not in fitting])


def _flat(row: Row) -> list[Row]:
    """The rows that a row with lists in it stands for."""
    values = [value if isinstance(value, list) else [value] for value in row.values()]
    return [dict(zip(row, combination, strict=True)) for combination in product(*values)]


def _answers(rows: Rows, columns: Mapping[str, str], keys: Iterable[str]) -> list[Row]:
    """The rows under the keys of the answer, each once; a row that has none of them says nothing."""
    found = ({key: row[columns[key]] for key in keys} for row in rows.to_dicts())
    return [
        dict(row) for row in dict.fromkeys(tuple(one.items()) for one in found) if any(v is not None for _, v in row)
    ]


def _paired(graph: dg.Graph, expected: list[Row], found: list[Row]) -> Comparison:
    """Each row of the one list is paired with one of the other, as many as can be."""
    pairs: nx.Graph[tuple[int, int]] = nx.Graph()
    left = [(0, at) for at in range(len(expected))]
    pairs.add_nodes_from(left)
    pairs.add_nodes_from((1, at) for at in range(len(found)))
    for i, wanted in enumerate(expected):
        pairs.add_edges_from(((0, i), (1, j)) for j, row in enumerate(found) if _same_row(graph, wanted, row))
    matched = nx.bipartite.maximum_matching(pairs, top_nodes=left)
    missing = [wanted for i, wanted in enumerate(expected) if (0, i) not in matched]
    return Comparison(missing, [row for j, row in enumerate(found) if (1, j) not in matched])


def _same_row(graph: dg.Graph, wanted: Row, found: Row) -> bool:
    wanted, found = _with_office(wanted), _with_office(found)
    return all(same(graph, key, value, found.get(key)) for key, value in wanted.items())


def _with_office(row: Row) -> Row:
    """Title and owner as one name, since an office is known by both together."""
    if "title" not in row:
        return row
    rest = {key: value for key, value in row.items() if key not in ("title", "of")}
    return rest | {"office": f"{row['title']} of {row['of']}" if row["of"] else row["title"]}


def same(graph: dg.Graph, key: str, wanted: Any, found: Any) -> bool:
    """Whether two values are the same thing."""
    if wanted is None or found is None or not isinstance(wanted, str):
        return bool(wanted == found)
    if " ".join(wanted.split()) == " ".join(str(found).split()):
        return True
    if key in AS_PRINTED:
        return False
    if key == "engagement":
        return any(_is(graph, wanted, one) for one in graph.corpus.engagements if one.label == found)
    return bool(_meant(graph, wanted) & _meant(graph, str(found)))


def _meant(graph: dg.Graph, words: str) -> set[str]:
    """The ids of the entities that words can mean, and the words themselves whatever their case."""
    owner, of, state = words.rpartition(" of ")
    named = f"{owner} of {graph.find(state)[0].label}" if of and len(state) == 2 and graph.find(state) else words
    return {one.id for one in graph.find(named)} | {name_key(words)}


def _is(graph: dg.Graph, words: str, one: Engagement) -> bool:
    """Whether words name or describe an engagement."""
    if one.id in {found.id for found in graph.names.find(words, "engagement")}:
        return True
    kinds = set(_kinds(words.lower()))
    return one.name is None and one.kind in kinds and _people(graph, one) == set(_named(graph, words))


def _kinds(words: str) -> Iterator[EngagementKind]:
    for kind in EngagementKind:
        if kind.replace("-", " ") in words:
            yield kind
    for other, word in OTHER_WORDS.items():
        if other in words:
            yield EngagementKind(word)


def _people(graph: dg.Graph, one: Engagement) -> set[str]:
    return {part.who for part in one.participations if part.who.startswith("person/")}


def _named(graph: dg.Graph, words: str) -> Iterator[str]:
    """Whom a description names in full."""
    said = set(name_key(words).split())
    for person in graph.corpus.people:
        if any(said.issuperset(name_key(name).split()) for name in person.names if " " in name):
            yield person.id
