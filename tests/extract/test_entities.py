"""What is read out of the model's ``ner`` is what the stock component says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.entities import Entities, is_readable
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extract.pipeline import pipeline

RAW = sorted((Path(__file__).parents[2] / "data" / "raw").glob("*.txt"))
ODD = ("", " ", "\n\n \n", "Tokyo", "the United Nations", "Oslo\n\nLima\n\n", "(((", "Anna Gray " * 50, "5 " * 60)


@pytest.fixture(scope="module")
def stock() -> Language:
    return spacy.load(DEFAULT_MODEL, exclude=["lemmatizer", "attribute_ruler"])


def _found(doc: Doc) -> list[tuple[int, int, str]]:
    return [(e.start, e.end, e.label_) for e in doc.ents]


def test_a_batch_has_the_entities_of_the_stock_component(stock: Language) -> None:
    texts = [*(path.read_text(encoding="utf-8") for path in RAW), *ODD]
    expected = [_found(doc) for doc in stock.pipe(texts)]
    with stock.select_pipes(disable=["ner"]):
        docs = list(stock.pipe(texts))
    assert not any(doc.ents for doc in docs)
    assert [_found(doc) for doc in Entities(stock.get_pipe("ner")).pipe(docs)] == expected
    assert sum(map(len, expected)) > 300


def test_no_entity_crosses_the_end_of_a_sentence(stock: Language) -> None:
    with stock.select_pipes(disable=["ner"]):
        doc = stock("He met Anna Gray of the United Nations.")
    cut = doc[5]
    assert _found(Entities(stock.get_pipe("ner"))(doc.copy()))[1] == (5, 8, "ORG")
    words = [t.text for t in doc]
    starts: list[bool | int | None] = [t.i in (0, cut.i + 1) for t in doc]
    parted = Doc(doc.vocab, words=words, sent_starts=starts)
    found = _found(Entities(stock.get_pipe("ner"))(parted))
    assert all(not start <= cut.i < end - 1 for start, end, _ in found)


def test_each_word_is_marked_as_inside_or_outside(stock: Language) -> None:
    with stock.select_pipes(disable=["ner"]):
        doc = stock("He met Anna Gray in Oslo.")
    doc = Entities(stock.get_pipe("ner"))(doc)
    assert [t.ent_iob_ for t in doc] == ["O", "O", "B", "I", "O", "B", "O"]


def test_the_pipeline_reads_the_model_instead_of_running_its_component() -> None:
    names = pipeline().pipe_names
    assert "diplograph_entities" in names
    assert "ner" not in names


def test_a_search_with_a_beam_is_left_to_the_model(stock: Language) -> None:
    ner: Any = stock.get_pipe("ner")
    assert is_readable(ner)
    ner.cfg["beam_width"] = 4
    try:
        assert not is_readable(ner)
    finally:
        ner.cfg["beam_width"] = 1
