"""The namespaces that the graph is written in."""

from __future__ import annotations

import pyoxigraph as ox

from diplograph.identifiers import ONTOLOGY, VOCABULARY


class Namespace:
    """A namespace whose attributes are its terms: ``DG.Engagement``."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def __getattr__(self, name: str) -> ox.NamedNode:
        term = self.__dict__[name] = self[name]
        return term

    def __getitem__(self, name: str) -> ox.NamedNode:
        return ox.NamedNode(self._prefix + name)


PREFIXES = {
    "dg": ONTOLOGY,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "contribution-status": f"{VOCABULARY}contribution-status/",
    "engagement-kind": f"{VOCABULARY}engagement-kind/",
    "engagement-stage": f"{VOCABULARY}engagement-stage/",
    "engagement-status": f"{VOCABULARY}engagement-status/",
    "initiative-kind": f"{VOCABULARY}initiative-kind/",
    "mode": f"{VOCABULARY}mode/",
    "office-status": f"{VOCABULARY}office-status/",
    "organization-kind": f"{VOCABULARY}organization-kind/",
    "role": f"{VOCABULARY}role/",
    "stance": f"{VOCABULARY}stance/",
    "topic": f"{VOCABULARY}topic/",
}
"""The prefixes that queries may use undeclared and that Turtle is written with; ``id:`` is added for the base."""

DG = Namespace(PREFIXES["dg"])
DCTERMS = Namespace(PREFIXES["dcterms"])
FOAF = Namespace(PREFIXES["foaf"])
OA = Namespace(PREFIXES["oa"])
ORG = Namespace(PREFIXES["org"])
PROV = Namespace(PREFIXES["prov"])
RDF = Namespace(PREFIXES["rdf"])
RDFS = Namespace(PREFIXES["rdfs"])
SCHEMA = Namespace(PREFIXES["schema"])
SKOS = Namespace(PREFIXES["skos"])
TIME = Namespace(PREFIXES["time"])
VOID = Namespace(PREFIXES["void"])
XSD = Namespace(PREFIXES["xsd"])

A = RDF.type
