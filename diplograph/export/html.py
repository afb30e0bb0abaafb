"""A report of one entity as a page that stands alone: no script, nothing that is fetched."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from diplograph.errors import ExportError
from diplograph.export.cells import in_one_line
from diplograph.export.drawing import shown
from diplograph.export.exporter import Exporter
from diplograph.export.options import Options
from diplograph.export.xml import NOT_IN_XML
from diplograph.graph.store import GraphStore

if TYPE_CHECKING:
    from jinja2 import Template


def _write(graph: GraphStore, out: BinaryIO, options: Options) -> None:
    from diplograph.export.reporting import report

    if options.entity is None:
        raise ExportError("html is of one entity: name it")
    out.write(_template().render(report=report(graph, options.entity)).encode())


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("diplograph.export", "data"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(line=_line, piece=_piece)
    return environment.get_template("report.html.j2")


def _line(value: Any) -> str:
    """What is not known as nothing, other values as one line without what no page can hold."""
    return "" if value is None else in_one_line(shown(value))


def _piece(value: str) -> str:
    """A part of a text, with the spaces at its ends."""
    return NOT_IN_XML.sub(" ", value)


HTML = Exporter(
    "html",
    (".html", ".htm"),
    "a report of one entity, to read and to print",
    _write,
    frozenset(["entity"]),
    frozenset(["entity"]),
)
