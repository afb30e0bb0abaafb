"""Asks rdflib in memory: a process of its own, that can be ended.

    python benchmarks/trial/rdflib_side.py DUMP LIMIT < texts.json

Prints a JSON object: the seconds that loading took and those of each query, null where the limit was reached first.
"""

from __future__ import annotations

import json
import signal
import sys
import time

import rdflib


class _TooLongError(Exception):
    """The limit is reached."""


def main() -> None:
    """Load the dump and ask all queries of the standard input."""
    limit = float(sys.argv[2])
    start = time.process_time()
    data = rdflib.Dataset(default_union=True)
    data.parse(sys.argv[1], format="nquads")
    loading = time.process_time() - start
    signal.signal(signal.SIGPROF, _stop)
    print(json.dumps({"loading": loading, "seconds": [_seconds(data, text, limit) for text in json.load(sys.stdin)]}))


def _seconds(data: rdflib.Dataset, text: str, limit: float) -> float | None:
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        for _ in data.query(text):
            pass
    except _TooLongError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _stop(*_: object) -> None:
    raise _TooLongError


if __name__ == "__main__":
    main()
