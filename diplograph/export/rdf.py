"""The whole dataset with its named graphs: TriG, N-Quads and JSON-LD, straight from the store."""

from __future__ import annotations

from functools import partial
from typing import BinaryIO

import pyoxigraph as ox

from diplograph.export.exporter import Exporter
from diplograph.graph.store import GraphStore


def _write(graph: GraphStore, out: BinaryIO, form: ox.RdfFormat) -> None:
    """The quads in an order that only their content decides; memory does not grow with the graph in a folder."""
    if graph.folder is None:
        ox.serialize(graph.sorted_quads(), out, format=form, prefixes=graph.prefixes)
    else:
        graph.store.dump(out, form, prefixes=graph.prefixes)


TRIG = Exporter("trig", (".trig",), "all named graphs, readable", partial(_write, form=ox.RdfFormat.TRIG))
NQUADS = Exporter("nquads", (".nq",), "all named graphs, one fact a line", partial(_write, form=ox.RdfFormat.N_QUADS))
JSONLD = Exporter("jsonld", (".jsonld",), "all named graphs as JSON-LD", partial(_write, form=ox.RdfFormat.JSON_LD))
