"""The parties of a meeting that is called by them: the "ASEAN-Japan Summit"."""

from __future__ import annotations

import re
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.words import key
from diplograph.reference import states

_JOINT = re.compile(r"[-‐‑–]")


def named_parties(context: Context) -> tuple[str, ...]:
    """The refs of the bodies and states whose names are joined by a hyphen before the first meeting so called."""
    bodies = {key(b.name): b.ref for b in context.bodies.values()}
    bodies |= {key(n): o.id for o in context.doc._.organizations for n in (o.name, *o.names)}
    for word in context.words:
        parts = _JOINT.split(word.text) if word.capital and len(word.text) > 3 else []
        if len(parts) == 2:
            refs = [bodies.get(key(p)) or _codes().get(key(p)) for p in parts]
            if refs[0] and refs[1]:
                return refs[0], refs[1]
    return ()


@cache
def _codes() -> dict[str, str]:
    return {key(name): s.code for s in states().values() for name in (*s.names, *s.adjectives)}
