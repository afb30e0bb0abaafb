"""Sentences: no block of the prose is left by one, and no abbreviation ends one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from diplograph.resources import word_list

NAME = "diplograph_sentences"
_STOPS = frozenset([".", "!", "?", "…"])
_CLOSERS = frozenset(["'", '"', "”", "’", "''", ")", "]", "»"])
_ABBREVIATIONS = frozenset(word_list("extract", "abbreviations.txt"))
_MOST_CLOSERS = 4
_LONGEST = 300
_BEFORE_NUMBERS = frozenset(["no.", "nos.", "art.", "vol.", "para.", "paras.", "ch."])
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[A-Z][a-z]\.")


@Language.component(NAME, assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """Mark where each sentence starts, so that the parser keeps to it.

    What goes on for hundreds of words without a stop is cut: no reader takes it for one sentence, and what is looked
    for around each word of a sentence must not take longer than its share.
    """
    # One array for all words: setting ``token.is_sent_start`` looks through the whole document each time.
    starts: Any = np.array(list(_starts(doc)), dtype=np.int64).astype(np.uint64)
    return doc.from_array(["SENT_START"], starts)


def _starts(doc: Doc) -> Iterator[int]:
    """For each word 1 where it starts a sentence, else -1 as spaCy writes it."""
    block_starts = {block.start for block in doc._.prose.blocks}
    ended, length = True, 0
    for token in doc:
        starts = token.idx in block_starts or ((ended or length >= _LONGEST) and not token.is_space)
        if starts or not token.is_space:
            ended = _ends_sentence(doc, token.i)
        length = 1 if starts else length + 1
        yield 1 if starts else -1


def _ends_sentence(doc: Doc, last: int) -> bool:
    """Whether the token ends a sentence: a full stop, with what closes a quotation or bracket after it."""
    stop = last
    while stop > max(0, last - _MOST_CLOSERS) and doc[stop].text in _CLOSERS:
        stop -= 1
    return _is_stop(doc, stop) and not _goes_on(doc, last)


def _is_stop(doc: Doc, i: int) -> bool:
    word = doc[i].text
    if word[-1] not in _STOPS:
        return False
    if word == "." and i > 0 and not doc[i - 1].whitespace_:
        word = doc[i - 1].text + word
    if word.lower() in _BEFORE_NUMBERS:
        return i + 1 == len(doc) or not doc[i + 1].like_num
    return word in _STOPS or not (_INITIALS.fullmatch(word) or word.lower() in _ABBREVIATIONS)


def _goes_on(doc: Doc, last: int) -> bool:
    """Whether what follows cannot open a sentence: a closing mark, or a word in lower case."""
    if last + 1 == len(doc):
        return False
    following = doc[last + 1].text
    return following in _CLOSERS or following[0].islower()
