"""Statements: who took which position on what."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_statements"


@Language.component(
    NAME,
    assigns=["doc._.statements"],
    requires=["doc._.engagements", "doc._.initiatives"],
)
def statements(doc: Doc) -> Doc:
    """Statements: who took which position on what."""
    return doc
