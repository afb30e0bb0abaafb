"""The corpus as a graph: an RDF dataset in memory or in a folder, a NetworkX graph, and its validation.

The only package, with ``query`` and ``export``, that knows RDF. The validation is a module of its own
(``diplograph.graph.validation``), since the SHACL engine takes long to import.
"""

from diplograph.graph.dataset import build_dataset, named_graphs
from diplograph.graph.files import load_corpus, load_records
from diplograph.graph.folder import write
from diplograph.graph.store import GraphStore, in_order
from diplograph.graph.store import open_folder as open  # noqa: A004 - the step is called so

__all__ = ["GraphStore", "build_dataset", "in_order", "load_corpus", "load_records", "named_graphs", "open", "write"]
