"""Ready joined tables: what they hold of invented releases, and as DataFrames."""

from __future__ import annotations

import pytest

from diplograph.errors import QueryError
from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.query import Rows
from diplograph.query.tables import listing, table, tables
from tests.graph import invented
from tests.query import chronicle


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    return GraphStore.of(merge(chronicle.records()))


@pytest.mark.parametrize("name", tables())
def test_every_table_has_its_columns_and_one_row_a_thing(graph: GraphStore, name: str) -> None:
    rows = table(graph, name)
    made = tables()[name]
    assert len(rows) > 0
    assert rows.columns == tuple(column.name for column in made.columns)
    assert rows.columns[:2] == ("id", "iri")
    assert {"release", "releases"} & set(rows.columns)
    assert made.meaning.endswith(".")
    assert all(column.meaning for column in made.columns)
    assert {column.name for column in made.columns if column.several} == set(made.values)
    assert len(set(rows.column("iri"))) == len(rows)
    assert all(
        str(iri) == graph.base + str(short) for short, iri in zip(rows.column("id"), rows.column("iri"), strict=True)
    )


def test_every_column_is_filled_where_releases_tell_it() -> None:
    both = GraphStore.of(merge([*chronicle.records(), *invented.records()]))
    empty = {
        (name, column)
        for name in tables()
        for column, values in zip(table(both, name).columns, zip(*table(both, name), strict=True), strict=True)
        if set(values) == {None}
    }
    assert empty == {("tenures", "end")}, "no field of the record tells until when an office is held"


@pytest.mark.parametrize(
    ("name", "size"), [("people", 10), ("engagements", 16), ("releases", 7), ("organizations", 1), ("initiatives", 5)]
)
def test_as_many_rows_as_things(graph: GraphStore, name: str, size: int) -> None:
    assert len(table(graph, name)) == size


def _row(rows: Rows, column: str, value: str) -> dict[str, object]:
    (found,) = (row for row in rows.to_dicts() if row[column] == value)
    return dict(found)


def test_a_person(graph: GraphStore) -> None:
    row = _row(table(graph, "people"), "name", "Amina Okello")
    assert (row["country"], row["country_code"]) == ("Kenya", "KE")
    assert row["offices"] == "Foreign Minister (KE)"
    assert row["releases"] == "fj-1; ke-1; no-1; no-4"
    assert row["names"] == "OKELLO Amina; Okello"


def test_an_engagement(graph: GraphStore) -> None:
    row = _row(table(graph, "engagements"), "label", "4th Lagoon Summit")
    assert (row["kind"], row["status"], row["start"], row["end"]) == ("summit", "held", "2021-09-14", "2021-09-15")
    assert "Mere Vakaloa" in str(row["participants"]).split("; ")
    assert row["releases"] == "fj-1; no-1; no-2"


def test_a_statement_with_its_words(graph: GraphStore) -> None:
    row = _row(table(graph, "statements"), "quote", "reaffirmed Norway's support")
    text = chronicle.TEXTS[str(row["release"])]
    assert text[int(str(row["char_start"])) : int(str(row["char_end"]))] == row["quote"]
    assert (row["speakers"], row["about"]) == ("Berit Solvang", "Coral Fund")
    assert row["sentences"] == "Solvang reaffirmed Norway's support for the Coral Fund."


def test_a_participation_in_the_office_held_then(graph: GraphStore) -> None:
    rows = table(graph, "participations")
    found = {
        (row["participant"], row["role"], row["country"], row["offices"])
        for row in rows.to_dicts()
        if row["start"] == "2019-05-09"
    }
    assert ("Berit Solvang", "host", "Norway", "Foreign Minister (NO)") in found
    assert not any(who == "Ingrid Moen" for who, *_ in found)


def test_the_listing_names_every_column() -> None:
    rows = listing()
    assert set(rows.column("table")) == set(tables())
    assert ("people", "The people, each once.", "id", "the IRI without the base of the graph's ids") in set(rows)


def test_a_table_that_is_none(graph: GraphStore) -> None:
    with pytest.raises(QueryError, match="no table is named 'teas': they are contributions, engagements, "):
        table(graph, "teas")


def test_tables_as_data_frames(graph: GraphStore) -> None:
    rows = table(graph, "contributions")
    pandas, polars = rows.to_pandas(), rows.to_polars()
    assert str(pandas["amount"].dtype) == "Int64"
    assert str(pandas["date"].dtype) == "datetime64[s]"
    assert str(polars.schema["amount"]) == "Int64"
    assert str(polars.schema["date"]) == "Date"
    assert polars["id"].to_list() == pandas["id"].tolist() == list(rows.column("id"))
    assert polars["amount"].to_list() == list(rows.column("amount"))
