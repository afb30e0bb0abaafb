from __future__ import annotations

from tests.extraction.conftest import faulty

__all__ = ["faulty"]
