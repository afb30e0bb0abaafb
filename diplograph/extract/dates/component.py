"""The component that finds the dates of a document."""

from __future__ import annotations

import datetime as dt
import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from diplograph.extract.dates.grammar import find
from diplograph.extract.dates.resolution import USES_TENSE, resolve
from diplograph.extract.dates.window import Anchor, Window
from diplograph.extract.extensions import DateMention
from diplograph.extract.tense import WORDS_AHEAD, Tense, tense
from diplograph.models import PartialDate

NAME = "diplograph_dates"
_JOINED = re.compile(r"\s?(?:and|to|until|till|through|-|–)\s(?:on\s|ends\s|ended\s|concludes\s)?", re.IGNORECASE)
_WITH_MONTH = frozenset(("iso", "numeric", "dmy", "mdy", "range_dmy", "range_mdy", "cross_dmy", "cross_mdy"))
_LONGEST_STAY = 20
_PHRASE = 14
_MOVING = frozenset(("postponed", "rescheduled", "deferred", "moved", "put", "preparations", "preparation"))
_CROSSING = frozenset(("cross_dmy", "cross_mdy"))
_MOVED = frozenset(("postponed", "rescheduled", "deferred", "moved", "forward", "back", "adjourned"))
_MOVE = 4
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))
_PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
_MONTH_FIRST = frozenset(("US", "PH"))


@Language.component(NAME, assigns=["doc._.dates"], requires=["doc._.release"])
def dates(doc: Doc) -> Doc:
    """Find every date of the document and resolve it against the release's."""
    release = doc._.release
    found: list[DateMention] = []
    told: dt.date | None = None
    stated: list[dt.date] = []
    for form, match in find(doc.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        assert span is not None
        time = _tense(span) if form in USES_TENSE else None
        month_first = release.issuer_country in _MONTH_FIRST
        window = resolve(form, match, Anchor(release.date, told, time, month_first, tuple(stated)))
        if window is None:
            continue
        found += _mentions(span, window, form)
        stated += _to_come(form, window, release.date)
        if window.start == window.end and window.start.precision == "day" and _tells(span):
            told = window.start.earliest
    doc._.dates = _joined(doc, found)
    return doc


def _mentions(span: Span, window: Window, form: str) -> list[DateMention]:
    """The mention of a date, or two where something was put off from one day to another of the next month."""
    whole = DateMention(span.start, span.end, window.start, window.end)
    to = next((t.i for t in span if t.lower_ == "to"), None) if form in _CROSSING else None
    if to is None or not _is_moved_from(span.doc, whole):
        return [whole]
    return [
        DateMention(span.start, to, window.start, window.start),
        DateMention(to + 1, span.end, window.end, window.end),
    ]


def _to_come(form: str, window: Window, issued: PartialDate | None) -> list[dt.date]:
    """The days of a window that a date with its month states, where they lie ahead of the release."""
    first, last = window.start, window.end
    if form not in _WITH_MONTH or issued is None or not _days(first, last, issued) or first <= issued:
        return []
    days = min((last.earliest - first.earliest).days, _LONGEST_STAY)
    return [first.earliest + dt.timedelta(n) for n in range(days + 1)]


def _tense(date: Span) -> Tense | None:
    """The tense of the phrase that the date stands in ("the upcoming talks in May"), else of its clause."""
    for token in reversed(date.doc[max(0, date.start - _PHRASE) : date.start]):
        if token.is_sent_end or token.tag_ in _VERBS:
            break
        if token.lower_ in WORDS_AHEAD or token.lower_ in _MOVING:
            return Tense.FUTURE
    return tense(date.root)


def _tells(date: Span) -> bool:
    """Whether it is a main clause that happens on the day, not a side remark or a thing ("the flood of May 3")."""
    before = date.doc[max(0, date.start - 2) : date.start]
    if before and before[-1].lower_ == "of" and before[0].lower_ not in _PARTS_OF_DAY:
        return False
    verb = date.root
    while verb.head.i != verb.i and not verb.tag_.startswith("VB"):
        verb = verb.head
    return verb.dep_ in ("ROOT", "conj")


def _joined(doc: Doc, found: list[DateMention]) -> list[DateMention]:
    """Two days that a word like "to" or "and" joins are one stretch of days."""
    out: list[DateMention] = []
    for mention in found:
        if out and _continues(doc, out[-1], mention):
            out[-1] = DateMention(out[-1].first, mention.last, out[-1].start, mention.end)
        else:
            out.append(mention)
    return out


def _continues(doc: Doc, before: DateMention, after: DateMention) -> bool:
    if not _days(before.start, after.end) or before.end > after.start or _is_moved_from(doc, before):
        return False
    return _JOINED.fullmatch(doc[before.last : after.first].text_with_ws) is not None


def _is_moved_from(doc: Doc, date: DateMention) -> bool:
    """Whether something was put off from the date to another: "postponed from 3 June to 10 July"."""
    words = [t.lower_ for t in doc[max(0, date.first - _MOVE) : date.first]]
    return words[-1:] == ["from"] and not _MOVED.isdisjoint(words)


def _days(*dates: PartialDate) -> bool:
    return all(d.precision == "day" for d in dates)
