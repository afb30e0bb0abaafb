"""The words and tags beside a place in a document; beyond either edge of the text there is none.

A text may begin and end at any word, and a document counts places below 0 from its end.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token


def word_at(doc: Doc, i: int) -> str:
    """The lower-case form of token ``i``; empty where there is no such token."""
    return doc[i].lower_ if 0 <= i < len(doc) else ""


def tag_at(doc: Doc, i: int) -> str:
    """The part-of-speech tag of token ``i``; empty where there is no such token."""
    return doc[i].tag_ if 0 <= i < len(doc) else ""


def word_before(token: Token) -> str:
    """The lower-case form of the token before; empty at the beginning of the text."""
    return word_at(token.doc, token.i - 1)


def word_after(token: Token) -> str:
    """The lower-case form of the token after; empty at the end of the text."""
    return word_at(token.doc, token.i + 1)
