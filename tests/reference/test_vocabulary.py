"""The vocabularies of the ontology as the extraction reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.errors import OntologyError
from diplograph.models import Stance, Topic
from diplograph.reference import vocabulary as module
from diplograph.reference.vocabulary import vocabulary


@pytest.mark.parametrize(("name", "closed_list"), [("topics", Topic), ("stances", Stance)])
def test_every_value_of_the_closed_list_is_a_concept_with_words(name: str, closed_list: type[Topic | Stance]) -> None:
    concepts = vocabulary(name)
    assert {c.key for c in concepts} == {v.value for v in closed_list}
    assert all(c.definition and c.cues for c in concepts)


def test_a_topic_has_dozens_of_words() -> None:
    assert all(len((*c.names, *c.cues, *c.weak_cues)) >= 12 for c in vocabulary("topics"))


@pytest.mark.parametrize("content", ["topic:x a", "<x:a> a <http://www.w3.org/2004/02/skos/core#Concept> ."])
def test_a_malformed_file_is_named(content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "broken.ttl").write_text(content, "utf-8")
    monkeypatch.setattr(module, "ontology_dir", lambda: tmp_path)
    with pytest.raises(OntologyError, match=r"broken\.ttl"):
        vocabulary("broken")


def test_an_absent_file_is_named() -> None:
    with pytest.raises(OntologyError, match=r"nowhere\.ttl"):
        vocabulary("nowhere")
