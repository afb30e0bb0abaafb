"""Names of initiatives that no capitalised head noun gives away: resolutions, anniversaries, quotations and others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplograph.extract.city_names import city_names
from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_patterns import Pattern, no_modifiers, only_portfolios, only_states, pattern
from diplograph.extract.named_works import works
from diplograph.extract.quoted_names import noun_kinds, quoted_names

_RESOLUTION = re.compile(
    r"\b(?:(?:(?!The )[A-Z][\w’'.-]{1,30} ){0,3}(?:Council|Assembly|Commission|Parliament|Congress|Conference) |"
    r"(?:UN|UNSC|UNGA|UNHRC|HRC|AU|OIC|IAEA|OAS) )?"
    r"[Rr]esolutions? (?:A/RES/|A/|ES-)?\d[\d/]*(?: \((?:19|20)\d\d\))?"
    r"|\bUN(?:SC|GA)R \d+(?: \((?:19|20)\d\d\))?"
)
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)"
    r"|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth)"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|golden|silver|diamond)"
)
_THE = r"(?:the |our |their |its )?"
_KEPT = (
    r"(?:(?:official |formal |bilateral |mutual )?"
    r"(?:diplomatic|bilateral|official|friendship|friendly|partnership|cooperation|dialogue)"
    r"(?: (?:relations(?:hip)?|ties|partnership|cooperation|and cooperation|links)\b|(?! (?-i:[A-Z])))"
    r"|(?-i:[A-Z])[\w’'-]{1,30}(?:(?:[ –]| and )(?-i:[A-Z])[\w’'-]{1,30}){0,4}"
    r" (?:diplomatic )?(?:relations(?:hip)?|ties|friendship|partnership|cooperation|dialogue)"
    r"|[“\"‘'][^“”\"‘’'\n]{2,60}[”\"’'] (?:dialogue|partnership|initiative|process|framework)"
    r"|(?-i:[A-Z])[\w’'-]{1,30}(?: (?:of|and|(?-i:[A-Z])[\w’'-]{1,30})){0,6}"
    r" (?-i:Treaty|Agreement|Partnership|Dialogue|Convention|Accord|Declaration)\b"
    r"|(?-i:[A-Z]{3,8}\b(?![ -][A-Z])))"
)
_ANNIVERSARY = re.compile(
    rf"\b(?:{_ORDINAL} (?:[a-z]{{4,12}} )?(?:anniversary|jubilee|year)|(?:bi|sesqui)?centen(?:ary|nial)) of {_THE}"
    rf"(?:establishment of |normali[sz]ation of |beginning of |signing of )?{_THE}{_KEPT}"
    r"|\b\d{2,3} years of (?:official |formal |uninterrupted )?(?:diplomatic|bilateral) (?:relations|ties)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:[A-Z][a-z]{2,8} \d{1,2},? (?:19|20)\d\d|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d) (?:[A-Z][a-z]+ ){0,3}"
    r"(?:Agreement|Statement|Declaration|Accord|Treaty|Memorandum|Protocol|Communiqué)\b"
)
_NO_TIME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b)"
)
_EXERCISE = re.compile(
    rf"\bExercise [“\"]?[A-Z][\w’'-]{{2,30}}(?: (?:{_NO_TIME}[A-Z][\w’'-]{{2,30}}|(?:20)?\d\d\b)){{0,2}}"
)
_EXPO = re.compile(
    r"\b(?:World )?(?:Expo|EXPO) (?:[A-Z]\w+ )?(?:19|20)\d\d\b(?:[, ]{1,2}(?:Osaka|Kansai|Astana|Dubai)\b)*"
)
_LEVEL = re.compile(
    r"\b(?:(?:all-weather|comprehensive|global|special|enhanced|privileged|integral|multidimensional|upgraded|extensive|"
    r"cooperative|future-oriented) (?:and )?){0,8}strategic (?:and [a-z]+ |cooperative |cooperation )?partnership\b"
    r"|\bcomprehensive (?:and [a-z]+ |cooperative |global )?partnership\b"
)
_MIXED = re.compile(
    r"\b(?:[A-Z]\w+[ -]){1,4}(?:(?:peace|ceasefire|border|trade|nuclear|reform|transition) )?"
    r"(?:process|format|agreements?|accords?|protocol|initiative|declaration|framework|mechanism|formula|roadmap|"
    r"convention|communiqué|consensus|doctrine|policy|programme|program|scheme|campaign|strategy|scholarships?|treaty|pact)\b"
    r"(?! (?:agreement|document|officer|manager|director|coordinator|office|unit|paper|partner)s?\b)"
)
_NO_MODIFIER = (
    r"(?:and|or|the|of|for|in|on|to|by|at|as|with|from|an?|its|their|our|his|her|this|that|new|joint|own|such|other"
    r"|first|current|election|electoral|[a-z]+ed|[a-z]+ly|[a-z]+s)"
)
_LOWER_MIXED = re.compile(
    rf"\b(?:[A-Z]\w+[ -]){{1,3}}(?:(?!{_NO_MODIFIER} )[a-z]{{3,20}}(?:-[a-z]{{2,20}})? ){{1,2}}"
    r"(?:programme|program|scheme|initiative|campaign|corridor|trust fund)\b"
    r"(?! (?:officer|manager|director|coordinator|office)s?\b)"
)
_OPERATION = re.compile(rf"\bOperation [“\"‘]?[A-Z][\w’'-]{{2,30}}(?: {_NO_TIME}[A-Z][\w’'-]{{2,30}}){{0,2}}")
_DAY = re.compile(
    r"\b(?:World|International) (?:[A-Z][\w’'-]{1,30} (?:and )?){1,3}Day\b"
    r"|\b(?:[A-Z][\w’'-]{1,30} ){1,2}(?:Unity|Friendship|Solidarity|Awareness) Day\b"
    r"|\bInternational Day (?:of|for|against|on) (?:the )?[A-Z][\w’'-]{2,30}"
    r"(?: (?:(?:of|and|for|in|against|the) ){0,2}[A-Z][\w’'-]{2,30}){0,5}"
)

_ENDS = frozenset(".!?:;•")
_PLAIN_NOUNS = frozenset({"policy", "programme", "program", "scheme", "campaign", "strategy"})
"""One word before these makes no name yet: "the Riga strategy"."""


def pattern_names(text: str, words: list[Lexeme]) -> Iterator[Pattern]:
    """All such names; some may overlap."""
    starts = [w.first for w in words]
    for expression, kind in (
        (_RESOLUTION, "document"),
        (_ANNIVERSARY, "programme"),
        (_EXPO, "programme"),
        (_EXERCISE, "programme"),
        (_OPERATION, "programme"),
        (_DAY, "programme"),
        (_DATED, "document"),
        (_LEVEL, "partnership"),
    ):
        for match in expression.finditer(text):
            yield pattern(starts, match.start(), match.end(), kind)
    yield from _mixed_names(text, words, starts)
    yield from works(text, words, starts)
    yield from quoted_names(text, words, starts)


def _mixed_names(text: str, words: list[Lexeme], starts: list[int]) -> Iterator[Pattern]:
    """Names of which only the first part has capitals: "Geneva process"."""
    for match in (*_MIXED.finditer(text), *_LOWER_MIXED.finditer(text)):
        found = pattern(starts, match.start(), match.end(), "framework")
        modifiers = [w for w in words[found.start : found.end] if w.capital]
        while modifiers and modifiers[0].key in no_modifiers():
            modifiers.pop(0)
        lower = _lower(words, found)
        enough = 2 if lower == 1 and words[found.end - 1].key in _PLAIN_NOUNS else 1
        if [w.text for w in words[found.end - 2 : found.end]] == ["peace", "process"]:
            continue
        start = found.end - len(modifiers) - lower
        if len(modifiers) < enough or only_states(modifiers) or _opens(words, start, modifiers):
            continue
        if lower > 1 or not only_portfolios(modifiers):
            yield Pattern(start, found.end, _mixed_kind(words[found.end - 1]))


def _opens(words: list[Lexeme], start: int, modifiers: list[Lexeme]) -> bool:
    """Whether its only capital is that of the sentence; a city has one anyway: "Geneva process"."""
    gap = words[start].gap
    begins = gap is None or not _ENDS.isdisjoint(gap)
    return len(modifiers) == 1 and begins and city_names().at(words, start) is None


def _lower(words: list[Lexeme], found: Pattern) -> int:
    return sum(not w.capital for w in words[found.start : found.end])


def _mixed_kind(word: Lexeme) -> str:
    return noun_kinds().get(word.key, "agreement")
