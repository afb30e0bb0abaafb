"""Stable ids of entities, and the IRIs that the graph gives them.

An id is a path made of few printed facts, so that the same facts give the same id in every build, whatever else is
in the corpus and whatever order it was read in:

========================================  ====================================================================
``country/JP``                            the ISO 3166-1 code
``organization/lantern-union``            the name of the reference data, else that told first (and the state, ``~fj``,
                                          where many states' bodies have the name)
``initiative/chiang-mai-initiative``      the same (and whose, ``~fj-to``, where it is a name that many have)
``person/jp/aoki-hanako``                 the first name told in full, its words in alphabetical order, and the state
                                          told with it (``zz``: none)
``person/jp/unnamed/R/p3``                somebody known by office only, where release R mentions that office-holder
``office/jp/prime-minister``              the state (or ``organization/…``) that the office is of, the words of its
                                          title in one wording and order
``tenure/jp/aoki-hanako/jp/x``            person and office
``engagement/24th-asean-japan-summit``    an occasion's own name (and year, unless an ordinal makes it one of a kind)
``engagement/visit/2022-12/jp+aoki``      else its kind, its start (``undated``) and who took part
``release/R``                             the release's id, which is its file's name without the ending
``statement/R/5e0c1a2b3c4d``              the release and a digest of what is said
========================================  ====================================================================

The facts are those told first, so that no later release changes an id; of several things of one id, the one told first
keeps it, and the others add ``~`` and a digest of their own first mention. What can still change an id: an earlier
release with another form of the name, and a release that shows two things to be one, or names who was unnamed.
The words of a name are sorted because the order in which family and given name are printed varies, and the id must
not. What is said inside a release is referred to as ``R#p1``: the release's id and the local id of the entry.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from anyascii import anyascii

DEFAULT_BASE = "https://w3id.org/diplograph/id/"
"""What the ids of entities are appended to, unless another base is configured."""

ONTOLOGY = "https://w3id.org/diplograph/ontology#"
"""The namespace of the ontology's classes and properties."""

VOCABULARY = "https://w3id.org/diplograph/vocabulary/"
"""The namespace of the concept schemes: ``VOCABULARY + "engagement-kind/meeting"`` is a concept."""

NO_COUNTRY = "zz"
"""Stands in a path where no state is known; ISO 3166-1 leaves ZZ to users."""

_LONGEST = 96
_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[a-z0-9]+")
_ORDINAL = re.compile(r"(?<!\d)\d+(?:st|nd|rd|th)\b")


def digest(*facts: str, length: int = 12) -> str:
    """A short hexadecimal digest of facts; their number and order count."""
    text = "\x1f".join(facts)
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def slug(text: str) -> str:
    """The text in lower-case ASCII letters, digits and hyphens: ``"Côte d'Ivoire" -> "cote-divoire"``.

    A slug of more than 96 characters is cut and ends with a digest of the whole text; a text without any letter or
    digit becomes its digest.
    """
    words = "-".join(plain_words(text))
    if not words:
        return f"x{digest(text)}"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 13].rstrip('-')}-{digest(words)}"


def plain_words(text: str) -> list[str]:
    """The words of a text in lower-case ASCII letters and digits: ``"Côte d'Ivoire" -> ["cote", "divoire"]``."""
    latin = text if text.isascii() else _NOT_ASCII.sub(lambda found: anyascii(found[0]), text)
    return _WORD.findall(_APOSTROPHES.sub("", latin.lower()).replace("&", " and "))


def name_slug(name: str) -> str:
    """The slug of a person's name with its words sorted: the same for ``AOKI Hanako`` and ``Hanako Aoki``."""
    return slug(" ".join(sorted(slug(name).split("-"))))


def country_id(code: str) -> str:
    """``country/JP``."""
    return f"country/{code}"


def organization_id(name: str, distinct: str | None = None) -> str:
    """The id of an organization; ``distinct`` tells namesakes apart, such as two states' ministries of defence."""
    return _distinct(f"organization/{slug(name)}", distinct)


def initiative_id(name: str, distinct: str | None = None) -> str:
    """The id of an initiative; ``distinct`` tells namesakes apart, such as two pairs' strategic partnerships."""
    return _distinct(f"initiative/{slug(name)}", distinct)


