"""What a curator adds is a fact like others, with the source that is cited for it."""

from __future__ import annotations

import pytest

from diplograph.graph import GraphStore
from diplograph.graph.validation import validate
from diplograph.merge import merge
from diplograph.models import Corpus, Tenure
from diplograph.query import Lookup, coverage, evidence
from tests.curation.conftest import Curated
from tests.graph import invented

AOKI = "person/jp/aoki-hanako"
GAZETTE = "The Lantern Gazette, no. 7, p. 3"


def added(curated: Curated, rule: str) -> Corpus:
    text = f"rules:\n  - {rule}\n    source: {GAZETTE}\n    issued: 2021-09-01\n"
    corpus, problems = curated(text, *invented.records())
    assert problems == []
    assert [record.release.title for record in corpus.additions] == [GAZETTE]
    assert corpus.records == merge(invented.records()).records
    assert validate(GraphStore.of(corpus)) == []
    return corpus


def sources(corpus: Corpus, entity: str) -> list[object]:
    graph = GraphStore.of(corpus)
    return [row[4] for row in evidence(graph, [Lookup(graph).one(entity)])]


def test_a_name(curated: Curated) -> None:
    corpus = added(curated, "add: name\n    name: Aoki of Kyoto\n    of: AOKI Hanako")
    (aoki,) = (one for one in corpus.people if one.id == AOKI)
    assert aoki.name == "AOKI Hanako"
    assert "Aoki of Kyoto" in aoki.names
    assert GAZETTE in sources(corpus, "Aoki of Kyoto")
    assert len(corpus.people) == len(merge(invented.records()).people)


def test_a_person_and_what_is_added_about_them(curated: Curated) -> None:
    rules = f"""rules:
      - {{add: tenure, person: Nora Quay, office: Harbour Master, of: KH, start: 2020-02, end: 2021, source: a letter}}
      - {{add: person, name: Nora Quay, country: KH, source: {GAZETTE.replace(",", ";")}}}
    """
    corpus, problems = curated(rules, *invented.records())
    assert problems == []
    (quay,) = (one for one in corpus.people if one.name == "Nora Quay")
    assert len(quay.mentions) == 2
    tenure = tenure_of(corpus, quay.id)
    assert (tenure.label.split(" (")[0], tenure.start, tenure.end) == ("Harbour Master", "2020-02", "2021")
    assert validate(GraphStore.of(corpus)) == []


def tenure_of(corpus: Corpus, person: str) -> Tenure:
    (tenure,) = (one for one in corpus.tenures if one.person == person)
    return tenure


def test_an_engagement_with_participants_by_name_code_and_role(curated: Curated) -> None:
    corpus = added(
        curated,
        "add: engagement\n    kind: visit\n    start: 2021-08-01\n    end: 2021-08-03\n    place: Kampot\n"
        "    participants: [{who: AOKI Hanako, role: visitor}, KH]",
    )
    (visit,) = (one for one in corpus.engagements if one.kind == "visit")
    assert (visit.status, visit.start, visit.end, visit.place) == ("held", "2021-08-01", "2021-08-03", "Kampot")
    assert {(part.who, part.role.value) for part in visit.participations} == {
        (AOKI, "visitor"),
        ("country/KH", "participant"),
    }
    assert sources(corpus, visit.id) == [GAZETTE]
    (rule,) = corpus.rules
    assert rule.text == "add: engagement, visit, held, 2021-08-01, 2021-08-03, Kampot, AOKI Hanako (visitor), KH"


def test_a_statement(curated: Curated) -> None:
    said = "add: statement\n    speakers: [KH]\n    stance: support\n    about: [LRP, maritime]\n"
    corpus = added(curated, f"{said}    quote: backs the plan")
    (made,) = (one for one in corpus.statements if one.quote == "backs the plan")
    assert made.speakers == ("country/KH",)
    assert made.about == ("initiative/lantern-route-plan", "topic/maritime")
    assert made.date == "2021-09-01"


def test_a_citation_is_no_release(curated: Curated) -> None:
    corpus = added(curated, "add: name\n    name: Aoki of Kyoto\n    of: AOKI Hanako")
    assert coverage(GraphStore.of(corpus)) == coverage(GraphStore.of(merge(invented.records())))


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("add: name\n    name: X\n    of: Nobody Known", "no release mentions “Nobody Known”"),
        ("add: tenure\n    person: Lantern Route Plan\n    office: Chief", "is no person"),
        ("add: engagement\n    kind: call\n    participants: [Lantern Route Plan]", "is no person or organization"),
        (
            "add: statement\n    speakers: [XX]\n    stance: thank\n    about: [JP]\n    quote: x",
            "no release mentions “XX”",
        ),
    ],
)
def test_what_cannot_be_added_is_reported(curated: Curated, rule: str, reason: str) -> None:
    corpus, problems = curated(f"rules:\n  - {rule}\n    source: {GAZETTE}\n", *invented.records())
    assert reason in problems[0]
    assert corpus.additions == ()
    assert corpus.people == merge(invented.records()).people
