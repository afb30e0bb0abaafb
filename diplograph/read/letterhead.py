"""Recognizes the lines above and below a release's prose: whose it is, what sort of release, where and when issued."""

from __future__ import annotations

import re
from functools import cache

from diplograph.read.dates import PrintedDate, printed_dates
from diplograph.resources import word_list

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*\.?|&")
_LONGEST = 160
_MOST_WORDS = 16
_MOST_NAME_WORDS = 8
_MOST_TAIL_WORDS = 3
_PARTS = re.compile(r"\s+[●•|·]\s+")
_JOINT = re.compile(r"\bof\b|[,–—|(]|\s-\s", re.I)
_NUMBERED = re.compile(
    r"(?:\b(?:no|nr|number|ref|pr|ref\.\s*no)\b\.?\s*:?\s*|#\s?)[\w/.-]*\d[\w/.-]*(?:\s*/\s*\d+)?|\b\d+[/-]\d+\b", re.I
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|hrs|hours|h)?\s*(?:\(?(?:gmt|utc|cet|cest|eet|est|edt|ict|local\s+time)(?:\s*[+-]\s*\d+)?\)?)?"
_AFTER_DATE = re.compile(
    rf"(?:[\s|,;.()–—-]|{_TIME}|(?:{_WEEKDAY})\b|at\b|via\s+[\w\s-]{{1,30}}|online|virtual(?:ly)?|local\s+time|hours)*",
    re.I,
)
_BEFORE_DATE = re.compile(rf"(?:(?:{_WEEKDAY})\b\.?|[\s,;:|()–—-]|on\b|the\b|this\b|{_TIME})*$", re.I)
_PLACE = re.compile(r"[^\W\d_][\w.’'‘\- ]{1,40}(?:[,(/]\s?[^\W\d_][\w.’'\- ]{1,40}\)?){0,2}")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("read", name))


def is_genre(line: str) -> bool:
    """Whether a line says no more than what sort of release it is, with its number and date perhaps."""
    rest = _NUMBERED.sub(" ", _without_dates(line)).lower().replace("’", "'")
    rest = " ".join(re.sub(rf"[|:;,()–—•/\[\]]|\b(?:{_WEEKDAY})\b|\s-\s", " / ", rest).split())
    parts = [part.strip(" .-*") for part in rest.split("/")]
    said = [part for part in parts if part]
    return (
        len(line) <= _LONGEST and (bool(said) or rest != line.lower()) and all(p in _words("genres.txt") for p in said)
    )


def _without_dates(line: str) -> str:
    for found in reversed(list(printed_dates(line))):
        line = line[: found.start] + " " + line[found.end :]
    return line


def is_dateline(line: str) -> bool:
    """Whether a line is a date of issue, with its place and hour perhaps, and nothing else."""
    return dateline(line) is not None


def dateline(line: str) -> tuple[PrintedDate, str | None] | None:
    """The date, and the place if one is named, of a line that holds nothing else."""
    if len(line) > _LONGEST:
        return None
    found = next(printed_dates(line), None)
    if found is None or not _AFTER_DATE.fullmatch(line, found.end):
        return None
    before = _BEFORE_DATE.sub("", line[: found.start]).strip()
    if not before or before.lower().rstrip(" :.") in _words("dateline_labels.txt"):
        return found, None
    return (found, before) if line[len(before) :].lstrip()[:1] in ",:(|–—-;" and is_place(before) else None


def is_place(words: str) -> bool:
    """Whether the words before a date can be a place's name."""
    if not _PLACE.fullmatch(words) or any(w.lower() in _words("event_nouns.txt") for w in words.split()):
        return False
    parts = words.replace(",", " ").replace("/", " ").split()
    return len(parts) <= 6 and all(
        p[0].isupper() or not p[0].isalpha() or p in ("of", "the", "and", "de", "al") for p in parts
    )


def is_letterhead(line: str) -> bool:
    """Whether a line is made of nothing but the name of a body, a state, an office or its holder."""
    if len(line) > _LONGEST:
        return False
    parts = [part for part in _PARTS.split(line) if part.strip()]
    if len(parts) > 1:
        return any(map(is_letterhead, parts)) and all(len(part.split()) <= _MOST_NAME_WORDS for part in parts)
    return _names_body(line) or is_person(line)


def _names_body(line: str) -> bool:
    words = [word.lower().rstrip(".:") for word in _WORD.findall(line)]
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    heads, others = _words("letterhead_heads.txt"), _words("letterhead_words.txt")
    unknown = [word for word in words if word not in heads and word not in others]
    if not unknown:
        return True
    return any(word in heads for word in words) and len(unknown) <= _MOST_TAIL_WORDS and _is_tail(line, unknown)


def _is_tail(line: str, unknown: list[str]) -> bool:
    """Whether the words that are none of a letterhead's end it as a state's or a body's own name would."""
    first = re.search(rf"(?<!\w){re.escape(unknown[0])}", line, re.I)
    joints = [m.end() for m in _JOINT.finditer(line, 0, first.start() if first else 0)]
    tail = _WORD.findall(line[joints[-1] :]) if joints else []
    named = sum(word.lower().rstrip(".:") in unknown for word in tail) == len(unknown)
    return bool(tail) and named and len(tail) <= _MOST_TAIL_WORDS + 2 and all(map(_is_name_word, tail))


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word in ("of", "the", "and", "&")


def is_person(line: str) -> bool:
    """Whether a line is a person's name with a style before it (``The Hon Julia Gillard, MP``)."""
    low = line.lower()
    if not any(low.startswith(f"{style} ") for style in _words("honorifics_ahead.txt")):
        return False
    words = [word for word in _WORD.findall(line) if word not in ("the", "of", "bin", "al", "de")]
    return len(words) <= _MOST_NAME_WORDS and all(word[0].isupper() for word in words)
