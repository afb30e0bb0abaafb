"""From the text of a parameter to the RDF term that it stands for; text never becomes part of a query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import pyoxigraph as ox

from diplograph.errors import QueryError
from diplograph.identifiers import concept_iri
from diplograph.models import PartialDate
from diplograph.query.lookup import Found, Lookup
from diplograph.query.named import CLOSED, SCHEMES, Parameter, ParameterType, Question
from diplograph.query.run import Term
from diplograph.query.terms import XSD


class Naming(Protocol):
    """Tells which entity a text means."""

    def one(self, text: str, kind: str | None = None) -> Found:
        """The only entity that the text can mean."""


def bind(asked: Question, given: Mapping[str, str], lookup: Lookup) -> dict[str, Term]:
    """The terms of a question's parameters; optional ones that are not given stay free.

    Raises:
        QueryError: a parameter is unknown, lacks, or has a value that is not of its type.
    """
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in given:
        if name not in known:
            takes = "; ".join(map(str, asked.parameters)) or "none"
            raise QueryError(f"{asked.name!r} has no parameter {name!r}: it takes {takes}")
    texts = {name: given.get(name, parameter.default) for name, parameter in known.items()}
    for name, text in texts.items():
        if text is None and not known[name].optional:
            raise QueryError(f"{asked.name!r} needs the parameter {known[name]}")
    return {name: term_of(known[name], text, lookup) for name, text in texts.items() if text is not None}


def term_of(parameter: Parameter, text: str, lookup: Naming) -> Term:
    """The term that the text stands for.

    Raises:
        QueryError: it is not of the parameter's type, or no one entity is called so.
    """
    if parameter.type is ParameterType.DATE:
        return _date(parameter, text)
    if parameter.type in (ParameterType.YEAR, ParameterType.NUMBER):
        return _number(parameter, text)
    if parameter.type in CLOSED:
        return _concept(parameter, text)
    kind = None if parameter.type is ParameterType.ENTITY else parameter.type.value
    return ox.NamedNode(lookup.one(text, kind).iri)


def _date(parameter: Parameter, text: str) -> ox.Literal:
    """The earliest day of a date: a range's upper end takes the latest."""
    try:
        date = PartialDate(text)
    except ValueError as error:
        raise QueryError(f"{parameter.name} is {text!r}, but {error}") from None
    day = date.latest if parameter.name in ("until", "to", "before") else date.earliest
    return ox.Literal(day.isoformat(), datatype=ox.NamedNode(f"{XSD}date"))


def _number(parameter: Parameter, text: str) -> ox.Literal:
    if not text.isdecimal():
        raise QueryError(f"{parameter.name} is {text!r}, but must be a {parameter.type} in digits")
    return ox.Literal(int(text))


def _concept(parameter: Parameter, text: str) -> ox.NamedNode:
    values = CLOSED[parameter.type]
    if text not in values:
        raise QueryError(f"{parameter.name} is {text!r}, but must be one of {', '.join(values)}")
    return ox.NamedNode(concept_iri(SCHEMES.get(parameter.type, parameter.type.value), text))
