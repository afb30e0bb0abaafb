"""Finds the noun phrases that name somebody by name, by office or by both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diplograph.extract.context import Context
from diplograph.extract.offices.phrases import ARTICLES, Claim, OfficePhrase, office_phrase_at, singular
from diplograph.extract.offices.lexicon import head, statuses
from diplograph.extract.people.personal_names import NameAt, name_at
from diplograph.extract.people.styles import Styling, styles_at, suffixes_end
from diplograph.models import OfficeStatus


@dataclass(frozen=True, slots=True)
class Naming:
    """A place that names somebody: words ``start`` to ``end``, without the apposition, which goes on to ``full_end``.

    ``name`` is null where only the office is said. ``country`` is the state that the phrase names as theirs.
    ``article`` is the determiner before an office ("the", "his"); ``titled`` says that a style or title is there.
    """

    start: int
    end: int
    full_end: int
    name: NameAt | None
    claims: tuple[Claim, ...]
    country: str | None
    article: str | None
    genders: frozenset[str]
    style_country: str | None
    styled: bool
    plural: bool = False

    @property
    def titled(self) -> bool:
        """Whether a style or an office stands with the name."""
        return self.styled or bool(self.claims)


def namings(context: Context) -> Iterator[Naming]:
    """All namings that a title, a style or an apposition shows, in their order."""
    at = 0
    while at < len(context.words):
        found = _namings_at(context, at) if _may_start(context, at) else []
        yield from found
        at = max([at + 1, *(n.full_end for n in found)])


def _may_start(context: Context, at: int) -> bool:
    word = context.words[at]
    return at not in context.taken and (word.capital or word.key in ARTICLES or head(word) is not None or bool(statuses().at(context.words, at)))


@dataclass(slots=True)
class _Before:
    """What stands before a name."""

    end: int
    claims: list[Claim]
    phrases: list[OfficePhrase]
    styles: list[Styling]
    comma: bool = False


def _before(context: Context, i: int) -> _Before:
    found = _Before(i, [], [], [])
    while found.end == i or not context.opens(found.end):
        phrase = office_phrase_at(context, found.end) if found.end < len(context.words) else None
        if phrase and (not found.phrases or not phrase.article):
            found.claims += phrase.claims
            found.phrases.append(phrase)
            found.end = phrase.end
            continue
        start = found.end + 1 if found.end == i and context.key(i) == "the" and i + 1 < len(context.words) else found.end
        styling = styles_at(context.words, found.end) if found.end < len(context.words) else Styling(found.end)
        if styling.end == found.end and start > found.end:
            styling = styles_at(context.words, start)
            styling = styling if styling.end > start else Styling(found.end)
        if styling.end == found.end:
            break
        found.styles.append(styling)
        found.end = styling.end
    return found


def _namings_at(context: Context, i: int) -> list[Naming]:
    before = _before(context, i)
    if before.end == i:
        return _untitled(context, i)
    if before.phrases and before.phrases[-1].plural:
        return _several(context, i, before)
    name = name_at(context, before.end, titled=True) if not context.opens(before.end) else None
    end = name.end if name else before.end
    if name is None and before.phrases and context.key(before.end) == ",":
        name, end, styling = _after_comma(context, before.end + 1)
        before.styles += styling
        before.comma = name is not None
        end = name.end if name else before.end
    if name is None and not before.phrases:
        return []
    return [_naming(context, i, end, name, before)]


def _after_comma(context: Context, i: int) -> tuple[NameAt | None, int, list[Styling]]:
    """The name that a comma parts from the office before it."""
    if context.opens(i):
        return None, i, []
    styling = styles_at(context.words, i)
    if context.opens(styling.end):
        return None, i, []
    ambassador = office_phrase_at(context, styling.end)
    at = ambassador.end if ambassador and ambassador.claims[0].rank and len(ambassador.claims) == 1 else styling.end
    name = name_at(context, at, titled=styling.end > i or at > styling.end)
    return name, name.end if name else i, [styling] if styling.end > i else []


def _naming(context: Context, start: int, end: int, name: NameAt | None, before: _Before) -> Naming:
    claims = list(before.claims)
    country = next((p.country for p in before.phrases if p.country), None)
    full_end = end
    if name:
        full_end = suffixes_end(context.words, end)
        full_end, more, of = _after(context, full_end, claims)
        claims += more
        country = country or of or next((c.of for c in more if c.of and len(c.of) == 2), None)
    return Naming(
        start=start,
        end=end,
        full_end=full_end,
        name=name,
        claims=tuple(claims),
        country=country,
        article=before.phrases[0].article if before.phrases else None,
        genders=frozenset().union(*(s.genders for s in before.styles)),
        style_country=next((s.country for s in before.styles if s.country), None),
        styled=bool(before.styles),
        plural=bool(before.phrases) and before.phrases[0].plural,
    )


def _after(context: Context, end: int, claims: list[Claim]) -> tuple[int, list[Claim], str | None]:
    """The end of an apposition after a name, the offices that it tells, and the state said to be the name's."""
    if context.opens(end):
        return end, [], None
    link = context.key(end)
    if link == "of" and claims and (state := context.state_after(end + 1)):
        return state.end, [], state.code
    if link in (",", "(", "-", "–", "—") and not context.opens(end + 1):
        return _apposed(context, end, link)
    if link == "who":
        return _relative(context, end)
    return end, [], None


