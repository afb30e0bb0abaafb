"""Finds where an occasion's own name starts and ends: "4th Nordic-Andean Summit", "6th session of the Assembly"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from diplograph.extract.engagements.lexicon import OccasionNoun, kind_of_name
from diplograph.extract.engagements.ordinals import ordinal
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_COMMON = frozenset(word_list("extract", "occasion_common_words.txt"))
_SERIES = frozenset(word_list("extract", "occasion_series_words.txt"))
_DOCUMENTS = frozenset(("statement", "declaration", "communiqué", "communique", "report", "minutes"))
_COUNCILS = frozenset(("council", "committee", "commission", "board", "conference", "ministers", "assembly", "process"))
_PLURALS = frozenset(("people", "women", "children", "men", "youth"))
_LOWER_HEADS = frozenset(("summit", "meeting", "conference", "forum", "retreat", "ministerial", "dialogue"))
_NEVER_IN_NAMES = frozenset(word_list("extract", "occasion_openers.txt"))
_LINKS = frozenset(["-", "–", "—", "/", "&", "'", "’", "'s", "’s", "+"])
_ADJECTIVES = frozenset(("JJ", "NN", "NNS", "VBN"))
_ROMAN = re.compile(r"[IVXL]+")
_NEVER_NAMED = frozenset((EngagementKind.VISIT, EngagementKind.CALL, EngagementKind.COURTESY_CALL))


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens ``start`` to ``end`` (exclusive) are an occasion's name; ``core_end`` is where its first part ends.

    ``ordinal`` is its number in a series ("4th": 4), ``alias`` the acronym in brackets after it.
    """

    start: int
    end: int
    core_end: int
    kind: EngagementKind
    ordinal: int | None = None
    alias: str | None = None


def name_at(span: Span, noun: OccasionNoun) -> Name | None:
    """The name that the noun at ``span`` closes; null where it is a common noun."""
    if noun.kind in _NEVER_NAMED or "head" not in noun.traits:
        return None
    doc, end = span.doc, span.end
    start = _left(doc, span.start)
    if _is_owned(doc, start) or _goes_on(doc, end):
        return None
    number = next((n for t in doc[start:end] if (n := ordinal(t)) is not None), None)
    last = end if _in_document(doc, start) else _right(doc, end, number is not None)
    if number is None and not (_distinct(doc, start, end) or _of_body(doc, end, last) or _of_series(doc, end, last)):
        return None
    last = _with_year(doc, last)
    alias, last = _alias(doc, last)
    kind = kind_of_name(f"{doc[start:last].text} {alias or ''}") or noun.kind
    return Name(start, last, end, kind, number, alias)


def _with_year(doc: Doc, end: int) -> int:
    """Where a name with the year of the occasion ends: "Harbour Forum 2024"."""
    year = end < len(doc) and doc[end].is_digit and len(doc[end]) == 4 and doc[end].text[:2] in ("19", "20")
    return end + 1 if year and doc[end - 1].text[0].isupper() else end


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether the noun only qualifies another: "the Forum Secretariat", "a Reception Centre"."""
    if end >= len(doc) or doc[end].is_sent_start or end in person_tokens(doc):
        return False
    return doc[end].tag_ in ("NNP", "NNPS") and doc[end].ent_type_ not in ("GPE", "DATE", "PERSON")


def _in_document(doc: Doc, start: int) -> bool:
    """Whether the name stands in a document's title, which goes on: "Joint Statement of the 3rd Summit on"."""
    before = [t.lower_ for t in doc[max(0, start - 3) : start]]
    return "of" in before and any(w in _DOCUMENTS for w in before)


def _is_owned(doc: Doc, start: int) -> bool:
    """Whether it is somebody's: "her first Summit" is not the first of its series."""
    if start == 0 or doc[start - 1].tag_ not in ("PRP$", "POS"):
        return False
    return doc[start - 1].tag_ == "PRP$" or (start - 2) in person_tokens(doc)


