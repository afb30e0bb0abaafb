"""The corpus in a graph folder: the records as JSON Lines, the merged entities as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from diplograph.errors import GraphError
from diplograph.graph.layout import ENTITIES, RECORDS
from diplograph.models import Corpus, ReleaseRecord


def save_corpus(corpus: Corpus, folder: Path) -> None:
    """Write ``records.jsonl`` and ``corpus.json``, which is the corpus without its records."""
    with (folder / RECORDS).open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{line}\n" for line in _lines(corpus.records))
    entities = corpus.model_copy(update={"records": ()})
    (folder / ENTITIES).write_text(entities.model_dump_json(exclude={"records"}) + "\n", "utf-8")


def load_corpus(folder: Path) -> Corpus:
    """The corpus of a graph folder.

    Raises:
        GraphError: a file of it is absent or damaged, or the graph was loaded from a dump, which holds no records.
    """
    if not (folder / ENTITIES).exists() and not (folder / RECORDS).exists():
        raise GraphError(
            f"{folder}: loaded from a dump of facts, without the records that this needs: build it from the releases"
        )
    try:
        entities = Corpus.model_validate_json((folder / ENTITIES).read_text("utf-8"))
        return entities.model_copy(update={"records": tuple(load_records(folder))})
    except (OSError, ValidationError) as error:
        raise _unreadable(folder / ENTITIES, error) from error


def load_records(folder: Path) -> Iterator[ReleaseRecord]:
    """The records of a graph folder, one after the other.

    Raises:
        GraphError: the file is absent, or a line of it is no record.
    """
    number = 0
    try:
        with (folder / RECORDS).open(encoding="utf-8") as lines:
            for line in lines:
                number += 1
                yield ReleaseRecord.model_validate_json(line)
    except (OSError, ValueError) as error:
        raise _unreadable(folder / f"{RECORDS}, line {number}", error) from error


def _lines(records: Iterable[ReleaseRecord]) -> Iterator[str]:
    return (record.model_dump_json(exclude_defaults=True) for record in records)


def _unreadable(place: Path, error: Exception) -> GraphError:
    reason = "not of the documented form" if isinstance(error, ValueError) else getattr(error, "strerror", error)
    return GraphError(f"{place}: {reason}: build the graph again")
