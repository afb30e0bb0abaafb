"""Finds the minister of a state, where a release names one."""

from __future__ import annotations

from diplograph.extract.engagements.scene import Scene

_WORDS = ("minister", "secretary")


def minister_of(scene: Scene, state: str) -> str | None:
    """The only minister of a state whom the release names."""
    named = {p.id for p in scene.doc._.people if p.name is not None and p.country == state}
    offices = [o for o in scene.doc._.offices if o.person in named]
    ministers = {o.person for o in offices if any(word in o.title.casefold() for word in _WORDS)}
    return ministers.pop() if len(ministers) == 1 else None
