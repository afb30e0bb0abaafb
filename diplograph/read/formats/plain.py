"""Plain text and Markdown: the decoded file is the text as read."""

from __future__ import annotations

from diplograph.read.decode import decode
from diplograph.read.extracted import Extracted
from diplograph.read.frontmatter import front_matter, front_matter_host


def extract(data: bytes) -> Extracted:
    """The text of a .txt or .md file, front matter included."""
    text = decode(data)
    return Extracted(text, front_matter(text), front_matter_host(text))
