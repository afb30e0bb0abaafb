"""A name as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.name_heads import Sort
from diplograph.reference import ReferenceEntry


@dataclass(frozen=True, slots=True)
class ProperName:
    """Words ``start`` to ``end`` (exclusive) are a name, its head noun at word ``head``.

    ``acronym`` is the word that gives its acronym in brackets; ``known`` the reference's entry. ``weak`` marks one in a
    headline, where capitals say little. The name may go on with its parties ("Agreement between … and …") after word
    ``core``.
    """

    start: int
    end: int
    sort: Sort
    kind: str
    head: int
    acronym: int | None = None
    known: ReferenceEntry | None = None
    weak: bool = False
    core: int | None = None
