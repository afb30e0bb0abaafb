"""The state that a ministry, an embassy or an aid agency gives for."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from diplograph.extract.extensions import CountryForm, Mention, MentionKind
from diplograph.models import OrganizationEntry, OrganizationKind
from diplograph.resources import table

_STATE_BODIES = frozenset((OrganizationKind.MINISTRY, OrganizationKind.GOVERNMENT))
_UNIONS = frozenset(("european", "eu", "united", "un", "african", "au", "delegation"))


def states_of_bodies(doc: Doc) -> dict[str, str | None]:
    """The state behind each body of a state by the body's id; none where the text leaves it open.

    It is the state of a known agency, the one that the body's name holds, or the one right before it: "Germany's
    Federal Foreign Office".
    """
    named = {c.start: c.code for c in doc._.countries if c.form is not CountryForm.CAPITAL}
    found: dict[str, str | None] = {}
    for body in doc._.organizations:
        known = _of_known(body)
        if known is not None or body.kind in _STATE_BODIES:
            found[body.id] = known
    for mention in doc._.mentions:
        if mention.kind is MentionKind.ORGANIZATION:
            _add(found, doc, mention, named)
    return found


def _of_known(body: OrganizationEntry) -> str | None:
    return next((code for n in (body.name, *body.names) if (code := _agencies().get(n))), None)


def _add(found: dict[str, str | None], doc: Doc, mention: Mention, named: dict[int, str]) -> None:
    """Note the state that is named in the mention or right before it."""
    body = mention.refs[0]
    if body not in found or found[body] is not None:
        return
    if not _UNIONS.isdisjoint(t.lower_ for t in doc[mention.start : mention.end]):
        return
    found[body] = next((named[i] for i in range(mention.start, mention.end) if i in named), None) or _owner(
        doc, mention, named
    )


def _owner(doc: Doc, mention: Mention, named: dict[int, str]) -> str | None:
    """The state named by an adjective or as owner right before the mention."""
    at = mention.start - 1
    if at > 0 and doc[at].lower_ in ("'s", "’s"):
        at -= 1
    return named.get(at) if at >= 0 else None


@cache
def _agencies() -> dict[str, str]:
    return {row[0]: row[1] for row in table("extract", "agencies_of_states.tsv")}
