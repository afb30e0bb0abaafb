"""Amounts of money: in any usual notation, with their currency."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.cite import printed_text
from diplograph.resources import word_list

_DIGITS = (
    r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d+(?:\.\d+|,\d{1,2}(?!\d))?"
)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_TO_MORE = r"(?: ?(?:[-–]|to) ?\d+(?:[.,]\d+)?(?=[ -]?[a-z]+llion))?"
_NUMBER = re.compile(r"\d[\d.,]*|(?i:\b(?:hundred|thousand|[mb]illion|trillion|crore|lakh))")
_BEFORE = 40
_AFTER = 60
_MOST_DECIMALS = 2
_LOCAL_LENGTH = 2
_LOW_NUMBER = 2
"""Digits of a number so low that it is no amount, where capitals stand right before it."""
_AFTER_NUMBERS = ("US$", "€", "£", "$", "¥", "zł", "Kč", "FCFA", "F CFA", "kr", "RMB")


@dataclass(frozen=True, slots=True)
class Money:
    """Tokens ``start`` to ``end`` (exclusive) are an amount of a currency (ISO 4217)."""

    start: int
    end: int
    amount: int | float
    currency: str


def money(doc: Doc, country: str | None) -> list[Money]:
    """The amounts of a document; a symbol or name that several currencies share is of ``country``'s own."""
    found = []
    for match in _matches(printed_text(doc)):
        span = doc.char_span(*match.span(), alignment_mode="expand")
        sign = _sign(match)
        code = currency(sign, country) if sign else None
        counted = match["digits"] or match["scale"]
        if span is not None and code is not None and counted and not _is_numbered(match):
            value = _value(match["digits"], match["words"], match["scale"])
            found.append(Money(span.start, span.end, value, code))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The amounts in a text, looked for only where there is a number."""
    last = 0
    for anchor in _NUMBER.finditer(text):
        start = max(last, anchor.start() - _BEFORE)
        if anchor.end() <= last:
            continue
        match = _pattern().search(text, start, min(len(text), anchor.end() + _AFTER))
        while match is not None and match.start() <= anchor.start():
            last = match.end()
            yield match
            match = _pattern().search(text, last, min(len(text), anchor.end() + _AFTER))


def _sign(match: re.Match[str]) -> str | None:
    """The sign of an amount; of two the one that fewer currencies share: "$5 million Fijian dollars"."""
    signs = [sign for sign in (match["before"], match["after"]) if sign]
    return min(signs, key=lambda sign: len(_signs().get(_folded(sign), ())), default=None)


def _is_numbered(match: re.Match[str]) -> bool:
    """Whether capitals and a low number are the name of something: "COP28"."""
    glued = match["before"] is not None and match.end("before") == match.start("digits")
    return glued and match["before"].isalpha() and not match["scale"] and len(match["digits"]) <= _LOW_NUMBER


def currency(sign: str, country: str | None) -> str | None:
    """The ISO 4217 code that a symbol, code or name stands for in a release of ``country``."""
    codes = _signs().get(_folded(sign), ())
    own = next((code for code in codes if country in _currencies()[code].states), None)
    return own or (None if _is_local(sign) else next(iter(codes), None))


def _is_local(sign: str) -> bool:
    """Whether a symbol is so short that it means money only at home: R is no rand in "R 5" of a French release."""
    return len(sign) <= _LOCAL_LENGTH and sign.isascii() and sign.isalpha()


@dataclass(frozen=True, slots=True)
class _Currency:
    code: str
    symbols: tuple[str, ...]
    names: tuple[str, ...]
    states: frozenset[str]


@cache
def _currencies() -> dict[str, _Currency]:
    found = {}
    for line in word_list("extract", "currencies.tsv"):
        code, symbols, names, states = line.split("\t")
        found[code] = _Currency(code, _listed(symbols), _listed(names), frozenset(states.split(",")))
    return found


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(",")))


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    """The codes that each sign may stand for, in the order of the table."""
    found: dict[str, list[str]] = {}
    for item in _currencies().values():
        for sign in (item.code, *item.symbols, *(f for name in item.names for f in (name, _plural(name)))):
            found.setdefault(_folded(sign), []).append(item.code)
    return {sign: tuple(codes) for sign, codes in found.items()}


def _folded(sign: str) -> str:
    """Names are met in any case, codes and symbols as they are written."""
    text = " ".join(sign.split())
    return text if len(text) <= 3 or not text.isascii() else text.casefold()


def _plural(name: str) -> str:
    return name if name.endswith(("s", "yen", "yuan", "won", "baht", "renminbi", "kroner", "kronor")) else f"{name}s"


@cache
def _numbers(kind: str) -> dict[str, float]:
    rows = (line.split("\t") for line in word_list("extract", "number_words.tsv"))
    return {word: float(value) for word, value, what in rows if what == kind}


@cache
def _pattern() -> re.Pattern[str]:
    """An amount: a sign and a number, or a number and a sign, with a scale."""
    before = [s for c in _currencies().values() for s in (c.code, *c.symbols)]
    names = [n for c in _currencies().values() for name in c.names for n in (name, _plural(name))]
    sign = rf"(?P<before>{_any(before)}|(?i:{_any(names)}))[ \u00a0]?[$€£¥]?[ \u00a0]?"
    codes = _any([*_currencies(), *_AFTER_NUMBERS])
    words = rf"(?P<words>{_in_words()})(?!\w)(?![ -](?:{codes}))"  # in "a USD 5 million grant" no dollar is told
    number = rf"(?:(?:{sign})?(?P<digits>{_DIGITS}){_TO_MORE}|{words})"
    scale = f"(?:[ -]?(?P<scale>(?i:{_any(_numbers('scale'))}))(?!\\w))?"
    after = rf"(?:[ -]?(?P<after>(?:{codes})(?!\w)|(?i:{_any(names)})(?!\w)))?"
    return re.compile(rf"(?<![\w.,]){number}{scale}{after}(?![\d])")


def _in_words() -> str:
    """A number in words: "five", "ninety-nine", "two hundred and fifty"."""
    word = rf"(?i:{_any(n for n in _numbers('number') if 'hundred' not in n)})"
    return rf"{word}(?:[- ]{word})?(?: hundred(?! (?:thousand|million)\b)(?: (?:and )?{word}(?:[- ]{word})?)?)?"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


def _value(digits: str | None, words: str | None, scale: str | None) -> int | float:
    number = _number(digits, scaled=scale is not None) if digits else _told(words or "")
    value = number * (_numbers("scale")[scale.casefold()] if scale else 1)
    rounded = round(value, _MOST_DECIMALS)
    return int(rounded) if rounded == int(rounded) else rounded


def _told(words: str) -> float:
    """The number that words tell: those before "hundred" are multiplied, the others added up."""
    known = _numbers("number")
    whole = words.casefold()
    if whole in known:
        return known[whole]
    left, hundred, right = whole.partition("hundred")
    total = _sum_of(left) * (100 if hundred else 1)
    return total + _sum_of(right)


def _sum_of(words: str) -> float:
    known = _numbers("number")
    return known.get(words.strip()) or sum(known.get(w, 0.0) for w in words.replace("-", " ").split() if w != "and")


def _number(digits: str, scaled: bool) -> float:
    """The number: a comma or several dots part thousands; one or two digits after a comma are decimals.

    So does one dot before three digits, but of millions: "14.657 million".
    """
    plain = digits.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    if plain.count(".") > 1 or (not scaled and _THOUSANDS.fullmatch(plain)):
        return float(plain.replace(".", ""))
    whole, comma, decimals = plain.rpartition(",")
    if comma and "." not in plain and len(decimals) <= _MOST_DECIMALS:
        return float(f"{whole.replace(',', '')}.{decimals}")
    return float(plain.replace(",", ""))
