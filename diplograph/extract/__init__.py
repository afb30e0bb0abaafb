"""From a release to its record: the only stage that uses spaCy."""

from diplograph.extract.run import extract, extract_all

__all__ = ["extract", "extract_all"]
