"""Dates: stated, relative and vague ones, resolved against the release."""

from diplograph.extract.dates.component import NAME, dates

__all__ = ["NAME", "dates"]
