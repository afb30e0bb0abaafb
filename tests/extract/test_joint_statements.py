"""Whose "we" it is: the openings of joint statements, and of releases that are none."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

WE = "We welcome the growth of tourism and condemn the terrorist attack."


@pytest.mark.parametrize(
    ("opening", "speakers"),
    [
        ("Joint Statement by Norway, Jordan and Peru on the ceasefire", {"NO", "JO", "PE"}),
        ("Joint communiqué of the Foreign Ministers of Norway and Jordan", {"NO", "JO"}),
        ("Northern leaders’ statement (Norway, Denmark, Iceland, 4 May 2023).", {"NO", "DK", "IS"}),
        ("The text of the following statement was released by the Governments of Norway and Peru.", {"NO", "PE"}),
        ("The Governments of Norway and Peru issued the following statement.", {"NO", "PE"}),
        ("We, the Foreign Ministers of Norway, Jordan and Peru, met in Oslo today.", {"NO", "JO", "PE"}),
    ],
)
def test_we_are_those_who_sign(opening: str, speakers: set[str]) -> None:
    record = record_of(opening, WE)
    states = {p.id: p.country for p in record.people}
    said = [({states.get(w, w) for w in s.speakers}, s.stance.value) for s in record.statements]
    assert said == [(speakers, "welcome"), (speakers, "concern")]


@pytest.mark.parametrize(
    "opening",
    [
        "Statement of the Ministry of Foreign Affairs of Norway",
        "Statement by Norway on Peru",
        "Norway welcomes the news from Jordan and Peru.",
    ],
)
def test_we_are_the_issuer_where_nobody_signs_together(opening: str) -> None:
    said = [set(s.speakers) for s in record_of(opening, WE).statements[-2:]]
    assert all(not speakers & {"JO", "PE"} for speakers in said)
    assert len(said) == 2


def test_what_a_joint_statement_says_of_a_matter_is_the_signatories_position() -> None:
    said = record_of(
        "Joint Statement by Norway and Jordan", WE, "Hospitals must be rebuilt. The drought remains of great concern."
    ).statements[2:]
    assert [(set(s.speakers), s.stance.value) for s in said] == [
        ({"NO", "JO"}, "request"),
        ({"NO", "JO"}, "concern"),
    ]


def test_what_a_plain_release_says_of_a_matter_is_nobody_s_position() -> None:
    assert record_of("Norway rebuilds hospitals", "Hospitals must be rebuilt. The drought goes on.").statements == ()


def test_what_is_ours_is_of_those_who_sign() -> None:
    said = record_of("Joint Statement by Norway and Jordan", "Our support for humanitarian demining is unwavering.")
    assert [(set(s.speakers), s.stance.value, set(s.about)) for s in said.statements] == [
        ({"NO", "JO"}, "support", {"demining"})
    ]


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("We will commemorate the victims of the earthquake.", ["commit"]),
        ("We will visit the victims of the earthquake.", []),
        ("Hospitals need to be rebuilt.", ["request"]),
        ("Hospitals need nurses.", []),
        ("We have to rebuild the hospitals.", ["commit"]),
    ],
)
def test_what_we_will_do_and_what_has_to_be_done(sentence: str, stances: list[str]) -> None:
    said = record_of("Joint Statement by Norway and Jordan", sentence).statements
    assert [s.stance.value for s in said] == stances
