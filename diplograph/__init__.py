"""A knowledge graph of diplomatic engagement, read from the press releases of foreign ministries.

::

    import diplograph as dg

    g = dg.build("data/raw")
    g.query("SELECT ?name { ?person a foaf:Person ; rdfs:label ?name }").to_pandas()
    g.ask("met", person="Anna Lind")
    g.network()
    g.export("graph.graphml")

``build`` is ``read``, ``extract`` and ``merge`` in one, and writes a folder that ``open`` opens again. Nothing heavy is
imported before it is used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diplograph.api import Graph, build, connect, load
    from diplograph.api import open_graph as open  # noqa: A004 - the step is called so
    from diplograph.extract import extract
    from diplograph.merge import merge
    from diplograph.read import read

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build", "connect", "extract", "load", "merge", "open", "read"]

_FUNCTIONS = {"Graph": "Graph", "build": "build", "connect": "connect", "load": "load", "open": "open_graph"}
_STEPS = frozenset({"read", "extract", "merge"})


class _Step(ModuleType):
    """A package that is named like the step it does, and does it when called: ``diplograph.read(path)``."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        return getattr(self, self.__name__.rpartition(".")[2])(*args, **options)


class _Package(ModuleType):
    """Makes the packages of steps callable, whichever way they come to be imported."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _STEPS and isinstance(value, ModuleType):
            value.__class__ = _Step
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name in _STEPS:
        return import_module(f"{__name__}.{name}")
    if name in _FUNCTIONS:
        return getattr(import_module(f"{__name__}.api"), _FUNCTIONS[name])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
