"""The component that finds the occasions of a document."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.engagements.completion import complete
from diplograph.extract.engagements.entries import entries, mentions
from diplograph.extract.engagements.gathering import gather
from diplograph.extract.engagements.inheritance import inherit
from diplograph.extract.engagements.readings import accounts
from diplograph.extract.engagements.scene import scene
from diplograph.extract.engagements.settling import settle

NAME = "diplograph_engagements"


@Language.component(
    NAME,
    assigns=["doc._.engagements", "doc._.mentions"],
    requires=["doc._.people", "doc._.dates"],
)
def engagements(doc: Doc) -> Doc:
    """Find the occasions on which officials meet, visit or talk."""
    stage = scene(doc)
    occasions = gather(stage, accounts(stage))
    settle(stage, occasions)
    inherit(stage, occasions)
    settle(stage, occasions)
    complete(stage, occasions)
    occasions = [occasion for occasion in occasions if not occasion.is_movement]
    doc._.engagements = entries(stage, occasions)
    doc._.mentions = [*doc._.mentions, *mentions(occasions)]
    return doc
