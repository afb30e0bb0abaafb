"""Reads the index of a graph folder."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from diplograph.errors import GraphError, QueryError
from diplograph.graph.layout import SEARCH
from diplograph.graph.standing import hold
from diplograph.search.entry import KINDS, RELEASE, SENTENCE
from diplograph.search.layout import COLUMNS, FORMAT
from diplograph.search.words import Wanted

MOST_COUNTED = 10_000
"""More matches of a kind than these are neither counted nor gone through."""

_NAMED = tuple(kind for kind in KINDS if kind != SENTENCE)


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found: the fields are those of ``Entry``, but that ``names`` has its words, too, and not the label.

    ``tier`` says how: 0 by its very name, 1 by how a name begins, 2 by words of its names or description, 3 by these
    words in a row in a sentence, 4 by words of a sentence.
    """

    kind: str
    id: str
    label: str
    names: tuple[str, ...]
    date: str
    line: str
    weight: int
    place: str
    tier: int


class Count(NamedTuple):
    """How many of a kind match; ``more`` says that there are more than were counted."""

    kind: str
    number: int
    more: bool


class Index:
    """The index of a graph folder, open for reading; one thread may use it at a time.

    It stays what it was when it was opened, also when another graph has taken the place of its own. Use it as a context
    manager, or call :meth:`close`.
    """

    def __init__(self, folder: Path | str) -> None:
        """Open it.

        Raises:
            GraphError: there is none, or it is of another version's form, or damaged.
        """
        self._held = hold(folder)
        self._file = self._held.folder.absolute() / SEARCH
        try:
            self._rows = self._open()
        except BaseException:
            self._held.release()
            raise

    def search(self, text: str, kind: str | None = None, many: int = 20, first: int = 0) -> tuple[Hit, ...]:
        """What a text finds, of one kind or of all, the best first: ``many`` hits from the one numbered ``first`` on.

        Every word of the text is found as the beginning of a word, whatever their order, case and accents. First comes
        what has this very name, then what has a name that begins so, then all else; of these, what is mentioned most.
        Sentences come last.

        Raises:
            QueryError: there is no such kind.
            GraphError: the index is damaged.
        """
        kinds = KINDS if kind is None else (_known(kind),)
        return tuple(self._best(Wanted.of(text), kinds, first, many))

    def complete(self, text: str, many: int = 8) -> tuple[Hit, ...]:
        """What somebody who has typed so much may look for; sentences only where nothing has such a name.

        Raises:
            GraphError: the index is damaged.
        """
        wanted = Wanted.of(text)
        return tuple(self._best(wanted, _NAMED, 0, many)) or tuple(self._best(wanted, (SENTENCE,), 0, many))

    def counts(self, text: str) -> tuple[Count, ...]:
        """How many of each kind a text finds, in the order of the kinds; those of which there are none are left out.

        Raises:
            GraphError: the index is damaged.
        """
        wanted = Wanted.of(text)
        found = ((kind, self._count(kind, wanted)) for kind in KINDS if wanted)
        return tuple(Count(kind, min(number, MOST_COUNTED), number > MOST_COUNTED) for kind, number in found if number)

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()
        self._held.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> sqlite3.Connection:
        home = self._held.home
        if not self._file.is_file():
            raise GraphError(f"{home}: the graph has no search index: build it again, or load it again from its dump")
        try:
            rows = sqlite3.connect(f"{self._file.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            version = rows.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise self._damaged(error) from error
        if version != FORMAT:
            rows.close()
            raise GraphError(f"{home}: the search index was written by another version of diplograph: build it again")
        return rows

    def _best(self, wanted: Wanted, kinds: Sequence[str], first: int, many: int) -> Iterator[Hit]:
        if not wanted:
            return iter(())
        last = min(first + many, MOST_COUNTED)
        found = [list(islice(self._ranked(kind, wanted), last)) for kind in kinds]
        if len(kinds) == 1:
            return (self._hit(*one) for one in found[0][first:last])
        ordered = heapq.merge(*(self._hits(those) for those in found), key=_order)
        return islice(ordered, first, last)

    def _hits(self, found: Iterable[_Found]) -> Iterator[Hit]:
        return (self._hit(*one) for one in found)

    def _ranked(self, kind: str, wanted: Wanted) -> Iterator[_Found]:
        """The ranks of what matches, the best first; no more is read than is taken."""
        met: set[int] = set()
        for tier, query in _tiers(kind, wanted):
            for (rank,) in self._ask(
                f"SELECT rowid FROM {kind}_words WHERE {kind}_words MATCH ? ORDER BY rowid", query
            ):
                if rank not in met:
                    met.add(rank)
                    yield kind, rank, tier

    def _hit(self, kind: str, rank: int, tier: int) -> Hit:
        row = next(self._ask(f"SELECT {COLUMNS} FROM {kind} WHERE rank = ?", rank))
        name, label, names, date, line, weight, place = row
        others = tuple(other for other in names.split("\n") if other and other != label)
        return Hit(kind, name, label, others, date, line, weight, place, tier)

    def _count(self, kind: str, wanted: Wanted) -> int:
        """How many match, up to one more than are counted."""
        matches = f"SELECT 1 FROM {kind}_words WHERE {kind}_words MATCH ? LIMIT {MOST_COUNTED + 1}"
        return next(int(number) for (number,) in self._ask(f"SELECT COUNT(*) FROM ({matches})", wanted.all))

    def _ask(self, query: str, value: str | int) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._rows.execute(query, (value,))
        except sqlite3.Error as error:
            raise self._damaged(error) from error

    def _damaged(self, error: sqlite3.Error) -> GraphError:
        return GraphError(f"{self._file}: the search index is damaged ({error}): build the graph again")


_Found = tuple[str, int, int]
"""Kind, rank and tier."""


def _order(hit: Hit) -> tuple[int, bool, int]:
    """How hits of several kinds follow one another: a release is not weighed against what releases mention."""
    return hit.tier, hit.kind == RELEASE, -hit.weight


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise QueryError(f"no kind {kind!r} can be searched for: the kinds are {', '.join(KINDS)}")
    return kind


def _tiers(kind: str, wanted: Wanted) -> tuple[tuple[int, str], ...]:
    """The queries that find things of a kind, the best matches first."""
    if kind == SENTENCE:
        return (3, wanted.phrase), (4, wanted.all)
    return (0, wanted.exact), (1, wanted.starts), (2, wanted.all)
