from __future__ import annotations

import io
from pathlib import Path

import networkx as nx
import pytest

from diplograph import graph
from diplograph.graph.network import Network, network
from diplograph.models import Corpus


@pytest.fixture(scope="module")
def made(corpus: Corpus) -> Network:
    return network(corpus)


def edges(made: Network, kind: str) -> list[tuple[str, str]]:
    return sorted((a, b) for a, b, data in made.edges(data=True) if data["kind"] == kind)


def test_nodes_and_edges_have_words_and_a_kind(made: Network) -> None:
    assert made.number_of_nodes() > 0
    everything = [data for _, data in made.nodes(data=True)] + [data for *_, data in made.edges(data=True)]
    assert all(isinstance(data["label"], str) and isinstance(data["kind"], str) for data in everything)
    assert all(data["label"] for data in everything)


def test_each_attribute_is_of_one_scalar_type(made: Network) -> None:
    types: dict[tuple[str, str], set[type]] = {}
    for _, data in made.nodes(data=True):
        for name, value in data.items():
            types.setdefault(("node", name), set()).add(type(value))
    for *_, data in made.edges(data=True):
        for name, value in data.items():
            types.setdefault(("edge", name), set()).add(type(value))
    assert all(len(found) == 1 and found <= {str, int, float, bool} for found in types.values()), types


def test_who_took_part_is_joined_to_the_occasion(made: Network) -> None:
    assert ("person/jp/aoki-hanako", "engagement/3rd-lantern-summit") in edges(made, "participates")
    assert ("person/zz/ito-jun", "engagement/3rd-lantern-summit") not in edges(made, "participates")


def test_a_stance_is_an_edge_to_what_it_is_about(made: Network) -> None:
    joined = made.get_edge_data("person/jp/aoki-hanako", "initiative/lantern-route-plan").values()
    stated = [data for data in joined if data["kind"] == "states"]
    assert [(d["stance"], d["start"], d["release"]) for d in stated] == [("support", "2021-03-05", "north 1")]


def test_a_partial_date_becomes_its_first_and_last_day(made: Network) -> None:
    summit = made.nodes["engagement/3rd-lantern-summit"]
    assert (summit["start"], summit["end"], summit["status"]) == ("2021-12-01", "2021-12-31", "planned")


def test_a_contribution_goes_to_its_purpose_and_its_recipient(made: Network) -> None:
    assert ("country/JP", "initiative/lantern-route-plan") in edges(made, "funds")
    assert ("country/JP", "country/KH") in edges(made, "gives-to")


def test_releases_are_nodes_on_demand_only(corpus: Corpus, made: Network) -> None:
    assert not [n for n, data in made.nodes(data=True) if data["kind"] == "release"]
    with_releases = network(corpus, mentions=True)
    assert with_releases.get_edge_data("release/south-2", "initiative/rcep") or with_releases.get_edge_data(
        "release/south-2", "initiative/regional-comprehensive-economic-partnership"
    )


def test_a_graph_folder_gives_the_same_network(tmp_path: Path, corpus: Corpus, made: Network) -> None:
    graph.write(corpus, tmp_path / "build")
    with graph.open(tmp_path / "build") as opened:
        again = network(opened)
    assert list(again.nodes(data=True)) == list(made.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(made.edges(keys=True, data=True))


def test_gephis_formats_take_it(made: Network) -> None:
    for write, read in ((nx.write_graphml, nx.read_graphml), (nx.write_gexf, nx.read_gexf)):
        file = io.BytesIO()
        write(made, file)
        file.seek(0)
        assert set(read(file).nodes) == set(made.nodes)
