"""A process that writes the sentences of an index: its arguments are those of :func:`write_sentences`.

It ends when its standard input does, so that it never outlives the build. What goes wrong in it goes wrong once more in
the process that began it, which tells of it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Thread

from diplograph.search.beside import write_sentences


def main(*paths: str) -> int:
    """Write the sentences; 1 where that fails."""
    Thread(target=_end_with_input, daemon=True).start()
    try:
        write_sentences(*map(Path, paths))
    except Exception:
        return 1
    return 0


def _end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    os._exit(main(*sys.argv[1:]))
