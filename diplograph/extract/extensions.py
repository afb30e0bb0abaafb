"""The attributes that the extraction keeps on a spaCy ``Doc``, all in one place.

=====================  ================================  ==========================================================
``doc._.``             type                              meaning
=====================  ================================  ==========================================================
``release``            ``Release``                       what is being read (set before the pipeline runs)
``prose``              ``Prose``                         its clean text, blocks and offsets (set before)
``mentions``           ``list[Mention]``                 every place that names an actor or thing, in no order
``countries``          ``list[CountryMention]``          every place that names a state
``dates``              ``list[DateMention]``             every stated date, resolved against the release
``organizations`` …    ``list[OrganizationEntry]`` …     the sections of the record, with evidence
=====================  ================================  ==========================================================
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc

from diplograph.models import PartialDate

SECTIONS = ("people", "offices", "organizations", "initiatives", "engagements", "statements", "contributions")


class MentionKind(StrEnum):
    """What a mention refers to."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    INITIATIVE = "initiative"
    ENGAGEMENT = "engagement"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` (exclusive) stand for ``refs``.

    ``refs`` are local ids and country codes: one for "Minister Hayashi" (``p1``), "ASEAN" (``o1``) or "Japan"
    (``JP``), several for "the two Ministers" or "both sides". A mention covers the whole noun phrase that names
    (styles and titles before the name included, appositions after it not); pronouns are mentions too.
    """

    start: int
    end: int
    refs: tuple[str, ...]
    kind: MentionKind


class CountryForm(StrEnum):
    """How a state is named."""

    NAME = "name"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class CountryMention:
    """Tokens ``start`` to ``end`` (exclusive) name the state ``code``; ``counts`` says whether FORMAT counts it."""

    start: int
    end: int
    code: str
    form: CountryForm
    counts: bool = True


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens ``first`` to ``last`` (exclusive) state a day, a window or a vague time, from ``start`` to ``end``."""

    first: int
    last: int
    start: PartialDate
    end: PartialDate


def register() -> None:
    """Add the attributes to ``Doc``; calling it again does nothing."""
    if Doc.has_extension("mentions"):
        return
    Doc.set_extension("release", default=None)
    Doc.set_extension("prose", default=None)
    for name in ("mentions", "countries", "dates", *SECTIONS):
        Doc.set_extension(name, default=[])
