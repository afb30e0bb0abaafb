"""Who may review: a browser on this machine, from a page of ours.

A page of another site can make a browser send us requests, and with a name of its own that resolves to this machine
(DNS rebinding) even read what we answer. So the host that the browser thinks it asks must be this machine, a form must
carry the server's token, and what browsers tell of where a request comes from must not be another site.
"""

from __future__ import annotations

import secrets
from ipaddress import ip_address

from starlette.requests import Request

from diplograph.web.failures import FORBIDDEN, RequestError


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, for whoever asks."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse_strangers(request: Request) -> None:
    """Let only this machine's browsers in.

    Raises:
        RequestError: the request is sent to another name or from another machine.
    """
    known = request.client is not None and is_loopback(request.client.host)
    if not (known and is_loopback(request.url.hostname or "")):
        raise RequestError(FORBIDDEN, "review is for this machine only: open it at http://127.0.0.1 or localhost")


def refuse_forged(request: Request, given: str, token: str) -> None:
    """Let only forms of ours through.

    Raises:
        RequestError: the form comes from elsewhere.
    """
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin", _own(request))
    sent = secrets.compare_digest(given.encode(), token.encode())
    if site != "same-origin" or origin != _own(request) or not sent:
        raise RequestError(
            FORBIDDEN, "this answer does not come from the review page: open the page anew and answer there"
        )


def _own(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"
