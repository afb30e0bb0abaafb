"""Graphs of about as many triples as asked for, built of the records of an invented world and kept for the next run."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from world import generate
from world.cited import cited

from diplograph import graph
from diplograph.merge import merge
from diplograph.models import Corpus

TRIPLES_OF_A_RECORD = 584
_REFERENCE = 14_000
"""How many triples the reference data has, which is in every graph."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A graph's folder; its dump is made when it is first asked for."""

    folder: Path

    @property
    def dump(self) -> Path:
        """The graph in N-Quads."""
        file = self.folder.with_suffix(".nq")
        if not file.exists():
            aside = file.with_suffix(".new")
            with graph.open(self.folder) as opened, aside.open("wb") as out:
                opened.store.dump(out, ox.RdfFormat.N_QUADS)
            aside.rename(file)
        return file


def prepared(triples: int, seed: int, cache: Path) -> Prepared:
    """The graph of that size and seed, made where it is not there yet."""
    folder = cache / f"graph-{triples}-{seed}"
    if not folder.exists():
        graph.write(corpus(triples, seed), folder)
    return Prepared(folder)


def corpus(triples: int, seed: int) -> Corpus:
    """The merged records of a world that has about so many triples."""
    records, _ = generate(max(1, round((triples - _REFERENCE) / TRIPLES_OF_A_RECORD)), seed)
    return merge(list(cited(records)))


def built(triples: int, seed: int, folder: Path) -> tuple[int, float, float]:
    """How many quads a corpus has, the seconds to make and write them, and the peak memory of this process in MB."""
    made = corpus(triples, seed)
    start = time.process_time()
    graph.write(made, folder)
    seconds = time.process_time() - start
    with graph.open(folder) as opened:
        return len(opened), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
