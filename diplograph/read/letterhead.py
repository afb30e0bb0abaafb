"""Recognizes the lines above and below a release's prose: whose it is, what sort of release, where and when issued."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from diplograph.read.dates import PrintedDate, printed_dates
from diplograph.read.furniture import is_furniture
from diplograph.reference import organizations, states
from diplograph.resources import word_list

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*\.?|&")
_LONGEST = 160
_MOST_WORDS = 16
_MOST_NAME_WORDS = 8
_MOST_STATE_WORDS = 4
_MOST_PARTS = 3
_SHORTEST_NAME = 4
_AGENCY = re.compile(r"\s*/\s?[A-Z][A-Za-z ]{1,24}/[\s.–—-]*$")
_DIGIT = re.compile(r"\d")
_SERIAL = re.compile(r"\s\d{1,5}$")
_COLUMNS = re.compile(r"\s+[●•|·]\s+")
_NUMBERED = re.compile(
    r"(?:\b(?:no|nr|n|number|ref|pr|ref\.\s*no)\b\.?\s*:?\s*|#\s?)[\w/.-]*\d[\w/.-]*(?:\s*/\s*\d+)?|\b\d+[/-]\d+\b",
    re.I,
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
_ZONE = r"\(?(?:gmt|utc|cet|cest|eet|est|edt|ict|local\s+time)(?:\s*[+-]\s*\d+)?\)?"
_TIME = rf"\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|hrs|hours|h)?\s*(?:{_ZONE})?"
_AFTER_DATE = re.compile(
    rf"(?:[\s|,;.()–—-]|{_TIME}|(?:{_WEEKDAY})\b|at\b|via\s+[\w\s-]{{1,30}}|online|virtual(?:ly)?|local\s+time|hours)*",
    re.I,
)
_BEFORE_DATE = re.compile(rf"(?:(?:{_WEEKDAY})\b\.?|[\s,;:|().–—-]|on\b|the\b|this\b|{_TIME})*+$", re.I)
_MISSIONS = frozenset(
    ("embassy", "consulate", "consulate-general", "commission", "mission", "representation", "delegation")
)
_ABROAD = frozenset(("in", "to", "at"))
_PLACE = re.compile(r"[^\W\d_][\w.’'‘\- ]{1,40}(?:[,(/]\s?[^\W\d_][\w.’'\- ]{1,40}\)?){0,2}")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("read", name))


def is_genre(line: str) -> bool:
    """Whether a line says no more than what sort of release it is, with its number and date perhaps."""
    rest = _NUMBERED.sub(" ", _without_dates(line)).lower().replace("’", "'")
    rest = " ".join(re.sub(rf"[|:;,()–—•/\[\]]|\b(?:{_WEEKDAY})\b|\s-\s", " / ", rest).split())
    parts = [_SERIAL.sub("", part.strip(" .-*")) for part in rest.split("/")]
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
    """The date, and the place if one is named, of a line that holds nothing else (but the name of a body perhaps)."""
    if len(line) > _LONGEST:
        return None
    line = _AGENCY.sub("", line)
    found = next(printed_dates(line), None)
    if found is None:
        return None
    before = _before(line[: found.start])
    after = _parts(_AFTER_DATE.sub("", line[found.end :], count=1))
    if before is None or after is None:
        return None
    places = [p for p in (*before, *after) if is_place(p) and not is_letterhead(p) and not is_furniture(p)]
    strange = [
        part for part in (*before, *after) if part not in places and not is_letterhead(part) and not is_genre(part)
    ]
    return None if strange or len(places) > 1 else (found, places[0] if places else None)


def body_of_dateline(line: str) -> str | None:
    """The name of a body that stands before the date of a dateline: "Ministry of Trade of Peru, 3 May 2021"."""
    found = next(printed_dates(line), None)
    before = _before(line[: found.start]) if found else None
    return next((part for part in before or () if is_letterhead(part)), None)


def _before(text: str) -> list[str] | None:
    """The parts of a dateline before its date; none where what stands there runs on into the date."""
    rest = _BEFORE_DATE.sub("", text)
    if not rest.strip() or _is_label(rest):
        return []
    return _parts(rest) if text[len(rest) :].lstrip()[:1] in (*",:(|–—-;/.",) else None


def _is_label(text: str) -> bool:
    """Whether it announces a date, in English or in another script."""
    latin = any("a" <= c <= "z" or "\xc0" <= c < "\u0370" for c in text.lower())
    return text.lower().strip(" :.") in _words("dateline_labels.txt") or not (latin or _DIGIT.search(text))


def _parts(text: str) -> list[str] | None:
    """The parts of what a dateline holds beside its date; none where it cannot be one."""
    parts = [part.strip(" ,.;:()[]") for part in re.split(r"\s[–—-]\s|[|–—]", text)]
    return None if len(parts) > _MOST_PARTS else [part for part in parts if part]


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
    parts = [part for part in _COLUMNS.split(line) if part.strip()]
    if len(parts) == 1:
        parts = [part for part in re.split(r"\s+[–—-]\s+", line) if not is_genre(part)] or parts
    if len(parts) > 1 or (parts and parts[0] != line):
        return any(map(is_letterhead, parts)) and all(len(part.split()) <= _MOST_NAME_WORDS for part in parts)
    return plain_name(line) in _known_names() or _names_body(line) or is_person(line)


def plain_name(name: str) -> str:
    """A body's name for comparison: in lower case, without signs and articles."""
    words = re.findall(r"\w+", name.casefold().replace("&", "and"))
    return " ".join(word for word in words if word != "the")


