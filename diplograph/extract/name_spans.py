"""How far a name reaches: from its head noun back over its modifiers and on over "of", "for", "and"."""

from __future__ import annotations

import re
from functools import cache

from diplograph.extract.calendar_names import is_day, months
from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_grounds import HYPHENS, Grounds, owners
from diplograph.extract.name_heads import Head, Sort
from diplograph.extract.name_tails import in_the_field, is_amount, is_date, over_field, relating_to, to_an_aim
from diplograph.resources import word_list

_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})
_INVERTED = frozenset({"ministry", "department", "council", "committee", "commission", "bureau"})
"""Their names may hold a list with commas: "Ministry of Trade, Industry and Energy"."""
_ARTICLES = frozenset({"the", "two", "all", "a", "an"})
_SUBJECT = frozenset({"in"})
"""What follows these is no place, but what the name of an agreement goes on with: "… in Customs Matters"."""
_OFFICES = frozenset({"office", "department", "cabinet"})
"""They may be named by whom they serve: "Office of the Prime Minister"."""
_ADJECTIVAL = ("ic", "al", "ive", "ary")
"""How words end that need a noun: "a Strategic and Global Partnership" is one name."""
_LONGEST = 40
"""Words before a head."""
_PLACING = frozenset({"at", "in", "to", "from", "with", "between", "by", "near"})
_PARTS_OF_STATES = frozenset(
    {"south", "north", "east", "west", "western", "eastern", "northern", "southern", "central", "new", "greater"}
)
_LEGAL_FORMS = frozenset({"ltd", "inc", "llc", "limited", "plc", "corp"})
_COUNTED = frozenset(
    {"agenda", "article", "channel", "corridor", "group", "highway", "line", "mission", "package", "phase", "project"}
    | {"protocol", "resolution", "road", "route", "terminal", "track", "vision"}
)
"""What is told apart by small numbers: "Protocol 14", "Road 5"; after other names these are footnotes and pages."""
_YEAR_OR_ORDINAL = re.compile(r"(?:19|20)\d\d|\d+(?:st|nd|rd|th)|\d\d?", re.IGNORECASE)


def start_of_name(ground: Grounds, head: int) -> int:
    """The first word of the name whose head noun starts at word ``head``."""
    i = last_and = head
    while i > max(0, head - _LONGEST) and (ground.joined(i) or _brackets_acronym(ground.words, i - 1)):
        step = _step_back(ground, i)
        if not step:
            break
        if step == 2 and ground.words[i - 1].key in ("and", "&"):
            last_and = i
        i -= step
    while i < head and ground.words[i].numeral and not _numbers_a_name(ground, i, head):
        i += 1
    coordinates = last_and != head and i > 0 and ground.words[i - 1].key in _PLACING
    return last_and if coordinates else i


def _numbers_a_name(ground: Grounds, i: int, head: int) -> bool:
    """Whether the number that a name seems to start with is an ordinal or a year, not the end of a date or a list's."""
    text = ground.words[i].text
    if not _YEAR_OR_ORDINAL.fullmatch(text) or (len(text) < 3 and i + 1 < head and not ground.hyphened(i + 1)):
        return False
    return not (i + 1 < head and ground.words[i + 1].numeral and not ground.hyphened(i + 1))


def _step_back(ground: Grounds, i: int) -> int:
    """How many words the name takes in before word ``i``."""
    before = ground.words[i - 1]
    if i > 1 and _brackets_acronym(ground.words, i - 1):
        return 2
    if before.key == "'s":
        return 2 if i > 1 and ground.words[i - 2].key in owners() and ground.words[i - 2].capital else 0
    if ground.hyphened(i) and before.text.isalpha() and not before.capital:
        return 2 if i > 1 and ground.hyphened(i - 1) and ground.words[i - 2].capital else 0
    if not before.capital and not before.numeral:
        return _step_over_lower(ground, i)
    return 0 if before.key in _never() and not ground.owned(i) else 1


def _brackets_acronym(words: list[Lexeme], i: int) -> bool:
    """Whether word ``i`` is an acronym in brackets within a name: "Coast-to-Coast Railway (CCR) Project"."""
    closed = i + 1 < len(words) and words[i + 1].gap == ") "
    if not closed or i < 2 or words[i].gap != " (" or words[i - 2].key in ("of", "for", "on", "and"):
        return False
    return words[i].text.isupper() and words[i - 1].capital


