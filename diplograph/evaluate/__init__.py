"""How well records agree with gold: precision, recall and F1 by section."""

from diplograph.evaluate.compare import compare
from diplograph.evaluate.gold import read_gold
from diplograph.evaluate.tally import Report, Section, SectionScore

__all__ = ["Report", "Section", "SectionScore", "compare", "read_gold"]
