"""A named question as a query that can be read, changed and sent as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from diplograph.errors import QueryError
from diplograph.query.bind import term_of
from diplograph.query.fill import fill, leave_free
from diplograph.query.lookup import Found
from diplograph.query.named import Question
from diplograph.query.terms import XSD


def written(asked: Question, given: Mapping[str, str], base: str) -> str:
    """The query with its meaning above it, and what is given in place of its parameters; the others stay free.

    An entity is given by its id or IRI; that the graph has it is not checked. ``base`` is what ids are appended to.

    Raises:
        QueryError: a value is not of its parameter's type.
    """
    texts = {one.name: given.get(one.name) or one.default for one in asked.parameters}
    ids = _Ids(base)
    bound = {one.name: term_of(one, text, ids) for one in asked.parameters if (text := texts[one.name])}
    free = {one.name for one in asked.parameters} - bound.keys()
    text = fill(leave_free(asked.text, free), bound).strip().replace(f"^^<{XSD}date>", "^^xsd:date")
    return "\n".join([f"# {asked.meaning}", *_left(asked, free), text, ""])


def _left(asked: Question, free: set[str]) -> Iterator[str]:
    """What could be narrowed, a line each."""
    for one in asked.parameters:
        if one.name in free:
            yield f"# ?{one.name} is free: {one.meaning}"


@dataclass(frozen=True, slots=True)
class _Ids:
    """Takes an id or an IRI for what it says."""

    base: str

    def one(self, text: str, kind: str | None = None) -> Found:
        """The entity of that id or IRI."""
        iri = text if "://" in text else f"{self.base}{text}"
        entity = iri.removeprefix(self.base)
        if any(one <= " " or one in '<>"{}|^`\\' for one in iri) or "/" not in entity:
            raise QueryError(f"{text!r} is no id: write one such as {kind or 'country'}/…, or choose a name")
        return Found(iri, entity, entity.partition("/")[0], text)
