"""Puts the terms of its parameters into a question, so that the store plans the query by what is known.

A value that is only bound when the query runs would be joined last; a question on one person would go through all. Only
terms that were made and checked as such are written, never text that a user gave.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import count

from diplograph.query.run import Term

_CLAUSE = re.compile(r"\bSELECT\b.*?\bWHERE\b|\bGROUP BY\b[^\n]*", re.DOTALL)
_VARIABLE = re.compile(r"\?(\w+)")
_BY_PARAMETER = re.compile(r"COALESCE\((?:[^()]|\([^()]*\))* = \?(\w+), true\)")


def leave_free(text: str, parameters: Collection[str]) -> str:
    """The question without its filters by parameters that are not given.

    They are true of everything; but not every store holds, as the standard does, that a comparison with an unbound
    variable is an error, which COALESCE passes over.
    """
    return _BY_PARAMETER.sub(lambda found: "true" if found[1] in parameters else found[0], text)


def fill(text: str, bound: Mapping[str, Term]) -> str:
    """The query with terms in place of variables.

    What the whole query selects keeps its columns; within it, a term is grouped by and not selected.
    """
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    selects = count()
    made, at = [], 0
    for clause in _CLAUSE.finditer(body):
        made.append(_written(body[at : clause.start()], bound))
        outermost = clause.group().startswith("SELECT") and next(selects) == 0
        made.append(_clause(clause.group(), bound, outermost))
        at = clause.end()
    return "".join([*made, _written(body[at:], bound)])


def _written(part: str, bound: Mapping[str, Term]) -> str:
    return _VARIABLE.sub(lambda found: str(bound.get(found[1], found[0])), part)


def _clause(clause: str, bound: Mapping[str, Term], outermost: bool) -> str:
    def term(found: re.Match[str]) -> str:
        name = found[1]
        if name not in bound:
            return found[0]
        if outermost:
            return f"({bound[name]} AS ?{name})"
        return f"({bound[name]} AS ?_{name})" if clause.startswith("GROUP") else ""

    return _VARIABLE.sub(term, clause)
