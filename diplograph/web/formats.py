"""The formats that answers are written in: their media types, the names that clients know them by, their endings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A format. ``name`` is that of ``graph.sparql.serialize``; the first media type is its own, others are aliases."""

    name: str
    media: tuple[str, ...]
    names: tuple[str, ...]
    iri: str


_W3 = "http://www.w3.org/ns/formats/"
TABLES = (
    Form(
        "json",
        ("application/sparql-results+json", "application/json", "text/json", "text/javascript"),
        ("json", "sparql-results+json"),
        f"{_W3}SPARQL_Results_JSON",
    ),
    Form(
        "xml",
        ("application/sparql-results+xml", "application/xml", "text/xml"),
        ("xml", "sparql-results+xml"),
        f"{_W3}SPARQL_Results_XML",
    ),
    Form("csv", ("text/csv",), ("csv",), f"{_W3}SPARQL_Results_CSV"),
    Form("tsv", ("text/tab-separated-values",), ("tsv",), f"{_W3}SPARQL_Results_TSV"),
)
"""For SELECT and ASK, the one to be preferred first."""

TRIPLES = (
    Form("turtle", ("text/turtle", "application/turtle", "application/x-turtle"), ("turtle", "ttl"), f"{_W3}Turtle"),
    Form("ntriples", ("application/n-triples", "text/plain"), ("ntriples", "nt", "n-triples"), f"{_W3}N-Triples"),
    Form(
        "rdfxml",
        ("application/rdf+xml", "application/xml", "text/xml"),
        ("rdfxml", "rdf", "rdf+xml", "xml"),
        f"{_W3}RDF_XML",
    ),
    Form(
        "jsonld",
        ("application/ld+json", "application/json", "application/x-json+ld"),
        ("jsonld", "json-ld", "json"),
        f"{_W3}JSON-LD",
    ),
    Form("trig", ("application/trig",), ("trig",), f"{_W3}TriG"),
    Form("nquads", ("application/n-quads",), ("nquads", "nq", "n-quads"), f"{_W3}N-Quads"),
    Form("n3", ("text/n3", "text/rdf+n3"), ("n3",), f"{_W3}N3"),
)
"""For CONSTRUCT and DESCRIBE, the one to be preferred first."""

DOCUMENTS = {"ttl": TRIPLES[0], "nt": TRIPLES[1], "rdf": TRIPLES[2], "jsonld": TRIPLES[3]}
"""The formats in which an entity has a document, by the document's ending."""


def by_name(name: str, forms: Sequence[Form]) -> Form | None:
    """The format that a client calls so: by a name or a media type."""
    wanted = name.strip().lower()
    return next((form for form in forms if wanted in form.names or wanted in form.media), None)


def with_charset(media: str) -> str:
    """A media type as a header has it: that of text says that it is UTF-8."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media
