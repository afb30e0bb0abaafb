"""Writes into the pages of ``docs/`` what their commands really print: ``python -m tests.docs.renew [PAGE...]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.docs.blocks import pages
from tests.docs.coverage import run_here
from tests.docs.running import renewed
from tests.docs.shell import built


def main(names: list[str]) -> None:
    """Renew the pages that are named, or all that are run here."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        five = built(folder / "five")
        for number, page in enumerate(run_here(pages())):
            if not names or page.name in names:
                page.write_text(renewed(page, folder / str(number), five), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
