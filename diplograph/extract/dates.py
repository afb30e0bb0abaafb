"""Dates: stated, relative and vague ones, resolved against the release."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_dates"


@Language.component(
    NAME,
    assigns=["doc._.dates"],
    requires=["doc._.release"],
)
def dates(doc: Doc) -> Doc:
    """Dates: stated, relative and vague ones, resolved against the release."""
    return doc
