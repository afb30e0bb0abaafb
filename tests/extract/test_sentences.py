"""Where sentences end."""

from __future__ import annotations

import hashlib

import pytest
import spacy
from spacy.language import Language

from diplograph.extract import sentences
from diplograph.extract.extensions import register
from diplograph.models import Release
from diplograph.read.layout import layout


@pytest.fixture(scope="module")
def nlp() -> Language:
    register()
    blank = spacy.blank("en")
    blank.add_pipe(sentences.NAME)
    return blank


@pytest.mark.parametrize(
    "text",
    [
        "H.E. Mr. Tomas Berg met Mrs. Ines Duarte. | They spoke of trade.",
        "He met S. Karan, Prof. G.L. Menon and Sen. Ruth Ames Jr. of Ohio. | All agreed.",
        "“We agree,” she said. | “We will return.” | He thanked the U.S. Ambassador.",
        "The talks (the second this year.) went on.",
        "He joined the EU. | She agreed to it. | So did the UN. | It was late.",
        "It began at 9 a.m. and ended at 5 p.m. on No. 12 Station Road. | Nobody left.",
        "Is there a date? | Not yet! | Talks go on.",
    ],
)
def test_a_sentence_ends_at_its_full_stop_and_at_no_abbreviation(nlp: Language, text: str) -> None:
    expected = text.split(" | ")
    assert split(nlp, " ".join(expected)) == expected


def test_no_sentence_leaves_its_block(nlp: Language) -> None:
    assert split(nlp, "Visit of the Foreign Minister\n\nMr. Berg arrived today.\n\nHe leaves tomorrow.") == [
        "Visit of the Foreign Minister",
        "Mr. Berg arrived today.",
        "He leaves tomorrow.",
    ]


def split(nlp: Language, text: str) -> list[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    release = Release(id="r", text=text, source="r.txt", sha256=digest)
    prose = layout(release)
    doc = nlp.make_doc(prose.text)
    doc._.release, doc._.prose = release, prose
    return [s.text.strip() for s in nlp(doc).sents]


def test_what_goes_on_without_a_stop_is_cut(nlp: Language) -> None:
    assert split(nlp, "and so on " * 90) == ["and so on " * 89 + "and so on"]
    cut = split(nlp, "and so on " * 500)
    assert len(cut) == 5
    assert " ".join(cut) == ("and so on " * 500).strip()
