"""People: every individual, once, with the forms that name them and the words that stand for them."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

NAME = "diplograph_people"


@Language.component(
    NAME,
    assigns=["doc._.people", "doc._.mentions"],
    requires=["doc._.countries", "doc._.organizations"],
)
def people(doc: Doc) -> Doc:
    """People: every individual, once, with the forms that name them and the words that stand for them."""
    return doc
