"""What the index holds of one thing."""

from __future__ import annotations

from dataclasses import dataclass

RELEASE, SENTENCE = "release", "sentence"
KINDS = ("person", "office", "country", "organization", "initiative", "engagement", RELEASE, SENTENCE)
"""What can be searched for, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing that can be found.

    ``id`` is its IRI without the base, ``label`` what to show. ``names`` are those by which it can be called outright;
    somebody known by office only, and an occasion that only a description names, have none. ``words`` are others that
    stand for it, such as "the Minister". ``line`` says in a few words what it is, ``weight`` counts its mentions; of
    a release, the things that it mentions; of a sentence, the facts that rest on it. ``place`` is, of
    a sentence, its first and last character in the text of the release, ``120-230``.
    """

    kind: str
    id: str
    label: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    date: str = ""
    line: str = ""
    weight: int = 0
    place: str = ""
