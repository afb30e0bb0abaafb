"""RDF terms as plain Python values."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pyoxigraph as ox

from diplograph.models import PartialDate
from diplograph.query.rows import Value

XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPES: dict[Callable[[str], Value], tuple[str, ...]] = {
    PartialDate: ("date", "gYearMonth", "gYear"),
    int: ("integer", "int", "long", "nonNegativeInteger", "positiveInteger"),
    float: ("decimal", "double", "float"),
    lambda text: text in ("true", "1"): ("boolean",),
}
_READ = {ox.NamedNode(XSD + name): read for read, names in _TYPES.items() for name in names}
"""How the text of a literal is read, by its datatype; that of any other is text."""


def value_of(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Value:
    """A number, truth value or date of its own type, the text of any other term, None of an unbound variable."""
    if type(term) is ox.NamedNode:  # most cells of a table are this or a literal
        return term.value
    if type(term) is ox.Literal:
        return _literal(term)
    if term is None:
        return None
    return str(term) if isinstance(term, ox.Triple) else term.value


@lru_cache(maxsize=1 << 14)
def _literal(literal: ox.Literal) -> Value:
    """The value of a literal; the same few dates, numbers and names stand in many rows."""
    read = _READ.get(literal.datatype)
    if read is None:
        return literal.value
    try:
        return read(literal.value)
    except ValueError:
        return literal.value
