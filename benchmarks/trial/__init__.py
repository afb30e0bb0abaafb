"""What the benchmarks of querying and exporting share: graphs of a size, measuring in turns, tables."""

from trial.graphs import prepared
from trial.tables import put_into, table
from trial.turns import in_turns

__all__ = ["in_turns", "prepared", "put_into", "table"]
