"""Makes the record's names, evidence and mentions of a thing that the text names."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from diplograph.extract.cite import cite
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.lexemes import Lexeme, lexemes
from diplograph.extract.name_entries import Thing
from diplograph.models import Evidence, OrganizationKind
from diplograph.reference import ReferenceEntry


def other_names(thing: Thing) -> list[str]:
    """The fullest printed name, the other printed ones, then what the reference calls it."""
    printed = list(thing.names)
    full = max(printed, key=lambda n: (" " in n, not n.isupper(), len(n)))
    return list(dict.fromkeys((full, *printed, *_known_as(thing.known))))


def _known_as(entry: ReferenceEntry | None) -> tuple[str, ...]:
    """What the reference calls it; a ministry also by its earlier and shorter names, which others go on using."""
    if entry is None:
        return ()
    return entry.forms if entry.kind == OrganizationKind.MINISTRY else (entry.label, *entry.acronyms)


def evidence(doc: Doc, thing: Thing) -> tuple[Evidence, ...]:
    """Every place that names the thing."""
    words = lexemes(doc)
    return tuple(cite(doc, words[start].start, words[end - 1].end) for start, end in sorted(set(thing.places)))


def mentions(words: list[Lexeme], thing: Thing, local: str, kind: MentionKind) -> Iterator[Mention]:
    """A mention for every place, its article included; none of what is only implied."""
    if thing.implied:
        return
    for start, end in sorted(set(thing.places)):
        first = start - 1 if start and words[start].gap == " " and words[start - 1].key == "the" else start
        yield Mention(words[first].start, words[end - 1].end, (local,), kind)


def forget_inside(doc: Doc, outer: list[Mention]) -> None:
    """Take back the mentions of states and bodies that only stand inside one of ``outer``."""
    covered = {t: m for m in outer for t in range(m.start, m.end)}

    def inside(mention: Mention) -> bool:
        whole = covered.get(mention.start)
        return whole is not None and whole.end >= mention.end and whole.end - whole.start > mention.end - mention.start

    doc._.mentions[:] = [m for m in doc._.mentions if not inside(m)]
