"""The file formats that are read, one module each."""

from diplograph.read.formats.registry import SUFFIXES, Format, extractor
from diplograph.read.formats.sniff import sniff

__all__ = ["SUFFIXES", "Format", "extractor", "sniff"]
