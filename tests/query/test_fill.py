"""What is known is written into the query, and changes nothing but that."""

from __future__ import annotations

import pyoxigraph as ox

from diplograph.graph import GraphStore
from diplograph.query import run
from diplograph.query.fill import fill

NAMES = "SELECT ?name ?person WHERE { ?person a foaf:Person ; foaf:name ?name }"
MEETINGS = """SELECT ?who (COUNT(?with) AS ?times) WHERE {
  { SELECT ?who ?with WHERE { ?who dg:participatedIn ?with } GROUP BY ?who ?with }
}
GROUP BY ?who
"""


def test_a_term_stands_for_its_variable_and_keeps_its_column(graph: GraphStore) -> None:
    name = ox.Literal("ITO Jun")
    assert fill(NAMES, {"name": name}).startswith('SELECT ("ITO Jun" AS ?name) ?person WHERE { ?person a')
    assert run(graph, fill(NAMES, {"name": name})).rows == run(graph, NAMES, {"name": name}).rows
    assert len(run(graph, fill(NAMES, {"name": name}))) == 1


def test_within_and_in_groups_too(graph: GraphStore) -> None:
    (who,) = run(graph, NAMES, {"name": ox.Literal("ITO Jun")}).column("person")
    known: dict[str, ox.NamedNode | ox.BlankNode | ox.Literal] = {"who": ox.NamedNode(str(who))}
    rows = run(graph, fill(MEETINGS, known))
    assert rows.columns == ("who", "times")
    assert rows.rows == run(graph, MEETINGS, known).rows


def test_words_that_look_like_a_query_stay_words(graph: GraphStore) -> None:
    text = fill(NAMES, {"name": ox.Literal('x" } INSERT DATA { <x:a> <x:b> "')})
    assert r"\"" in text
    assert len(run(graph, text)) == 0


def test_comments_are_left_out_and_other_variables_stay() -> None:
    assert fill("# ?name is meant\nSELECT ?names WHERE { ?names ?p ?o }", {"name": ox.Literal(1)}) == (
        "SELECT ?names WHERE { ?names ?p ?o }"
    )
