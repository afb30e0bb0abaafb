"""Fills the templates: everything that comes from releases is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplograph.display.values import shown

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **known: Any) -> str:
    """The HTML that a template makes."""
    return _environment().get_template(template).render(**known)


@cache
def text_of(name: str) -> str:
    """A style sheet or script of the folder, without the spaces that only a reader of the file needs."""
    lines = (line.strip() for line in (TEMPLATES / name).read_text("utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Files of the package, and pages of which only what would end the attribute is escaped again.
    environment.globals["file"] = lambda name: Markup(text_of(name))
    environment.filters.update(shown=shown, attribute=lambda page: Markup(attribute(page)))
    return environment


def attribute(page: str) -> str:
    """A page as the value of an attribute between double quotes, in as few characters as may be."""
    return page.replace("&", "&amp;").replace('"', "&quot;")
