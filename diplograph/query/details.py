"""From a question's query to the one that says which facts each row of its answer rests on.

An answer shows labels and counts. The same body, selected and grouped differently, shows the nodes behind them: the
details. Rows and details are joined by the columns that both have, the keys. Only the text of a question is changed
here, before its parameters are put in; nothing that a user gives comes near.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.errors import QueryError

_NOT_CODE = re.compile(r"<[^<>\s]*>|\"(?:\\.|[^\"\\\n])*\"|#[^\n]*")
_HEAD = re.compile(r"\bSELECT\s+(?:DISTINCT\s+)?(.*?)\s*\bWHERE\s*(?=\{)", re.DOTALL)
_GROUPED = re.compile(r"\bGROUP BY\b([^\n]*?)(?=\bHAVING\b|\bORDER\b|$)", re.MULTILINE)
_COMPUTED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
_VARIABLE = re.compile(r"\?(\w+)")


@dataclass(frozen=True, slots=True)
class Parts:
    """A SELECT query in parts: ``before`` (up to the word), ``selected``, ``body`` (in its braces) and ``after``."""

    before: str
    selected: str
    body: str
    after: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The variables that are selected as they are, not computed."""
        return tuple(_VARIABLE.findall(_COMPUTED.sub(" ", self.selected)))

    @property
    def groups(self) -> tuple[str, ...]:
        """The variables by which the rows are grouped; none where they are not."""
        found = _GROUPED.search(self.after)
        return tuple(_VARIABLE.findall(found[1])) if found else ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The variables that tell the rows apart."""
        return tuple(dict.fromkeys((*self.columns, *self.groups)))

    def keyed(self) -> str:
        """The query with every key among its columns."""
        hidden = "".join(f" ?{key}" for key in self.keys if key not in self.columns)
        return f"{self.before}{self.selected}{hidden} WHERE {self.body}{self.after}" if hidden else str(self)

    def details(self, nodes: Iterable[str]) -> str:
        """The query for the keys and the nodes of the facts behind each row, ungrouped and in no order."""
        wanted = dict.fromkeys((*self.keys, *nodes))
        return f"SELECT DISTINCT {' '.join(f'?{name}' for name in wanted)} WHERE {self.body}"

    def __str__(self) -> str:
        return f"{self.before}{self.selected} WHERE {self.body}{self.after}"


def parts(text: str) -> Parts:
    """The parts of a question's query.

    Raises:
        QueryError: it is no SELECT query with WHERE and braces that match.
    """
    masked = _NOT_CODE.sub(lambda found: " " * len(found[0]), text)
    head = _HEAD.search(masked)
    end = _closing(masked, head.end()) if head else None
    if head is None or end is None:
        raise QueryError("the question is no SELECT query with WHERE and matching braces: write it so")
    return Parts(text[: head.start(1)], text[head.start(1) : head.end(1)], text[head.end() : end], text[end:])


def _closing(masked: str, start: int) -> int | None:
    """Where the brace that opens at ``start`` is closed."""
    depth = 0
    for brace in re.finditer(r"[{}]", masked[start:]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return start + brace.end()
    return None
