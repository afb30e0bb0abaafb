"""Engagements: the occasions on which officials meet, visit or talk."""

from diplograph.extract.engagements.component import NAME, engagements

__all__ = ["NAME", "engagements"]
