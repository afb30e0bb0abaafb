"""Which graph stands in a folder, and holding on to it while it is read."""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self
from weakref import finalize

from diplograph.errors import GraphError
from diplograph.graph.durable import replace_text
from diplograph.graph.flock import NoLocksError, lock
from diplograph.graph.layout import (
    BESIDE,
    BUILT,
    DESCRIPTION,
    FORMAT,
    GRAPHS,
    ITSELF,
    NAME,
    PART,
    REPORT,
    UNFINISHED,
    WORK,
)

_TO = re.compile(rf"{GRAPHS}/{NAME.pattern}|{re.escape(ITSELF)}")


class Pointer(NamedTuple):
    """What ``graph.json`` says: where the graph's own folder is, seen from there, and what its ids are appended to."""

    graph: str
    base: str


@dataclass(slots=True, weakref_slot=True)
class Held:
    """A graph that stays where it is until it is let go of, also when another one has taken its place.

    ``home`` is the folder that the user named, ``folder`` the graph's own. Use it as a context manager, or call
    :meth:`release`.
    """

    home: Path
    folder: Path
    base: str
    _release: finalize[..., Held] | None = None

    def release(self) -> None:
        """Let go of it."""
        if self._release:
            self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def hold(folder: Path | str) -> Held:
    """Hold on to the graph that stands in a folder; a graph's own folder will do, too.

    Raises:
        GraphError: there is no graph, it is of another version's form, or it is damaged.
    """
    home, former = Path(folder), None
    while True:
        seen, found = stamp(home), pointer(home)
        try:
            opened = _locked(home / found.graph / BUILT)
        except OSError as error:
            raise damaged(home, error) from error
        if opened is not None:
            break
        if seen == former:
            raise damaged(home, ValueError(f"{DESCRIPTION} points to {found.graph}, which is not there"))
        former = seen
    held = Held(_home(home, found), home / found.graph, found.base)
    held._release = finalize(held, os.close, opened)
    return held


def standing(home: Path) -> Path | None:
    """The own folder of the graph that stands in a folder, None where none that can be read does."""
    try:
        return home / pointer(home).graph
    except GraphError:
        return None


def stamp(home: Path) -> object:
    """Changes when another graph takes the place of the one that stands; None where none does."""
    try:
        found = (home / DESCRIPTION).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def pointer(folder: Path) -> Pointer:
    """What a folder's description says.

    Raises:
        GraphError: there is none, it is of another version's form, or it is damaged.
    """
    try:
        about = json.loads((folder / DESCRIPTION).read_text("utf-8"))
    except FileNotFoundError as error:
        raise GraphError(f"{folder}: no graph here: build one with diplograph build, or name its folder") from error
    except (OSError, ValueError) as error:
        raise damaged(folder, error) from error
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise GraphError(f"{folder}: the graph was written by another version of diplograph: build it again")
    found = Pointer(str(about.get("graph")), str(about.get("base")))
    if not _TO.fullmatch(found.graph):
        raise damaged(folder, ValueError(f"{DESCRIPTION} points to no graph"))
    return found


def point(home: Path, to: Pointer) -> None:
    """Have another graph stand in a folder, in one step."""
    replace_text(home / DESCRIPTION, description(to), home / GRAPHS / PART.format(DESCRIPTION))


def description(about: Pointer) -> str:
    """The text of ``graph.json``."""
    return json.dumps({"base": about.base, "format": FORMAT, "graph": about.graph}) + "\n"


def may_be_written(home: Path) -> None:
    """Look whether a graph may be written to a folder.

    Raises:
        GraphError: it is no folder, or it holds something else.
    """
    if home.exists() and not home.is_dir():
        raise GraphError(f"{home}: is a file: name a folder")
    if not home.is_dir():
        return
    if not (home / DESCRIPTION).is_file() and any(map(_is_of_others, _inside(home))):
        raise GraphError(f"{home}: holds files that are no graph: name another folder, or empty it")
    if standing(home) == home / ITSELF:
        raise GraphError(f"{home}: is one of the graphs of another folder: name {_home(home, pointer(home))}")


def _is_of_others(found: Path) -> bool:
    if found.name == GRAPHS and found.is_dir():
        return not all(NAME.fullmatch(one.name) or UNFINISHED.fullmatch(one.name) for one in _inside(found))
    return found.name not in (WORK, REPORT, *BESIDE)


def _inside(folder: Path) -> list[Path]:
    """What a folder holds: nothing if it goes just now, as one does that another build leaves with nothing in it."""
    with suppress(FileNotFoundError):
        return list(folder.iterdir())
    return []


def damaged(folder: Path | None, error: Exception) -> GraphError:
    """What to raise where the files of a graph are not as they should be."""
    told = " ".join(str(error).split())
    return GraphError(f"{folder or 'graph'}: the graph is damaged ({told}): build it again")


def _home(folder: Path, found: Pointer) -> Path:
    """What the user would name: for a graph's own folder the one that it is a graph of."""
    return folder.parent.parent if found.graph == ITSELF and folder.parent.name == GRAPHS else folder


def _locked(file: Path) -> int | None:
    """The file, open and locked with all others who read; None where it is not there any more, or goes just now."""
    try:
        opened = os.open(file, os.O_RDONLY)
    except FileNotFoundError:
        return None
    lasts = False
    try:
        lasts = _lasts(opened, file)
    finally:
        if not lasts:
            os.close(opened)
    return opened if lasts else None


def _lasts(opened: int, file: Path) -> bool:
    try:
        return lock(opened, alone=False) and os.path.samestat(os.fstat(opened), file.stat())
    except NoLocksError:
        return True
    except FileNotFoundError:
        return False
