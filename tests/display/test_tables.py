"""Answers as tables in a notebook."""

from __future__ import annotations

from diplograph import Graph
from diplograph.query import Rows
from tests.display.html import read


def shown(rows: Rows) -> str:
    return rows._repr_html_()


def test_a_query_shows_its_rows_and_how_many_there_are(told: Graph) -> None:
    seen = read(shown(told.query("SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name")))
    assert seen.tags.count("tr") == 1 + 9
    assert "Amina Okello" in seen.text
    assert "9 rows" in seen.text


def test_of_many_rows_the_first_fifty_are_shown() -> None:
    seen = read(shown(Rows(("n",), tuple((n,) for n in range(1234)))))
    assert seen.tags.count("td") == 50
    assert "1,234 rows, the first 50 shown" in seen.text
    assert "49" in seen.texts
    assert "50" not in seen.texts


def test_one_row_is_no_rows() -> None:
    assert "1 row" in read(shown(Rows(("n",), ((1,),)))).texts


def test_numbers_stand_to_the_right_and_other_values_do_not() -> None:
    html = shown(
        Rows(("count", "share", "word", "mixed", "sure"), ((1, 0.5, "one", 1, True), (None, 2.25, "two", "x", False)))
    )
    assert '<th class="n">count</th><th class="n">share</th><th>word</th><th>mixed</th><th>sure</th>' in html
    assert '<td class="n">1</td><td class="n">0.5</td><td>one</td><td>1</td><td>true</td>' in html
    assert '<td class="n"></td><td class="n">2.25</td>' in html


def test_days_are_not_broken_over_lines() -> None:
    html = shown(Rows(("when", "what"), (("2021-03", "2021 in words"), (None, None))))
    assert '<td class="d">2021-03</td><td>2021 in words</td>' in html


def test_iris_are_shown_as_short_ids(told: Graph) -> None:
    seen = read(shown(told.query("SELECT ?person ?class { ?person foaf:name 'Amina Okello' ; a ?class }")))
    assert "person/ke/amina-okello" in seen.texts
    assert "foaf:Person" in seen.texts
    assert "w3id.org" not in seen.text


def test_an_address_elsewhere_stays_as_it_is() -> None:
    assert (
        "https://example.org/releases/1" in read(shown(Rows(("source",), (("https://example.org/releases/1",),)))).texts
    )


def test_what_names_hold_is_text_and_no_markup(odd: Graph) -> None:
    html = shown(odd.table("organizations"))
    assert "script" not in read(html).tags
    assert "<script>alert(1)</script>" in read(html).text


def test_a_cell_as_long_as_a_release_is_shortened() -> None:
    html = shown(Rows(("text",), (("word " * 40_000,),)))
    assert len(html) < 5_000
    assert "word…" in read(html).text


def test_in_a_terminal_the_table_is_plain_text(told: Graph) -> None:
    assert repr(told.stats()).splitlines()[2].split() == ["releases", "7"]
