"""Which facts a row of an answer rests on, as the head of a question says it.

::

    # evidence: ?statement                         the sentences of the statement
    # evidence: ?first, ?second                    those of both participations
    # evidence: ?told | ?tenure                    those of the attestation where there is one, else of the tenure
    # evidence: ?entity in ?source                 those of the entity that stand in that release
    # no evidence: it counts the whole graph       there is none, and why

A variable stands for anything that leads to sentences: an entity, tenure, participation or step (by
``prov:wasDerivedFrom``), a mention, a release (its head), a place of evidence or a sentence. It must be visible where
the rows are made, so that one of a subquery is selected there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_PROOF = re.compile(r"\?\w+(?: \| \?\w+)*(?: in \?\w+)?")
_VARIABLE = re.compile(r"\?(\w+)")


@dataclass(frozen=True, slots=True)
class Proof:
    """The first bound of ``nodes`` proves a row, in the release ``source`` alone where one is named."""

    nodes: tuple[str, ...]
    source: str | None = None

    @property
    def variables(self) -> tuple[str, ...]:
        """All variables that it reads."""
        return (*self.nodes, self.source) if self.source else self.nodes


def proofs(words: str) -> tuple[Proof, ...] | None:
    """What the line of a head says after ``evidence:``, None where it is malformed."""
    found = [_proof(part.strip()) for part in words.split(",")]
    return tuple(one for one in found if one) if all(found) else None


def variables(proven: Iterable[Proof]) -> tuple[str, ...]:
    """All variables that some proofs read, each once."""
    return tuple(dict.fromkeys(name for one in proven for name in one.variables))


def _proof(words: str) -> Proof | None:
    if not _PROOF.fullmatch(words):
        return None
    nodes, _, source = words.partition(" in ")
    return Proof(tuple(_VARIABLE.findall(nodes)), source.removeprefix("?") or None)
