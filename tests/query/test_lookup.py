from __future__ import annotations

import pytest

from diplograph.errors import QueryError
from diplograph.query import Lookup


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AOKI Hanako", ["person/jp/aoki-hanako"]),
        ("hanako aoki", ["person/jp/aoki-hanako"]),
        ("Hánako AOKI", ["person/jp/aoki-hanako"]),
        ("aoki", ["person/jp/aoki-hanako"]),
        ("person/jp/aoki-hanako", ["person/jp/aoki-hanako"]),
        ("https://w3id.org/diplograph/id/person/jp/aoki-hanako", ["person/jp/aoki-hanako"]),
        ("the Minister", ["person/jp/aoki-hanako"]),
        ("Japan", ["country/JP"]),
        ("JP", ["country/JP"]),
        ("Kingdom of Cambodia", ["country/KH"]),
        ("LRP", ["initiative/lantern-route-plan"]),
        ("Regional Comprehensive Economic Partnership", ["initiative/regional-comprehensive-economic-partnership"]),
        ("Foreign Minister of Japan", ["office/jp/foreign-minister"]),
        ("third lantern summit", ["engagement/3rd-lantern-summit"]),
        ("Nobody At All", []),
        ("", []),
        ("!", []),
    ],
)
def test_names_in_any_order_case_and_accents(names: Lookup, text: str, found: list[str]) -> None:
    assert [one.id for one in names.find(text)] == found


def test_a_kind_narrows_the_search(names: Lookup) -> None:
    assert [one.kind for one in names.find("lantern")] == ["engagement", "initiative"]
    assert [one.id for one in names.find("lantern", "initiative")] == ["initiative/lantern-route-plan"]
    assert names.find("Japan", "person") == []


def test_several_are_named_when_one_is_asked_for(names: Lookup) -> None:
    with pytest.raises(QueryError, match=r"'lantern' may be .*summit.* or Lantern Route Plan \(initiative/"):
        names.one("lantern")


def test_a_misspelt_name_is_suggested(names: Lookup) -> None:
    with pytest.raises(QueryError, match=r"no person is called 'Hanakko Aoki'.*: did you mean AOKI Hanako \(person"):
        names.one("Hanakko Aoki", "person")
    assert names.suggest("zzzzqqqq") == []
