"""Organizations: named bodies that act."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.extensions import CountryForm, Mention, MentionKind
from diplograph.extract.issuer import with_issuer
from diplograph.extract.lexemes import Lexeme, lexemes
from diplograph.extract.name_context import is_built, is_occasion, is_publisher
from diplograph.extract.name_entries import Thing, things
from diplograph.extract.name_heads import Sort
from diplograph.extract.name_holders import without_holder
from diplograph.extract.name_records import evidence, forget_inside, mentions, other_names
from diplograph.extract.proper_name import ProperName
from diplograph.extract.proper_names import proper_names
from diplograph.extract.unknown_acronyms import unknown_acronyms
from diplograph.models import OrganizationEntry, OrganizationKind

NAME = "diplograph_organizations"


@Language.component(
    NAME,
    assigns=["doc._.organizations", "doc._.mentions"],
    requires=["doc._.countries"],
)
def organizations(doc: Doc) -> Doc:
    """Find every named body, the issuer first, with all places that name it."""
    words = lexemes(doc)
    found_names = proper_names(doc)
    names = [without_holder(doc, words, n) for n in found_names if not _is_no_body(doc, words, n)]
    names += unknown_acronyms(doc, words, found_names)
    bodies = with_issuer(doc, words, things(doc._.prose.text, words, names, Sort.ORGANIZATION))
    found: list[Mention] = []
    for number, body in enumerate(bodies, start=1):
        doc._.organizations.append(_entry(doc, f"o{number}", body))
        found.extend(mentions(words, body, f"o{number}", MentionKind.ORGANIZATION))
    forget_inside(doc, found)
    doc._.mentions.extend(found)
    return doc


def _is_no_body(doc: Doc, words: list[Lexeme], name: ProperName) -> bool:
    if words[name.end - 1].key == "st" and name.known is None:
        return True
    if words[name.end - 1].key == "presidency" and _is_of_a_state(doc, words, name):
        return True
    return is_occasion(words, name) or is_publisher(words, name) or is_built(doc, words, name)


def _is_of_a_state(doc: Doc, words: list[Lexeme], name: ProperName) -> bool:
    """Whether only a state's adjective goes before the head noun: the "Thai Presidency" is a turn to preside."""
    first = words[name.start].start
    turns = (c for c in doc._.countries if c.form is CountryForm.ADJECTIVE and c.start == first)
    return any(c.end == words[name.end - 1].start for c in turns)


def _entry(doc: Doc, local: str, body: Thing) -> OrganizationEntry:
    name, *others = other_names(body)
    return OrganizationEntry(
        id=local, name=name, names=tuple(others), kind=OrganizationKind(body.kind), evidence=evidence(doc, body)
    )
