"""What may be wrong with a release although it was read: told to whoever checks, and never a reason to leave it out."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from diplograph.models import EngagementStatus, OrganizationKind, PartialDate, Release, ReleaseRecord
from diplograph.models.doubt import Doubt, DoubtKind
from diplograph.read.dates import printed_dates
from diplograph.read.frontmatter import front_matter_end
from diplograph.resources import data_file, word_list

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_TURN = re.compile(r"^[ \t>*]*([A-Z][A-Za-z.'’ -]{0,40}?)[ *]*[:;](?=\s)", re.MULTILINE)
_ASKED = re.compile(r"(?<![\w.])([A-Z]{1,20}) ?:(?=\s)")
_VOWEL = re.compile(r"[aeiouyAEIOUYÀ-ÖØ-öø-ÿ]")
_CAPITAL_WITHIN = re.compile(r"[a-z][A-Z]")
_NAME_PARTS = re.compile(r"(?:Mc|Mac|Fitz|[DL][aeiou]|O['’])[A-Z][a-z]+|[a-z]{1,2}[A-Z]\w+")
_MISREAD = re.compile(r"[À-ÿ]{3}|[ÂÎÏâ](?![a-z])")
_LATIN = "\u024f"
"""The last letter of the Latin script, as far as names of releases have them."""
_LONGEST_ACRONYM = 6
_WORDS_OF_A_DATE_LINE = 6


def doubts(release: Release, record: ReleaseRecord) -> tuple[Doubt, ...]:
    """The doubts about a release and what was read from it, in the order of their kinds."""
    body = _Body(release.text[front_matter_end(release.text) :])
    found = ((kind, measure(body, record)) for kind, measure in _MEASURES.items())
    return tuple(Doubt(kind=kind, why=why) for kind, why in found if why)


@dataclass(frozen=True)
class _Body:
    """The text of a release without its front matter, with its words counted."""

    text: str

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(_WORD.findall(_INITIALS.sub(" ", self.text)))

    @cached_property
    def length(self) -> int:
        return self.words.total()

    def share(self, of: Callable[[str], bool]) -> float:
        """The share of the words that something is true of; 0 of too few to be measured."""
        if self.length < _limits()["measured_from"]:
            return 0.0
        return sum(count for word, count in self.words.items() if of(word)) / self.length

    @cached_property
    def noise(self) -> float:
        return self.share(_is_no_word)


def _no_date(body: _Body, record: ReleaseRecord) -> str | None:
    return None if record.release.date else "no date of the release is told"


def _no_issuer(body: _Body, record: ReleaseRecord) -> str | None:
    return None if record.release.issuer else "who issued it is not told"


def _no_issuer_state(body: _Body, record: ReleaseRecord) -> str | None:
    head = record.release
    if head.issuer_country or (head.issuer and _is_of_several_states(head.issuer, record)):
        return None
    return f"the state of {head.issuer!r} is not known" if head.issuer else "the state that issued it is not told"


def _is_of_several_states(issuer: str, record: ReleaseRecord) -> bool:
    return any(
        entry.kind is OrganizationKind.INTERGOVERNMENTAL and issuer in (entry.name, *entry.names)
        for entry in record.organizations
    )


def _nothing_found(body: _Body, record: ReleaseRecord) -> str | None:
    found = record.engagements or record.statements or record.contributions or record.offices
    return None if found else "no engagement, position, contribution or office was found in it"


def _few_words(body: _Body, record: ReleaseRecord) -> str | None:
    return f"it has {body.length} words" if body.length < _limits()["few_words"] else None


def _very_long(body: _Body, record: ReleaseRecord) -> str | None:
    return f"it has {body.length:,} words" if body.length > _limits()["very_long"] else None


def _noise(body: _Body, record: ReleaseRecord) -> str | None:
    return f"{body.noise:.0%} of its words are torn or misread" if body.noise >= _limits()["noise"] else None


def _not_prose(body: _Body, record: ReleaseRecord) -> str | None:
    if body.noise >= _limits()["noise"] or body.length < _limits()["measured_from"]:
        return None
    prose = body.share(lambda word: word.lower() in _english())
    return f"{prose:.0%} of its words join others: a list or a table" if prose < _limits()["not_prose"] else None


def _interview(body: _Body, record: ReleaseRecord) -> str | None:
    turns = Counter(name.strip().lower() for name in _TURN.findall(body.text))
    asked = max(
        sum(count for name, count in turns.items() if name in _listed("askers")),
        sum(1 for name in _ASKED.findall(body.text) if name.lower() in _listed("askers")),
    )
    if asked >= _limits()["questions"]:
        return f"an interview: {asked} questions"
    speakers = [n for name, n in turns.items() if n >= _limits()["turns"] and name not in _listed("no_speakers")]
    return f"an interview: {sum(speakers)} turns of {len(speakers)} speakers" if len(speakers) > 1 else None


def _other_language(body: _Body, record: ReleaseRecord) -> str | None:
    if body.noise >= _limits()["noise"]:
        return None
    letters = sum(count * len(word) for word, count in body.words.items() if word[0] > _LATIN)
    if letters >= _limits()["foreign_letters"] and letters >= _limits()["foreign_letters_share"] * len(body.text):
        return f"{letters} letters are of another script"
    paragraphs = (_WORD.findall(paragraph.lower()) for paragraph in _PARAGRAPHS.split(body.text))
    language = next(filter(None, map(_language, paragraphs)), None)
    return f"a paragraph seems to be {language}" if language else None


def _language(words: list[str]) -> str | None:
    """The language that a paragraph's function words are of, None where it is English or too short."""
    if len(words) < _limits()["paragraph_words"]:
        return None
    english = sum(word in _english() for word in words)
    if english > _limits()["english_share"] * len(words):
        return None
    shares = {language: sum(word in own for word in words) for language, own in _foreign().items()}
    language = max(shares, key=lambda one: (shares[one], one))
    return language if shares[language] >= _limits()["foreign_share"] * len(words) else None


