"""The graph over HTTP: a SPARQL endpoint, its descriptions, and a document for each entity.

A request is read (``protocol``, ``negotiation``), asked of a pool of query processes (``pool``, ``process``,
``worker``, which speak in ``frames``), and answered (``endpoint``, ``description``, ``entities``); ``app`` puts these
together and ``server`` runs it.
"""
