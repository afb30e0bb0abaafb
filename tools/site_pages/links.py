"""Links of the pages that lead out of ``docs/``, to files that the site has under another name or else takes along."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from site_pages.turtle import ROOT

ROOT_PAGES = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md", "README.md": "index.md"}
"""Files beside ``docs/`` that are pages of the site."""

TAKEN_ALONG = "source"
"""Where the site keeps the other files that its pages link to."""

_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\((?![a-z]+:)([^)#\s]+)(#[^)\s]*)?\)")


def outward(markdown: str, page: str) -> Iterator[str]:
    """The files beside ``docs/``, by their paths in the project, that a page links to, but for pages."""
    for link in _LINK.finditer(markdown):
        path = _path(link.group(2), page)
        if not _inside(path) and path not in ROOT_PAGES and (ROOT / path).is_file():
            yield path


def rewritten(markdown: str, page: str) -> str:
    """The page with its outward links as the site has them; of a link to a folder only the words stay."""
    return _LINK.sub(lambda link: _rewritten(link, page), markdown)


def lowered(markdown: str) -> str:
    """A page of the top folder as if it stood in ``docs/``."""
    return _LINK.sub(lambda link: f"[{link.group(1)}]({_lowered(link.group(2))}{link.group(3) or ''})", markdown)


def _rewritten(link: re.Match[str], page: str) -> str:
    words, target, place = link.group(1), link.group(2), link.group(3) or ""
    path = _path(target, page)
    if _inside(path):
        return link.group()
    if (ROOT / path).is_dir():
        return words
    there = ROOT_PAGES.get(path) or posixpath.join(TAKEN_ALONG, path)
    return f"[{words}]({posixpath.relpath(there, posixpath.dirname(page) or '.')}{place})"


def _path(target: str, page: str) -> str:
    return posixpath.normpath(posixpath.join("docs", posixpath.dirname(page), target))


def _inside(path: str) -> bool:
    return path.startswith("docs/")


def _lowered(target: str) -> str:
    return target.removeprefix("docs/") if target.startswith("docs/") else f"../{target}"
