"""Writes a graph to a folder, whole or not at all.

What is in it stands in ``layout``. See docs/decisions/0019.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from hashlib import file_digest, sha256
from itertools import chain, count, islice
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import GraphError
from diplograph.graph.dataset import build_dataset
from diplograph.graph.difference import difference
from diplograph.graph.durable import make_folder, sync, sync_all, writing_to
from diplograph.graph.files import load_corpus, save_corpus, saved
from diplograph.graph.growth import grow
from diplograph.graph.layout import BUILT, DESCRIPTION, ENTITIES, GRAPHS, ITSELF, PART, RECORDS, STORE, SUPERSEDED
from diplograph.graph.lock import building
from diplograph.graph.standing import Pointer, description, point, pointer, standing
from diplograph.graph.sweeping import remove_unread, sweep
from diplograph.identifiers import DEFAULT_BASE
from diplograph.models import Corpus

Finish = Callable[[Path], None]
"""Adds to a graph's own folder when all else is written to it, before it is put in place."""

Beside = Callable[[Path], AbstractContextManager[None]]
"""Adds to it while the store is written: entered when the corpus can be read, left when the store can."""

_GROWS_BY = 0.1
"""The share of a graph's parts up to which it is quicker to change them than to write all."""
_AT_ONCE = 1_000_000
"""Quads that the store takes in at a time: it holds half a kilobyte of each in memory meanwhile. The fewer times it has
to, the fewer tables it has to merge afterwards; of more than these it takes two lots at once."""
_HEX = re.compile(r"[0-9a-f]{16}")


def write(
    corpus: Corpus,
    folder: Path | str,
    base: str = DEFAULT_BASE,
    *,
    key: str | None = None,
    beside: Beside = lambda _: nullcontext(),
    finish: Finish | None = None,
    former: Path | None = None,
) -> None:
    """Write the graph of a corpus to a folder; a graph that stands there is replaced in one step when all is written.

    ``key`` says in one line what the graph was made from; without one it is a digest of the corpus. ``former`` is the
    own folder of a graph that the same program wrote: where little differs from it, no more than that is written anew.
    ``beside`` and then ``finish`` add to the graph's own folder.

    Raises:
        GraphError: the folder holds something else than a graph, somebody else writes there just now, or it cannot be
            written (permission, full disk).
    """
    with replaced(folder, key) as part:
        save_corpus(corpus, part)
        describe(part, base, key or _digest(part, base))
        with beside(part):
            _write_store(corpus, part, base, former)
        if finish:
            finish(part)


def _write_store(corpus: Corpus, part: Path, base: str, former: Path | None) -> None:
    """Write the store of a corpus that has been saved to the same folder."""
    if former and _grown(corpus, part, base, former):
        return
    store = part / STORE
    shutil.rmtree(store, ignore_errors=True)
    written = ox.Store(str(store))
    made = build_dataset(corpus, base)
    for first in made:
        written.bulk_extend(chain((first,), islice(made, _AT_ONCE - 1)))
    written.flush()


def _grown(corpus: Corpus, part: Path, base: str, former: Path) -> bool:
    """Write the store from a former graph's; not where much differs, or where that graph is damaged."""
    try:
        change = difference(load_corpus(former, saved(corpus, part)), corpus, base, _GROWS_BY)
        if change:
            grow(former / STORE, part / STORE, change)
    except (GraphError, OSError, RuntimeError):
        return False
    return change is not None


@contextmanager
def replaced(folder: Path | str, key: str | None = None) -> Iterator[Path]:
    """An empty folder to write a graph to, and to :func:`describe` it in.

    When all is written it is on the disk and then becomes the graph that stands in the folder named; if that fails,
    at whatever point, the former graph stands. Who reads that one goes on doing so; it is removed when nobody does.

    Raises:
        GraphError: the folder named holds something else than a graph, somebody else writes there just now, or it
            cannot be written.
    """
    home = Path(folder).absolute()
    with building(home), writing_to(home):
        part = home / GRAPHS / PART.format(_stem(key) if key else "new")
        try:
            make_folder(part)
            with _told_as_of(home, part):
                yield part
            _put_in_place(part, home)
        finally:
            shutil.rmtree(part, ignore_errors=True)
            _remove_if_empty(home / GRAPHS)


def describe(folder: Path, base: str, key: str) -> None:
    """Say in a graph's own folder what ids are appended to, and from what the graph was made."""
    (folder / DESCRIPTION).write_text(description(Pointer(ITSELF, base)), "utf-8")
    (folder / BUILT).write_text(json.dumps({"key": key}) + "\n", "utf-8")


def _put_in_place(part: Path, home: Path) -> None:
    """Nothing leads to the graph before all of it is on the disk, and the former one goes last."""
    to, former = pointer(part), standing(home)
    sync_all(part)
    place = _place(home, _stem(json.loads((part / BUILT).read_text("utf-8"))["key"]))
    part.rename(place)
    try:
        sync(place.parent)
        point(home, to._replace(graph=f"{GRAPHS}/{place.name}"))
    except BaseException:
        if standing(home) != place:
            shutil.rmtree(place, ignore_errors=True)
        raise
    sweep(home, former)


def _place(home: Path, stem: str) -> Path:
    """Where a graph goes; one that is still read, or stands, keeps its name."""
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    now = standing(home)
    return next(
        place
        for place in (home / GRAPHS / name for name in names)
        if not place.exists() or (place != now and remove_unread(place))
    )


def _stem(key: str) -> str:
    return key[:16] if _HEX.match(key) else sha256(key.encode()).hexdigest()[:16]


def _digest(folder: Path, base: str) -> str:
    """SHA-256 of what the corpus in a graph's own folder says."""
    digest = sha256(base.encode())
    for name in (ENTITIES, RECORDS, SUPERSEDED):
        with (folder / name).open("rb") as file:
            digest.update(file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


@contextmanager
def _told_as_of(home: Path, part: Path) -> Iterator[None]:
    """What goes wrong in the folder that is written to is told as of the one that the user knows."""
    try:
        yield
    except GraphError as error:
        if str(part) not in str(error):
            raise
        raise GraphError(str(error).replace(str(part), str(home))) from error
