"""The corpus in a graph's own folder: records, also superseded ones, as JSON Lines, the merged entities as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from diplograph.errors import GraphError
from diplograph.graph.layout import ENTITIES, RECORDS, SUPERSEDED
from diplograph.graph.standing import hold
from diplograph.models import Corpus, Model, ReleaseRecord, Superseded

M = TypeVar("M", bound=Model)
_BY_LINE = {"records", "superseded"}
_NONE: Mapping[bytes, ReleaseRecord] = {}


def save_corpus(corpus: Corpus, folder: Path) -> None:
    """Write ``records.jsonl``, ``superseded.jsonl`` and ``corpus.json``, which is the corpus without these two."""
    _save_lines(corpus.records, folder / RECORDS)
    _save_lines(corpus.superseded, folder / SUPERSEDED)
    entities = corpus.model_copy(update=dict.fromkeys(_BY_LINE, ()))
    (folder / ENTITIES).write_text(entities.model_dump_json(exclude=_BY_LINE) + "\n", "utf-8")


def saved(corpus: Corpus, folder: Path) -> Mapping[bytes, ReleaseRecord]:
    """The records of a corpus that has been saved to a folder, by the digests of their lines."""
    with (folder / RECORDS).open("rb") as lines:
        return {sha256(line).digest(): record for line, record in zip(lines, corpus.records, strict=True)}


def load_corpus(folder: Path | str, known: Mapping[bytes, ReleaseRecord] = _NONE) -> Corpus:
    """The corpus of the graph that stands in a folder, or of a graph's own folder.

    Of records that are ``known`` by the digests of their lines, these are taken: to read them anew takes longer.

    Raises:
        GraphError: there is no graph, a file of it is absent or damaged, or the graph was loaded from a dump, which
            holds no records.
    """
    with hold(folder) as held:
        entities = held.folder / ENTITIES
        if not entities.exists() and not (held.folder / RECORDS).exists():
            told = "loaded from a dump of facts, without the records that this needs: build it from the releases"
            raise GraphError(f"{held.home}: {told}")
        try:
            corpus = Corpus.model_validate_json(entities.read_text("utf-8"))
        except (OSError, ValidationError) as error:
            raise _unreadable(entities, error) from error
        records, superseded = tuple(load_records(held.folder, known)), tuple(load_superseded(held.folder))
        return corpus.model_copy(update={"records": records, "superseded": superseded})


def load_records(folder: Path | str, known: Mapping[bytes, ReleaseRecord] = _NONE) -> Iterator[ReleaseRecord]:
    """The records of the graph that stands in a folder, or of a graph's own folder, one after the other.

    ``known`` is as for :func:`load_corpus`.

    Raises:
        GraphError: there is no graph, it has no such file, or a line of it is no record.
    """
    with hold(folder) as held:
        yield from _load_lines(ReleaseRecord, held.folder, RECORDS, known)


def load_superseded(folder: Path | str) -> Iterator[Superseded]:
    """The superseded accounts, one after the other, in the same way; none where the graph has no such file.

    Raises:
        GraphError: there is no graph, or a line of the file is no account.
    """
    with hold(folder) as held:
        if (held.folder / SUPERSEDED).exists():
            yield from _load_lines(Superseded, held.folder, SUPERSEDED, {})


def _load_lines(kind: type[M], folder: Path, name: str, known: Mapping[bytes, M]) -> Iterator[M]:
    number = 0
    try:
        with (folder / name).open("rb") as lines:
            for line in lines:
                number += 1
                same = known.get(sha256(line).digest()) if known else None
                yield same or kind.model_validate_json(line)
    except (OSError, ValueError) as error:
        raise _unreadable(folder / f"{name}, line {number}", error) from error


def _save_lines(models: Iterable[Model], file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{model.model_dump_json(exclude_defaults=True)}\n" for model in models)


def _unreadable(place: Path, error: Exception) -> GraphError:
    reason = "not of the documented form" if isinstance(error, ValueError) else getattr(error, "strerror", error)
    return GraphError(f"{place}: {reason}: build the graph again")
