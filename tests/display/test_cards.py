"""Cards, comparisons and the graph itself in a notebook."""

from __future__ import annotations

import re

import pytest

from diplograph import Graph
from diplograph.errors import QueryError
from tests.display.html import Seen, read


def card(graph: Graph, name: str) -> Seen:
    return read(graph.show(name)._repr_html_())


def marks(graph: Graph, name: str) -> list[str]:
    """What pointing at the marks of the timeline tells."""
    return re.findall(r"<title>(.*?)</title>", graph.show(name)._repr_html_())


def everything(graph: Graph) -> list[str]:
    """The ids of people, states and engagements."""
    corpus = graph.corpus
    return [one.id for group in (corpus.people, corpus.countries, corpus.engagements) for one in group]


def test_a_person_is_shown_with_offices_engagements_and_sources(told: Graph) -> None:
    seen = card(told, "Pablo Ibarra")
    assert seen.texts[:2] == ["Pablo Ibarra", "person ·"]
    assert {"Offices", "Engagements", "Sources", "Foreign Minister, Chile"} <= set(seen.texts)
    assert "4th Lagoon Summit" in seen.texts
    assert "fj-1" in seen.texts


def test_the_offices_of_a_person_are_a_timeline(told: Graph) -> None:
    assert marks(told, "Pablo Ibarra")[:2] == ["2021-09-16 · fj-1 · current", "2022-03-03 · ke-2 · current"]
    assert {"2021", "2022"} <= set(card(told, "Pablo Ibarra").texts)


def test_what_is_dated_by_its_year_only_is_as_wide_as_the_year(told: Graph) -> None:
    assert "2015-01-01 to 2015-12-31 · Visit of Berit Solvang to Kenya, 2015 · held" in marks(told, "Berit Solvang")


def test_the_sentences_stand_below_with_the_words_marked(told: Graph) -> None:
    html = told.show("Pablo Ibarra")._repr_html_()
    sentences = told.evidence("Pablo Ibarra")
    assert html.count("<blockquote>") == len(sentences)
    assert f"{len(sentences)} sentences tell of it" in html
    for release, start, end, words, _ in sentences:
        assert f"{release} {start}–{end}" in html
        assert all(f"<mark>{one}</mark>" in html for one in str(words).split(" · ") if one == "Pablo Ibarra")


def test_the_sentences_of_a_card_can_be_had_as_rows(told: Graph) -> None:
    assert told.show("Pablo Ibarra").sentences == told.evidence("Pablo Ibarra")


def test_an_engagement_is_shown_with_office_and_side_accounts_and_life(told: Graph) -> None:
    shown = dict(told.show("4th Lagoon Summit").tables)
    ibarra = next(row for row in shown["Participants"].to_dicts() if row["participant"] == "Pablo Ibarra")
    assert (ibarra["side"], ibarra["office"]) == ("Chile", "Foreign Minister (CL)")
    seen = card(told, "4th Lagoon Summit")
    assert {"Participants", "Life", "Accounts", "The occasion", "What is told of it"} <= set(seen.texts)


@pytest.mark.parametrize("name", ["Norway", "Coral Fund", "Foreign Minister of Norway"])
def test_other_things_have_cards_too(told: Graph, name: str) -> None:
    seen = card(told, name)
    assert {"svg", "table", "blockquote"} <= set(seen.tags)


def test_accounts_are_shown_side_by_side(told: Graph) -> None:
    comparison = told.compare("4th Lagoon Summit")
    seen = read(comparison._repr_html_())
    assert set(comparison.points.columns[4:]) <= set(seen.texts)
    assert seen.tags.count("blockquote") == 0
    assert {"=", "≠"} & set(seen.texts)
    assert "4th Lagoon Summit" in repr(comparison)


def test_a_graph_tells_what_it_holds_who_published_and_what_to_try(told: Graph) -> None:
    seen = read(told._repr_html_())
    assert "releases 7 · people 10" in " ".join(seen.text.split())
    assert {"Ministry of Foreign Affairs of Kenya", "What to try next"} <= set(seen.texts)
    assert "2022-03: 1" in seen.texts
    assert "in memory: " in repr(told)


def test_every_example_of_a_graph_works(told: Graph) -> None:
    examples = [text for text in read(told._repr_html_()).texts if text.startswith("g.")]
    assert len(examples) > 5
    for example in examples:
        assert eval(example, {"g": told}) is not None


def test_a_name_that_nobody_has_is_an_error_as_before(told: Graph) -> None:
    with pytest.raises(QueryError, match="no entity is called 'Zzyzx'"):
        told.show("Zzyzx")


def test_what_names_hold_is_text_and_no_markup(odd: Graph) -> None:
    corpus = odd.corpus
    groups = (corpus.people, corpus.organizations, corpus.initiatives, corpus.engagements)
    for name in [one.id for group in groups for one in group]:
        assert "script" not in card(odd, name).tags
    assert "<script>alert(1)</script>" in card(odd, odd.corpus.people[0].id).text
    assert "script" not in read(odd._repr_html_()).tags
    assert "script" not in read(odd.compare(odd.corpus.engagements[0].id)._repr_html_()).tags


def test_nothing_is_fetched(told: Graph) -> None:
    shown = [told._repr_html_(), told.compare("4th Lagoon Summit")._repr_html_()]
    shown += [told.show(name)._repr_html_() for name in everything(told)]
    for html in shown:
        assert read(html).addresses == []
        assert not re.search(r"url\(|@import", html)


def test_a_card_stays_small(told: Graph) -> None:
    for name in everything(told):
        assert len(told.show(name)._repr_html_()) < 30_000
