"""The form of the index: for each kind a table of what is shown, and a full-text table of what it is found by.

The rows of both are numbered by rank, the weightiest first, so that the best of any number of matches are those that
come first, and no more need be read. The full-text table holds no text of its own, but words in plain ASCII:

- ``exact``: each name as one word, its identifying words sorted and joined by ``_``;
- ``starts``: each name without "of", "the" and the like, its first word marked by ``^``;
- ``words``: all words of names, label and description; of sentences, those of the sentence.
"""

from __future__ import annotations

FORMAT = 1
"""The version of the form; another one cannot be read."""

START, JOINT = "^", "_"

COLUMNS = "id, label, names, date, line, weight, place"
"""What is shown."""

STAGED = f"""
CREATE TABLE staged (kind TEXT, {COLUMNS}, called)
"""

TABLES = """
CREATE TABLE {kind} (
  rank INTEGER PRIMARY KEY, id TEXT, label TEXT, names TEXT, date TEXT, line TEXT, weight INTEGER, place TEXT
);
CREATE VIRTUAL TABLE {kind}_words USING fts5 (
  exact, starts, words, content='', columnsize=0, prefix='1 2 3', tokenize="ascii tokenchars '^_'"
);
"""
