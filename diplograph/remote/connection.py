"""Requests to one address of a store, and what goes wrong with them in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit
from weakref import finalize

from diplograph.errors import RemoteError

if TYPE_CHECKING:
    import httpx

SECONDS = 60.0
"""How long one request may take, unless something else is said."""
_LONGEST_REASON = 160
_HINTS = {
    HTTPStatus.UNAUTHORIZED: "the server wants a name and a password, or others: give --user and DIPLOGRAPH_PASSWORD",
    HTTPStatus.FORBIDDEN: "this user may not do that: ask as another with --user and DIPLOGRAPH_PASSWORD",
    HTTPStatus.NOT_FOUND: "nothing is there: check the address, which the server's manual has",
    HTTPStatus.METHOD_NOT_ALLOWED: "the address is for something else: check it in the server's manual",
    HTTPStatus.NOT_ACCEPTABLE: "the address is for something else: check it in the server's manual",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "the address is for something else: check it, or name another --protocol",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "the server takes no request of that size: send less at a time with --batch",
}


class StatusError(RemoteError):
    """The server answered with a status that is no success."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, repr=False)
class Connection:
    """An address of a store and who asks there; the password is in no message and no representation.

    ``timeout`` is in seconds. A name and a password that stand in the address itself are taken from there. What is open
    is closed when nobody holds the connection any more.
    """

    address: str
    user: str | None = None
    password: str | None = None
    timeout: float = SECONDS

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise RemoteError(f"{self.url}: is no address of a store: give one that begins with http:// or https://")

    @property
    def url(self) -> str:
        """The address as it can be shown."""
        parts = urlsplit(self.address)
        return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()

    def at(self, address: str) -> Connection:
        """The same user at another address."""
        name, password = self._credentials
        return Connection(address, name, password, self.timeout)

    def send(self, method: str, **request: Any) -> httpx.Response:
        """Send a request, as ``httpx.Client.request`` takes it, and return the answer if it is a success.

        Raises:
            RemoteError: nobody answers, not in time, or with another status (:class:`StatusError`).
        """
        import httpx

        try:
            answer = self._client.request(method, self.url, **request)
        except httpx.TimeoutException as error:
            raise RemoteError(
                f"{self.url}: no answer within {self.timeout:g} s: give it longer with --timeout, or ask for less"
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise RemoteError(
                f"{self.url}: nobody answers there ({_one_line(str(error)) or type(error).__name__}): "
                "check the address, and that the server runs"
            ) from error
        if not answer.is_success:
            raise StatusError(f"{self.url}: {_explained(answer)}", answer.status_code)
        return answer

    def post(self, form: Mapping[str, Any], accept: str) -> httpx.Response:
        """Post a form and say which media types may come back."""
        return self.send("POST", data=dict(form), headers={"Accept": accept})

    def __repr__(self) -> str:
        return f"<Connection {self.url}>"

    @cached_property
    def _client(self) -> httpx.Client:
        import httpx

        from diplograph.remote.authentication import authentication

        client = httpx.Client(timeout=self.timeout, auth=authentication(*self._credentials))
        finalize(self, client.close)
        return client

    @property
    def _credentials(self) -> tuple[str | None, str | None]:
        parts = urlsplit(self.address)
        if parts.username is not None and self.user is None:
            return unquote(parts.username), unquote(parts.password or "")
        return self.user, self.password


def _explained(answer: httpx.Response) -> str:
    status = answer.status_code
    if answer.is_redirect:
        return f"has moved to {answer.headers.get('location', 'an address it does not tell')} ({status}): give that one"
    told = f"{status} {answer.reason_phrase}".strip()
    if hint := _HINTS.get(HTTPStatus(status) if status in set(HTTPStatus) else HTTPStatus.OK):
        return f"{told}: {hint}"
    said = "" if "html" in answer.headers.get("content-type", "") else _one_line(answer.text)
    return f"the server answered {told}: {said or 'it does not say why; look into its log'}"


def _one_line(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= _LONGEST_REASON else f"{line[:_LONGEST_REASON]} …"
