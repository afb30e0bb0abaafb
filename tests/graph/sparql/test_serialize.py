"""Answers in the standard formats, and the limit of rows, which no value can fool."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import pytest

from diplograph.errors import LimitError
from diplograph.graph import GraphStore
from diplograph.graph.sparql.evaluate import evaluate
from diplograph.graph.sparql.row_count import SEPARATORS, CountedWriter
from diplograph.graph.sparql.serialize import GRAPHS, TABLES, is_graph, write

HOSTILE = ['x"},{"y', "},{", "\\", '\\"},{\\"', "a\nb", "<result>", '"\n"', "\r\n", ',"', '"', "{}"]
ROWS = 40


@pytest.fixture(scope="module")
def hostile() -> GraphStore:
    """A graph whose values look like what parts rows."""
    store = ox.Store()
    for number in range(ROWS):
        value = ox.Literal(HOSTILE[number % len(HOSTILE)] + str(number))
        store.add(ox.Quad(ox.NamedNode(f"http://x/{number}"), ox.NamedNode("http://x/p"), value))
    return GraphStore(store)


def written(graph: GraphStore, text: str, form: str, limit: int | None = None) -> bytes:
    out = io.BytesIO()
    write(graph, evaluate(graph, text), out, form, limit)
    return out.getvalue()


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("rows", [1, 2, ROWS - 1, ROWS])
def test_a_table_may_have_as_many_rows_as_the_limit_and_no_more(hostile: GraphStore, form: str, rows: int) -> None:
    text = f"SELECT ?s ?o ?unbound {{ ?s ?p ?o }} LIMIT {rows}"
    assert written(hostile, text, form, rows) == written(hostile, text, form)
    if rows > 1:
        with pytest.raises(LimitError, match=f"more than {rows - 1} rows"):
            written(hostile, text, form, rows - 1)


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("part", [1, 2, 3, 7, 64])
def test_rows_are_counted_wherever_the_bytes_are_cut(hostile: GraphStore, form: str, part: int) -> None:
    whole = written(hostile, "SELECT ?s ?o { ?s ?p ?o }", form)
    for limit in (ROWS, ROWS - 1):
        counted = CountedWriter(io.BytesIO(), SEPARATORS[form], limit)
        pieces = [whole[at : at + part] for at in range(0, len(whole), part)]
        if limit == ROWS:
            assert sum(counted.write(piece) for piece in pieces) == len(whole)
        else:
            with pytest.raises(LimitError):
                [counted.write(piece) for piece in pieces]


@pytest.mark.parametrize("form", GRAPHS)
def test_triples_are_written_up_to_the_limit(hostile: GraphStore, form: str) -> None:
    text = "PREFIX x: <http://x/> CONSTRUCT { ?s x:q ?o } WHERE { ?s ?p ?o }"
    read = list(ox.parse(written(hostile, text, form, ROWS), format=GRAPHS[form]))
    assert {quad.object.value for quad in read} == {HOSTILE[n % len(HOSTILE)] + str(n) for n in range(ROWS)}
    with pytest.raises(LimitError, match=f"more than {ROWS - 1} triples"):
        written(hostile, text, form, ROWS - 1)


def test_an_answer_is_a_table_or_triples(hostile: GraphStore) -> None:
    kinds = {"SELECT * { }": False, "ASK { }": False, "DESCRIBE <x:a>": True, "CONSTRUCT { } WHERE { }": True}
    assert {text: is_graph(evaluate(hostile, text)) for text in kinds} == kinds
    assert json.loads(written(hostile, "ASK { ?s ?p ?o }", "json", 1)) == {"head": {}, "boolean": True}
