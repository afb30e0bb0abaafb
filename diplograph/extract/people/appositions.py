"""Reads what follows a name or an office and tells more of its holder: appositions, brackets, relative clauses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.phrases import Claim, OfficePhrase, office_phrase_at
from diplograph.extract.offices.portfolios import portfolio_end
from diplograph.extract.people.personal_names import name_at
from diplograph.extract.people.styles import styles_at
from diplograph.models import OfficeStatus

_COPULA = cue_words("copulas")
_PAST = frozenset(("was", "served", "then"))
_APPOINTMENTS = frozenset(("appointment", "nomination", "agrément", "agrement", "designation"))
_FAR = 15
_SEATED = frozenset(("based", "resident", "residing", "accredited"))
_COMMAS = frozenset((",", "-", "–", "—"))


@dataclass(frozen=True, slots=True)
class Apposition:
    """What is told after a name, up to word ``end``: offices, and the state that they are of."""

    end: int
    claims: tuple[Claim, ...] = ()
    country: str | None = None


def apposition_at(context: Context, end: int, claims: list[Claim], *, titled: bool) -> Apposition:
    """What is told at word ``end``, right after a name whose offices before it are ``claims``.

    ``titled`` says that an office or a style stands before it.
    """
    none = Apposition(end)
    if context.opens(end):
        return _on_next_lines(context, end) or none
    link = context.key(end)
    if link == "of" and titled and (state := context.state_after(end + 1)):
        return Apposition(state.end, country=state.code)
    if link in ("of", "from", "at") and titled and (mission := _mission_at(context, end + 1)):
        return mission
    if link == "who" or (link == "," and context.key(end + 1) == "who"):
        return relative_at(context, end + (link == ",")) or none
    if context.opens(end + 1):
        return none
    if link == "(":
        return _bracketed(context, end, claims) or none
    if titled and not claims and (told := _run_on(context, end)):
        return told
    if link == "as" and not claims:
        return _accredited(context, end) or none
    if link == "," and context.key(end + 1) == "as" and not claims:
        return _accredited(context, end + 1) or none
    return (_after_comma(context, end, claims) if link in _COMMAS else None) or none


def _mission_at(context: Context, i: int) -> Apposition | None:
    """The embassy of a state at word ``i``, whose people are the state's: "Secretary Doe of | the Embassy of Peru"."""
    at = i + (context.key(i) == "the")
    named = context.key(at) == "embassy" or [context.key(at), context.key(at + 1)] == ["high", "commission"]
    of = at + 1 + (context.key(at) == "high")
    state = context.state_after(of + 1) if named and context.key(of) == "of" else None
    return Apposition(state.end, country=state.code) if state and not state.adjective else None


def _on_next_lines(context: Context, end: int) -> Apposition | None:
    """Offices on the lines under a name, as in letterheads and signatures."""
    claims: list[Claim] = []
    country = None
    while end < len(context.words) and end in context.lines:
        phrase = office_phrase_at(context, end, apposed=True)
        if phrase is None or phrase.plural or phrase.article or not _ends_line(context, phrase.end):
            break
        claims += phrase.claims
        country, end = country or phrase.country, context.sentence(phrase.start)[1]
        if context.key(phrase.end) not in _SEATED:
            end = phrase.end
    return Apposition(end, tuple(claims), country) if claims else None


def _ends_line(context: Context, end: int) -> bool:
    """Whether a line ends at word ``end``, but for the one served: "Press Secretary | to Prime Minister Doe"."""
    return (
        context.opens(end)
        or context.key(end) in _SEATED
        or (context.key(end) in ("to", "of", "for") and office_phrase_at(context, end + 1) is not None)
    )


def _run_on(context: Context, end: int) -> Apposition | None:
    """The office of a state right after a styled name, without a comma: "H.E. Jane Doe | Ambassador of Japan"."""
    phrase = office_phrase_at(context, end, apposed=True) if context.words[end].capital else None
    if phrase is None or phrase.plural or not phrase.country or phrase.start in context.states:
        return None
    return Apposition(phrase.end, phrase.claims, phrase.country) if _ends_apposition(context, phrase) else None


