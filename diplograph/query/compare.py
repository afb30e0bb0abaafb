"""The accounts of one engagement side by side: what they agree on, where they differ, what each leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from diplograph.errors import QueryError
from diplograph.graph.store import GraphStore
from diplograph.identifiers import VOCABULARY, mention
from diplograph.merge.places import state_called, state_of
from diplograph.models import PartialDate
from diplograph.query.accounts import AccountTold, Participant, accounts_of
from diplograph.query.lookup import Found
from diplograph.query.rows import Rows


class Agreement(StrEnum):
    """How the accounts stand to one another in one point."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    DIFFER = "differ"
    LEFT_OUT = "left out"
    ONE = "one account"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The accounts of an engagement.

    ``releases`` describes them, one a row, in the order in which they were told. ``points`` compares them: columns
    ``aspect``, ``item``, ``agreement``, ``left_out_by`` (releases, parted by spaces), then one for each release, None
    where it says nothing.
    """

    engagement: Found
    releases: Rows
    points: Rows

    def __repr__(self) -> str:
        return f"{self.engagement.label}\n{self.engagement.id}\n\n{self.releases!r}\n\n{self.points!r}"

    def _repr_html_(self) -> str:
        from diplograph.display import comparison_html

        return comparison_html(self)


Cells = Sequence[str | None]
Compare = Callable[[Cells], Agreement]


def compare(graph: GraphStore, engagement: Found) -> Comparison:
    """Set the accounts of an engagement side by side.

    Raises:
        QueryError: what is named is no engagement.
    """
    if engagement.kind != "engagement":
        raise QueryError(f"{engagement} is of kind {engagement.kind}: name an engagement")
    return compare_accounts(engagement, accounts_of(graph, engagement))


def compare_accounts(engagement: Found, accounts: Sequence[AccountTold]) -> Comparison:
    """Set accounts that were read already side by side."""
    releases = _columns(accounts)
    lines = (*_facts(accounts), *_participants(accounts), *_topics(accounts), *_positions(accounts))
    rows = tuple((aspect, item, *_verdict(cells, releases, how), *cells) for aspect, item, cells, how in lines)
    about = tuple((name, one.issuer, one.told, one.title) for name, one in zip(releases, accounts, strict=True))
    columns = ("aspect", "item", "agreement", "left_out_by", *releases)
    return Comparison(engagement, Rows(("release", "issuer", "told", "title"), about), Rows(columns, rows))


def _columns(accounts: Sequence[AccountTold]) -> list[str]:
    """The accounts' releases; of a release that tells of it twice, the mentions."""
    times = Counter(one.release for one in accounts)
    local = (one.iri.rpartition("#")[2] for one in accounts)
    return [
        one.release if times[one.release] == 1 else mention(one.release, n)
        for one, n in zip(accounts, local, strict=True)
    ]


_Line = tuple[str, str | None, Cells, Compare]


def _verdict(cells: Cells, releases: Sequence[str], how: Compare) -> tuple[str, str | None]:
    """How the accounts stand to one another, and the releases that leave the point out."""
    silent = [release for release, cell in zip(releases, cells, strict=True) if cell is None]
    if len(cells) == 1:
        return Agreement.ONE, None
    said = [cell for cell in cells if cell is not None]
    agreement = how(said) if len(said) > 1 else Agreement.LEFT_OUT
    return agreement.value, " ".join(silent) or None


def _equal(said: Cells) -> Agreement:
    return Agreement.AGREE if len(set(said)) == 1 else Agreement.DIFFER


def _same_point(said: Cells) -> Agreement:
    """Cells that only word or detail one point agree."""
    return Agreement.AGREE


def _dates(said: Cells) -> Agreement:
    """Dates of different precision are compatible if they can mean one day."""
    dates = [PartialDate(cell) for cell in said if cell]
    if len(set(dates)) == 1:
        return Agreement.AGREE
    apart = max(date.earliest for date in dates) > min(date.latest for date in dates)
    return Agreement.DIFFER if apart else Agreement.COMPATIBLE


