"""When somebody began to hold an office, or is said to have held it: "since he took office in May 2024"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.extensions import DateMention
from diplograph.extract.offices.beginnings import Beginning, beginnings, capacities
from diplograph.extract.offices.clause_dates import ClauseDates
from diplograph.extract.offices.comparison import same
from diplograph.extract.offices.holders import Holders
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.person import Person
from diplograph.models import OfficeStatus, PartialDate

_FORMERLY = cue_words("formerly")
_BEFORE = 4
_OLD = 1


@dataclass(frozen=True, slots=True)
class Term:
    """What the text dates of an office: its beginning (``start``), or a time at which it was held (``as_of``)."""

    claim: Claim
    start: PartialDate | None = None
    as_of: PartialDate | None = None


def terms_of(context: Context, people: list[Person]) -> dict[str, list[Term]]:
    """The dated terms of people, by their refs."""
    if not context.doc._.dates or not people:
        return {}
    reader = _Reader(context, people)
    found: dict[str, list[Term]] = {}
    for person, term in (*reader.beside(people), *reader.begun()):
        found.setdefault(person.ref, []).append(term)
    return found


class _Reader:
    """Reads the terms of one document."""

    def __init__(self, context: Context, people: list[Person]) -> None:
        self._context = context
        self._holders = Holders(context, people)
        self._dates = ClauseDates(context)

    def beside(self, people: list[Person]) -> Iterator[tuple[Person, Term]]:
        """Offices that a date stands beside: "Minister since 2021", "in 2014, when Doe, then Minister, came"."""
        for person in people:
            for claim in person.claims:
                since = self._dates.since(claim.end)
                then = self._dates.nearest_past(claim.start) if self._is_then(claim) else None
                if since is not None:
                    yield person, Term(claim, start=since.start)
                elif then is not None:
                    yield person, Term(claim, as_of=then.start)

    def _is_then(self, claim: Claim) -> bool:
        """Whether the words of the claim tell of the time of an event, not just that the office is over."""
        if claim.status is not OfficeStatus.FORMER:
            return False
        words = [self._context.key(n) for n in range(claim.start - _BEFORE, claim.end)]
        return not _FORMERLY.intersection(words) and claim.title.split()[0].casefold() in words

    def begun(self) -> Iterator[tuple[Person, Term]]:
        """Offices whose beginning is dated, and those that a verb or "as" tells of a past time."""
        for told in beginnings(self._context):
            date = self._dates.of(told.at, told.end)
            person = self._holders.of(told) if date is not None else None
            term = self._term(told, person, date) if person is not None and date is not None else None
            if person is not None and term is not None:
                yield person, term
        for told in capacities(self._context):
            date = self._dates.nearest_past(told.at)
            person = self._holders.doing(told.at) if date is not None else None
            if person is not None and date is not None and told.claim and not _held(person, told.claim):
                yield person, Term(replace(told.claim, status=OfficeStatus.FORMER), as_of=date.start)

    def _term(self, told: Beginning, person: Person, date: DateMention) -> Term | None:
        since = not told.holding or self._dates.is_beginning(date)
        claim = _held(person, told.claim) if told.claim else _main(person)
        if claim is None and told.claim is not None and is_whole(told.claim):
            claim = replace(told.claim, status=self._status(told, person, date, since))
        if claim is None:
            return None
        if not since and claim.status is not OfficeStatus.FORMER:
            return Term(claim) if claim not in person.claims else None
        return Term(claim, start=date.start) if since else Term(claim, as_of=date.start)

    def _status(self, told: Beginning, person: Person, date: DateMention, since: bool) -> OfficeStatus:
        """Of an office told only here: it is held since it began, but for an old one of somebody with another."""
        if self._dates.is_ahead(date) or (told.ahead and not self._dates.years_ago(date)):
            return OfficeStatus.INCOMING
        if told.going_on and not self._dates.years_ago(date):
            return OfficeStatus.CURRENT
        if not since or self._dates.has_end(date):
            return OfficeStatus.FORMER
        another = any(c.status is OfficeStatus.CURRENT for c in person.claims)
        old = self._dates.years_ago(date) > _OLD
        return OfficeStatus.FORMER if another and old and not told.holding else OfficeStatus.CURRENT


def _held(person: Person, told: Claim) -> Claim | None:
    """The claim of the person's that means the office told."""
    return next((c for c in person.claims if same(c.title, told.title)), None)


def _main(person: Person) -> Claim | None:
    """The one office that is meant where none is named: the first that the person holds or will hold."""
    return next((c for c in person.claims if c.status is not OfficeStatus.FORMER and not c.rank), None)


def is_whole(claim: Claim) -> bool:
    """Whether the words of the claim are an office by themselves, not a style or a kind of one."""
    return not claim.weak and not (claim.rank and claim.of is None and claim.posted is None)