def _step_over_lower(ground: Grounds, i: int) -> int:
    """Over "and", or over the lower-case end of a compound ("Mine-free World …")."""
    words = ground.words
    if i < 2 or words[i - 1].gap is None:
        return 0
    two_back = words[i - 2]
    if ground.hyphened(i - 1) and two_back.capital:
        return 2
    if words[i - 1].key == "for":
        return 2 if _has_an_aim(ground, i - 2) else 0
    if words[i - 1].key not in ("and", "&") or not ground.joined(i - 1):
        return 0
    splits = i - 2 in ground.states or i - 2 in ground.known or two_back.key in _never() or not two_back.capital
    splits = splits or _ends_a_body(ground, i - 2)
    return 0 if splits else 2


def _has_an_aim(ground: Grounds, i: int) -> bool:
    """Whether word ``i``, before "for", is the first of the name or a quality: "the | Food for Peace Programme"."""
    word, opener = ground.words[i], ground.words[i - 1] if i else None
    if opener is None or opener.key not in _ARTICLES or word.gap != " " or ground.words[i + 1].gap != " ":
        return False
    named = i in ground.states or i in ground.known or i in ground.people or word.text in _titles()
    return word.capital and not named and word.key not in _never() and ground.heads(i) is None


def _ends_a_body(ground: Grounds, i: int) -> bool:
    """Whether another body's name ends with word ``i``: "National Research Council and | Medical Council"."""
    return ground.words[i].key in _bodies() and i > 0 and ground.joined(i) and ground.words[i - 1].capital


def end_of_name(ground: Grounds, end: int, head: Head, head_key: str) -> int:
    """The end of the name whose head noun ends before word ``end``."""
    end = _over_legal_form(ground.words, end) if head.kind == "company" else end
    end = first = _numbers(ground, end, head.sort is not Sort.INITIATIVE or head_key in _COUNTED)
    while True:
        initiative = head.sort is Sort.INITIATIVE
        tail = head.tail | _SUBJECT if end > first and initiative else head.tail
        after = _carried_on(ground, end, tail, numbers=initiative, subject=not head.tail >= _SUBJECT)
        if after == end:
            return end
        lists = initiative or head_key in _INVERTED
        end = after if after - 1 in ground.states and end > first else _and_more(ground, after, lists)


def _over_legal_form(words: list[Lexeme], end: int) -> int:
    """Over what a company's name ends with, whatever signs part it: "Bergen Fish Co., | Ltd"."""
    ends = (
        end < len(words) and words[end].key in _LEGAL_FORMS and (words[end].gap or "").strip() in (",", ".,", ".", "")
    )
    return end + 1 if ends and words[end].gap is not None and words[end].capital else end


def _numbers(ground: Grounds, end: int, counted: bool) -> int:
    """Over what numbers a name: "Strategy 2018", "Work Plan IV"; only ``counted`` ones may have a small figure."""
    words = ground.words
    while end < len(words) and ground.joined(end) and (words[end].numeral or words[end].key in _ROMAN):
        after = words[end + 1] if end + 1 < len(words) else None
        dated = after is not None and after.key in months()
        pronoun = words[end].text == "I" and after is not None and after.gap == " " and not after.capital
        small = words[end].numeral and len(words[end].text) < 3 and not counted
        if dated or pronoun or small or not (words[end].numeral or words[end].text.isupper()):
            break
        end += 1
    return end


def _carried_on(ground: Grounds, end: int, tail: frozenset[str], numbers: bool, subject: bool) -> int:
    """Over one of the tail's words and the capitalised words after it; ``numbers`` lets these begin with a number.

    ``subject`` says that what follows "in" is to be no place.
    """
    words = ground.words
    if end + 1 >= len(words) or words[end].gap != " ":
        return end
    related = relating_to(words, end) if numbers else end
    if not (related > end or words[end].key in tail or in_the_field(words, end) or (numbers and to_an_aim(words, end))):
        return end
    start = over_field(words, related + 1)
    while start < len(words) and words[start].gap == " " and words[start].key in _ARTICLES:
        start += 1
    if start >= len(words) or words[start].gap not in (" ", *HYPHENS) or _only_qualifies(ground, start):
        return end
    if is_amount(words, start) or (is_date(words, end, start) and not _numbers_more(ground, start)):
        return end
    dated = numbers and words[end].key == "of" and words[start].numeral
    if (is_day(words, start) and not dated) or (words[start].numeral and not numbers):
        return end
    if words[end].key in _SUBJECT and subject and start in ground.places:
        return end
    after = chunk(ground, start, holders=words[end - 1].key in _OFFICES)
    return after if after > start else end


