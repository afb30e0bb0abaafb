from __future__ import annotations

import io
import re
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx

from diplograph.export import FORMATS, export, export_to
from diplograph.graph import GraphStore
from diplograph.graph.network import network
from diplograph.merge import merge
from tests.merge.records import body, initiative, merged, record

NMTOKEN = re.compile(r"[\w.:-]+")
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def test_networkx_reads_what_the_network_holds(folder: GraphStore, tmp_path: Path) -> None:
    read = nx.read_graphml(export(folder, tmp_path / "g.graphml"))
    drawn = network(folder)
    assert (read.number_of_nodes(), read.number_of_edges()) == (drawn.number_of_nodes(), drawn.number_of_edges())
    by_iri = {known["iri"]: known for _, known in read.nodes(data=True)}
    for node, known in drawn.nodes(data=True):
        assert by_iri[folder.names.entity(node).value].items() >= known.items()
    assert sorted(known["kind"] for *_, known in read.edges(data=True)) == sorted(
        known["kind"] for *_, known in drawn.edges(data=True)
    )


def test_every_node_has_a_label_a_kind_and_an_iri(folder: GraphStore, tmp_path: Path) -> None:
    for _, known in nx.read_graphml(export(folder, tmp_path / "g.graphml")).nodes(data=True):
        assert known["label"]
        assert known["kind"]
        assert known["iri"].startswith("https://w3id.org/diplograph/")
        assert "None" not in map(str, known.values())


def test_ids_are_tokens_and_each_attribute_has_one_type(folder: GraphStore, tmp_path: Path) -> None:
    root = ElementTree.parse(export(folder, tmp_path / "g.graphml")).getroot()
    ids = [one.attrib["id"] for one in root.iter() if "id" in one.attrib]
    assert all(NMTOKEN.fullmatch(one) for one in ids)
    assert len(ids) == len(set(ids))
    keys = [(key.attrib["for"], key.attrib["attr.name"]) for key in root.iter(f"{SPACE}key")]
    assert len(keys) == len(set(keys))
    types = {key.attrib["attr.name"]: key.attrib["attr.type"] for key in root.iter(f"{SPACE}key")}
    assert (types["label"], types["weight"], types["amount"]) == ("string", "long", "double")


def test_what_xml_cannot_hold_is_escaped_or_left_out(tmp_path: Path) -> None:
    graph = GraphStore.of(merged(record("a", organizations=[body('Salt & "Pepper" <Union>\x0b')])))
    read = nx.read_graphml(export(graph, tmp_path / "g.graphml"))
    assert [known["label"] for _, known in read.nodes(data=True)] == ['Salt & "Pepper" <Union>']


def test_an_empty_graph_is_a_graph(tmp_path: Path) -> None:
    assert len(nx.read_graphml(export(GraphStore.of(merge([])), tmp_path / "g.graphml"))) == 0


def test_a_graph_can_go_to_an_open_file() -> None:
    graph = GraphStore.of(merged(record("a", initiatives=[initiative("Lantern Route Plan")])))
    out = io.BytesIO()
    export_to(graph, out, FORMATS["graphml"])
    assert len(nx.parse_graphml(out.getvalue().decode())) == 1
