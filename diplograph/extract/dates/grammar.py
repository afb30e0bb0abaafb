"""The forms in which English states a date, as patterns: where a date stands and what its parts are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplograph.extract.dates.words import ANCHORED, DAYS, MONTH, NUMERALS, POINTERS, WEEKDAY, any_of

_TO = r"\s?(?:-|–|—|to\sthe|to|and|until|till|through|&)\s?"
_OF = r"(?:\s|\sof\s|-)"
_YEAR = r"(?:,?\s(?:of\s)?(?P<y{n}>(?:19|20)\d\d)(?![\d,.]\d))"
_OTHER_YEAR = r"(?:,?\s(?:of\s)?(?P<pointer>(?i:this|last|next|the\scurrent))\s(?i:year))"
_AFTER = (
    r"(?:(?<=\b[Ii]n\s)|(?<=\b[Bb]y\s)|(?<=\bof\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Dd]uring\s)|"
    r"(?<=\b[Ff]rom\s)|(?<=\b[Tt]o\s)|(?<=\b[Ee]arly\s)|(?<=\b[Ll]ate\s)|(?<=\b[Mm]id[\s-])|(?<=\b[Tt]hroughout\s)|"
    r"(?<=\b[Ss]pring\s)|(?<=\b[Ss]ummer\s)|(?<=\b[Aa]utumn\s))"
)
_PLACES = {
    "{WD}": rf"(?:{WEEKDAY},?\s(?:the\s)?)?",
    "{AFTER}": rf"(?:\s?\((?:{WEEKDAY}|(?i:local\stime))\))?",
    "{WEEKDAY}": rf"(?P<wd>{WEEKDAY})",
    "{PART}": r"(?:\s(?i:morning|afternoon|evening|night))?",
    "{POINTER}": rf"(?P<pointer>(?i:{any_of(POINTERS)}))",
    "{N}": rf"(?P<n>\d{{1,2}}|(?i:{any_of(NUMERALS)}))",
    "{UNIT}": r"(?P<unit>(?i:day|week|month|year))",
    "{TO}": _TO,
    "{OF}": _OF,
    "{ELSE}": _OTHER_YEAR,
    "{IN}": _AFTER,
}
for _n in ("", "1", "2"):
    _PLACES |= {
        f"{{D{_n}}}": rf"(?P<d{_n}>\d{{1,2}})(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?",
        f"{{M{_n}}}": rf"(?P<m{_n}>{MONTH})",
        f"{{Y{_n}}}": _YEAR.replace("{n}", _n),
    }

_TEMPLATES = {
    "iso": r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})",
    "numeric": r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>(?:19|20)\d\d)",
    "bracketed": r"(?:(?:{WEEKDAY}|(?i:today|yesterday|tomorrow)){PART}\s)?\((?P<d>\d{1,2})/(?P<m>\d{1,2})\)",
    "cross_dmy": r"{WD}{D1}{OF}{M1}{Y1}?{TO}{WD}{D2}{OF}{M2}{Y2}?",
    "cross_mdy": r"{WD}{M1}\s{D1}{Y1}?{AFTER}{TO}{WD}{M2}\s{D2}{Y2}?",
    "range_dmy": r"{D1}(?:,\s\d{1,2}){0,30}{TO}{D2}{OF}{M}(?:{Y}|{ELSE})?",
    "range_mdy": r"{M}\s{D1}{AFTER}(?:,\s\d{1,2}){0,30}{TO}{D2}(?!\d|:)(?:{Y}|{ELSE})?{AFTER}",
    "dmy": r"{WD}{D}{OF}{M}(?:{Y}|{ELSE})?{AFTER}",
    "mdy": r"{WD}{M}\s{D}(?![\d:])(?:{Y}|{ELSE})?{AFTER}",
    "months": r"{M1}{TO}{M2}{Y}",
    "month": r"{M}(?:{Y}|{ELSE})",
    "pointed_month": r"{POINTER}\s{M}",
    "bare_month": r"{IN}{M}(?!,?\s(?:of\s)?\d|{ELSE}|\w|{TO}\d)",
    "year": r"{IN}(?P<y>(?:19|20)\d\d)(?![\d,.]\d|-\w)",
    "day_alone": r"(?:(?<=\b[Oo]n\s)|(?<=\b[Oo]n\sthe\s))(?P<d>\d{1,2})\s?(?:st|nd|rd|th)(?!\s?[\w(–-])",
    "days": rf"(?P<days>(?i:{any_of(DAYS)}))(?:\s(?i:morning|afternoon|evening|night))?",
    "anchored": rf"(?P<anchored>(?i:{any_of(ANCHORED)}))",
    "ago": r"{N}\s{UNIT}s?\s(?i:ago)",
    "hence": r"{N}\s{UNIT}s?(?:\s(?i:from\s(?:today|now))|['’]?s?\s(?i:time))",
    "ahead": r"(?i:next|coming)\s{N}\s(?i:days)",
    "weekday": r"(?:{POINTER}\s)?{WEEKDAY}{PART}",
    "weekend": r"{POINTER}\s(?i:weekend)",
    "period": r"{POINTER}\s{UNIT}(?!s|\sof\s)",
    "part": r"(?i:end|half|quarter|course|remainder|rest|middle|beginning)\s(?i:of\s(?:the|this))\s(?P<unit>(?i:year))",
    "season": r"{POINTER}\s(?i:spring|summer|autumn|fall|winter)",
}
_PARTS = ("end", "half", "quarter", "course", "remainder", "rest", "middle", "beginning")
_OPENINGS = {word.split(" ")[0] for word in (*NUMERALS, *DAYS, *POINTERS, *ANCHORED, *_PARTS)}


def _fill(template: str) -> str:
    """The pattern of a template; parts may hold parts."""
    for _ in range(2):
        for place, pattern in _PLACES.items():
            template = template.replace(place, pattern)
    return template


_PATTERNS = {form: re.compile(_fill(template)) for form, template in _TEMPLATES.items()}
_NAMED_PART = re.compile(r"\(\?P<\w+>")
_ALTERNATIVES = (f"(?P<{form}>{_NAMED_PART.sub('(?:', pattern.pattern)})" for form, pattern in _PATTERNS.items())
_START = rf"(?<![\w/.])(?=[\d(]|(?:{MONTH}|{WEEKDAY}|(?i:{any_of(_OPENINGS)}))(?!\w))"
_ANYWHERE = re.compile(f"{_START}(?:{'|'.join(_ALTERNATIVES)})(?!\\w)")


def find(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every date of ``text`` from left to right: the name of its form and the match with its parts."""
    for place in _ANYWHERE.finditer(text):
        form = place.lastgroup or ""
        match = _PATTERNS[form].fullmatch(text, place.start(), place.end())
        if match is not None:
            yield form, match