def person_id(name: str, country: str | None = None, distinct: str | None = None) -> str:
    """The id of a named person who serves ``country``; ``distinct`` tells namesakes of one state apart."""
    return _distinct(f"person/{(country or NO_COUNTRY).lower()}/{name_slug(name)}", distinct)


def unnamed_person_id(country: str | None, mention: str) -> str:
    """The id of somebody whom the mention ``R#p1`` knows by office only."""
    release, local = split_mention(mention)
    return f"person/{(country or NO_COUNTRY).lower()}/unnamed/{release}/{local}"


def office_id(title: str, of: str | None = None) -> str:
    """The id of an office of the entity ``of`` (``country/JP``, ``organization/asean``)."""
    owner = (of or NO_COUNTRY).removeprefix("country/")
    return f"office/{owner.lower()}/{slug(title)}"


def tenure_id(person: str, office: str, distinct: str | None = None) -> str:
    """The id of a person's holding of an office, both given by id."""
    return _distinct(f"tenure/{person.removeprefix('person/')}/{office.removeprefix('office/')}", distinct)


def conflict_id(*tenures: str) -> str:
    """The id of the contradiction between tenures of one office."""
    return f"conflict/{digest(*sorted(tenures))}"


def engagement_id(
    kind: str, start: str | None, participants: Iterable[str] = (), name: str | None = None, distinct: str | None = None
) -> str:
    """The id of an occasion: by its name where it has one, else by kind, start and the ids of who took part.

    A name with an ordinal is one of a kind; another name is joined by the year of ``start``, since it may recur.
    """
    if name:
        year = None if _ORDINAL.search(name.lower()) else start[:4] if start else "undated"
        return _distinct(f"engagement/{slug(name)}{f'/{year}' if year else ''}", distinct)
    who = "+".join(sorted(slug(p.rsplit("/", 1)[-1]) for p in participants)) or "nobody"
    shown = who if len(who) <= _LONGEST else f"{who[: _LONGEST - 13]}-{digest(who)}"
    return _distinct(f"engagement/{kind}/{start or 'undated'}/{shown}", distinct)


def release_id(release: str) -> str:
    """``release/R`` for the release whose own id is R."""
    return f"release/{release}"


def statement_id(release: str, *facts: str) -> str:
    """The id of a statement of a release, from what makes it one: speakers, stance, quote."""
    return f"statement/{release}/{digest(*facts)}"


def contribution_id(release: str, *facts: str) -> str:
    """The id of a contribution that a release tells of, from donor, amount or goods, purpose and recipient."""
    return f"contribution/{release}/{digest(*facts)}"


def decision_id(a: str, b: str) -> str:
    """The id of the decision on two mentions, whichever of them is named first."""
    return f"decision/{digest(*sorted((a, b)), length=16)}"


def mention(release: str, local: str) -> str:
    """``R#p1``: the entry ``p1`` of the record of release R."""
    return f"{release}#{local}"


def split_mention(ref: str) -> tuple[str, str]:
    """The release's id and the local id of a mention ``R#p1``.

    Raises:
        ValueError: the text is no mention.
    """
    release, mark, local = ref.rpartition("#")
    if not (mark and release and local):
        raise ValueError(f"{ref!r} is no mention of the form release#entry")
    return release, local


def iri(entity: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of an entity's id; what an IRI's path cannot hold is percent-encoded."""
    return base + _quoted(entity)


@lru_cache(maxsize=1 << 14)
def _quoted(entity: str) -> str:
    """The id as it stands in an IRI; the mentions of one release share its part."""
    return quote(entity, safe="/+~")


def mention_iri(ref: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of a mention ``R#p1``: the release's IRI with the local id as fragment."""
    release, local = split_mention(ref)
    return f"{iri(release_id(release), base)}#{local}"


def evidence_iri(release: str, start: int, end: int, base: str = DEFAULT_BASE) -> str:
    """The IRI of a span of a release's text, with the fragment that RFC 5147 defines for plain text."""
    return f"{iri(release_id(release), base)}#char={start},{end}"


def concept_iri(scheme: str, value: str) -> str:
    """The IRI of a concept, such as ``concept_iri("engagement-kind", "meeting")``."""
    return f"{VOCABULARY}{scheme}/{value}"


def _distinct(entity: str, mark: str | None) -> str:
    return entity if mark is None else f"{entity}~{slug(mark)}"