def acronym_name(span: Span) -> Name:
    """The name that an acronym is."""
    digits = re.search(r"\d+", span.text)
    number = int(digits.group()) if digits and "+" not in span.text else None
    kind = kind_of_name(span.text) or EngagementKind.CONFERENCE
    return Name(span.start, span.end, span.end, kind, number)


def _left(doc: Doc, start: int) -> int:
    """Where the words before the head start that belong to its name."""
    at = start
    while at > doc[start].sent.start and _belongs(doc, at - 1, start):
        at -= 1
    while at < start and (doc[at].text in _LINKS or doc[at].lower_ in _COMMON or doc[at].lower_ == "and"):
        at += 1
    return _with_round(doc, at)


def _with_round(doc: Doc, start: int) -> int:
    """Where the name starts with its round before it: "the tenth round of political consultations"."""
    at = start - 1
    while at > 0 and doc[at].lower_ in ("the", "bilateral", "political", "trilateral"):
        at -= 1
    if (
        at > 2
        and doc[at].lower_ == "of"
        and doc[at - 1].lower_ in ("round", "edition")
        and ordinal(doc[at - 2]) is not None
    ):
        return at - 2
    return start


def _belongs(doc: Doc, i: int, head: int) -> bool:
    token = doc[i]
    if ordinal(token) is not None or token.like_num:
        return ordinal(token) is not None or len(token) == 4
    if token.text in _LINKS:
        return i > 0 and (_capital(doc[i - 1]) or doc[i - 1].lower_ in _SERIES) and not _possessor(doc, i)
    if token.lower_ == "and":
        return i > 0 and _capital(doc[i - 1]) and _capital(doc[i + 1]) and not _in_person(doc, i - 1)
    if _capital(token):
        return not _in_person(doc, i) and token.lower_ not in _NEVER_IN_NAMES
    if token.lower_ in _SERIES:
        return True
    if i > 1 and doc[i - 1].text == "-" and _capital(doc[i - 2]):
        return True
    return token.tag_ in _ADJECTIVES and head - i <= 4 and _numbered_before(doc, i)


def _numbered_before(doc: Doc, i: int) -> bool:
    """Whether an ordinal stands close before: "the 3rd senior officials' consultation"."""
    return any(ordinal(t) is not None for t in doc[max(0, i - 4) : i])


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and (token.tag_ not in ("VBZ", "VBD", "MD", "PRP", "PRP$", "DT", "IN", "WRB", "WP"))


def _possessor(doc: Doc, i: int) -> bool:
    """Whether the ``'s`` at ``i`` is somebody's: "Japan's Summit" is not the Summit's name, "Women's Forum" is."""
    return doc[i].text in ("'s", "’s") and doc[i - 1].lower_ not in _PLURALS


def _in_person(doc: Doc, i: int) -> bool:
    return i in person_tokens(doc)


def person_tokens(doc: Doc) -> frozenset[int]:
    """The tokens that name people; computed once a document."""
    known: frozenset[int] | None = doc.user_data.get("person_tokens")
    if known is None:
        people: list[Mention] = [m for m in doc._.mentions if m.kind is MentionKind.PERSON]
        known = doc.user_data["person_tokens"] = frozenset(i for m in people for i in range(m.start, m.end))
    return known


def _distinct(doc: Doc, start: int, end: int) -> bool:
    """Whether the words tell the occasion from others of its sort: a capitalised head and a word of its own."""
    own = [t for t in doc[start : end - 1] if t.text[0].isalpha() and t.lower_ not in _COMMON]
    capital = [t for t in own if t.text[0].isupper()]
    if doc[end - 1].text[0].isupper():
        return bool(own)
    return doc[end - 1].lower_ in _LOWER_HEADS and any(_tells_series(doc, t) for t in capital)


