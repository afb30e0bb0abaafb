"""GraphML and GEXF: valid against the formats' schemas, and what networkx reads of them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from lxml import etree

from diplograph.api import Graph
from diplograph.errors import ExportError, QueryError
from diplograph.export import FORMATS, export
from diplograph.export.options import DEFAULT, Options
from diplograph.graph import GraphStore
from diplograph.graph.network import network
from diplograph.graph.views import View, view
from diplograph.graph.window import Window
from diplograph.merge import merge
from tests.export.nasty import FORMULA, QUOTES, RIGHT_TO_LEFT
from tests.merge.records import merged, occasion, person, record

SCHEMAS = Path(__file__).parent / "schemas"
VIEWS = [None, *View]
GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


def schema(form: str) -> Any:
    if form == "graphml":
        return etree.XMLSchema(etree.parse(SCHEMAS / "graphml.xsd"))
    return etree.RelaxNG(etree.parse(SCHEMAS / "gexf.rng"))


def written(graph: GraphStore, form: str, options: Options = DEFAULT) -> bytes:
    out = io.BytesIO()
    FORMATS[form].write(graph, out, options)
    return out.getvalue()


def read(form: str, content: bytes) -> nx.Graph[str]:
    if form == "graphml":
        return nx.read_graphml(io.BytesIO(content))
    return nx.read_gexf(io.BytesIO(content), version="1.3")


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_each_network_is_valid_and_read_back(told: GraphStore, form: str, name: View | None) -> None:
    content = written(told, form, Options(view=name))
    schema(form).assertValid(etree.fromstring(content))
    found, drawn = read(form, content), network(told) if name is None else view(told, name)
    assert len(drawn) > 3
    assert (len(found), found.number_of_edges()) == (len(drawn), drawn.number_of_edges())
    assert found.is_directed() == drawn.is_directed()
    by_iri = {known["iri"]: known for _, known in found.nodes(data=True)}
    for node, known in drawn.nodes(data=True):
        kept = by_iri[told.names.entity(node).value]
        assert (kept["label"], kept["kind"]) == (known["label"], known["kind"])
    assert sum(known["weight"] for *_, known in found.edges(data=True)) == sum(
        known["weight"] for *_, known in drawn.edges(data=True)
    )


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_odd_names_come_through(odd: GraphStore, form: str) -> None:
    content = written(odd, form)
    schema(form).assertValid(etree.fromstring(content))
    assert b"<script" not in content
    labels = {known["label"] for _, known in read(form, content).nodes(data=True)}
    assert {QUOTES, FORMULA, RIGHT_TO_LEFT} <= labels
    assert "Bell and Tab Board" in {" ".join(label.split()) for label in labels}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_the_schema_refuses_what_is_wrong(told: GraphStore, form: str) -> None:
    content = written(told, form)
    wrong = {
        "graphml": (b'target="n1"', b'target="n9999"'),
        "gexf": (b'timeformat="date"', b'timeformat="day"'),
    }
    for old, new in (wrong[form], (b'<node id="n0"', b'<node id="a b"')):
        assert old in content
        assert not schema(form).validate(etree.fromstring(content.replace(old, new, 1)))


def test_graphml_has_the_kinds_as_colours(told: GraphStore) -> None:
    found = read("graphml", written(told, "graphml"))
    colours = {known["kind"]: (known["r"], known["g"], known["b"]) for _, known in found.nodes(data=True)}
    assert len(set(colours.values())) == len(colours) > 3
    assert colours["person"] == (0x2F, 0x6D, 0xB3)


def test_gexf_has_the_kinds_as_colours_and_the_days_of_ties_once_each(told: GraphStore) -> None:
    root = etree.fromstring(written(told, "gexf", Options(view=View.PEOPLE)))
    assert len(root.findall(f".//{VIZ}color")) == len(root.findall(f".//{GEXF}node"))
    stays = [[dict(spell.attrib) for spell in edge.iter(f"{GEXF}spell")] for edge in root.iter(f"{GEXF}edge")]
    once, twice = {"start": "2021-09-01", "end": "2021-09-01"}, {"start": "2021-09-14", "end": "2021-09-15"}
    assert [once, twice] in stays
    days = [edge.get("start") is not None for edge in root.iter(f"{GEXF}edge")]
    assert [not spells for spells in stays] == days


def test_people_are_there_as_long_as_their_ties(told: GraphStore) -> None:
    root = etree.fromstring(written(told, "gexf", Options(view=View.PEOPLE)))
    lives = {str(node.get("id")): (node.get("start"), node.get("end")) for node in root.iter(f"{GEXF}node")}
    spans: dict[str, list[tuple[str, str]]] = {}
    for edge in root.iter(f"{GEXF}edge"):
        held = list(edge.iter(f"{GEXF}spell")) or [edge]
        for node in (str(edge.get("source")), str(edge.get("target"))):
            spans.setdefault(node, []).extend((str(one.get("start")), str(one.get("end"))) for one in held)
    assert lives == {node: (min(days)[0], max(end for _, end in days)) for node, days in spans.items()}


def test_parallel_edges_are_of_different_kinds(told: GraphStore) -> None:
    root = etree.fromstring(written(told, "gexf", Options(view=View.POSITIONS)))
    edges = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in root.iter(f"{GEXF}edge")]
    assert len(edges) == len(set(edges)) > len({edge[:2] for edge in edges})
    assert {"support", "concern"} <= {kind for *_, kind in edges}


def test_a_window_leaves_out_what_is_not_in_it(told: GraphStore) -> None:
    window = Window.of(since="2021-10", until="2022")
    states = read("gexf", written(told, "gexf", Options(view=View.STATES, window=window)))
    assert {known["label"] for _, known in states.nodes(data=True)} == {"Chile", "Kenya"}
    whole = read("gexf", written(told, "gexf", Options(window=window)))
    days = [(known["start"], known["end"]) for *_, known in whole.edges(data=True)]
    assert days
    assert all(end >= "2021-10-01" and start <= "2022-12-31" for start, end in days)
    assert all(whole.degree[node] for node in whole)


def test_a_span_told_backwards_is_turned_round() -> None:
    people = [person("AOKI Hanako", "JP"), person("Dara Vann", "KH")]
    met = occasion("meeting", "p1", "p2", start="2021-03-04", end="2021-03-01")
    content = written(GraphStore.of(merged(record("a", people=people, engagements=[met]))), "gexf")
    for one in etree.fromstring(content).iter(f"{GEXF}edge", f"{GEXF}node"):
        assert (one.get("start") or "") <= (one.get("end") or "")


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_an_empty_graph_is_a_graph(tmp_path: Path, form: str) -> None:
    path = export(GraphStore.of(merge([])), tmp_path / f"g.{form}")
    schema(form).assertValid(etree.parse(path))
    assert len(read(form, path.read_bytes())) == 0


def test_what_a_format_cannot_heed_is_refused(told: GraphStore) -> None:
    with pytest.raises(ExportError, match="turtle does not heed view: it holds the whole graph"):
        written(told, "turtle", Options(view=View.PEOPLE))
    with pytest.raises(ExportError, match="svg does not heed since or until or planned"):
        written(told, "svg", Options(window=Window.of(since="2020")))


def test_python_asks_for_the_same(told: GraphStore, tmp_path: Path) -> None:
    graph = Graph(told)
    path = graph.export(tmp_path / "g.gexf", view="states", since="2021-10", until="2022")
    assert len(read("gexf", path.read_bytes())) == 2
    with pytest.raises(QueryError, match="no network is called 'cats'"):
        graph.export(tmp_path / "x.gexf", view="cats")
    with pytest.raises(ExportError, match="no headers are called 'excel': they are gephi, neo4j"):
        graph.export(tmp_path / "x.zip", "csv", headers="excel")
    with pytest.raises(QueryError, match="no entity is called 'Nobody Atall'"):
        graph.export(tmp_path / "x.html", entity="Nobody Atall")
    assert [made.name for made in tmp_path.iterdir()] == ["g.gexf"]
