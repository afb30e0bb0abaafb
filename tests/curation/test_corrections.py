"""Renaming, other kinds and rejection: what stands changes, what the releases say does not."""

from __future__ import annotations

import pytest

from diplograph.errors import CurationError
from diplograph.graph import GraphStore
from diplograph.graph.validation import validate
from diplograph.merge import merge
from diplograph.models import Corpus
from tests.curation.conftest import Curated
from tests.graph import invented

AOKI, VANN, PLAN = "person/jp/aoki-hanako", "person/kh/dara-vann", "initiative/lantern-route-plan"


def check(corpus: Corpus) -> None:
    assert corpus.records == merge(invented.records()).records
    assert validate(GraphStore.of(corpus)) == []


def test_a_new_name_keeps_id_and_printed_names(curated: Curated) -> None:
    corpus, problems = curated("rules:\n  - rename: AOKI Hanako\n    to: Hanako Aoki\n", *invented.records())
    assert problems == []
    aoki = corpus.by_id[AOKI]
    assert (aoki.label, aoki.name) == ("Hanako Aoki", "Hanako Aoki")  # type: ignore[union-attr]
    assert {"AOKI Hanako", "AOKI"} <= set(aoki.names)  # type: ignore[union-attr]
    labels = [one.label for one in corpus.engagements if one.name is None]
    assert any("Hanako Aoki" in label for label in labels)
    assert not any("AOKI Hanako" in label for label in labels)
    check(corpus)


@pytest.mark.parametrize("reference", ["south-2#i1", "Lantern Route Plan", "LRP", PLAN])
def test_another_kind(curated: Curated, reference: str) -> None:
    corpus, problems = curated(f"rules:\n  - retype: {reference}\n    to: project\n", *invented.records())
    assert problems == []
    assert corpus.by_id[PLAN].kind == "project"  # type: ignore[union-attr]
    check(corpus)


def test_an_organization_that_is_an_initiative(curated: Curated) -> None:
    corpus, problems = curated("rules:\n  - retype: Harbour Board\n    to: programme\n", *invented.records())
    assert problems == []
    assert not any(one.name == "Harbour Board" for one in corpus.organizations)
    (moved,) = (one for one in corpus.initiatives if one.name == "Harbour Board")
    assert (moved.kind, moved.mentions) == ("programme", ("north 1#o2",))
    assert not any(part.who == moved.id for one in corpus.engagements for part in one.participations)
    assert corpus.contributions[0].mention == "north 1#c1"


@pytest.mark.parametrize("reference", ["AOKI Hanako", "north 1#e1"])
def test_a_kind_that_something_cannot_be_of(curated: Curated, reference: str) -> None:
    corpus, problems = curated(f"rules:\n  - retype: {reference}\n    to: ministry\n", *invented.records())
    assert "can be no ministry" in problems[0]
    assert corpus.people == merge(invented.records()).people


def test_a_rejected_person_is_nowhere_and_nothing_hangs_on_it(curated: Curated) -> None:
    corpus, problems = curated("rules:\n  - reject: AOKI Hanako\n", *invented.records())
    assert problems == []
    assert AOKI not in corpus.model_dump_json(exclude={"records"})
    assert {"north 1#p1", "south-2#p1", "north 1#f1", "north 1#s1"} <= set(corpus.rejected)
    assert "north 1#s2" not in corpus.rejected
    (agreed,) = (one for one in corpus.statements if one.mention == "north 1#s2")
    assert agreed.speakers == (VANN,)
    check(corpus)


def test_mentions_keep_the_numbers_of_the_record(curated: Curated) -> None:
    plain = merge(invented.records())
    corpus, problems = curated("rules:\n  - reject: north 1#s1\n  - reject: north 1#f2\n", *invented.records())
    assert problems == []
    assert set(corpus.rejected) == {"north 1#s1", "north 1#f2"}
    assert set(corpus.statements) == {one for one in plain.statements if one.mention != "north 1#s1"}
    told = {seen.mention for tenure in corpus.tenures for seen in tenure.attestations}
    assert told == {seen.mention for one in plain.tenures for seen in one.attestations} - {"north 1#f2"}
    check(corpus)


def test_a_rejected_account_leaves_the_others(curated: Curated) -> None:
    corpus, problems = curated("rules:\n  - reject: south-2#e1\n", *invented.records())
    assert problems == []
    assert {account.mention for one in corpus.engagements for account in one.accounts} == {
        "north 1#e1",
        "north 1#e2",
        "north 1#e3",
    }
    check(corpus)


@pytest.mark.parametrize("reference", ["north 1#s9", "north 1#p7", "gone#e1", "Nobody", "person/jp/nobody"])
def test_what_is_not_there_cannot_be_rejected(curated: Curated, reference: str) -> None:
    corpus, problems = curated(f"rules:\n  - reject: {reference}\n", *invented.records())
    assert f"no release mentions “{reference}”" in problems[0]
    assert corpus.model_copy(update={"rules": ()}) == merge(invented.records())


def test_two_names_for_one_are_a_contradiction(curated: Curated) -> None:
    rules = "rules:\n  - rename: AOKI Hanako\n    to: Aoki\n  - rename: south-2#p1\n    to: Hanako\n"
    with pytest.raises(CurationError, match=r"line 4: “rename: south-2#p1 to Hanako” contradicts .*line 2"):
        curated(rules, *invented.records())
    corpus, problems = curated(rules.replace("to: Hanako", "to: Aoki"), *invented.records())
    assert (problems, len(corpus.rules)) == ([], 2)


def test_a_name_goes_to_one_of_two_that_were_told_apart(curated: Curated) -> None:
    rules = "rules:\n  - different: [north 1#p1, south-2#p1]\n  - rename: {}\n    to: Hanako the Younger\n"
    corpus, problems = curated(rules.format("south-2#p1"), *invented.records())
    assert problems == []
    assert {one.name: one.mentions for one in corpus.people}["Hanako the Younger"] == ("south-2#p1",)
    _, problems = curated(rules.format("AOKI Hanako"), *invented.records())
    assert "give the id of one" in problems[0]
