"""Contributions: money and goods given or pledged."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_contributions"


@Language.component(
    NAME,
    assigns=["doc._.contributions"],
    requires=["doc._.people", "doc._.initiatives"],
)
def contributions(doc: Doc) -> Doc:
    """Contributions: money and goods given or pledged."""
    return doc
