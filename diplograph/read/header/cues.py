"""The wording around a state's name that tells whether a release speaks for that state or of it.

Patterns named ``…_BEFORE`` and those that end with ``$`` are searched in what stands before the name, the others are
matched behind it.
"""

from __future__ import annotations

import re

from diplograph.resources import word_list

Match = re.Match[str]

_VERBS = "|".join(word_list("read", "state_acts.txt"))
ACTS = re.compile(rf"\s+(?:and\s+its|(?!and\b)[a-z]{{3,}}ed|{_VERBS})\b(?!\s+of\b)")
LISTED = re.compile(r"(?:,|\band|\bor|\bof|\bin|\bon|\bwith|\bto|\bfrom|\bfor)\s+(?:the\s+)?$")
ITSELF = re.compile(
    r"(?:represent(?:s|ed|ing)?|on\s+behalf\s+of(?:\s+(?:the\s+)?(?:government|people|and|\s)+\sof)?|our\s+country,?)"
    r"\s+(?:the\s+)?$",
    re.I,
)
OWN_TIME = re.compile(r"\s+(?:standard\s+)?time\b", re.I)
OTHER = re.compile(r"\s+(?:counterpart|colleague|side's|guests?|delegation\s+led)\b", re.I)
SPEAKS = re.compile(
    r"^[^.;]{0,20}\b(?:Information|Statement|Comment|Commentary|Comments|Declaration|Communiqué|Remarks|Briefing)\s+(?:of|by|from)\b"
    r"[^.;]{0,80}\b(?:Ministry|MFA)\b[^.;]{0,30}\bof\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?$"
)
SAID_BY = re.compile(
    r"\b(?:press\s+(?:service|office|department|secretary)|spokes(?:man|person|woman))\s+(?:of|for)\s+the\s+(?:Foreign\s+Ministry|Ministry"
    r"\s+of\s+[^.;]{0,40}|MFA)\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?$"
)
"""Whom a release says that it has its news from."""
OF_US = re.compile(r"\s+(?:has\s+been\s+|will\s+be\s+)?[a-z]+\s+(?:us|our)\b")
ABROAD = re.compile(
    r"\bour\s+(?:[a-z]+\s+)?(?:partners?|friends?|neighbou?rs?|ally|allies|relations\s+with|cooperation\s+with)\b[^.;]{0,40}$"
    r"|\bthank(?:s|ed|ing)?\s+(?:the\s+)?$"
    r"|\b(?:aid|assistance|support|help|relief)\s+(?:to|for)\s+(?:the\s+)?(?:people\s+of\s+)?$",
    re.I,
)
_OFFICES = (
    r"(?:Minister|Secretary|President|Chancellor|Premier|Ambassador|Commissioner|Representative|Envoy|FM|PM|King|Sultan|Emir|Amir"
    r"|Spokesperson|Undersecretary)"
)
_TITLE_WORDS = r"(?:,?\s+(?:of|for|and|the|to)\b|,?\s+[A-Z][\w.'’-]*)"
OFFICE_AFTER = re.compile(rf"\s+(?:[A-Z][\w.-]+\s+){{0,3}}{_OFFICES}\b")
OFFICE_BEFORE = re.compile(
    rf"\b{_OFFICES}\b{_TITLE_WORDS}{{0,12}}\s+of\s+(?:our\b[a-z\s]{{0,30}})?(?:the\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?$"
)
OFFICE_IN_FULL = re.compile(rf"\b(?:[A-Z][\w-]+\s+){{0,3}}{_OFFICES}\b{_TITLE_WORDS}{{0,14}}")
OF_STATE = re.compile(r",\s+[^.;]{0,60}\bof\s+(?:the\s+)?(?:[a-z]+\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?")
RECEIVES = re.compile(
    r"[^.;]{0,80}\b(?:receive[sd]|accept(?:s|ed))\s+(?:the\s+)?(?:credentials|letters?\s+of\s+credence)\b"
)
STATES = re.compile(
    r",?\s+(?:issued|made|released|gave)\s+(?:the\s+)?following\s+(?:statement|remarks|comments|comment)\b"
)
TAKES_PART = re.compile(
    r",?\s+(?:(?:H\.?E\.?|Mr|Mrs|Ms|Dr|[A-Z][\w.'’-]+)\.?,?\s+){0,6}(?:takes?\s+part|took\s+part|participate[sd]|attend(?:s|ed)|returned)\b"
)
"""What the officer of a state does that stands before: as its own release tells it."""
RETURN = re.compile(r"\breturn(?:s|ed|ing)?\s+(?:home\s+)?to\s+(?:the\s+)?$", re.I)
"""Where somebody of the release returns to: home."""
LED = re.compile(
    r"\s+(?:government(?:al)?\s+)?delegation,?\s+(?:(?:was|is|which\s+was)\s+)?(?:led|headed)\s+by\s+(?:the\s+|H\.?E\.?\s+)?"
)
DIASPORA = re.compile(r"s?\s+(?:(?:living\s+|residing\s+)?abroad|community\s+(?:in|of|residing|living))\b", re.I)
FIRST_PERSON = re.compile(r"\b(?:we|our|us|ours)\b", re.I)
DESTINATION = re.compile(
    r"\b(?:in|to|from)\s+[A-Z][\w’'-]+,\s+$"
    r"|\b(?:visit(?:s|ed|ing)?\s+(?:to\s+)?|trip\s+to|travel(?:s|led)?\s+to)\s*(?:the\s+)?$",
    re.I,
)
VENUE = re.compile(r"\b[Ii]n\s+((?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+)?)")
CAPITALISED = re.compile(r"\b([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)")
JOURNEY = re.compile(
    r"\b(?:visits|visited|visiting|(?:to|will)\s+visit|(?:will|to)\s+travel\s+to|travel(?:s|led|ling)\s+to|depart(?:s|ed)\s+for)"
    r"\s+(?:[A-Z]\w+\s+and\s+)?(?:the\s+)?$",
    re.I,
)
BEFORE = {
    "second-of-pair": re.compile(
        r"\b(?:between|of)\s+[^.;]{3,40}\s+and\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?$"
    ),
    "partner-of": re.compile(r"\b(?:partner|friend|ally|neighbou?r)s?\s+(?:of|for|to)\s+(?:the\s+)?$", re.I),
    "people-of": re.compile(r"\b(?:people|government|authorities)\s+of\s+(?:the\s+)?$", re.I),
}
"""Cues that stand beside the part that the name plays, in what goes before it."""

AFTER = {
    "first-of-pair": re.compile(r"\s*(?:and|-|–)\s+(?:the\s+)?[A-Z]"),
    "its-people": re.compile(r"\s+(?:people|government|authorities|side)\b", re.I),
}
"""The same, behind it."""

PLACES = {
    "destination": DESTINATION,
    "inside": re.compile(r"\bin\s+(?:[a-z]+\s+)?$"),
    "with": re.compile(r"\b(?:with|to|towards|from)\s+(?:the\s+)?$", re.I),
}
"""Parts of a clause that a preposition shows, the first that fits."""

CURRENCY = re.compile(r"\b([A-Z]{2})[A-Z]\s?\d")
HOST = re.compile(r"\b[Aa]mbassador(?:-designate)?\s+of\b[^.;]{0,90}\bto\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+)?$")
MONEY = re.compile(r"\s?\$|\s+[Dd]ollars?\b")
