"""Sentences beside whom their groups and pronouns mean."""

from __future__ import annotations

import pytest

from diplograph.extract.extensions import MentionKind
from diplograph.extract.pipeline import pipeline
from diplograph.extract.run import _document
from diplograph.models import Release

TALKS = "Foreign Minister Ola Brekke met Rania Khoury, Foreign Minister of Jordan, in Oslo."


def meant(words: str, *paragraphs: str) -> set[str] | None:
    """The people's names and the codes that the last mention of the words stands for."""
    text = "\n\n".join(("News of the day", *paragraphs))
    nlp = pipeline()
    release = Release(id="x", text=text, source="x.txt", sha256="0" * 64, issuer="Ministry", issuer_country="NO")
    doc = nlp(_document(nlp, release))
    known = {p.id: p.name or "" for p in doc._.people}
    found = [m for m in doc._.mentions if doc[m.start : m.end].text == words and m.kind is not MentionKind.INITIATIVE]
    return {known.get(r, r) for r in max(found, key=lambda m: m.start).refs} if found else None


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        ("The two Ministers spoke.", "The two Ministers", {"Ola Brekke", "Rania Khoury"}),
        ("Both Foreign Ministers spoke.", "Both Foreign Ministers", {"Ola Brekke", "Rania Khoury"}),
        ("The two agreed on trade.", "The two", {"Ola Brekke", "Rania Khoury"}),
        ("They spoke.", "They", {"Ola Brekke", "Rania Khoury"}),
        ("Both sides agreed on trade.", "Both sides", {"NO", "JO"}),
        ("The two countries will cooperate.", "The two countries", {"NO", "JO"}),
        ("The Jordanian side agreed.", "The Jordanian side", {"JO"}),
        ("He thanked his guest.", "his guest", {"Rania Khoury"}),
        ("The Minister left.", "The Minister", {"Ola Brekke"}),
        ("He left.", "He", {"Ola Brekke"}),
        ("His Jordanian counterpart left.", "His Jordanian counterpart", {"Rania Khoury"}),
    ],
)
def test_whom_words_mean(sentence: str, words: str, who: set[str]) -> None:
    assert meant(words, f"{TALKS} {sentence}") == who


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Foreign Ministers' Meeting was long.", "The Foreign Ministers"),
        ("The neighbouring countries are many.", "The neighbouring countries"),
        ("Three ministers of another age were recalled.", "Three ministers"),
    ],
)
def test_what_is_no_group(sentence: str, words: str) -> None:
    assert meant(words, f"{TALKS} {sentence}") is None


def test_the_leaders_of_a_summit_called_by_its_parties_are_these() -> None:
    assert (
        meant("The Leaders", "The ASEAN-Norway Summit was held. The Leaders spoke. ASEAN thanked Norway.") is not None
    )
    assert "NO" in (meant("The Leaders", "ASEAN met Norway at the ASEAN-Norway Summit. The Leaders spoke.") or set())


def test_i_is_the_issuing_minister_and_in_quotations_the_speaker() -> None:
    head = ("Senator the Hon Maeve Tolliver", "Minister for Foreign Affairs")
    assert meant("I", *head, "I will travel to Samoa.") == {"Maeve Tolliver"}
    assert meant("I", *head, "“I agree,” said Prime Minister Sione Latu of Tonga.") == {"Sione Latu"}


def test_a_whole_noun_phrase_is_the_mention() -> None:
    assert meant(
        "His Excellency Deputy Prime Minister Sok Virak", "His Excellency Deputy Prime Minister SOK Virak came."
    )


def test_two_unnamed_officers_are_not_the_two_ministers() -> None:
    sentence = "The two Ministers recalled the exchange of visits between the two Navy chiefs."
    assert meant("the two Navy chiefs", TALKS, sentence) == {""}
    assert meant("The two Ministers", TALKS, sentence) == {"Ola Brekke", "Rania Khoury"}
