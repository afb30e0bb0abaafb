"""What one title of office is, once it has been read."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.models import OfficeStatus


@dataclass(frozen=True, slots=True)
class Title:
    """A title in words ``start`` to ``end`` (exclusive), what it is an office ``of`` (a code or a body's name).

    ``bare`` is its wording without that; ``head`` the key of its last main word. ``weak`` says that it names no
    whole office by itself ("Minister"), ``posted`` where its holder is posted ("JP" for an ambassador to Japan).
    ``outer`` is the body that the one of ``of`` is said to be part of, ``state`` the state that these are bodies of.
    """

    start: int
    end: int
    bare: str
    head: str
    of: str | None = None
    plural: bool = False
    weak: bool = False
    rank: bool = False
    capital: bool = True
    status: OfficeStatus | None = None
    posted: str | None = None
    ministerial: bool = False
    outer: str | None = None
    state: str | None = None