def _statuses(said: Cells) -> Agreement:
    """What one announces or recalls and the other reports are stages of one life."""
    if "cancelled" in said and len(set(said)) > 1:
        return Agreement.DIFFER
    return Agreement.AGREE if len(set(said)) == 1 else Agreement.COMPATIBLE


def _places(said: Cells) -> Agreement:
    """A city is compatible with its state."""
    if len(set(said)) == 1:
        return Agreement.AGREE
    states = {state_called(cell) or state_of(cell) for cell in said if cell}
    cities = {cell for cell in said if cell and not state_called(cell)}
    return Agreement.COMPATIBLE if len(states) == 1 and None not in states and len(cities) < 2 else Agreement.DIFFER


_HOW: dict[str, Compare] = {
    "start": _dates,
    "end": _dates,
    "moved": _dates,
    "status": _statuses,
    "place": _places,
}
_WORDS = {"moved": "moved from"}


def _facts(accounts: Sequence[AccountTold]) -> Iterator[_Line]:
    for fact in ("status", "name", "kind", "mode", "start", "end", "moved", "place", "count"):
        cells = [one.facts.get(fact) for one in accounts]
        if any(cells):
            yield _WORDS.get(fact, fact), None, cells, _HOW.get(fact, _equal)


def _participants(accounts: Sequence[AccountTold]) -> Iterator[_Line]:
    """A line for each participant; a state that another account names a person for has none of its own."""
    everybody = {who: one for account in accounts for who, one in account.participants.items()}
    personal = {one.side for one in everybody.values() if not one.is_side}
    for who, one in sorted(everybody.items(), key=lambda pair: (pair[1].side, pair[1].label, pair[0])):
        if one.is_side and one.side in personal and not _alone(one, accounts):
            continue
        shown = one.label if one.is_side else f"{one.label} ({one.side})" if one.side != one.label else one.label
        yield "participant", shown, [_part(account, who, one) for account in accounts], _parts


def _alone(state: Participant, accounts: Iterable[AccountTold]) -> bool:
    """Whether an account names the state and a person of it, both."""
    return any(
        state.who in account.participants
        and any(one.side == state.side and not one.is_side for one in account.participants.values())
        for account in accounts
    )


def _part(account: AccountTold, who: str, one: Participant) -> str | None:
    told = account.participants.get(who)
    if told:
        return "; ".join((told.role, *told.offices))
    only = any(other.is_side and other.side == one.side for other in account.participants.values())
    return f"{_ONLY}{one.side}" if only else None


_ONLY = "only "


def _parts(said: Cells) -> Agreement:
    """A state named in a person's place is compatible; roles and offices are worded freely."""
    return Agreement.COMPATIBLE if any(cell and cell.startswith(_ONLY) for cell in said) else Agreement.AGREE


def _topics(accounts: Sequence[AccountTold]) -> Iterator[_Line]:
    found = {one.about: one.subject for a in accounts for one in a.positions if one.about.startswith(_TOPIC)}
    for about, subject in sorted(found.items(), key=lambda pair: pair[1]):
        cells = [_join(one.stance for one in account.positions if one.about == about) for account in accounts]
        yield "topic", subject, cells, _same_point


_TOPIC = f"{VOCABULARY}topic/"


def _positions(accounts: Sequence[AccountTold]) -> Iterator[_Line]:
    """A line for what a side says of a thing in one stance; the cells are the words."""
    found = {(one.side, one.stance, one.subject, one.about) for account in accounts for one in account.positions}
    for side, stance, subject, about in sorted(found):
        key = (side, stance, about)
        cells = [
            _join(one.quote for one in account.positions if (one.side, one.stance, one.about) == key)
            for account in accounts
        ]
        yield "position", f"{side}: {stance} {subject}", cells, _same_point


def _join(words: Iterable[str]) -> str | None:
    return " · ".join(dict.fromkeys(words)) or None
