"""FollowTheMoney: each entity is valid by the library, and what it points at is there."""

from __future__ import annotations

import importlib.util
import io
import json
import re
from typing import Any

import pytest

from diplograph.export import FORMATS
from diplograph.export.ftm import entity_id
from diplograph.graph import GraphStore
from tests.conftest import go_without
from tests.export.nasty import FORMULA, QUOTES

SCHEMAS = {"Document", "PublicBody", "Organization", "Person", "Position", "Occupancy", "Event"}


def lines(graph: GraphStore) -> list[dict[str, Any]]:
    out = io.BytesIO()
    FORMATS["ftm"].write(graph, out)
    return [json.loads(line) for line in out.getvalue().decode().splitlines()]


def entities(graph: GraphStore, schema: str) -> dict[str, dict[str, list[str]]]:
    return {one["id"]: one["properties"] for one in lines(graph) if one["schema"] == schema}


@pytest.fixture(scope="module")
def model() -> Any:
    """The schemas of FollowTheMoney."""
    if importlib.util.find_spec("followthemoney") is None:
        go_without("followthemoney is not installed: tools/system .venv")
    from followthemoney import model

    return model


@pytest.fixture(params=["folder", "told", "odd"])
def graph(request: pytest.FixtureRequest) -> GraphStore:
    found: GraphStore = request.getfixturevalue(request.param)
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_entity_is_valid(graph: GraphStore, model: Any) -> None:
    for one in lines(graph):
        schema = model.get(one["schema"])
        assert not schema.abstract
        assert not schema.validate(one)
        assert set(schema.required) <= one["properties"].keys(), one
        for name, values in one["properties"].items():
            kind = schema.get(name).type
            assert len(values) == len(set(values))
            for value in values:
                assert kind.clean(value) == value, (name, value)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_library_reads_what_is_written(graph: GraphStore, model: Any) -> None:
    for one in lines(graph):
        proxy = model.get_proxy(one)
        assert proxy.id == one["id"]
        assert proxy.caption
        assert {name: set(values) for name, values in proxy.to_dict()["properties"].items()} == {
            name: set(values) for name, values in one["properties"].items()
        }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_is_pointed_at_is_there_and_of_the_right_kind(graph: GraphStore, model: Any) -> None:
    kinds = {one["id"]: model.get(one["schema"]) for one in lines(graph)}
    assert len(kinds) == len(lines(graph))
    for one in lines(graph):
        for name, values in one["properties"].items():
            prop = model.get(one["schema"]).get(name)
            if prop.type.name == "entity":
                assert all(kinds[value].is_a(prop.range) for value in values), (one, name)


def test_all_schemas_are_used(told: GraphStore) -> None:
    assert {one["schema"] for one in lines(told)} >= SCHEMAS


def test_a_tenure_joins_person_and_position(folder: GraphStore) -> None:
    tenure = entities(folder, "Occupancy")["tenure.jp.aoki-hanako.jp.foreign-minister"]
    assert tenure["holder"] == ["person.jp.aoki-hanako"]
    assert tenure["post"] == ["office.jp.foreign-minister"]
    assert tenure["date"] == ["2021-03"]
    assert "startDate" not in tenure
    assert len(tenure["proof"]) == 2
    incoming = next(one for one in entities(folder, "Occupancy").values() if one["status"] == ["incoming"])
    assert incoming["startDate"] == ["2021-07"]


def test_an_event_has_its_parties_place_and_days(folder: GraphStore) -> None:
    events = entities(folder, "Event")
    summit = events["engagement.3rd-lantern-summit"]
    assert summit["startDate"] == ["2021-12"]
    assert summit["location"] == ["Siem Reap"]
    assert {"summit", "planned", "in-person"} == set(summit["keywords"])
    assert {"country.JP", "person.jp.aoki-hanako"} <= set(summit["involved"])
    assert summit["organizer"] == ["country.KH"]


def test_money_is_a_payment_where_a_recipient_is_told(folder: GraphStore) -> None:
    payments = list(entities(folder, "Payment").values())
    assert {payment["payer"][0] for payment in payments} == {"country.JP", "person.jp.aoki-hanako"}
    assert {payment["amount"][0] for payment in payments} == {"2500000.5"}
    assert payments[0]["project"] == ["initiative.lantern-route-plan"]
    assert payments[0]["beneficiary"] == ["country.KH"]


def test_a_release_is_a_document(odd: GraphStore) -> None:
    document = next(one for one in entities(odd, "Document").values() if "sourceUrl" in one)
    assert document["sourceUrl"] == ["https://example.org/a_b?c=%20&d=#e"]
    assert document["fileName"] == ["odd 2 {x}"]
    assert document["author"] == [FORMULA]
    assert QUOTES in document["title"][0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("person/jp/aoki-hanako", "person.jp.aoki-hanako"),
        ("country/JP", "country.JP"),
        ("organization/board~fj", r"organization\.board-fj-[0-9a-f]{12}"),
        ("release/odd 2 {x}", r"release\.odd-2-x-[0-9a-f]{12}"),
        ("release/a.b", r"release\.a-b-[0-9a-f]{12}"),
    ],
)
def test_ids_are_such_as_the_language_allows(name: str, expected: str) -> None:
    assert re.fullmatch(expected, entity_id(name))
