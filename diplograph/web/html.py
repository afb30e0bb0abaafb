"""Pages for people: templates, filled with everything escaped, that run our own scripts only and load nothing from
elsewhere.
"""

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
PLACES = (
    ("/engagements", "Engagements"),
    ("/network", "Network"),
    ("/map", "Map"),
    ("/sparql", "SPARQL"),
    ("/page/dataset", "Coverage"),
)
"""The pages that every page leads to, by path and name."""
REVIEW = (("/review", "Review"),)
POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept",
}


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page made of a template."""
    root = root_of(request)
    places = (*PLACES, *(REVIEW if request.app.state.desk else ()))
    known = {"root": root, "places": places, "here": request.url.path.removeprefix(root), **values}
    return HTMLResponse(_templates().get_template(template).render(known), status, POLICY)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
