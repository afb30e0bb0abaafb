"""Loads a dump of a graph, N-Quads, TriG or JSON-LD, into a graph folder.

The folder has the store alone: what a dump does not hold, the records and the merged models, it lacks. Queries, named
questions and the exports of RDF need no more; what goes over the models, such as the networks, says that they lack.
"""

from __future__ import annotations

import os
from hashlib import file_digest
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import GraphError
from diplograph.graph.folder import Finish, describe, replaced
from diplograph.graph.layout import STORE
from diplograph.graph.namespaces import VOID, A
from diplograph.identifiers import DEFAULT_BASE

_FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG, ".jsonld": ox.RdfFormat.JSON_LD}
"""The formats that have named graphs, without which it cannot be told which release says what."""


def load(dump: Path | str, folder: Path | str, finish: Finish | None = None) -> None:
    """Load a file into a graph folder; a graph that stands there is replaced in one step when all is loaded.

    Memory does not grow with the file.

    Raises:
        GraphError: the file is absent, of another format, malformed or empty, or the folder cannot be written, or
            somebody else writes there just now.
    """
    source = Path(dump)
    form = _format(source)
    if not os.access(source, os.R_OK) or source.is_dir():
        raise GraphError(f"{source}: cannot be read: name a file that is there and readable")
    key = _sha256(source)
    with replaced(folder, key) as part:
        store = ox.Store(str(part / STORE))
        _fill(store, source, form)
        base = _base(store)
        store.flush()
        del store
        describe(part, base, key)
        if finish:
            finish(part)


def _sha256(source: Path) -> str:
    with source.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _format(source: Path) -> ox.RdfFormat:
    form = _FORMATS.get(source.suffix.lower())
    if form is None:
        known = ", ".join(_FORMATS)
        raise GraphError(f"{source}: no dump with named graphs by its ending: give a file that ends with {known}")
    return form


def _fill(store: ox.Store, source: Path, form: ox.RdfFormat) -> None:
    try:
        store.bulk_load(path=str(source), format=form)
    except SyntaxError as error:
        reason = " ".join(str(error.msg).split())
        raise GraphError(f"{source}, line {error.lineno}: malformed ({reason}): correct or export it again") from error
    if not any(True for _ in store.named_graphs()):
        raise GraphError(f"{source}: no named graph in it: export the dataset of a graph to N-Quads or TriG")


def _base(store: ox.Store) -> str:
    """What ids are appended to, as the dump says it of the dataset that it is."""
    datasets = {quad.subject for quad in store.quads_for_pattern(None, A, VOID.Dataset)}
    spaces = [quad for quad in store.quads_for_pattern(None, VOID.uriSpace, None) if quad.subject in datasets]
    return min((quad.object.value for quad in spaces if isinstance(quad.object, ox.Literal)), default=DEFAULT_BASE)
