"""Pages for people: templates, filled with everything escaped, that run no script and load nothing from elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from diplograph.web.places import root_of

HTML = "text/html"
TEMPLATES = Path(__file__).parent / "templates"
POLICY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
}


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page made of a template."""
    text = _templates().get_template(template).render(root=root_of(request), **values)
    return HTMLResponse(text, status, POLICY)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
