"""Tells who says "I" in a release that a minister writes: who is named by its head or its foot, not who is met."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc

from diplograph.extract.engagements.text_places import places_of
from diplograph.extract.extensions import Mention, MentionKind

_FIRST_PERSON = re.compile(r"(?<![\w“\"'’.])I\s(?=[a-z])")
_CONTACT = re.compile(r"\d{3}|@|\b(?:contacts?|enquir|inquir|phone|press|office)\b", re.IGNORECASE)
_ENQUIRIES = re.compile(r"\b(?:contacts?|enquir\w*|inquir\w*)\b", re.IGNORECASE)
_SHORT = 160


def says_i(doc: Doc) -> bool:
    """Whether somebody says "I" outside quotations."""
    return _FIRST_PERSON.search(places_of(doc).text) is not None


def writer(doc: Doc, protagonist: str | None) -> str | None:
    """The person who says "I": one whom a short block names, else the protagonist unless "I" meets that very person."""
    met = {m.refs[0] for m in _beside_first_person(doc)}
    named = [m.refs[0] for m in _in_short_blocks(doc) if m.refs[0] not in met]
    if protagonist in named or (protagonist is not None and protagonist not in met):
        return protagonist
    return named[0] if named and met else None


def _people(doc: Doc) -> list[Mention]:
    return [m for m in doc._.mentions if m.kind is MentionKind.PERSON and not doc[m.start].tag_.startswith("PRP")]


def _beside_first_person(doc: Doc) -> list[Mention]:
    """The people whom sentences name in which somebody says "I"."""
    text = places_of(doc)
    sentences = {text.span(match)[0].sent.start for match in _FIRST_PERSON.finditer(text.text)}
    return [m for m in _people(doc) if doc[m.start].sent.start in sentences]


def _in_short_blocks(doc: Doc) -> list[Mention]:
    """The people whom a block of few words names that is neither a sentence nor whom the press may call."""
    blocks = doc._.prose.blocks
    starts: Sequence[int] = [block.start for block in blocks]
    text = places_of(doc).text
    found = []
    for mention in _people(doc):
        at = bisect_right(starts, doc[mention.start].idx) - 1
        short = at >= 0 and blocks[at].end - blocks[at].start < _SHORT
        words = text[blocks[at].start : blocks[at].end].strip() if short else ""
        above = text[blocks[at - 1].start : blocks[at - 1].end][:_SHORT] if at > 0 else ""
        if words[-1:].isalnum() and not _CONTACT.search(words) and not _ENQUIRIES.search(above):
            found.append(mention)
    return found