def _after_comma(context: Context, end: int, claims: list[Claim]) -> Apposition | None:
    phrase = office_phrase_at(context, end + 1, apposed=True, small=True)
    if phrase is None or phrase.plural or not _ends_apposition(context, phrase):
        return None
    if not (phrase.capital or phrase.article or phrase.country) and not _is_whole(phrase.claims[0]):
        return None
    if phrase.claims[0].weak and phrase.article is not None and (claims or phrase.claims[0].of is None):
        return None
    if claims and (_names_the_next(context, phrase.end) or _is_of_the_next(context, phrase, claims)):
        return None
    return Apposition(phrase.end, phrase.claims, phrase.country)


def _is_whole(claim: Claim) -> bool:
    """Whether a title in small letters is more than a word for a kind of official: "minister of trade"."""
    return not claim.weak and " " in claim.title and (claim.ministerial or claim.of is not None)


def _accredited(context: Context, end: int) -> Apposition | None:
    """The post that somebody is sent to: "the credentials of Jane Doe as | Ambassador of Japan"."""
    phrase = office_phrase_at(context, end + 1, apposed=True)
    if phrase is None or phrase.plural or phrase.article or not phrase.capital or not phrase.country:
        return None
    claims = phrase.claims
    if context.appoints or not _APPOINTMENTS.isdisjoint(context.key(n) for n in range(end - _FAR, end)):
        claims = tuple(replace(c, status=OfficeStatus.INCOMING) for c in claims)
    return Apposition(phrase.end, claims, phrase.country)


def _bracketed(context: Context, end: int, claims: list[Claim]) -> Apposition | None:
    """What brackets tell: "(Foreign Minister)", "(Japan)", or the portfolio of a minister, "(Trade)"."""
    if (state := context.states.get(end + 1)) and context.key(state.end) == ")":
        return Apposition(state.end + 1, country=state.code)
    phrase = office_phrase_at(context, end + 1, apposed=True)
    if phrase is not None and not phrase.plural and context.key(phrase.end) == ")":
        return Apposition(phrase.end + 1, phrase.claims, phrase.country)
    portfolio = portfolio_end(context, end + 1, known=True)
    weak = next((c for c in claims if c.weak and c.ministerial), None)
    if weak is None or portfolio is None or context.key(portfolio) != ")":
        return None
    title = f"{weak.title} of {context.text(end + 1, portfolio)}"
    return Apposition(portfolio + 1, (replace(weak, title=title, start=end + 1, end=portfolio, weak=False),))


def _names_the_next(context: Context, end: int) -> bool:
    """Whether a comma and a name follow, as in a list of offices and holders: "Minister, Doe, Secretary, Hon. Roe"."""
    if context.opens(end) or context.key(end) != "," or context.opens(end + 1):
        return False
    name = end + 1 + (context.key(end + 1) == "the")
    styled = styles_at(context.words, name).end
    if styled == name:
        return name_at(context, end + 1, titled=False) is not None
    return not context.opens(styled) and name_at(context, styled, titled=True) is not None


def _is_of_the_next(context: Context, phrase: OfficePhrase, claims: list[Claim]) -> bool:
    """Whether an office of another state begins a list of the next one's: "Doe, Thai Minister, Envoy of … Roe"."""
    if phrase.country is None or any(c.of for c in claims) or context.key(phrase.end) != ",":
        return False
    further = None if context.opens(phrase.end + 1) else office_phrase_at(context, phrase.end + 1)
    return further is not None and not _ends_apposition(context, further)


def _ends_apposition(context: Context, phrase: OfficePhrase) -> bool:
    """Whether the offices are not those of somebody named right after them."""
    if context.opens(phrase.end):
        return True
    styled = styles_at(context.words, phrase.end)
    return context.opens(styled.end) or name_at(context, styled.end, titled=True) is None


def relative_at(context: Context, who: int) -> Apposition | None:
    """Offices told in a relative clause: "who is also Ambassador to Japan", "who was then foreign minister"."""
    if context.key(who) != "who":
        return None
    at, past = who + 1, False
    while context.key(at) in _COPULA and at - who < 6:
        past = past or context.key(at) in _PAST
        at += 1
    if at == who + 1 or context.opens(at):
        return None
    phrase = office_phrase_at(context, at - (context.key(at - 1) in ("the", "then")), apposed=True)
    if phrase is None or phrase.plural:
        return None
    claims = tuple(replace(c, status=OfficeStatus.FORMER) if past else c for c in phrase.claims)
    return Apposition(phrase.end, claims, phrase.country)
