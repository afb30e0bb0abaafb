"""Which decisions a curator is asked about, and in which order."""

from __future__ import annotations

import pytest

from diplograph.curation import Curation
from diplograph.curation.review import doubts
from diplograph.curation.rules import Same
from diplograph.merge import merge
from diplograph.models import Corpus, Decision, DecisionMaker, DecisionVerdict
from tests.graph import invented

SAME, DIFFERENT, UNSURE = DecisionVerdict.SAME, DecisionVerdict.DIFFERENT, DecisionVerdict.UNSURE
AOKI, VANN, ITO = ("north 1#p1", "south-2#p1"), ("north 1#p2", "south-2#p2"), "north 1#p3"


def decided(*decisions: tuple[str, str, DecisionVerdict, float]) -> Corpus:
    """The corpus of the invented releases, with no other decisions than these."""
    made = (
        Decision(kind="person", a=a, b=b, verdict=verdict, score=score, reason="their names are alike")
        for a, b, verdict, score in decisions
    )
    return merge(invented.records()).model_copy(update={"decisions": tuple(made)})


def asked(corpus: Corpus, curation: Curation | None = None) -> list[tuple[str, str]]:
    return [(one.a.mention, one.b.mention) for one in doubts(corpus, curation)]


@pytest.mark.parametrize(
    ("verdict", "score", "is_asked"),
    [
        (UNSURE, 0.5, True),
        (UNSURE, 0.95, True),
        (DIFFERENT, 0.4, True),
        (DIFFERENT, 0.97, False),
        (DIFFERENT, 0.02, False),
    ],
)
def test_what_is_near_a_threshold_is_asked_about(verdict: DecisionVerdict, score: float, is_asked: bool) -> None:
    assert bool(asked(decided((VANN[0], ITO, verdict, score)))) is is_asked


@pytest.mark.parametrize(("score", "is_asked"), [(0.85, True), (0.96, False)])
def test_a_merge_that_is_not_sure_is_asked_about(score: float, is_asked: bool) -> None:
    assert bool(asked(decided((*AOKI, SAME, score)))) is is_asked


def test_what_hangs_most_on_comes_first() -> None:
    corpus = decided((VANN[0], ITO, UNSURE, 0.5), (AOKI[0], VANN[0], UNSURE, 0.5), (*AOKI, SAME, 0.85))
    found = doubts(corpus)
    assert (found[0].a.mention, found[0].b.mention) == (AOKI[0], VANN[0])
    assert [one.moves for one in found] == sorted((one.moves for one in found), reverse=True)
    assert found[-1].moves >= 1


def test_two_entities_are_asked_about_once_and_the_surest_decision_is_shown() -> None:
    corpus = decided((VANN[0], ITO, UNSURE, 0.3), (VANN[1], ITO, UNSURE, 0.6))
    assert asked(corpus) == [(VANN[1], ITO)]


def test_what_another_decision_settled_is_not_asked() -> None:
    """The two are one by other evidence, whatever this pair alone would say."""
    assert asked(decided((*AOKI, UNSURE, 0.5))) == []


def test_what_a_curator_answered_is_not_asked_again() -> None:
    corpus = decided((VANN[0], ITO, UNSURE, 0.5), (AOKI[0], ITO, UNSURE, 0.5))
    assert len(asked(corpus)) == 2
    assert asked(corpus, Curation((Same(same=(ITO, VANN[0])),))) == [(AOKI[0], ITO)]
    by_curator = tuple(one.model_copy(update={"by": DecisionMaker.CURATOR}) for one in corpus.decisions)
    assert asked(corpus.model_copy(update={"decisions": by_curator})) == []


def test_both_sides_come_with_their_sentences() -> None:
    (doubt,) = doubts(decided((VANN[0], ITO, UNSURE, 0.5)), kind="person")
    assert (doubt.a.name, doubt.a.offices) == ("VANN Dara", ("Deputy Prime Minister (KH)",))
    assert (doubt.a.release, doubt.a.date) == ("north 1", "2021-03-05")
    assert doubt.a.sentences == (invented.NORTH.splitlines()[1],)
    assert doubt.b.sentences == (invented.NORTH.splitlines()[5],)
    assert doubts(decided((VANN[0], ITO, UNSURE, 0.5)), kind="engagement") == []