def _apposed(context: Context, end: int, link: str) -> tuple[int, list[Claim], str | None]:
    if link == "," and context.key(end + 1) == "who":
        return _relative(context, end + 1)
    phrase = office_phrase_at(context, end + 1, apposed=True)
    if phrase is None or phrase.plural or not _ends_apposition(context, phrase):
        return end, [], None
    closed = phrase.end + 1 if link == "(" and context.key(phrase.end) == ")" else phrase.end
    return closed, list(phrase.claims), phrase.country


def _ends_apposition(context: Context, phrase: OfficePhrase) -> bool:
    """Whether the offices are not those of somebody named right after them."""
    if context.opens(phrase.end):
        return True
    styled = styles_at(context.words, phrase.end)
    return context.opens(styled.end) or name_at(context, styled.end, titled=True) is None


def _relative(context: Context, who: int) -> tuple[int, list[Claim], str | None]:
    """Offices told in a relative clause: "who is also Ambassador to Japan", "who was then foreign minister"."""
    at, past = who + 1, False
    while context.key(at) in _COPULA and at - who < 6:
        past = past or context.key(at) in ("was", "served", "then")
        at += 1
    if at == who + 1 or context.opens(at):
        return who, [], None
    at -= context.key(at - 1) in ("the", "then")
    phrase = office_phrase_at(context, at, apposed=True)
    if phrase is None or phrase.plural:
        return who, [], None
    claims = [_then(c) if past else c for c in phrase.claims]
    return phrase.end, claims, phrase.country


_COPULA = frozenset("is was also then currently concurrently now serves served as the".split())


def _then(claim: Claim) -> Claim:
    from dataclasses import replace

    return replace(claim, status=OfficeStatus.FORMER)


def _several(context: Context, i: int, before: _Before) -> list[Naming]:
    """The holders of an office named together: "Presidents Doe, Roe and Poe"."""
    phrase = before.phrases[-1]
    at = _past_of_both(context, phrase.end)
    comma = context.key(at) == ","
    at = at + 1 if comma else at
    found: list[Naming] = []
    start = i
    while not context.opens(at):
        styling = styles_at(context.words, at)
        name = None if context.opens(styling.end) else name_at(context, styling.end, titled=not comma)
        if name is None:
            break
        single = _Before(name.end, [singular(c) for c in before.claims], [], [styling] if styling.end > at else [])
        naming = _naming(context, start, name.end, name, single)
        found.append(naming)
        at = _past_link(context, naming.full_end)
        start = at
        if at == naming.full_end:
            break
    return found if found else [_naming(context, i, before.end, None, before)]


def _past_of_both(context: Context, at: int) -> int:
    """Past "of both countries"."""
    if context.key(at) == "of" and context.key(at + 1) in ("both", "the"):
        while not context.opens(at) and context.key(at) not in (",", ".") and context.words[at].text.islower():
            at += 1
    return at


def _past_link(context: Context, at: int) -> int:
    links = 0
    while context.key(at + links) in (",", "and", "&") and links < 2 and not context.opens(at + links):
        links += 1
    return at + links


def _untitled(context: Context, i: int) -> list[Naming]:
    """A name that an office in apposition shows: "Doe Jane, Director-General"."""
    if not context.words[i].capital or (i and not context.words[i].opens and context.words[i - 1].capital):
        return []
    name = name_at(context, i, titled=False)
    if name is None:
        return []
    before = _Before(i, [], [], [])
    found = _naming(context, i, name.end, name, before)
    return [found] if found.claims else []
