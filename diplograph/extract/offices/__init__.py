"""Offices: who holds, held or will hold what."""

from diplograph.extract.offices.component import NAME

__all__ = ["NAME"]
