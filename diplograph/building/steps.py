"""The steps of a build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from pathlib import Path
from typing import TYPE_CHECKING

from diplograph import graph
from diplograph.building.built import Built, Summary, read_standing, write_standing
from diplograph.building.collecting import uncollected
from diplograph.building.key import code, key_of
from diplograph.building.order import Order, Progress, Stage
from diplograph.building.past import Past, past
from diplograph.building.report import Report, copy_report
from diplograph.errors import ExtractionError, GraphError, NothingReadError
from diplograph.extraction.cache import Cache, DamagedError
from diplograph.extraction.inputs import Input, inputs
from diplograph.extraction.version import version
from diplograph.graph.lock import building
from diplograph.graph.texts import write_texts
from diplograph.models import Corpus, ReleaseRecord, Superseded
from diplograph.read import Skipped

if TYPE_CHECKING:
    from diplograph.extraction import Extractor

_STEP = 100
"""After so many files it is told how far the listing is."""


def build(order: Order) -> Built:
    """Build a graph, or find that it stands already.

    Raises:
        ExtractionError: nothing can be extracted.
        GraphError: no release could be read, another build is at work here, or the folder cannot be written.
        ModelError: the spaCy pipeline is not installed.
    """
    listed = _listed(order)
    with building(order.folder) as work:
        if order.fresh:
            Cache.forget(work)
        try:
            return _built(order, listed, work)
        except DamagedError:
            Cache.set_aside(work)
        try:
            return _built(order, listed, work)
        except DamagedError as error:
            raise GraphError(f"{error}: what is written there does not last: check the disk") from error


def _built(order: Order, listed: list[Input | Skipped], work: Path) -> Built:
    with Cache(work) as cache:
        found = _found(order, cache, listed)
        return _Building(order, cache, found).built()


@dataclass(frozen=True, slots=True)
class Found:
    """What was read: ``inputs`` have a record in the cache, ``skipped`` was left out, both in the files' order."""

    inputs: tuple[Input, ...]
    skipped: tuple[Skipped, ...]
    kept: frozenset[str]
    """The keys of all that is to stay in the cache."""


def _listed(order: Order) -> list[Input | Skipped]:
    """The files, known by their bytes."""
    listed: list[Input | Skipped] = []
    for one in inputs(order.paths, version(order.model)):
        listed.append(one)
        if len(listed) % _STEP == 0:
            order.watch(Progress(Stage.LISTING, len(listed)))
    if not any(isinstance(one, Input) for one in listed):
        raise NothingReadError(map(str, listed))
    return listed


def _found(order: Order, cache: Cache, listed: list[Input | Skipped]) -> Found:
    """Extract what is not in the cache yet."""
    wanted = [one for one in listed if isinstance(one, Input)]
    known = cache.known(one.key for one in wanted)
    reasons = dict(_extracted(order, cache, [one for one in wanted if one.key not in known], len(wanted)))
    reasons.update({one.input.key: one.why for one in cache.reasons(wanted)})
    skipped = (
        one if isinstance(one, Skipped) else Skipped(one.path, reasons[one.key])
        for one in listed
        if isinstance(one, Skipped) or one.key in reasons
    )
    read = tuple(one for one in wanted if one.key not in reasons)
    return Found(read, tuple(skipped), frozenset(one.key for one in wanted))


def _extracted(order: Order, cache: Cache, todo: list[Input], total: int) -> Iterator[tuple[str, str]]:
    """Put what becomes of inputs into the cache; what is not to stay there is given back: the key, and the reason."""
    done = total - len(todo)
    order.watch(Progress(Stage.READING, done, total))
    for outcome in _extractor(order)(todo) if todo else ():
        cache.add(outcome)
        done += 1
        order.watch(Progress(Stage.READING, done, total))
        if not outcome.lasting:
            yield outcome.input.key, outcome.why
    if done != total:
        raise ExtractionError(f"{total - done} of {total} files came to no outcome: build again")


def _extractor(order: Order) -> Extractor:
    from diplograph.extraction.processes import Local
    from diplograph.extraction.worker import Job

    return order.extractor or Local(Job(order.model, order.limits), order.workers)


@dataclass(frozen=True, slots=True)
class _Building:
    """A build of which all is read."""

    order: Order
    cache: Cache
    found: Found

    def built(self) -> Built:
        """The graph."""
        if not self.found.inputs:
            raise NothingReadError(map(str, self.found.skipped))
        before = self._past()
        superseded = (one.model_dump_json(exclude={"record"}) for one in before.superseded)
        key = key_of(self.found.inputs, self.found.skipped, self.order.curation, *superseded)
        if before.standing and before.standing.key == key:
            return self._opened(unchanged=True)
        with uncollected():
            corpus = self._corpus(before.superseded)
            self._write(corpus, key, before)
            del corpus
        self.cache.prune(self.found.kept)
        return self._opened()

    def _past(self) -> Past:
        if self.order.fresh:
            return Past()
        return past(self.order.folder, self.found.inputs, self.found.skipped, self.order.paths)

    def _corpus(self, superseded: tuple[Superseded, ...]) -> Corpus:
        from diplograph.curation import curate

        self.order.watch(Progress(Stage.MERGING))
        corpus = curate(self._records(), self.order.curation)
        return corpus.model_copy(update={"superseded": superseded}) if superseded else corpus

    def _records(self) -> Iterator[ReleaseRecord]:
        keys = (one.key for one in self.found.inputs)
        for record in self.cache.records(keys):
            if record is None:
                raise DamagedError("a record that was kept is gone")
            yield ReleaseRecord.model_validate_json(record)

    def _write(self, corpus: Corpus, key: str, before: Past) -> None:
        from diplograph.search import index_written

        def finish(folder: Path) -> None:
            write_texts(folder, merge(self._texts(), before.texts()))
            with graph.open(folder) as store:
                summary = Summary.of(corpus, len(store))
            write_standing(folder, key, code(), self.found.inputs, summary)
            self._report(before).write(folder)

        self.order.watch(Progress(Stage.WRITING))
        former = _continued(before)
        graph.write(corpus, self.order.folder, key=key, beside=index_written, finish=finish, former=former)

    def _report(self, before: Past) -> Report:
        doubtful = self.cache.doubts(self.found.inputs)
        return Report.of(len(self.found.inputs), self.found.skipped, doubtful, before.history.superseded)

    def _texts(self) -> Iterator[tuple[str, str]]:
        for one in sorted(self.found.inputs, key=lambda one: one.release):
            text = self.cache.text(one.key)
            if text is not None:
                yield one.release, text

    def _opened(self, *, unchanged: bool = False) -> Built:
        store = graph.open(self.order.folder)
        standing = read_standing(store.folder) if store.folder else None
        if store.folder is None or standing is None:
            raise GraphError(f"{self.order.folder}: the graph is damaged: build it again with --fresh")
        copy_report(store.folder, self.order.folder)
        missed = tuple(self._missed(standing.summary)) if self.order.curation.rules else ()
        return Built(store, standing.summary, self.found.skipped, missed, unchanged)

    def _missed(self, summary: Summary) -> list[str]:
        from diplograph.curation import unapplied

        return unapplied(Corpus(rules=summary.rules), self.order.curation)


def _continued(before: Past) -> Path | None:
    """The graph that can be changed into the new one, since it was made in the same way."""
    return before.folder if before.standing and before.standing.code == code() else None
