"""What a request is told when it fails: a status and one line."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.errors import DiplographError, LimitError, QueryError, RefusedError

BAD_REQUEST = 400
FORBIDDEN = 403
NOT_FOUND = 404
NOT_ACCEPTABLE = 406
TOO_LARGE = 413
UNSUPPORTED = 415
FAULT = 500
BUSY = 503
TIMED_OUT = 504


class RequestError(DiplographError):
    """A request cannot be answered; ``status`` is that of HTTP, ``headers`` go with it."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.headers = dict(headers or {})


def status_of(error: DiplographError) -> int:
    """The status that an error is answered with: what is not allowed here is 403, what is wrong in a query 400."""
    if isinstance(error, RequestError):
        return error.status
    if isinstance(error, RefusedError | LimitError):
        return FORBIDDEN
    return BAD_REQUEST if isinstance(error, QueryError) else FAULT