def _of_body(doc: Doc, end: int, last: int) -> bool:
    """Whether a meeting is named by the council that meets: "meeting of the Council of Foreign Ministers"."""
    return doc[end - 1].lower_ in ("meeting", "session") and any(t.lower_ in _COUNCILS for t in doc[end:last])


def _of_series(doc: Doc, end: int, last: int) -> bool:
    """Whether a summit is named by the acronym of those whose it is: "the Summit of ECOWAS"."""
    if doc[end - 1].lower_ not in ("summit", "retreat") or last <= end + 1 or doc[end].lower_ != "of":
        return False
    return doc[last - 1].text.isupper() and last - end <= 3


def _tells_series(doc: Doc, token: Token) -> bool:
    """Whether a capitalised word makes a name of a common noun: "NATO summit", "Japan-EU summit", "G20 meeting"."""
    joined = any(t.text in ("-", "–") for t in doc[max(0, token.i - 1) : token.i + 2])
    body = (token.text.isupper() and len(token) > 1) or any(c.isdigit() for c in token.text)
    return (body or joined or token.lower_ in _SERIES) and token.ent_type_ not in ("PERSON", "NORP")


def _right(doc: Doc, end: int, numbered: bool) -> int:
    """Where the name ends: "… of the Assembly", "… between Peru and Norway", "… on Clean Water"."""
    at = end
    while at + 1 < len(doc) and doc[at].lower_ in ("of", "on", "for", "between"):
        last = _run(doc, at + 1, numbered)
        if last is None:
            break
        at = last
    return at


def _run(doc: Doc, at: int, numbered: bool) -> int | None:
    """The end of a capitalised phrase at ``at``, articles skipped; null where there is none."""
    while at < len(doc) and doc[at].lower_ in ("the", "a", "an"):
        at += 1
    if at == len(doc):
        return None
    if numbered and doc[at - 1].lower_ == "the" and doc[at].like_num and not doc[at].is_digit:
        at += 1
    last = at
    listing = doc[at - 1].lower_ == "between"
    while (
        last < len(doc) and not doc[last].is_sent_start and (_runs_on(doc, last) or (listing and _lists_on(doc, last)))
    ):
        last += 1
    while last > at and (doc[last - 1].text in _LINKS or doc[last - 1].lower_ in ("and", "of", "the")):
        last -= 1
    if last == at or _in_person(doc, at) or doc[at].ent_type_ == "DATE":
        return None
    return last


def _lists_on(doc: Doc, i: int) -> bool:
    """Whether a comma goes on with a list of states: "between Kenya, Uganda and Rwanda"."""
    return doc[i].text == "," and i + 2 < len(doc) and _capital(doc[i + 1]) and doc[i + 2].lower_ in (",", "and")


def _runs_on(doc: Doc, i: int) -> bool:
    token = doc[i]
    if _capital(token) or token.text in _LINKS:
        return not _in_person(doc, i)
    if doc[i - 1].text == "-" and not doc[i - 1].whitespace_:
        return token.is_alpha
    if token.lower_ in ("or", "and/or"):
        return doc[i - 1].text == "/" or (i + 1 < len(doc) and token.lower_ != "or" and _capital(doc[i + 1]))
    if token.lower_ in ("leaders", "ministers", "officials"):
        return _capital(doc[i - 1]) and doc[i - 1].tag_ != "POS"
    return (
        token.lower_ in ("and", "of", "the")
        and i + 1 < len(doc)
        and (_capital(doc[i + 1]) or doc[i + 1].lower_ == "the")
    )


def _alias(doc: Doc, end: int) -> tuple[str | None, int]:
    """The acronym in brackets after a name, and where the name with it ends."""
    if end + 2 < len(doc) and doc[end].text == "(":
        close = next((i for i in range(end + 1, min(end + 5, len(doc))) if doc[i].text == ")"), None)
        inner = doc[end + 1 : close].text if close else ""
        if inner and len(inner) < 25 and (inner.split(" ")[0].isupper() or re.fullmatch(r"[\d+]+", inner)):
            return inner, end
    return None, end
