"""What a graph folder holds.

``graph.json`` points to the graph that stands, in a folder of its own under ``graphs/``; nothing else tells what
stands. The graph's own folder holds all the rest and is never changed once it is pointed to.
"""

from __future__ import annotations

import re

FORMAT = 2
"""The version of the folder's form."""

DESCRIPTION = "graph.json"
"""The form's version, the base of ids, and which graph stands; a graph's own folder has one that points to itself."""

GRAPHS = "graphs"
"""Folder of the graphs: the one that stands, those that somebody still reads, and, with a dot, unfinished ones."""

NAME = re.compile(r"[0-9a-f]{16}(?:-[0-9]+)?")
"""What a graph's own folder is called: the beginning of its key, with a number where that is taken."""

ITSELF = "."
"""What the description in a graph's own folder points to."""

PART = ".{}.part"
"""What a file or folder is called before it is whole."""

REMOVED = ".{}.old"
"""What a graph's own folder is called while it is removed."""

UNFINISHED = re.compile(r"\.[0-9a-z.-]+\.(?:part|old)")
"""What either looks like."""

BUILT = "built.json"
"""The key of what the graph was built from; whoever reads the graph holds a lock on it."""

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

WORK = "work"
"""Folder of what builds share, in the folder that the user names."""

LOCK = "lock"
"""The file in it that says which process builds."""

REPORT = "report.json"
"""What a build left out and what is doubtful."""

BESIDE = ("notebooks", "screens", "site")
"""Folders that ``make`` puts beside the graph in ``build/``."""

OF_FORMAT_1 = (STORE, RECORDS, ENTITIES, SEARCH, TEXTS)
"""What stood in the folder itself before a graph had its own."""
