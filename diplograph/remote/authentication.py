"""Basic or digest authentication, whichever the server asks for; nothing is told before it asks."""

from __future__ import annotations

from collections.abc import Generator

import httpx


class AsAsked(httpx.Auth):
    """Sends a request without credentials first; once the server has asked for them, by the way it asked for."""

    def __init__(self, user: str, password: str) -> None:
        self._user, self._password = user, password
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request, and again with credentials if they are asked for."""
        if self._chosen is None:
            answer = yield request
            if answer.status_code != httpx.codes.UNAUTHORIZED:
                return
            digest = answer.headers.get("www-authenticate", "").lower().startswith("digest")
            kind = httpx.DigestAuth if digest else httpx.BasicAuth
            self._chosen = kind(self._user, self._password)
        yield from self._chosen.auth_flow(request)


def authentication(user: str | None, password: str | None) -> httpx.Auth | None:
    """How to say who asks, None where nobody is named."""
    return None if user is None else AsAsked(user, password or "")
