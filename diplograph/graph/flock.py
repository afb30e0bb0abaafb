"""Locks on files, as far as the system and the file system have them."""

from __future__ import annotations

import errno

try:
    import fcntl
except ImportError:  # not on every system
    fcntl = None  # type: ignore[assignment]

_TAKEN = (errno.EACCES, errno.EAGAIN)


class NoLocksError(OSError):
    """There are no locks here."""


def lock(opened: int, *, alone: bool) -> bool:
    """Lock an open file, ``alone`` or with others who lock it so, until it is closed; False where that cannot be now.

    Raises:
        NoLocksError: neither now nor ever.
    """
    if fcntl is None:
        raise NoLocksError(errno.ENOTSUP, "no locks on this system")
    try:
        fcntl.flock(opened, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise NoLocksError(*error.args) from error
    return True
