"""The terms that JSON-LD is written with: ``ontology/context.jsonld``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pyoxigraph as ox

from diplograph.graph.namespaces import XSD
from diplograph.resources import ontology_dir

_LOCAL = re.compile(r"(?!//)\S+")
_WHOLE = re.compile(r"0|-?[1-9]\d{0,14}")
_REMEMBERED = 4096
_NATIVE = {"true": True, "false": False}


@dataclass(frozen=True)
class Context:
    """The context document with the prefix ``id`` for the base of a graph's ids."""

    base: str

    @cached_property
    def document(self) -> dict[str, Any]:
        """What stands at ``@context``."""
        terms = json.loads((ontology_dir() / "context.jsonld").read_text("utf-8"))["@context"]
        return {**terms, "id": self.base}

    @cached_property
    def prefixes(self) -> list[tuple[str, str]]:
        """Namespaces and their prefixes, the longest namespace first."""
        simple = ((iri, name) for name, iri in self.document.items() if isinstance(iri, str) and iri[-1] in "/#:")
        return sorted(simple, key=lambda one: (-len(one[0]), one))

    @cached_property
    def terms(self) -> dict[str, str]:
        """The term of each property, by its IRI."""
        return {self._expanded(self._iri(told, "@id")): name for name, told in self._told("@id")}

    @cached_property
    def reverse(self) -> dict[str, str]:
        """The term for the other direction of a property, by its IRI."""
        return {self._expanded(told["@reverse"]): name for name, told in self._told("@reverse")}

    def many(self, term: str) -> bool:
        """Whether the values of a term are a list even where there is but one."""
        told = self.document.get(term)
        return isinstance(told, dict) and told.get("@container") == "@set"

    def node(self, iri: str) -> str:
        """A node's IRI, with a prefix where one fits."""
        if iri not in self._short:
            if len(self._short) > _REMEMBERED:
                self._short.clear()
            self._short[iri] = self._shortened(iri)
        return self._short[iri]

    @cached_property
    def _short(self) -> dict[str, str]:
        """IRIs that were shortened of late: the same few stand in many facts."""
        return {}

    def _shortened(self, iri: str) -> str:
        for namespace, name in self.prefixes:
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{name}:{iri[len(namespace) :]}"
        return iri

    def term(self, predicate: str) -> str:
        """What a property is called: its term, else its IRI as of a node."""
        return self.terms.get(predicate) or self.node(predicate)

    def value(self, term: str, value: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Any:
        """An object as the term wants it: what the term says of its type is not said again."""
        told = self.document.get(term)
        coerced = told.get("@type") if isinstance(told, dict) else None
        if isinstance(value, ox.NamedNode):
            return self.node(value.value) if coerced == "@id" else {"@id": self.node(value.value)}
        return self._literal(value, coerced) if isinstance(value, ox.Literal) else str(value)

    def _literal(self, value: ox.Literal, coerced: str | None) -> Any:
        if value.language:
            return {"@value": value.value, "@language": value.language}
        datatype = value.datatype
        if self.node(datatype.value) == coerced or (datatype == XSD.string and coerced is None):
            return value.value
        if coerced is None and datatype == XSD.boolean and value.value in _NATIVE:
            return _NATIVE[value.value]
        if coerced is None and datatype == XSD.integer and _WHOLE.fullmatch(value.value):
            return int(value.value)
        kind = {} if datatype == XSD.string else {"@type": self.node(datatype.value)}
        return {"@value": value.value, **kind}

    def _told(self, key: str) -> list[tuple[str, Any]]:
        prefixes = {name for _, name in self.prefixes}
        return [
            (name, told)
            for name, told in self.document.items()
            if name not in prefixes
            and not name.startswith("@")
            and (key in told if isinstance(told, Mapping) else key == "@id")
        ]

    def _iri(self, told: Any, key: str) -> str:
        return str(told[key] if isinstance(told, Mapping) else told)

    def _expanded(self, iri: str) -> str:
        prefix, _, local = iri.partition(":")
        return f"{self.document[prefix]}{local}"
