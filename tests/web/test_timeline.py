"""All engagements in the order of time."""

from __future__ import annotations

import httpx
import pytest

from diplograph.graph import GraphStore
from diplograph.query import run
from tests.web.pages import parsed


def labels(client: httpx.Client, query: str = "") -> list[str]:
    response = client.get(f"/engagements{query}")
    assert response.status_code == 200, response.text
    return [str(line.findtext("a")) for line in parsed(response).xpath("//ul[@class='lines dated']/li/div")]


def test_every_engagement_is_listed_the_latest_first(client: httpx.Client, graph: GraphStore) -> None:
    known = run(graph, "SELECT ?label ?day { ?e a dg:Engagement ; rdfs:label ?label OPTIONAL { ?e dg:earliest ?day } }")
    dated = sorted((str(day), str(label)) for label, day in known if day)
    found = labels(client)
    assert sorted(found) == sorted(str(label) for label, _ in known)
    assert found[: len(dated)] == [label for _, label in reversed(dated)]


@pytest.mark.parametrize(
    ("query", "condition"),
    [
        ("?kind=meeting", "dg:kind engagement-kind:meeting"),
        ("?status=held", "dg:status engagement-status:held"),
        ("?state=KH", "dg:participation/(dg:side|dg:participant) id:country\\/KH"),
    ],
)
def test_a_list_is_narrowed(client: httpx.Client, graph: GraphStore, query: str, condition: str) -> None:
    known = run(graph, f"SELECT DISTINCT ?label {{ ?e a dg:Engagement ; rdfs:label ?label ; {condition} }}")
    assert known
    assert sorted(labels(client, query)) == sorted(str(label) for (label,) in known)


def test_a_year_and_a_month_are_steps_of_the_chart(client: httpx.Client) -> None:
    page = parsed(client.get("/engagements"))
    years = [(str(bar.get("aria-label")), str(bar.get("href"))) for bar in page.xpath("//*[local-name()='svg']/a")]
    name, link = next((name, link) for name, link in years if name.startswith("2021: "))
    of_year = labels(client, link)
    assert len(of_year) == int(name.rpartition(" ")[2])
    assert len(parsed(client.get(f"/engagements{link}")).xpath("//*[local-name()='svg']")) == 2


def test_nothing_found_says_what_that_means(client: httpx.Client) -> None:
    assert labels(client, "?span=1815") == labels(client, "?state=XX") == []
    assert "it may still have taken place" in " ".join(client.get("/engagements?span=1815").text.split())


@pytest.mark.parametrize(
    "query", ["span=21", "span=2021-13", "state=Japan", "kind=<b>", "part=0", "part=x", "part=1e9"]
)
def test_what_means_nothing_is_refused(client: httpx.Client, query: str) -> None:
    response = client.get(f"/engagements?{query}")
    assert response.status_code == 400
    assert response.text.count("\n") == 1


def test_the_query_behind_the_list_can_be_asked(client: httpx.Client) -> None:
    page = parsed(client.get("/engagements"))
    (text,) = page.xpath("//details[@id='query']//code/text()")
    rows = client.get("/sparql", params={"query": text}).json()["results"]["bindings"]
    assert len({row["thing"]["value"] for row in rows}) == len(labels(client))
