"""A file of any supported format becomes a ``Release``, and a release's text becomes prose.

``read`` reads one file, ``read_all`` files and folders, going on past what cannot be read; ``layout`` finds the running
text of a release, in blocks, each character of which knows its place in the text as read.
"""

from diplograph.read.file import read
from diplograph.read.folder import Skipped, read_all
from diplograph.read.layout import layout
from diplograph.read.prose import Block, BlockKind, Prose

__all__ = ["Block", "BlockKind", "Prose", "Skipped", "layout", "read", "read_all"]
