"""All formats by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

from diplograph.errors import ExportError
from diplograph.export import citations, csv_tables, ftm, gexf, graphml, html, jsonld, parquet, rdf, svg, turtle
from diplograph.export.exporter import Exporter

FORMATS: Mapping[str, Exporter] = MappingProxyType(
    {
        one.name: one
        for one in (
            turtle.TURTLE,
            rdf.TRIG,
            rdf.NQUADS,
            rdf.RDFXML,
            jsonld.JSONLD,
            graphml.GRAPHML,
            gexf.GEXF,
            csv_tables.CSV,
            ftm.FTM,
            parquet.PARQUET,
            citations.BIBTEX,
            citations.RIS,
            html.HTML,
            svg.SVG,
        )
    }
)
"""The formats, the most usual first."""


def format_of(path: str, name: str | None = None) -> Exporter:
    """The format of that name, else the one that the file's ending stands for.

    Raises:
        ExportError: there is no such format, or the ending says nothing.
    """
    known = ", ".join(FORMATS)
    if name is not None:
        if name not in FORMATS:
            raise ExportError(f"no format is named {name!r}: they are {known}")
        return FORMATS[name]
    suffix = PurePath(path).suffix.lower()
    for one in FORMATS.values():
        if suffix in one.suffixes:
            return one
    raise ExportError(f"{path}: the ending does not say which format: name one of {known}")
