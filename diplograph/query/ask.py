"""Asks a named question."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from diplograph.errors import QueryError
from diplograph.graph.store import GraphStore
from diplograph.query.bind import bind
from diplograph.query.details import parts
from diplograph.query.elsewhere import Elsewhere
from diplograph.query.fill import fill, leave_free
from diplograph.query.lookup import Lookup
from diplograph.query.named import Question, question
from diplograph.query.proofs import variables
from diplograph.query.provenance import with_quotes
from diplograph.query.rows import Rows
from diplograph.query.run import Term, run


def ask(
    graph: GraphStore | Elsewhere,
    name: str,
    given: Mapping[str, str] | None = None,
    lookup: Lookup | None = None,
    *,
    with_evidence: bool = False,
) -> Rows:
    """The answer to a named question; ``given`` holds its parameters as text.

    The parameters' own columns are left out: what is asked for is known, and labels stand beside what is left free.
    ``with_evidence`` puts the quotes that prove it beside each row, one a row, in the columns
    :data:`diplograph.query.provenance.COLUMNS`.

    Raises:
        QueryError: no such question or parameter, one lacks, or a value is not of its type; or the evidence of a
            question is asked for that has none.
    """
    asked = question(name)
    bound = bind(asked, given or {}, lookup or Lookup(graph))
    text = leave_free(asked.text, {one.name for one in asked.parameters} - set(bound))
    answer = _proven(graph, asked, text, bound) if with_evidence else run(graph, fill(text, bound))
    return answer.without(*(parameter.name for parameter in asked.parameters)).distinct()


def _proven(graph: GraphStore | Elsewhere, asked: Question, text: str, bound: Mapping[str, Term]) -> Rows:
    if not asked.evidence:
        raise QueryError(f"{asked.name!r} has no evidence: {asked.unproven or 'its file names none'}")
    query = parts(text)
    answer = run(graph, fill(query.keyed(), bound))
    details = run(graph, fill(query.details(variables(asked.evidence)), bound))
    proven = with_quotes(answer, details, query.keys, asked.evidence, partial(run, graph))
    return proven.without(*(key for key in query.groups if key not in query.columns))
