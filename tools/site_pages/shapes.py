"""The page of what must hold in a graph, made from ``ontology/shapes.ttl``."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib.namespace import SH
from rdflib.term import Node, URIRef

from site_pages.markdown import code, escaped, table
from site_pages.turtle import short, terms, text, values

_TYPES = (SH["class"], SH.datatype)
_LIMITS = {SH.minInclusive: "from ", SH.maxInclusive: "up to ", SH.lessThan: "less than ", SH.pattern: "matches "}
_HEAD = """# Shapes

What must hold in a graph (SHACL), made from [`ontology/shapes.ttl`](../../ontology/shapes.ttl) when this site is built.
`diplograph validate` and `g.validate()` check it; every violation names the release and the sentence.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for shape in shapes() for line in _shape(shape))])


def shapes() -> tuple[URIRef, ...]:
    """The shapes of nodes, by name."""
    return terms(SH.NodeShape)


def _shape(shape: URIRef) -> Iterator[str]:
    targets = values(shape, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
    yield f"\n## {short(shape).removeprefix('shape:')}\n\nFor each {', '.join(code(short(one)) for one in targets)}:"
    rows = ((_path(one), _count(one), _type(one), escaped(text(one, SH.message))) for one in _constraints(shape))
    yield from table(("property", "how many", "of what", "else"), rows)


def _constraints(shape: URIRef) -> list[Node]:
    return sorted(values(shape, SH.property), key=lambda one: (_path(one), text(one, SH.message)))


def _path(constraint: Node) -> str:
    return code(" / ".join(_step(one) for one in values(constraint, SH.path)))


def _step(one: Node) -> str:
    """A step of a path: a property, one that is gone against its direction, or one of several."""
    inverse, several = values(one, SH.inversePath), values(one, SH.alternativePath)
    return f"^{short(inverse[0])}" if inverse else " | ".join(map(short, several)) if several else short(one)


def _count(constraint: Node) -> str:
    least, most = text(constraint, SH.minCount) or "0", text(constraint, SH.maxCount)
    return least if least == most else f"{least} to {most}" if most else f"{least} or more"


def _type(constraint: Node) -> str:
    choices = [short(kind) for choice in values(constraint, SH["or"]) for kind in values(choice, *_TYPES)]
    kinds = [short(kind) for kind in values(constraint, *_TYPES)] or choices
    limits = [f"{words}{code(short(value))}" for name, words in _LIMITS.items() for value in values(constraint, name)]
    return ", ".join(filter(None, (" or ".join(map(code, kinds)), *limits)))
