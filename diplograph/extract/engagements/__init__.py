"""Engagements: the occasions on which officials meet, visit or talk."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_engagements"


@Language.component(
    NAME,
    assigns=["doc._.engagements", "doc._.mentions"],
    requires=["doc._.people", "doc._.dates"],
)
def engagements(doc: Doc) -> Doc:
    """Engagements: the occasions on which officials meet, visit or talk."""
    return doc
