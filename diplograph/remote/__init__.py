"""Asks and fills stores elsewhere that speak SPARQL 1.1: the one package that sends anything over a network.

Its HTTP library is imported when the first request is sent.
"""

from diplograph.remote.connection import Connection
from diplograph.remote.graph import RemoteGraph
from diplograph.remote.push import Push, Pushed
from diplograph.remote.target import Protocol

__all__ = ["Connection", "Protocol", "Push", "Pushed", "RemoteGraph"]
