"""The errors that diplograph raises, one tree.

::

    DiplographError
    ├── ReadError            a file cannot be read as a release
    ├── ModelError           the language pipeline is absent or unusable
    ├── ExtractionError      the extraction cannot go on
    ├── RecordError          a release record is not of the documented form
    ├── CurationError        a curator's file is malformed, or two of its rules contradict each other
    ├── OntologyError        a file of ontology/ is malformed
    ├── GraphError           a graph folder is absent, damaged or cannot be written
    │   └── NothingReadError no release could be read, so that there is nothing to build
    ├── QueryError           a query cannot be parsed, is unknown or lacks a parameter
    │   ├── RefusedError     a query would change the graph, or ask a server elsewhere
    │   └── LimitError       an answer has more rows than are allowed
    ├── RemoteError          a store elsewhere cannot be reached, or does not do what it is asked
    ├── ServerError          the server cannot start, or a query process of it has died
    └── ExportError          an export cannot be written

Each message says what happened, where (file, line or offset) and what to do about it, in one line.
"""

from __future__ import annotations

from collections.abc import Iterable


class DiplographError(Exception):
    """The root of all errors that diplograph raises on purpose."""


class ReadError(DiplographError):
    """A file cannot be read as a release."""


class ModelError(DiplographError):
    """The language pipeline is absent or unusable."""


class ExtractionError(DiplographError):
    """The extraction cannot go on."""


class RecordError(DiplographError):
    """A release record is not of the documented form."""


class CurationError(DiplographError):
    """A curator's file is malformed, or two of its rules contradict each other."""


class OntologyError(DiplographError):
    """A file of the ontology folder is malformed."""


class GraphError(DiplographError):
    """A graph folder is absent, damaged or cannot be written."""


class NothingReadError(GraphError):
    """No release could be read, so that there is nothing to build; ``reasons`` are the files left out, a line each."""

    def __init__(self, reasons: Iterable[str]) -> None:
        super().__init__("nothing to build: no release could be read; what stands in the folder is left as it is")
        self.reasons = tuple(reasons)


class QueryError(DiplographError):
    """A query cannot be parsed, is unknown or lacks a parameter."""


class RefusedError(QueryError):
    """A query would change the graph, or ask a server elsewhere."""


class LimitError(QueryError):
    """An answer has more rows than are allowed."""


class ServerError(DiplographError):
    """The server cannot start, or a query process of it has died."""


class RemoteError(DiplographError):
    """A store elsewhere cannot be reached, or does not do what it is asked."""


class ExportError(DiplographError):
    """An export cannot be written."""
