"""What there is to decide, and where answers are written."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from diplograph.api import open_graph
from diplograph.curation import Curation, append_rule, load_curation
from diplograph.curation.review import Doubt, doubts
from diplograph.errors import CurationError
from diplograph.graph.standing import stamp
from diplograph.models import Corpus

ANSWERS = ("same", "different")


@dataclass
class Desk:
    """The doubts of the graph in a folder, and the curator's file that answers go to.

    ``by`` is written beside each answer. ``token`` is what a form of ours has and one of another site cannot know.
    """

    folder: Path
    curation: Path
    by: str | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    _read: tuple[object, Corpus] | None = field(default=None, init=False, repr=False)

    def doubts(self) -> Sequence[Doubt]:
        """What is open, those first on which most hangs.

        Raises:
            CurationError: the curator's file is wrong.
            GraphError: there is no graph, or it is damaged.
        """
        rules = load_curation(self.curation) if self.curation.is_file() else Curation()
        return doubts(self._corpus(), rules)

    def answer(self, a: str, b: str, verdict: str) -> None:
        """Write down that two mentions are the same, or different.

        Raises:
            CurationError: it is no answer, nobody asks about these two (any more), or the file cannot be written.
        """
        if verdict not in ANSWERS:
            raise CurationError(f"no answer is called {verdict!r}: give one of {', '.join(ANSWERS)}")
        asked = next((one for one in self.doubts() if (one.a.mention, one.b.mention) == (a, b)), None)
        if asked is None:
            raise CurationError(f"{a} and {b} are not open for review: answered already, or the graph is another now")
        rule = {verdict: [a, b], **({"by": self.by} if self.by else {})}
        append_rule(self.curation, rule, f"{asked.a.name} / {asked.b.name}")

    def _corpus(self) -> Corpus:
        """The corpus, read anew where another graph has taken the folder's place."""
        seen = stamp(self.folder)
        if self._read is None or self._read[0] != seen:
            with open_graph(self.folder) as opened:
                self._read = seen, opened.corpus
        return self._read[1]
