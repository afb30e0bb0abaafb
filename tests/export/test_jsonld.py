"""JSON-LD: the same facts for whoever reads RDF, and things with their parts for whoever reads JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from diplograph.export import FORMATS, export
from diplograph.export.context import Context
from diplograph.graph import GraphStore
from diplograph.graph.namespaces import PREFIXES
from diplograph.identifiers import VOCABULARY
from diplograph.merge import merge
from diplograph.resources import ontology_dir
from tests.export.nasty import CONTROL, QUOTES
from tests.graph import invented

BASES = ("https://example.org/id/", "urn:talks:")


def written(graph: GraphStore) -> bytes:
    out = io.BytesIO()
    FORMATS["jsonld"].write(graph, out)
    return out.getvalue()


def things(graph: GraphStore, name: str) -> dict[str, Any]:
    graphs = {one["@id"]: one["@graph"] for one in json.loads(written(graph))["@graph"]}
    return {thing["@id"]: thing for thing in graphs[f"id:graph/{name}"]}


@pytest.mark.parametrize("name", ["memory", "folder", "told", "odd"])
def test_pyoxigraph_reads_the_same_quads(request: pytest.FixtureRequest, name: str) -> None:
    graph: GraphStore = request.getfixturevalue(name)
    read = list(ox.parse(written(graph), format=ox.RdfFormat.JSON_LD))
    assert set(read) == set(graph.quads())
    assert len(read) == len(set(read))


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib warns of what it does itself
def test_rdflib_reads_the_same_quads(odd: GraphStore) -> None:
    read, told = rdflib.Dataset(), rdflib.Dataset()
    read.parse(data=written(odd), format="json-ld")
    nquads = io.BytesIO()
    FORMATS["nquads"].write(odd, nquads)
    told.parse(data=nquads.getvalue(), format="nquads")
    assert set(read.quads()) == set(told.quads())


@pytest.mark.parametrize("base", BASES)
def test_any_base_will_do(base: str) -> None:
    graph = GraphStore.of(merge(invented.records()), base)
    assert set(ox.parse(written(graph), format=ox.RdfFormat.JSON_LD)) == set(graph.quads())


def test_an_engagement_holds_who_took_part_and_what_became_of_it(folder: GraphStore) -> None:
    summit = things(folder, "entities")["id:engagement/3rd-lantern-summit"]
    assert summit["@type"] == ["dg:Engagement"]
    assert summit["label"] == "3rd Lantern Summit"
    assert summit["start"] == {"@value": "2021-12", "@type": "xsd:gYearMonth"}
    assert summit["earliest"] == "2021-12-01"
    assert {"id:country/KH", "id:person/jp/aoki-hanako"} <= {part["participant"] for part in summit["participation"]}
    (step,) = summit["step"]
    assert step["movedFrom"]["location"] == "id:place/kyoto"


def test_a_person_holds_the_tenures(folder: GraphStore) -> None:
    found = things(folder, "entities")
    (tenure,) = found["id:person/jp/aoki-hanako"]["tenures"]
    assert tenure["office"] == "id:office/jp/foreign-minister"
    assert "member" not in tenure
    assert not any(name.startswith("id:tenure/") for name in found)


def test_a_release_holds_its_sentences_and_what_it_tells(folder: GraphStore) -> None:
    (release,) = things(folder, "release/south-2").values()
    assert "Mr. Vann, Head of the Southern Desk, spoke of ASEAN and RCEP." in {
        sentence["text"] for sentence in release["sentences"]
    }
    account = next(one for one in release["tells"] if "dg:Account" in one["@type"])
    (evidence,) = account["target"]
    assert evidence["inSentence"] == "id:release/south-2#sentence=1"
    assert {"exact": "was received by"}.items() <= {
        key: value for selector in evidence["selector"] for key, value in selector.items()
    }.items()


def test_each_thing_stands_once_and_in_order(told: GraphStore) -> None:
    for one in json.loads(written(told))["@graph"]:
        names = [thing["@id"] for thing in one["@graph"]]
        assert len(names) == len(set(names))
        full = [told.names.entity(name.removeprefix("id:")).value for name in names if name.startswith("id:")]
        assert full == sorted(full)


def test_memory_and_folder_give_the_same_bytes(memory: GraphStore, folder: GraphStore) -> None:
    assert written(memory) == written(folder)


def test_every_property_of_the_graph_has_a_term(told: GraphStore, odd: GraphStore) -> None:
    terms = Context(told.base).terms
    used = {quad.predicate.value for graph in (told, odd) for quad in graph.quads()} - {f"{PREFIXES['rdf']}type"}
    assert used <= terms.keys()


def test_the_context_knows_the_prefixes_of_queries() -> None:
    document = json.loads((ontology_dir() / "context.jsonld").read_text("utf-8"))["@context"]
    usual = {name: iri for name, iri in PREFIXES.items() if not iri.startswith(VOCABULARY)}
    assert document.items() >= {**usual, "vocab": VOCABULARY}.items()


def test_odd_text_is_escaped_as_json_asks(odd: GraphStore, tmp_path: Path) -> None:
    text = export(odd, tmp_path / "g.jsonld").read_text("utf-8")
    assert json.dumps(CONTROL, ensure_ascii=False) in text
    assert json.dumps(QUOTES) in text
