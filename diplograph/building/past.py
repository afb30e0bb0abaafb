"""What is left of the graph that stood before: its key, its figures, and what its releases said that say it no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from diplograph.building.built import Standing, read_standing
from diplograph.building.history import Account, Former, History, Passed, compare
from diplograph.errors import GraphError
from diplograph.extraction.inputs import Input
from diplograph.graph.files import load_records, load_superseded
from diplograph.graph.standing import hold
from diplograph.graph.texts import text_of
from diplograph.models import Superseded
from diplograph.read import Skipped

_NO_HISTORY = History()


@dataclass(frozen=True, slots=True)
class Past:
    """What stood and its graph's own folder, None where nothing did, and what has been superseded of it."""

    standing: Standing | None = None
    folder: Path | None = None
    history: History = _NO_HISTORY
    superseded: tuple[Superseded, ...] = ()

    def texts(self) -> Iterator[tuple[str, str]]:
        """The texts of the superseded accounts by their ids, as far as the graph that stood has them."""
        if self.folder is None or not self.standing or not self.superseded:
            return
        names = {one.sha256: one.id for one in load_superseded(self.folder)}
        names |= {one["sha256"]: one["release"] for one in self.standing.inputs}
        for one in self.superseded:
            text = text_of(self.folder, names[one.sha256])
            if text is not None:
                yield one.id, text


def past(home: Path, inputs: Sequence[Input], skipped: Iterable[Skipped], roots: Iterable[str | Path]) -> Past:
    """What stood in a folder, in the light of what is there now; nothing where it cannot be read any more."""
    try:
        with hold(home) as held:
            standing = read_standing(held.folder)
            return _past(held.folder, standing, inputs, skipped, roots) if standing else Past()
    except GraphError:
        return Past()


def _past(
    folder: Path, standing: Standing, inputs: Sequence[Input], skipped: Iterable[Skipped], roots: Iterable[str | Path]
) -> Past:
    before = tuple(load_superseded(folder))
    stood = (Account(one["release"], one["sha256"], one["path"]) for one in standing.inputs)
    passed = (Passed(one.id, _account(one), one.by_sha256, one.withdrawn) for one in before)
    history = compare(Former(tuple(stood), tuple(passed)), inputs, roots, (one.path for one in skipped))
    return Past(standing, folder, history, tuple(_superseded(folder, history, before)))


def _superseded(folder: Path, history: History, before: Sequence[Superseded]) -> Iterator[Superseded]:
    """The accounts in words: of those that stood until now from the graph's records, of the others as they were."""
    records = {_account(one): one.record for one in before}
    wanted = {one.account.release: one.account for one in history.superseded if one.account not in records}
    if wanted:
        found = (one for one in load_records(folder) if one.release.id in wanted)
        records |= {wanted[one.release.id]: one for one in found}
    for one in history.superseded:
        account = one.account
        yield Superseded(
            id=one.id,
            record=records[account],
            path=account.path,
            sha256=account.sha256,
            by_sha256=one.by_sha256,
            withdrawn=one.withdrawn,
        )


def _account(one: Superseded) -> Account:
    return Account(one.record.release.id, one.sha256, one.path)
