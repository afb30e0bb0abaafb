"""Initiatives: what diplomats build, fund, sign or promote and give a name to."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_initiatives"


@Language.component(
    NAME,
    assigns=["doc._.initiatives", "doc._.mentions"],
    requires=["doc._.organizations"],
)
def initiatives(doc: Doc) -> Doc:
    """Initiatives: what diplomats build, fund, sign or promote and give a name to."""
    return doc