@cache
def _known_names() -> frozenset[str]:
    return frozenset(plain_name(form) for body in organizations() for form in body.forms if len(form) >= _SHORTEST_NAME)


def _names_body(line: str) -> bool:
    words = [_bare(word) for word in _WORD.findall(line)]
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    heads, others = _words("letterhead_heads.txt"), _words("letterhead_words.txt")
    small = _ABROAD if _MISSIONS.intersection(words[:3]) else frozenset()
    unknown = [word for word in words if word not in heads and word not in others and word not in small]
    if not unknown:
        return True
    if not any(word in heads for word in words) or len(unknown) > _MOST_STATE_WORDS:
        return False
    return _name_states(unknown) or _ends_in_a_name(words, unknown)


def _ends_in_a_name(words: list[str], unknown: list[str]) -> bool:
    """Whether a body's name ends with ``of`` and one word that no list holds (``Ministry of War of Ruritania``)."""
    return words[0] in _words("body_nouns.txt") and words[-1:] == unknown and words[-2] in ("of", "the")


def names_body(line: str) -> bool:
    """Whether a line of a letterhead names a ministry or the like, or a state by its official name."""
    return any(_bare(word) in _words("body_nouns.txt") for word in _WORD.findall(line))


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").rstrip(".:").removesuffix("'s")


@cache
def _state_words() -> frozenset[str]:
    """The words of the names, adjectives and capitals of all states."""
    names = (n for state in states().values() for n in (*state.names, *state.adjectives, *state.capitals))
    return frozenset(_bare(word) for name in names for word in _WORD.findall(name))


def _name_states(words: Sequence[str]) -> bool:
    return all(word in _state_words() or all(part in _state_words() for part in word.split("-")) for word in words)


@cache
def _styles() -> tuple[str, ...]:
    return tuple(f"{style} " for style in word_list("read", "honorifics_ahead.txt"))


def is_person(line: str) -> bool:
    """Whether a line is a person's name with a style before it (``The Hon Julia Gillard, MP``)."""
    if not line.lower().startswith(_styles()):
        return False
    words = [word for word in _WORD.findall(line) if word not in ("the", "of", "bin", "al", "de")]
    return len(words) <= _MOST_NAME_WORDS and all(word[0].isupper() for word in words)
