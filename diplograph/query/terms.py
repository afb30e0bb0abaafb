"""RDF terms as plain Python values."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox

from diplograph.models import PartialDate
from diplograph.query.rows import Value

XSD = "http://www.w3.org/2001/XMLSchema#"
_DATES = frozenset(XSD + name for name in ("date", "gYearMonth", "gYear"))
_NUMBERS: dict[str, Callable[[str], Value]] = {
    XSD + "integer": int,
    XSD + "int": int,
    XSD + "long": int,
    XSD + "nonNegativeInteger": int,
    XSD + "positiveInteger": int,
    XSD + "decimal": float,
    XSD + "double": float,
    XSD + "float": float,
    XSD + "boolean": lambda text: text in ("true", "1"),
}


def value_of(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Value:
    """A number, truth value or date of its own type, the text of any other term, None of an unbound variable."""
    if term is None:
        return None
    if isinstance(term, ox.Triple):
        return str(term)
    if not isinstance(term, ox.Literal):
        return term.value
    return _literal(term.value, term.datatype.value)


def _literal(text: str, datatype: str) -> Value:
    try:
        return PartialDate(text) if datatype in _DATES else _NUMBERS.get(datatype, str)(text)
    except ValueError:
        return text
