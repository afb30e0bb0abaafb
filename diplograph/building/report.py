"""What a build left out, what is doubtful of what it took, and what was changed or withdrawn since an earlier build.

The report lies in the graph's own folder as ``report.json``, an entry a line, and as a copy in the folder that the user
names. The same files and the same history give the same bytes: it holds no times.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from diplograph.building.history import Passed
from diplograph.errors import GraphError
from diplograph.extraction.inputs import Input
from diplograph.graph.layout import PART, REPORT
from diplograph.models import Doubt
from diplograph.query.rows import Rows
from diplograph.read import Skipped
from diplograph.resources import table

COLUMNS = ("list", "release", "path", "kind", "why")
_OTHER = "other"
_E = TypeVar("_E", "Left", "Doubted", "Replaced")


class Section(StrEnum):
    """The lists of a report."""

    SKIPPED = "skipped"
    DOUBTFUL = "doubtful"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, order=True)
class Left:
    """A file or folder that was left out: the kind of reason, and the reason."""

    path: str
    kind: str
    why: str

    @classmethod
    def of(cls, skipped: Skipped) -> Left:
        """The same, sorted by its reason."""
        return cls(skipped.path, kind_of_reason(skipped.reason), skipped.reason)


@dataclass(frozen=True, slots=True, order=True)
class Doubted:
    """One doubt about a release, and its file."""

    release: str
    path: str
    kind: str
    why: str

    @classmethod
    def all_of(cls, one: Input, doubts: bytes) -> Iterator[Doubted]:
        """The doubts about the release of a file, given as JSON."""
        return (cls(one.release, one.path, doubt.kind.value, doubt.why) for doubt in Doubt.from_json(doubts))


@dataclass(frozen=True, slots=True, order=True)
class Replaced:
    """A release that was changed or withdrawn. ``account`` is the id of what it said before, kept in the graph."""

    release: str
    account: str
    path: str
    kind: str
    sha256: str
    by_sha256: str | None

    @classmethod
    def of(cls, passed: Passed) -> Replaced:
        """The same of a superseded account."""
        kind = "changed" if passed.by_sha256 else "withdrawn" if passed.withdrawn else "unread"
        old = passed.account
        return cls(old.release, passed.id, old.path, kind, old.sha256, passed.by_sha256)

    @property
    def why(self) -> str:
        """What became of it, in words."""
        if self.by_sha256:
            return f"its file had the SHA-256 {self.sha256}, and then {self.by_sha256}"
        told = "its file has gone" if self.kind == "withdrawn" else "what stands there cannot be read"
        return f"{told}; it had the SHA-256 {self.sha256}"


@dataclass(frozen=True, slots=True)
class Report:
    """The report of a build; ``releases`` is how many stand in the graph. Every list is sorted."""

    releases: int
    skipped: tuple[Left, ...] = ()
    doubtful: tuple[Doubted, ...] = ()
    superseded: tuple[Replaced, ...] = ()

    @classmethod
    def of(
        cls,
        releases: int,
        skipped: Iterable[Skipped],
        doubtful: Iterable[tuple[Input, bytes]],
        superseded: Iterable[Passed],
    ) -> Report:
        """The report of what a build found, in whatever order; doubts are those of a file, as JSON."""
        return cls(
            releases,
            tuple(sorted(map(Left.of, skipped))),
            tuple(sorted(one for file, doubts in doubtful for one in Doubted.all_of(file, doubts))),
            tuple(sorted(map(Replaced.of, superseded))),
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """How many entries of each kind every list has, the most frequent first."""
        return {section: _counted(one.kind for one in entries) for section, entries in self._lists()}

    def summary(self) -> Rows:
        """The counts as rows: list, kind and number; first the releases that stand, and those that are doubtful."""
        doubted = len({one.release for one in self.doubtful})
        heads: list[tuple[str, str, int]] = [("releases", "all", self.releases), ("releases", "doubtful", doubted)]
        rows = [(section, kind, many) for section, kinds in self.counts().items() for kind, many in kinds.items()]
        return Rows(("list", "kind", "number"), (*heads, *rows))

    def rows(self, only: Section | None = None) -> Rows:
        """The entries of all lists or of one, in the columns ``COLUMNS``."""
        return Rows(
            COLUMNS,
            tuple(
                (section, getattr(one, "release", None), one.path, one.kind, one.why)
                for section, entries in self._lists()
                if only in (None, section)
                for one in entries
            ),
        )

    def to_dict(self, only: Section | None = None) -> dict[str, object]:
        """The report, or one list of it, as it stands in ``report.json``."""
        lists = {section.value: list(map(asdict, entries)) for section, entries in self._lists()}
        if only:
            return {only.value: lists[only]}
        return {"releases": self.releases, "counts": self.counts(), **lists}

    def write(self, folder: Path) -> None:
        """Write it to a folder.

        Raises:
            OSError: the folder cannot be written.
        """
        with (folder / REPORT).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f'{{\n"releases": {self.releases},\n"counts": {json.dumps(self.counts())}'
        for section, entries in self._lists():
            shown = ",\n".join(json.dumps(asdict(one), ensure_ascii=False) for one in entries)
            yield f',\n"{section}": [\n{shown}\n]' if shown else f',\n"{section}": []'
        yield "\n}\n"

    def _lists(self) -> Iterator[tuple[Section, tuple[Left, ...] | tuple[Doubted, ...] | tuple[Replaced, ...]]]:
        yield Section.SKIPPED, self.skipped
        yield Section.DOUBTFUL, self.doubtful
        yield Section.SUPERSEDED, self.superseded


def read_report(folder: Path) -> Report:
    """The report in a graph's folder.

    Raises:
        GraphError: there is none, since the graph was loaded from a dump, or it is damaged.
    """
    try:
        told = json.loads((folder / REPORT).read_text("utf-8"))
        return Report(
            int(told["releases"]),
            _entries(Left, told["skipped"]),
            _entries(Doubted, told["doubtful"]),
            _entries(Replaced, told["superseded"]),
        )
    except FileNotFoundError as error:
        raise GraphError(
            f"{folder}: no report: the graph was loaded from a dump; build it from the releases"
        ) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(f"{folder / REPORT}: the report is damaged: build the graph again") from error


def copy_report(folder: Path, home: Path) -> None:
    """Put a copy of the report in a graph's own folder into the one that the user names, whole or not at all.

    Raises:
        GraphError: that folder cannot be written.
    """
    aside = home / PART.format(REPORT)
    try:
        shutil.copyfile(folder / REPORT, aside)
        aside.replace(home / REPORT)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise GraphError(f"{home / REPORT}: the report cannot be written ({error.strerror}): free space") from error


def kind_of_reason(reason: str) -> str:
    """The kind of a reason for which a file was left out."""
    return next((kind for kind, words in _reasons() if words in reason), _OTHER)


@cache
def _reasons() -> tuple[tuple[str, ...], ...]:
    return table("building", "reasons.tsv")


def _entries(kind: type[_E], told: Iterable[dict[str, str]]) -> tuple[_E, ...]:
    return tuple(kind(**one) for one in told)


def _counted(kinds: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(kinds).items(), key=lambda one: (-one[1], one[0])))
