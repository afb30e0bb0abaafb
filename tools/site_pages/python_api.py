"""The page of the Python API: which names it shows; what they do is read from their docstrings."""

from __future__ import annotations

from collections.abc import Iterator

_HEAD = """# Python

::: diplograph
    options:
      members: false
      show_root_heading: false
      show_root_toc_entry: false

Everything below is typed. Whatever goes wrong is a [`DiplographError`](#diplograph.errors.DiplographError), whose
message says in one line what happened, where, and what to do.
"""

_WITHOUT_HEADING = "    options:\n      show_root_heading: false\n      show_root_toc_entry: false\n"
_STEPS = {
    "diplograph.build": "diplograph.api.build",
    "diplograph.open": "diplograph.api.open_graph",
    "diplograph.load": "diplograph.api.load",
    "diplograph.connect": "diplograph.api.connect",
    "diplograph.read": "diplograph.read.read",
    "diplograph.extract": "diplograph.extract.extract",
    "diplograph.merge": "diplograph.merge.merge",
}
"""What is called by these names is defined under those."""

SECTIONS = {
    "The graph": ("diplograph.api.Graph",),
    "Answers": (
        "diplograph.query.Rows",
        "diplograph.query.Card",
        "diplograph.query.Comparison",
        "diplograph.query.Found",
    ),
    "A graph elsewhere": ("diplograph.remote.RemoteGraph",),
    "A curator's rules": ("diplograph.curation.Curation", "diplograph.curation.load_curation"),
    "Errors": ("diplograph.errors",),
}


def page() -> str:
    """The whole page, with a directive for each name."""
    return "\n".join([_HEAD, *_steps(), *_sections()])


def _steps() -> Iterator[str]:
    yield "\n## Steps\n"
    for name, home in _STEPS.items():
        yield from (f"::: {home}", "    options:", f"      heading: {name}", f"      toc_label: {name}", "")


def _sections() -> Iterator[str]:
    for title, names in SECTIONS.items():
        yield f"\n## {title}\n"
        yield from (f"::: {name}\n{_WITHOUT_HEADING if name == 'diplograph.errors' else ''}" for name in names)
