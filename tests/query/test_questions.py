from __future__ import annotations

import pytest

from diplograph.errors import QueryError
from diplograph.graph import GraphStore
from diplograph.query import Lookup, ask, card, evidence, questions
from diplograph.query.named import parse
from tests.questions_page import PAGE, page

GIVEN = {
    "person": "AOKI Hanako",
    "office": "Foreign Minister of Japan",
    "country": "Japan",
    "organization": "Harbour Board",
    "initiative": "LRP",
    "engagement": "3rd Lantern Summit",
    "entity": "Japan",
    "topic": "maritime",
    "stance": "support",
    "date": "2021-03",
    "kind": "meeting",
    "status": "held",
    "mode": "virtual",
    "role": "host",
    "initiative-kind": "plan",
    "year": "2021",
    "number": "3",
}


@pytest.mark.parametrize("name", questions())
def test_every_question_can_be_asked(graph: GraphStore, names: Lookup, name: str) -> None:
    asked = questions()[name]
    assert asked.meaning.endswith(".")
    assert all(parameter.meaning for parameter in asked.parameters)
    every = {parameter.name: GIVEN[parameter.type] for parameter in asked.parameters}
    needed = {parameter.name: GIVEN[parameter.type] for parameter in asked.parameters if not parameter.optional}
    for given in (every, needed):
        answer = ask(graph, name, given, names)
        assert answer.columns
        assert not {parameter.name for parameter in asked.parameters} & set(answer.columns)


@pytest.mark.parametrize(
    ("name", "given", "column", "values"),
    [
        ("met", {"person": "aoki"}, "name", {"Dara Vann"}),
        ("met", {"person": "aoki", "since": "2021-03-05"}, "name", set()),
        ("met", {"person": "aoki", "until": "2021-03"}, "name", {"Dara Vann"}),
        ("met", {"person": "aoki", "until": "2020"}, "name", set()),
        ("offices-of", {"person": "vann"}, "office", {"Deputy Prime Minister", "Head"}),
        ("holders-of-office", {"office": "director of harbour board"}, "name", {"ITO Jun"}),
        (
            "engagements-between",
            {"a": "Japan", "b": "Cambodia", "since": "2021-12"},
            "occasion",
            {"3rd Lantern Summit"},
        ),
        ("engagements-between", {"a": "ITO Jun", "b": "aoki"}, "occasion", set()),
        ("statements-on-topic", {"topic": "maritime"}, "position", {"support"}),
        ("statements-on-topic", {"topic": "maritime", "stance": "thank"}, "position", set()),
        ("supporters-of-initiative", {"initiative": "LRP"}, "speaker", {"AOKI Hanako", "Japan"}),
        ("positions-of", {"speaker": "vann", "stance": "thank"}, "about", {"Japan", "Lantern Route Plan"}),
        ("contributions", {"donor": "harbour board"}, "goods", {"two boats"}),
        ("contributions", {}, "currency", {"USD", None}),
        ("names-of", {"entity": "vann"}, "name", {"VANN Dara", "VANN", "Dara Vann"}),
        ("planned", {}, "occasion", {"3rd Lantern Summit"}),
        ("releases", {}, "release", {"north 1", "south-2"}),
        ("initiatives", {}, "releases", {1, 2}),
    ],
)
def test_answers(
    graph: GraphStore, names: Lookup, name: str, given: dict[str, str], column: str, values: set[object]
) -> None:
    assert set(ask(graph, name, given, names).column(column)) == values


def test_stats_count_entities_and_no_reference_data(graph: GraphStore, names: Lookup) -> None:
    rows = ask(graph, "stats", {}, names)
    counted = dict(zip(rows.column("what"), rows.column("count"), strict=True))
    corpus = graph.corpus()
    assert counted["people"] == len(corpus.people)
    assert counted["organizations"] == len(corpus.organizations)
    assert counted["statements"] == len(corpus.statements)


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("mett", {}, "no question is named 'mett': they are initiative-positions, "),
        ("met", {}, "'met' needs the parameter person"),
        ("met", {"person": "aoki", "whom": "x"}, "'met' has no parameter 'whom': it takes person"),
        ("met", {"person": "Japan"}, "no person is called 'Japan'"),
        ("met", {"person": "aoki", "since": "yesterday"}, "since is 'yesterday', but"),
        ("met", {"person": "aoki", "since": "2021-02-30"}, "since is '2021-02-30', but"),
        ("statements-on-topic", {"topic": "tea"}, "topic is 'tea', but must be one of security-defence"),
        ("met", {"person": "x' } DROP ALL #"}, "no person is called"),
    ],
)
def test_wrong_questions(graph: GraphStore, names: Lookup, name: str, given: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        ask(graph, name, given, names)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", "does not say what it means"),
        ("# Meaning.\n# person - no type\nSELECT * {}", "explains no parameter"),
        ("# Meaning.\n# person: colour - a wrong type\nSELECT * {}", "explains no parameter"),
    ],
)
def test_a_question_with_a_wrong_head_is_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        parse("mine", text)


def test_evidence_is_sentences_with_their_places(graph: GraphStore, names: Lookup) -> None:
    rows = evidence(graph, [names.one("LRP")])
    assert rows.columns == ("release", "start", "end", "words", "sentence")
    places = {release: sentence for release, _, _, _, sentence in rows}
    assert set(places) == {"north 1", "south-2"}
    assert str(places["south-2"]).startswith("He thanked Japan for the Lantern Route Plan")


def test_evidence_of_several_tells_of_all_of_them(graph: GraphStore, names: Lookup) -> None:
    both = evidence(graph, [names.one("LRP"), names.one("vann")])
    assert [row[0] for row in both] == ["south-2"]
    assert len(evidence(graph, [names.one("LRP"), names.one("ITO Jun")])) == 0


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("aoki", ["Offices", "Engagements", "Sources"]),
        ("Foreign Minister of Japan", ["Holders", "Sources"]),
        ("LRP", ["Positions on it", "Sources"]),
        ("3rd Lantern Summit", ["Participants", "Life", "Accounts", "Positions on it", "Sources"]),
        ("Harbour Board", ["Engagements", "Sources"]),
        ("Japan", ["Engagements", "Positions on it", "Sources"]),
    ],
)
def test_a_card_shows_what_is_known_with_its_sources(
    graph: GraphStore, names: Lookup, name: str, titles: list[str]
) -> None:
    shown = card(graph, names.one(name))
    assert [title for title, _ in shown.tables] == titles
    assert shown.entity.label in repr(shown)
    assert all(len(rows) for _, rows in shown.tables)


def test_the_page_lists_them_as_they_are() -> None:
    assert PAGE.read_text("utf-8") == page(), "docs/questions.md is out of date: make renew"
