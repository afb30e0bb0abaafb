"""What a query process is kept from: the network, and to outlive others where memory is short.

Both are a second line of defence where the system is Linux and allows it, and nothing elsewhere: queries with SERVICE
are refused before they run, and the death of a process is noticed.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from pathlib import Path

_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000


def cut_off_network() -> bool:
    """Leave the network, for this process and for good; whether that is so. Call it before any thread is started."""
    if not sys.platform.startswith("linux"):
        return False
    unshare = ctypes.CDLL(None).unshare
    return any(unshare(left) == 0 for left in (_NEW_NETWORK, _NEW_NETWORK | _NEW_USER))


def give_way() -> None:
    """Be the first that the system ends where memory is short, before the server and whatever else runs."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
