"""Who is meant by an office alone: "the Prime Minister of Japan" is whoever is seen in that office around that day."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from diplograph.merge.clusters import Clusters
from diplograph.merge.evidence import weights
from diplograph.merge.names import is_generic, name_key
from diplograph.merge.profiles import PersonMention, Post, post
from diplograph.merge.sightings import first_day, last_day, sighting
from diplograph.models import DecisionVerdict, OfficeEntry, OfficeStatus, PartialDate

Held = Post | str
"""An office of one holder, or the key of words that stand for somebody, such as a style: "the Lady of the Lake"."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is meant: people, each with a mention that says so; several where it cannot be told which of them."""

    people: tuple[tuple[str, str], ...]
    score: float
    reason: str


@dataclass(slots=True)
class Timeline:
    """The days, as ordinals, on which people are seen in an office, with the mentions that say so; sorted by day."""

    seen: list[tuple[int, str, str]] = field(default_factory=list)

    def around(self, date: PartialDate) -> Holder | None:
        """Who is seen in the office around a date; None where nobody is, or not the same on its first and last day."""
        first = self._around(first_day(date))
        last = first if date.precision == "day" else self._around(last_day(date))
        if first is None or last is None or _ids(first) != _ids(last):
            return None
        return min(first, last, key=lambda one: one.score)

    def _around(self, day: int) -> Holder | None:
        at = bisect_left(self.seen, (day, "", ""))
        now = list(takewhile(lambda one: one[0] == day, self.seen[at : at + 1000]))
        if now:
            return _holder(now, weights().holder["on_the_day"], "seen in the office on that day")
        before = self.seen[at - 1] if at else None
        after = self.seen[at] if at < len(self.seen) else None
        if before and after:
            return _enclosed(day, before, after)
        nearest = before or after
        return _at_the_edge(day, nearest) if nearest else None


def resolve(
    clusters: Clusters, mentions: Mapping[str, PersonMention], offices: Mapping[str, Sequence[OfficeEntry]]
) -> None:
    """Join those who are known by office only to whoever other mentions show in it around that day, if that is one."""
    timelines = _timelines(clusters, mentions, offices)
    for ref, one in sorted(mentions.items()):
        if not one.item.name:
            _resolve(clusters, one, _meant(one, offices[ref], timelines))


def _timelines(
    clusters: Clusters, mentions: Mapping[str, PersonMention], offices: Mapping[str, Sequence[OfficeEntry]]
) -> dict[Held, Timeline]:
    found: dict[Held, Timeline] = defaultdict(Timeline)
    for ref, one in mentions.items():
        if one.item.name:
            for held, date in _sightings(one, offices[ref]):
                for day in sorted({first_day(date), last_day(date)}):
                    found[held].seen.append((day, clusters.find(ref), ref))
    for timeline in found.values():
        timeline.seen.sort()
    return found


def _meant(
    one: PersonMention, offices: Sequence[OfficeEntry], timelines: Mapping[Held, Timeline]
) -> tuple[Held, Holder] | None:
    """The holder by the first office, or by the first other words, that lead to one."""
    for held, date in _sightings(one, offices):
        holder = timelines[held].around(date) if held in timelines else None
        if holder:
            return held, holder
    return None


def _sightings(one: PersonMention, offices: Sequence[OfficeEntry]) -> Iterator[tuple[Held, PartialDate]]:
    """What somebody is seen as, and when: offices of one holder, and words that stand for a person."""
    for entry in offices:
        held = post(entry, one.item.country)
        date = sighting(entry, one.record)
        if date and held.single:
            yield held, date
    if one.record.release.date and all(entry.status is OfficeStatus.CURRENT for entry in offices):
        for words in one.item.known_as:
            if not is_generic(words):
                yield f"{name_key(words)} ({one.item.country})", one.record.release.date


def _resolve(clusters: Clusters, one: PersonMention, meant: tuple[Held, Holder] | None) -> None:
    if meant is None:
        return
    held, holder = meant
    reason = f"inferred: named by office only ({held}); {holder.reason}"
    if len(holder.people) == 1 and holder.score >= weights().threshold["same"]:
        clusters.join(one.ref, holder.people[0][1], holder.score, reason)
        return
    for _, ref in holder.people:
        clusters.record(one.ref, ref, DecisionVerdict.UNSURE, holder.score, reason)


def _enclosed(day: int, before: tuple[int, str, str], after: tuple[int, str, str]) -> Holder | None:
    """Whoever is seen before and after; of two who follow each other, the nearer, as likely as the change is later."""
    if min(day - before[0], after[0] - day) > weights().holder["span"]:
        return None
    if before[1] == after[1]:
        return _holder([before], weights().holder["enclosed"], "seen in the office before and after that day")
    share = (day - before[0]) / (after[0] - before[0])
    nearer, score = (before, 1 - share) if share <= 0.5 else (after, share)
    days = abs(day - nearer[0])
    if score >= weights().threshold["same"]:
        return _holder([nearer], score, f"seen in the office {days} days from that day, another much further from it")
    both = _holder([before, after], 1, "one is seen in the office before that day, another after it")
    return Holder(both.people, score, both.reason)


def _at_the_edge(day: int, nearest: tuple[int, str, str]) -> Holder | None:
    """The only one known, if seen near enough."""
    holder, days = weights().holder, abs(day - nearest[0])
    if days > holder["window"]:
        return None
    score = 1 - (1 - holder["edge"]) * days / holder["window"]
    return _holder([nearest], score, f"seen in the office {days} days from that day, and nobody else nearer")


def _holder(seen: Iterable[tuple[int, str, str]], score: float, reason: str) -> Holder:
    people = {person: ref for _, person, ref in seen}
    return Holder(tuple(sorted(people.items())), score / len(people), reason)


def _ids(holder: Holder) -> list[str]:
    return [person for person, _ in holder.people]
