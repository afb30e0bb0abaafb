"""How well records agree with gold, by section, and how well their mentions were brought together, by pairs."""

from diplograph.evaluate.compare import compare
from diplograph.evaluate.gold import read_gold, read_records
from diplograph.evaluate.identity import PairScore, compare_merge, pair_score
from diplograph.evaluate.identity_errors import merge_errors
from diplograph.evaluate.identity_gold import Merged, read_groups, read_uncertain
from diplograph.evaluate.tally import Report, Section, SectionScore

__all__ = [
    "Merged",
    "PairScore",
    "Report",
    "Section",
    "SectionScore",
    "compare",
    "compare_merge",
    "merge_errors",
    "pair_score",
    "read_gold",
    "read_groups",
    "read_records",
    "read_uncertain",
]
