"""The graph that the public functions give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diplograph.api.asking import Asking
from diplograph.api.entities import Entities
from diplograph.api.networks import Networks
from diplograph.errors import GraphError

if TYPE_CHECKING:
    from pathlib import Path

    from diplograph.building.report import Report
    from diplograph.export import Options
    from diplograph.graph.validation import Violation


class Graph(Asking, Entities, Networks):
    """A graph that was built or opened.

    ``skipped`` lists the files that a build left out, with the reasons, ``unapplied`` the rules of a curator that it
    could not apply, each in a line that says where the rule stands and why.

    It can be used as a context manager.
    """

    def export(self, path: str | Path, format: str | None = None, **asked: Any) -> Path:  # noqa: A002 - the usual word
        """Write the graph to a file in the format named, else in that of the file's ending.

        Networks heed ``view`` (as for :meth:`network`), ``since``, ``until`` and ``planned``, reports and
        bibliographies ``entity`` (a name), tables ``headers`` (``gephi`` or ``neo4j``); see ``docs/exports.md``.

        Raises:
            ExportError: the format is unknown or does not heed something asked for, or the file cannot be written.
            QueryError: there is no such view, a date is none, or the name means nothing or several things.
        """
        from diplograph.export import export

        return export(self.store, path, format, self.export_options(**asked))

    def export_options(self, entity: str | None = None, **asked: Any) -> Options:
        """What :meth:`export` is asked for, as ``diplograph.export`` takes it."""
        from diplograph.export import Options

        return Options.of(entity=self.names.one(entity) if entity else None, **asked)

    def report(self) -> Report:
        """What the build left out, what is doubtful, and what was changed or withdrawn; see ``docs/keeping-up.md``.

        Raises:
            GraphError: the graph was loaded from a dump, or is in memory: nothing is known of its build.
        """
        from diplograph.building.report import read_report

        if self.store.folder is None:
            raise GraphError("the graph is in memory: only one that was built into a folder has a report")
        return read_report(self.store.folder)

    def validate(self) -> list[Violation]:
        """What breaks the rules of ``ontology/shapes.ttl``; an empty list where all is well."""
        from diplograph.graph.validation import validate

        return validate(self.store)

    def _repr_html_(self) -> str:
        from diplograph.display import overview_html
        from diplograph.query.overview import overview

        return overview_html(overview(self.store))
