"""What one release may cost at most. What goes beyond is left out, with the reason, and the rest goes on.

The sizes that a file may have are the reader's (``diplograph.read.limits``).
"""

from __future__ import annotations

import faulthandler
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

MAX_SECONDS = 300.0
"""How long the reading of a release may take, and again the extraction: the longest of real ones take some seconds."""

MAX_MEMORY = 4 << 30
"""How many bytes of addresses a process that extracts may take up; with a model it begins with a third of 1 GB."""

MAX_ITEMS = 20_000
"""How many things one release may tell of: people, offices, engagements and all others together."""

_GRACE = 5.0
"""Seconds that a computation has for heeding the alarm before its process is ended."""
_REPEATED = 0.5
"""Seconds after which the alarm rings again, for a library that takes it for an error of its own and goes on."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits on one release: seconds for reading it and for extraction, bytes of addresses of a process."""

    seconds: float = MAX_SECONDS
    memory: int = MAX_MEMORY


DEFAULT = Limits()
"""Generous ones."""


_Handler = Callable[[int, FrameType | None], object] | int | None


class OverTimeError(BaseException):
    """The time is up. Not an ``Exception``: libraries that go on after any error do not go on after this."""


@contextmanager
def within(seconds: float, *, hard: bool = False) -> Iterator[None]:
    """Lets what is done inside take so long at most.

    Only the main thread of a process can be interrupted, and not while it is inside a library's machine code: if
    ``hard``, the process is ended (exit code 1) where it does not heed.

    Raises:
        OverTimeError: the time was up.
    """
    if hard:
        faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=_nowhere())
    try:
        if threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer"):
            with _alarm(seconds):
                yield
        else:
            yield
    finally:
        if hard:
            faulthandler.cancel_dump_traceback_later()


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise OverTimeError

    former = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _REPEATED)
    try:
        yield
    finally:
        _silence(former)


def _silence(former: _Handler) -> None:
    """Switch the alarm off, also where it rings just then."""
    while True:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, former)
            return
        except OverTimeError:
            continue


_devnull: list[int] = []


def _nowhere() -> int:
    """A descriptor for a traceback that nobody is to read."""
    if not _devnull:
        _devnull.append(os.open(os.devnull, os.O_WRONLY))
    return _devnull[0]


def restrict_memory(size: int) -> None:
    """Let this process take up so many bytes of addresses at most, where the system heeds that."""
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        least = size if most == resource.RLIM_INFINITY else min(size, most)
        resource.setrlimit(resource.RLIMIT_AS, (least, most))
    except (ImportError, OSError, ValueError):
        return
