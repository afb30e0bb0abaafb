"""Pages as a reader of them has them."""

from __future__ import annotations

import httpx
from lxml import html


def page_at(client: httpx.Client, path: str, **parameters: str) -> html.HtmlElement:
    """The page at a path, which must be there."""
    response = client.get(path, params=parameters or None)
    assert response.status_code == 200, response.text
    return parsed(response)


def parsed(response: httpx.Response) -> html.HtmlElement:
    page = html.document_fromstring(response.text)
    assert isinstance(page, html.HtmlElement)
    return page


def words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())
