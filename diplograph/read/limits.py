"""How large an input may be. A release is a few pages; what is far beyond is something else, or an attack."""

from __future__ import annotations

MAX_BYTES = 20_000_000
"""The largest file that is opened."""

MAX_CHARACTERS = 1_000_000
"""The longest text that is read: the language pipeline takes no longer one."""

MAX_PAGES = 500
"""The most pages a PDF may have."""

MAX_UNPACKED_BYTES = 100_000_000
"""The most that the parts of a DOCX may unpack to."""
