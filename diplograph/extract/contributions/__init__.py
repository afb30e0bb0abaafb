"""Contributions: money and goods given or pledged."""

from diplograph.extract.contributions.component import NAME

__all__ = ["NAME"]
