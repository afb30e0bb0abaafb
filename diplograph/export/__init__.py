"""A graph as a file of another format: one module a format, one registry of all."""

from diplograph.export.citations import bibliography
from diplograph.export.exporter import Exporter
from diplograph.export.formats import FORMATS, format_of
from diplograph.export.options import Headers, Options
from diplograph.export.write import export, export_to

__all__ = ["FORMATS", "Exporter", "Headers", "Options", "bibliography", "export", "export_to", "format_of"]
