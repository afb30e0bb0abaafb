"""The page of the closed lists, made from ``ontology/vocabulary/``."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib.namespace import DCTERMS, SKOS
from rdflib.term import Node, URIRef

from site_pages.markdown import code, escaped, table
from site_pages.turtle import label, ontology, short, terms, text, values

_MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
_WORDS = (SKOS.altLabel, SKOS.hiddenLabel)
_CAMEO = "cameo"
_HEAD = """# Vocabularies

The closed lists that kinds, statuses, roles, stances and topics are taken from, made from
[`ontology/vocabulary/`](../../ontology/vocabulary) when this site is built. Where a concept has a counterpart among the
event codes of CAMEO, it is a `skos:closeMatch`, or a `skos:broadMatch` where the code means more. "Words" counts the
words and phrases by which the extraction knows a concept; they stand in the same files, and adding one there teaches
it.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for scheme in schemes() for line in _scheme(scheme))])


def schemes() -> list[URIRef]:
    """The vocabularies, by title, the codes of CAMEO last."""
    return sorted(terms(SKOS.ConceptScheme), key=lambda one: (str(one).endswith(_CAMEO), text(one, DCTERMS.title)))


def concepts(scheme: URIRef) -> list[URIRef]:
    """The concepts of a vocabulary, by name."""
    found = ontology().subjects(SKOS.inScheme, scheme)
    return sorted((one for one in found if isinstance(one, URIRef)), key=short)


def _scheme(scheme: URIRef) -> Iterator[str]:
    yield f"\n## {escaped(text(scheme, DCTERMS.title))}\n\n{escaped(text(scheme, DCTERMS.description))}"
    those = concepts(scheme)
    columns: dict[str, list[str]] = {
        "concept": [code(short(one)) for one in those],
        "label": [escaped(label(one)) for one in those],
        "meaning": [escaped(text(one, SKOS.definition)) for one in those],
        "CAMEO": ["; ".join(_match(one, other) for other in values(one, *_MATCHES)) for one in those],
        "words": [str(len(values(one, *_WORDS)) or "") for one in those],
    }
    kept = {name: cells for name, cells in columns.items() if any(cells)}
    yield from table(tuple(kept), zip(*kept.values(), strict=True))


def _match(concept: Node, other: Node) -> str:
    name = next(one for one in _MATCHES if (concept, one, other) in ontology())
    broad = " (broader)" if name == SKOS.broadMatch else ""
    return f"{escaped(text(other, SKOS.notation))} {escaped(label(other))}{broad}".strip()
