"""What a graph folder holds."""

from __future__ import annotations

FORMAT = 1
"""The version of the folder's form."""

DESCRIPTION = "graph.json"
"""The form's version and the base of ids."""

STORE = "store"
"""The RDF store: all that queries need."""

RECORDS = "records.jsonl"
"""What each release says, a record a line."""

SUPERSEDED = "superseded.jsonl"
"""What releases said before they were changed or withdrawn, an account a line."""

ENTITIES = "corpus.json"
"""What stands: the corpus without its records."""

SEARCH = "search.sqlite"
"""The index of names and sentences, in SQLite: all that search needs."""

TEXTS = "texts.sqlite"
"""The texts of releases as read, in SQLite."""

BESIDE = ("notebooks", "screens", "site", "work")
"""Folders that ``make`` puts beside the graph in ``build/``; they stay when a graph is replaced."""
