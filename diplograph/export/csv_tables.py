"""A network as two tables, nodes and edges, with the headers of Gephi or of Neo4j's importer."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, BinaryIO

from diplograph.export.cells import guarded, in_one_line
from diplograph.export.drawing import Known, drawing, kind_of_edge, shown
from diplograph.export.exporter import Exporter, File
from diplograph.export.options import Headers, Options
from diplograph.export.sorting import in_order
from diplograph.graph.store import GraphStore
from diplograph.graph.window import WHOLE
from diplograph.resources import table

_NONE = "-"
_SHARED = "shared engagements"
"""What joins two nodes of a view whose ties are of one kind."""

Row = Mapping[str, Any]


def _nodes(graph: GraphStore, out: BinaryIO, options: Options) -> None:
    _write("node", _node_rows(graph, options), out, options)


def _edges(graph: GraphStore, out: BinaryIO, options: Options) -> None:
    _write("edge", _edge_rows(graph, options), out, options)


def _write(what: str, rows: Iterable[Row], out: BinaryIO, options: Options) -> None:
    """Write a table row by row; each row is one line of text."""
    columns = _columns(what, options.headers)
    cell = _as_cell if options.headers is Headers.GEPHI else _as_text
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns.values())
    prepared = _for_gephi if options.headers is Headers.GEPHI else _for_neo4j
    for row in rows:
        known = prepared(what, row)
        writer.writerow([cell(known.get(name)) for name in columns])
    text.flush()
    text.detach()


def _node_rows(graph: GraphStore, options: Options) -> Iterator[Row]:
    names = graph.names
    for node, known in _node_items(graph, options):
        yield {**known, "id": node, "iri": names.entity(node).value}


def _edge_rows(graph: GraphStore, options: Options) -> Iterator[Row]:
    for source, target, known, directed in _edge_items(graph, options):
        yield {**known, "source": source, "target": target, "direction": "Directed" if directed else "Undirected"}


def _node_items(graph: GraphStore, options: Options) -> Iterable[tuple[str, Known]]:
    """Those of the whole network come from the store, in order, and are never in memory all at once."""
    if _is_whole(options):
        from diplograph.graph.stream import nodes

        return _sorted(nodes(graph))
    return drawing(graph, options).nodes.items()


def _edge_items(graph: GraphStore, options: Options) -> Iterator[tuple[str, str, Known, bool]]:
    if _is_whole(options):
        from diplograph.graph.stream import edges

        return ((a, b, known, True) for a, b, known in _sorted(edges(graph)))
    drawn = drawing(graph, options)
    return ((a, b, known, drawn.directed) for a, b, known in drawn.edges)


def _is_whole(options: Options) -> bool:
    return options.view is None and options.window == WHOLE


def _sorted(rows: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    lines = (f"{json.dumps(row, sort_keys=True)}\n" for row in rows)
    return (json.loads(line) for line in in_order(lines))


@cache
def _columns(what: str, headers: Headers) -> dict[str, str]:
    """The headers by what they stand for."""
    at = 2 if headers is Headers.GEPHI else 3
    rows = (row for row in table("export", "columns.tsv") if row[0] == what)
    return {row[1]: row[at] for row in rows if row[at] != _NONE}


def _for_gephi(what: str, row: Row) -> Row:
    kind = {"kind": kind_of_edge(row)} if what == "edge" else {}
    return {**row, **kind, "timeset": _timeset(row)}


def _for_neo4j(what: str, row: Row) -> Row:
    if what == "node":
        return {**row, "kind": str(row["kind"]).capitalize()}
    kind = row.get("kind") or row.get("stance") or _SHARED
    return {**row, "kind": str(kind).upper().replace("-", "_").replace(" ", "_")}


def _timeset(row: Row) -> str | None:
    """The spans of days as Gephi writes them."""
    start, end = row.get("start"), row.get("end")
    spans = str(row.get("spans", "")).split() or ([f"{start}/{end}"] if start and end else [])
    written = "; ".join("[{}, {}]".format(*span.split("/")) for span in spans)
    return f"<{written}>" if spans else None


def _as_text(value: Any) -> str:
    return "" if value is None else in_one_line(shown(value))


def _as_cell(value: Any) -> str:
    return guarded(_as_text(value)) if isinstance(value, str) else _as_text(value)


CSV = Exporter(
    "csv",
    (),
    "a network as nodes.csv and edges.csv",
    (File("nodes.csv", _nodes), File("edges.csv", _edges)),
    frozenset(["view", "window", "headers"]),
)
