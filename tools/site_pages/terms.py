"""The page of classes and properties, made from ``ontology/diplograph.ttl``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from rdflib.namespace import OWL, RDFS, SKOS
from rdflib.term import Node, URIRef

from site_pages import examples
from site_pages.markdown import code, escaped, table
from site_pages.turtle import SCHEMA, ontology, short, terms, text, values

_DOMAINS = (RDFS.domain, URIRef(f"{SCHEMA}domainIncludes"))
_RANGES = (RDFS.range, URIRef(f"{SCHEMA}rangeIncludes"))
_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
_HEAD = """# Classes and properties

Made from [`ontology/diplograph.ttl`](../../ontology/diplograph.ttl) when this site is built.
[The graph](../ontology.md) says how they belong together, [the vocabularies](vocabularies.md) which values kinds,
statuses and stances have, and [the shapes](shapes.md) what must hold. The examples are from the graph of the five
releases in `data/raw/`, or of two invented ones; `id:` stands for the base of its ids, `[]` for what has no name.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_classes(), *_properties(), *_others()])


@cache
def classes() -> tuple[URIRef, ...]:
    """The classes that the ontology defines."""
    return terms(OWL.Class)


@cache
def properties() -> tuple[URIRef, ...]:
    """The properties that the ontology defines."""
    return tuple(sorted({one for kind in _PROPERTIES for one in terms(kind)}, key=short))


def _classes() -> Iterator[str]:
    yield "\n## Classes\n"
    for one in classes():
        yield from _heading(one)
        facts = {
            "a kind of": _linked(values(one, RDFS.subClassOf)),
            "its properties": _linked(each for each in properties() if one in values(each, *_DOMAINS)),
            "example": code(example) if (example := examples.member(str(one))) else "",
        }
        yield from _listed(facts)


def _properties() -> Iterator[str]:
    yield "\n## Properties\n"
    for one in properties():
        yield from _heading(one)
        facts = {
            "of": _linked(values(one, *_DOMAINS)),
            "gives": _linked(values(one, *_RANGES)),
            "a kind of": _linked(values(one, RDFS.subPropertyOf)),
            "the other way round": _linked(values(one, OWL.inverseOf)),
            "example": code(example) if (example := examples.fact(str(one))) else "",
        }
        yield from _listed(facts)


def _others() -> Iterator[str]:
    yield "\n## Terms of other vocabularies\n\nEach is defined by its own publisher; this is how the graph uses it."
    own = {*classes(), *properties()}
    noted = (one for one in ontology().subjects(SKOS.scopeNote, None) if isinstance(one, URIRef) and one not in own)
    rows = ((code(short(one)), escaped(text(one, SKOS.scopeNote))) for one in sorted(noted, key=short))
    yield from table(("term", "here"), rows)


def _heading(term: URIRef) -> Iterator[str]:
    yield f"\n### `{short(term)}` {{ #{_anchor(term)} }}\n"
    yield f"**{escaped(text(term, RDFS.label))}.** {escaped(text(term, RDFS.comment))}\n"


def _listed(facts: dict[str, str]) -> Iterator[str]:
    yield from (f"- {name}: {value}" for name, value in facts.items() if value)


def _linked(found: Iterable[Node]) -> str:
    return ", ".join(f"[{code(short(one))}](#{_anchor(one)})" if _ours(one) else code(short(one)) for one in found)


def _ours(term: Node) -> bool:
    return term in classes() or term in properties()


def _anchor(term: Node) -> str:
    return short(term).replace(":", "-")
