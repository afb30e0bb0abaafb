"""Initiatives: what diplomats build, fund, sign or promote and give a name to."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.lexemes import fold, lexemes, split
from diplograph.extract.name_context import as_institution, is_built
from diplograph.extract.name_entries import Form, Thing, things
from diplograph.extract.name_heads import Sort
from diplograph.extract.name_records import evidence, forget_inside, mentions, other_names
from diplograph.extract.proper_names import proper_names
from diplograph.models import InitiativeEntry, InitiativeKind

NAME = "diplograph_initiatives"


@Language.component(
    NAME,
    assigns=["doc._.initiatives", "doc._.mentions"],
    requires=["doc._.organizations"],
)
def initiatives(doc: Doc) -> Doc:
    """Find every named initiative, in the order of first mention, with all places that name it."""
    words = lexemes(doc)
    names = [as_institution(n) if is_built(doc, words, n) else n for n in proper_names(doc)]
    bodies = _forms_of_bodies(doc)
    found_things = things(doc._.prose.text, words, names, Sort.INITIATIVE)
    named = [t for t in found_things if t.known or not (t.weak or _shortens_a_body(t, bodies))]
    found: list[Mention] = []
    for number, thing in enumerate(named, start=1):
        doc._.initiatives.append(_entry(doc, f"i{number}", thing))
        found.extend(mentions(words, thing, f"i{number}", MentionKind.INITIATIVE))
    forget_inside(doc, found)
    doc._.mentions.extend(found)
    return doc


def _forms_of_bodies(doc: Doc) -> list[Form]:
    """The names of the document's bodies as they are compared."""
    names = (n for body in doc._.organizations for n in (body.name, *body.names))
    return [tuple(fold(word) for _, word in split(name)) for name in names]


def _shortens_a_body(thing: Thing, bodies: list[Form]) -> bool:
    """Whether all its names are ends of bodies' names: "the Cooperation Council" of the Gulf Cooperation Council."""
    return all(any(len(b) > len(f) and b[-len(f) :] == f for b in bodies) for f in thing.forms)


def _entry(doc: Doc, local: str, thing: Thing) -> InitiativeEntry:
    name, *others = other_names(thing)
    return InitiativeEntry(
        id=local, name=name, names=tuple(others), kind=InitiativeKind(thing.kind), evidence=evidence(doc, thing)
    )
