"""Whom pronouns mean in accounts of two-sided talks: whose position is told."""

from __future__ import annotations

import pytest

from tests.extract.invented import record_of

MET = "Foreign Minister Karin Holmboe met the Peruvian Minister of Foreign Affairs, {}, in Oslo on Monday."


def speakers(*sentences: str, guest: str = "Luis Salcedo") -> list[tuple[str | None, ...]]:
    record = record_of(" ".join((MET.format(guest), *sentences)))
    names = {p.id: p.name for p in record.people}
    return [tuple(names.get(w, w) for w in s.speakers) for s in record.statements]


@pytest.mark.parametrize(
    ("pronoun", "guest", "speaker"),
    [
        ("He", "Luis Salcedo", "Luis Salcedo"),
        ("She", "Luis Salcedo", "Karin Holmboe"),
        ("She", "Teresa Salcedo", "Karin Holmboe"),
    ],
)
def test_a_given_name_tells_he_from_she(pronoun: str, guest: str, speaker: str) -> None:
    assert speakers(f"{pronoun} praised the trade in fish.", guest=guest) == [(speaker,)]


def test_his_counterpart_tells_whose_counterpart_it_is() -> None:
    told = (
        "Foreign Minister Quilla Ruud met her Peruvian counterpart Yaku Salcedo in Oslo. He praised the trade in fish."
    )
    record = record_of(told)
    names = {p.id: p.name for p in record.people}
    assert [[names.get(w) for w in s.speakers] for s in record.statements] == [["Yaku Salcedo"]]


def test_whom_a_pronoun_thanks_is_somebody_else() -> None:
    told = "He thanked Minister Ruud for the support for schools."
    record = record_of(f"Peruvian Foreign Minister Ilvo Kask met Foreign Minister Arvo Ruud in Lima. {told}")
    names = {p.id: p.name for p in record.people}
    assert [[names.get(w) for w in s.speakers] for s in record.statements] == [["Ilvo Kask"]]


def test_for_his_part_is_of_whom_it_leads_to() -> None:
    told = (
        "For his part, Minister Salcedo praised the trade in fish.",
        "He thanked Norway for its support for schools.",
    )
    assert speakers(*told, guest="Quilla Salcedo") == [("Quilla Salcedo",)] * 2


@pytest.mark.parametrize(("who", "speaker"), [("The latter", "Luis Salcedo"), ("The former", "Karin Holmboe")])
def test_the_former_and_the_latter_are_those_named_last(who: str, speaker: str) -> None:
    assert speakers(f"{who} praised the trade in fish.") == [(speaker,)]


def test_a_former_minister_is_nobody_named_before() -> None:
    assert speakers("The former minister praised the trade in fish.") in ([], [("Karin Holmboe", "Luis Salcedo")])


def test_those_who_talk_are_the_conversation_partners() -> None:
    both = ("Karin Holmboe", "Luis Salcedo")
    assert speakers("The conversation partners discussed the trade in fish.") == [both]
