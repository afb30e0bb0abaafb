"""What mkdocs calls while it builds the site: adds the pages that are made, and leads links out of ``docs/`` aright."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from site_pages import commands, decisions, links, python_api, shapes, terms, vocabularies
from site_pages.turtle import ROOT

MADE: dict[str, Callable[[], str]] = {
    "decisions/README.md": decisions.page,
    "reference/commands.md": commands.page,
    "reference/python.md": python_api.page,
    "reference/shapes.md": shapes.page,
    "reference/terms.md": terms.page,
    "reference/vocabularies.md": vocabularies.page,
}
"""The pages that are made, under the names that links and the navigation use."""

_ROLE = re.compile(r":(?:meth|func|class|mod|attr|data):(?=<code>)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the decisions into the navigation."""
    for section in config.nav or []:
        _add_decisions(section)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made, those of the top folder, and the files that pages link to."""
    pages = {name: make() for name, make in MADE.items()} | _root_pages()
    for name, content in pages.items():
        if old := files.get_file_from_path(name):
            files.remove(old)
        files.append(File.generated(config, name, content=content))
    for path in sorted({path for file in files.documentation_pages() for path in _outward(file)}):
        files.append(File.generated(config, f"{links.TAKEN_ALONG}/{path}", abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lead links out of ``docs/`` to where the site has their files."""
    return links.rewritten(markdown, page.file.src_uri)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leave away marks of docstrings that are not Markdown's: the roles of names, and colons before an example."""
    return _ROLE.sub("", html).replace("<p>::</p>", "")


def _root_pages() -> dict[str, str]:
    found = ((ROOT / name, page) for name, page in links.ROOT_PAGES.items() if page != "index.md")
    return {page: links.lowered(path.read_text("utf-8")) for path, page in found}


def _outward(file: File) -> set[str]:
    return set(links.outward(file.content_string, file.src_uri))


def _add_decisions(section: Any) -> None:
    """Where the index of the decisions stands, all of them follow."""
    if isinstance(section, dict):
        for inner in section.values():
            _add_decisions(inner)
    elif isinstance(section, list):
        for inner in list(section):
            _add_decisions(inner)
        if "decisions/README.md" in section:
            section.extend(f"decisions/{file.name}" for file in decisions.files())
