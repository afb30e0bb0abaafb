"""What a build made, and the file in the graph's folder that tells a later build of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from diplograph.extraction.inputs import Input
from diplograph.graph import GraphStore
from diplograph.graph.layout import BUILT
from diplograph.models import Corpus, CuratorRule
from diplograph.models.record import SECTIONS
from diplograph.read import Skipped


@dataclass(frozen=True, slots=True)
class Summary:
    """A graph in figures: ``told`` is how many things of each section all records tell of, ``merged`` how many these
    are in truth; ``rules`` are a curator's, with what became of them, ``triples`` is the size of the graph itself.
    """

    releases: int
    told: dict[str, int]
    merged: dict[str, int]
    sentences: int
    decisions: int
    triples: int
    rules: tuple[CuratorRule, ...] = ()

    @classmethod
    def of(cls, corpus: Corpus, triples: int) -> Summary:
        """The figures of a corpus and its graph."""
        return cls(
            len(corpus.records),
            {section: sum(len(getattr(one, section)) for one in corpus.records) for section in SECTIONS},
            {section: len(getattr(corpus, section)) for section in SECTIONS},
            sum(len(one.sentences) for one in corpus.records),
            len(corpus.decisions),
            triples,
            corpus.rules,
        )


@dataclass(frozen=True, slots=True)
class Built:
    """A graph that stands, opened. ``unchanged`` says that it stood before: nothing it is made of has changed.

    ``skipped`` are the files left out, in the order of their names, ``unapplied`` the curator's rules that do not
    apply.
    """

    store: GraphStore
    summary: Summary
    skipped: tuple[Skipped, ...] = ()
    unapplied: tuple[str, ...] = ()
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What the graph in a folder was built from; of each file ``path``, ``release``, ``sha256`` and ``key``.

    ``code`` is the version of what made a graph of the records.
    """

    key: str
    code: str
    summary: Summary
    inputs: tuple[Mapping[str, str], ...]


def write_standing(folder: Path, key: str, code: str, inputs: Iterable[Input], summary: Summary) -> None:
    """Write down what the graph in a folder is being built from."""
    shown = asdict(summary) | {"rules": [rule.model_dump(mode="json", exclude_none=True) for rule in summary.rules]}
    files = [{"path": one.path, "release": one.release, "sha256": one.sha256, "key": one.key} for one in inputs]
    told = {"key": key, "code": code, "summary": shown, "inputs": files}
    (folder / BUILT).write_text(json.dumps(told, ensure_ascii=True, indent=0) + "\n", "ascii")


def read_standing(folder: Path) -> Standing | None:
    """What the graph in a folder was built from; None where that is not told, or not in words of this version."""
    try:
        told = json.loads((folder / BUILT).read_text("ascii"))
        shown = told["summary"]
        rules = tuple(CuratorRule.model_validate(rule) for rule in shown["rules"])
        return Standing(told["key"], told["code"], Summary(**shown | {"rules": rules}), tuple(told["inputs"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
