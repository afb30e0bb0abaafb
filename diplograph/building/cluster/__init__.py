"""Extraction on a cluster of Dask.

``partitions`` puts inputs together and ``sheet`` writes what becomes of them as a file; ``place`` is where such files
are kept, ``task`` what a worker does, and ``Cluster`` the :class:`~diplograph.extraction.Extractor` that hands out
partitions and gives back their outcomes in order.
"""

from diplograph.building.cluster.extractor import Cluster

__all__ = ["Cluster"]
