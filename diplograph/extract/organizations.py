"""Organizations: named bodies that act."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_organizations"


@Language.component(
    NAME,
    assigns=["doc._.organizations", "doc._.mentions"],
    requires=["doc._.countries"],
)
def organizations(doc: Doc) -> Doc:
    """Organizations: named bodies that act."""
    return doc
