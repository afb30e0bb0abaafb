"""States: by name, adjective or capital."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_countries"


@Language.component(
    NAME,
    assigns=["doc._.countries", "doc._.mentions"],
    requires=["doc._.prose"],
)
def countries(doc: Doc) -> Doc:
    """States: by name, adjective or capital."""
    return doc
