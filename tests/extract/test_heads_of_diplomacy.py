"""Foreign ministers told without their title: "the head of the Turkish Foreign Ministry", "Peru's top diplomat"."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

MET = "Foreign Minister Ola Brekke met the Peruvian Minister of Foreign Affairs, Luz Quispe, in Oslo on Monday."


def speakers(sentence: str) -> list[str | None]:
    record = record_of(MET, sentence)
    names = {p.id: p.name for p in record.people}
    return [names.get(w, w) for s in record.statements for w in s.speakers]


@pytest.mark.parametrize(
    "who",
    [
        "The head of the Peruvian Foreign Ministry",
        "The head of the Foreign Ministry of Peru",
        "The chief of Peruvian diplomacy",
        "The head of Peru's diplomacy",
        "Peru's top diplomat",
        "The top Peruvian diplomat",
        "The Peruvian chief diplomat",
        "The Peruvian Foreign Ministry's chief",
        "The head of the foreign policy department of Peru",
    ],
)
def test_who_heads_a_states_diplomacy_is_its_foreign_minister(who: str) -> None:
    assert speakers(f"{who} thanked Norway for its support for education.") == ["Luz Quispe"]


@pytest.mark.parametrize(
    "who",
    [
        "The head of the press section of the Peruvian Foreign Ministry",
        "The head of the Peruvian Foreign Ministry delegation",
        "A top Peruvian diplomat",
        "Peru's top diplomats",
    ],
)
def test_others_of_the_ministry_are_not_its_minister(who: str) -> None:
    assert "Luz Quispe" not in speakers(f"{who} thanked Norway for its support for education.")


def test_one_who_is_nowhere_named_is_an_unnamed_foreign_minister() -> None:
    record = record_of(
        "On Monday Foreign Minister Ola Brekke spoke by phone with the head of the Kenyan Foreign Ministry."
    )
    assert [(p.name, p.country) for p in record.people] == [("Ola Brekke", "NO"), (None, "KE")]
    assert [(o.title, o.of) for o in record.offices if o.person == "p2"] == [("Foreign Minister", "KE")]
    assert [[q.who for q in e.participants] for e in record.engagements] == [["p1", "p2"]]


def test_the_heads_of_the_foreign_ministries_are_the_ministers() -> None:
    told = "The heads of the foreign ministries discussed trade."
    assert speakers(told) == ["Ola Brekke", "Luz Quispe"]
