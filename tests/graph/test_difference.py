from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from world import generate

from diplograph.graph import build_dataset
from diplograph.graph.dataset import quads
from diplograph.graph.difference import difference
from diplograph.graph.parts import parts
from diplograph.graph.terms import Names
from diplograph.identifiers import DEFAULT_BASE
from diplograph.merge import merge
from diplograph.models import Corpus, PartialDate, ReleaseRecord
from tests.graph import invented

NORTH, SOUTH = invented.records()
WORLD = sorted(generate(60, 1)[0], key=lambda record: record.release.id)


def later(record: ReleaseRecord) -> ReleaseRecord:
    """The same release, dated a year later and signed by another body."""
    head = record.release.model_copy(update={"date": PartialDate("2022-03-06"), "issuer": "Harbour Board"})
    return record.model_copy(update={"release": head})


CORPORA = {
    "one": merge([NORTH]),
    "the other": merge([SOUTH]),
    "both": merge([NORTH, SOUTH]),
    "one changed": merge([NORTH, later(SOUTH)]),
    "one rejected": merge([NORTH, SOUTH]).model_copy(update={"rejected": ("north 1#p1",)}),
    "one cited": merge([NORTH]).model_copy(update={"additions": (SOUTH,)}),
    "many": merge(WORLD),
    "all but one": merge(WORLD[:30] + WORLD[31:]),
    "half": merge(WORLD[::2]),
}

PAIRS = [pair for one, other in pairwise(CORPORA) for pair in ((one, other), (other, one))]


@pytest.mark.parametrize(("former", "later"), PAIRS)
def test_what_is_gained_and_lost_makes_one_graph_of_another(former: str, later: str) -> None:
    before, after = (set(build_dataset(CORPORA[name])) for name in (former, later))
    found = difference(CORPORA[former], CORPORA[later])
    assert found is not None
    assert found.gained == after - before
    assert found.lost == before - after


@pytest.mark.parametrize("name", CORPORA)
def test_nothing_is_gained_or_lost_where_nothing_changes(name: str) -> None:
    found = difference(CORPORA[name], Corpus.model_validate(CORPORA[name].model_dump()))
    assert found is not None and not found.gained and not found.lost


@pytest.mark.parametrize("name", CORPORA)
def test_no_quad_is_in_two_parts(name: str) -> None:
    told = Counter(quad for part in parts(CORPORA[name], Names(DEFAULT_BASE)) for quad in set(quads(part)))
    assert [quad for quad, count in told.items() if count > 1] == []


def test_where_too_much_differs_none_is_told() -> None:
    assert difference(CORPORA["one"], CORPORA["many"], at_most=0.2) is None
    assert difference(CORPORA["all but one"], CORPORA["many"], at_most=0.2) is not None