def _numbers_more(ground: Grounds, i: int) -> bool:
    """Whether a capitalised word follows the number: "on the 5th Generation Network"."""
    return i + 1 < len(ground.words) and ground.joined(i + 1) and ground.words[i + 1].capital


def _only_qualifies(ground: Grounds, i: int) -> bool:
    """Whether word ``i`` is the only capitalised one before a noun: "of the Libyan people"."""
    words = ground.words
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.gap != " " or after.capital or after.numeral or i in ground.states or i in ground.known:
        return False
    return i in ground.adjectives


def chunk(ground: Grounds, start: int, holders: bool = False) -> int:
    """The end of the run of capitalised words and numbers from word ``start``; ``holders`` lets it name an office."""
    words = ground.words
    i = start
    while i < len(words) and (i == start or ground.joined(i)):
        word = words[i]
        if not (word.capital or word.numeral or (i > start and ground.hyphened(i))):
            break
        held = holders and word.text in _titles()
        if i > start and not ground.hyphened(i) and not held and _closes(ground, start, i):
            break
        i += 1
    return i


def _closes(ground: Grounds, start: int, i: int) -> bool:
    """Whether something else begins at word ``i``: a person's title, a state, or what follows the owner's state."""
    word = ground.words[i]
    if word.text in _titles() or _is_initial(ground.words, i):
        return True
    if i in ground.states:
        return i - 1 not in ground.states and not _qualified(ground, i)
    after_owner = all(j in ground.states for j in range(start, i))
    return after_owner and all(ground.heads(j) is None for j in range(i, min(i + 3, len(ground.words))))


def _is_initial(words: list[Lexeme], i: int) -> bool:
    """Whether word ``i`` shortens a given name right before a surname: "Ch.Oyun"."""
    return len(words[i].text) < 3 and i + 1 < len(words) and words[i + 1].gap == "." and words[i + 1].capital


def _qualified(ground: Grounds, i: int) -> bool:
    """Whether the state at word ``i`` only goes on the name: "South Australia", "4th Norway-Kenya Summit"."""
    before = ground.words[i - 1]
    compound = i + 1 < len(ground.words) and ground.hyphened(i + 1)
    return compound or before.numeral or before.key in _PARTS_OF_STATES


def _and_more(ground: Grounds, end: int, lists: bool) -> int:
    """Over "and International Cooperation", and where the name may be a list over ", Industry and Energy"."""
    while True:
        after = _over_and(ground, end)
        if after == end and lists:
            after = _over_commas(ground, end)
        if after == end:
            return end
        end = after


def _over_and(ground: Grounds, end: int, gaps: tuple[str, ...] = (" ",)) -> int:
    words = ground.words
    if end + 1 >= len(words) or words[end].key not in ("and", "&") or words[end].gap not in gaps:
        return end
    if words[end + 1].gap != " " or not words[end + 1].capital or _begins_another(ground, end + 1):
        return end
    return chunk(ground, end + 1)


def _begins_another(ground: Grounds, i: int) -> bool:
    """Whether what follows "and" is a name of its own."""
    words = ground.words
    if i in ground.states or i in ground.known or i in ground.people:
        return True
    if words[i - 2].key.endswith(_ADJECTIVAL) and words[i - 3].key in _ARTICLES:
        return False
    if words[i].text in _titles() or words[i].key in _never():
        return True
    end = chunk(ground, i)
    if end < len(words) and words[end].gap == " " and words[end].text in _titles():
        return True
    return any(ground.heads(j) is not None for j in range(i, end))


def _over_commas(ground: Grounds, end: int) -> int:
    """The end of a list "…, Industry and Energy", else ``end``: a list must close with "and"."""
    words = ground.words
    at = end
    for _ in range(4):
        if at >= len(words) or words[at].gap != ", " or not words[at].capital:
            return end
        if at in ground.places or _begins_another(ground, at):
            return end
        at = chunk(ground, at)
        closed = _over_and(ground, at, gaps=(" ", ", "))
        if closed > at:
            return closed
    return end


@cache
def _bodies() -> frozenset[str]:
    return frozenset(word_list("extract", "bodies_before_and.txt"))


@cache
def _never() -> frozenset[str]:
    return frozenset(word_list("extract", "never_in_names.txt"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_list("extract", "person_titles.txt"))
