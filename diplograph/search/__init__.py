"""Search: names of everything and the sentences themselves, whatever the order, case and accents of the words.

The index is a file of SQLite in the graph's folder. It is written with the graph (``index_written``), or after it
(``write_index``), and read on its own (``Index``), without the graph's store.
"""

from diplograph.search.entry import KINDS, SENTENCE
from diplograph.search.index import Count, Hit, Index
from diplograph.search.marking import Mark, lacking, marked
from diplograph.search.table import search
from diplograph.search.writing import index_written, write_index

__all__ = [
    "KINDS",
    "SENTENCE",
    "Count",
    "Hit",
    "Index",
    "Mark",
    "index_written",
    "lacking",
    "marked",
    "search",
    "write_index",
]
