"""What one release may cost at most. What goes beyond is left out, with the reason, and the rest goes on.

The sizes that a file may have are the reader's (``diplograph.read.limits``).
"""

from __future__ import annotations

import math
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

try:
    import resource
except ImportError:  # there is none on Windows
    resource = None  # type: ignore[assignment]

MAX_SECONDS = 300.0
"""How long the reading of a release may take, and again the extraction: the longest of real ones take some seconds.

It is time of the processor, so that a busy machine leaves out no other releases than an idle one.
"""

MAX_MEMORY = 4 << 30
"""How many bytes of addresses a process that extracts may take up; with a model it begins with a third of 1 GB."""

MAX_ITEMS = 20_000
"""How many things one release may tell of: people, offices, engagements and all others together."""

_GRACE = 1
"""Seconds that a computation has for heeding the alarm before the system ends its process."""
_REPEATED = 0.5
"""Seconds after which the alarm rings again, for a library that takes it for an error of its own and goes on."""
TIMED_OUT = -getattr(signal, "SIGXCPU", 0)
"""The exit code of a process that the system ended since its time was up."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits on one release: seconds of the processor for reading it and for extraction, bytes of addresses."""

    seconds: float = MAX_SECONDS
    memory: int = MAX_MEMORY


DEFAULT = Limits()
"""Generous ones."""


_Handler = Callable[[int, FrameType | None], object] | int | None


class OverTimeError(BaseException):
    """The time is up. Not an ``Exception``: libraries that go on after any error do not go on after this."""


@contextmanager
def within(seconds: float, *, hard: bool = False) -> Iterator[None]:
    """Lets what is done inside take so much of the processor's time at most.

    Only the main thread of a process can be interrupted, and not while it is inside a library's machine code: if
    ``hard``, the system ends the process where it does not heed.

    Raises:
        OverTimeError: the time was up.
    """
    with _deadline(seconds if hard else math.inf):
        if threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer"):
            with _alarm(seconds):
                yield
        else:
            yield


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """Have the system end this process that long after its time is up."""
    if math.isinf(seconds) or resource is None:
        yield
        return
    soft, most = resource.getrlimit(resource.RLIMIT_CPU)
    end = math.ceil(time.process_time() + seconds) + _GRACE
    allowed = (one for one in (soft, most) if one != resource.RLIM_INFINITY)
    resource.setrlimit(resource.RLIMIT_CPU, (min((end, *allowed)), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, most))


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise OverTimeError

    former = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _REPEATED)
    try:
        yield
    finally:
        _silence(former)


def _silence(former: _Handler) -> None:
    """Switch the alarm off, also where it rings just then."""
    while True:
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, former)
            return
        except OverTimeError:
            continue


def restrict_memory(size: int) -> None:
    """Let this process take up so many bytes of addresses at most, where the system heeds that, and leave no dump."""
    if resource is None:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    least = size if most == resource.RLIM_INFINITY else min(size, most)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (least, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
