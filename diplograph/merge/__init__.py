"""Release records become one corpus: one entity for each real-world thing, and the decisions that led there."""

from diplograph.merge.corpus import merge

__all__ = ["merge"]
