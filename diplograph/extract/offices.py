"""Offices: who holds, held or will hold what."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_offices"


@Language.component(
    NAME,
    assigns=["doc._.offices"],
    requires=["doc._.people"],
)
def offices(doc: Doc) -> Doc:
    """Offices: who holds, held or will hold what."""
    return doc