def _dates_disagree(body: _Body, record: ReleaseRecord) -> str | None:
    date = record.release.date
    if date is None or date.precision != "day":
        return None
    held = (one.start for one in record.engagements if one.status is EngagementStatus.HELD and one.start)
    later = min((start for start in held if start.earliest > date.latest), default=None, key=str)
    if later:
        return f"it is of {date}, and tells of {later} as past"
    printed = _printed_apart(body.text[: _limits()["head_characters"]], date)
    return f"it is of {date}, and its head says {printed}" if printed else None


def _printed_apart(head: str, date: PartialDate) -> PartialDate | None:
    """The date that stands alone on a line of a head, where none there is near the release's own."""
    alone: list[PartialDate] = []
    for one in printed_dates(head):
        if abs((one.date.earliest - date.earliest).days) <= _limits()["days_apart"]:
            return None
        start, end = head.rfind("\n", 0, one.start) + 1, head.find("\n", one.end)
        torn = one.ranged or head[start : one.start].rstrip()[-1:].isdigit()
        if not torn and len(head[start : end if end >= 0 else None].split()) <= _WORDS_OF_A_DATE_LINE:
            alone.append(one.date)
    return alone[0] if alone else None


_Measure = Callable[[_Body, ReleaseRecord], str | None]
_MEASURES: Mapping[DoubtKind, _Measure] = {
    DoubtKind.NO_DATE: _no_date,
    DoubtKind.NO_ISSUER: _no_issuer,
    DoubtKind.NO_ISSUER_STATE: _no_issuer_state,
    DoubtKind.NOTHING_FOUND: _nothing_found,
    DoubtKind.FEW_WORDS: _few_words,
    DoubtKind.VERY_LONG: _very_long,
    DoubtKind.NOISE: _noise,
    DoubtKind.NOT_PROSE: _not_prose,
    DoubtKind.INTERVIEW: _interview,
    DoubtKind.OTHER_LANGUAGE: _other_language,
    DoubtKind.DATES_DISAGREE: _dates_disagree,
}


def _is_no_word(word: str) -> bool:
    """Whether a word is a lone letter, has no vowel, capitals within or letters that a wrong encoding leaves."""
    if word[0] > _LATIN:
        return False
    if len(word) == 1:
        return word not in "aAIOo"
    if _MISREAD.search(word):
        return True
    if word.isupper():
        return len(word) > _LONGEST_ACRONYM and not _VOWEL.search(word)
    if word.lower() in _listed("without_vowel"):
        return False
    return not _VOWEL.search(word) or (bool(_CAPITAL_WITHIN.search(word)) and not _NAME_PARTS.fullmatch(word))


@cache
def _limits() -> Mapping[str, Any]:
    return tomllib.loads(data_file("extract", "doubts.toml").read_text("utf-8"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_limits()[name])


@cache
def _english() -> frozenset[str]:
    return frozenset(word_list("read", "function_words.txt"))


@cache
def _foreign() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(words) - _english() for language, words in _limits()["foreign_words"].items()}
