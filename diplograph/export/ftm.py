"""FollowTheMoney entities, one a line, for OpenAleph, OpenSanctions and what else speaks that language.

What has no schema there (positions taken, agreements and other documents) is left out; ``docs/exports.md`` says what
becomes of the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from diplograph.export.cells import in_one_line
from diplograph.export.exporter import Exporter
from diplograph.export.lines import write_lines
from diplograph.export.options import Options
from diplograph.graph.network import last_attested
from diplograph.graph.positions import label as label_of
from diplograph.graph.store import GraphStore
from diplograph.identifiers import country_id, digest, release_id, slug, split_mention
from diplograph.models import (
    Contribution,
    Corpus,
    Country,
    Engagement,
    Initiative,
    InitiativeKind,
    Office,
    Organization,
    OrganizationKind,
    Person,
    ReleaseHeader,
    Role,
    Tenure,
)

_PLAIN = re.compile(r"[0-9A-Za-z-]+(/[0-9A-Za-z-]+)*")
_SCHEMAS = {
    OrganizationKind.MINISTRY: "PublicBody",
    OrganizationKind.GOVERNMENT: "PublicBody",
    OrganizationKind.COMPANY: "Company",
}
_PROJECTS = {
    InitiativeKind.FUND,
    InitiativeKind.PLAN,
    InitiativeKind.PARTNERSHIP,
    InitiativeKind.PROGRAMME,
    InitiativeKind.PROJECT,
}
_ORGANIZERS = {Role.HOST, Role.CHAIR}
_LANGUAGES = {"en": "eng"}
_LEGAL = ("person/", "organization/", "country/")
"""What can be a party: the ids of what becomes a legal entity begin so."""

_Values = Iterable[str | None] | str | None


def _write(graph: GraphStore, out: BinaryIO, _: Options) -> None:
    """Documents first, then who is spoken of, then what joins them: the same order in every build."""
    write_lines((f"{line}\n" for line in _entities(graph.corpus())), out)


def _entities(corpus: Corpus) -> Iterator[str]:
    return chain(
        (_document(record.release) for record in (*corpus.records, *corpus.additions)),
        map(_country, corpus.countries),
        map(_organization, corpus.organizations),
        map(_person, corpus.people),
        map(_office, corpus.offices),
        map(_tenure, corpus.tenures),
        (line for one in corpus.initiatives for line in _initiative(one)),
        (_engagement(one, corpus) for one in corpus.engagements),
        (line for one in corpus.contributions for line in _payments(one, corpus)),
    )


def entity_id(name: str) -> str:
    """The id of an entity as FollowTheMoney allows it: ``person.jp.aoki-hanako``; odd characters make a digest."""
    if _PLAIN.fullmatch(name) and not name.startswith("-") and not name.endswith("-"):
        return name.replace("/", ".")
    kind, _, rest = name.partition("/")
    return f"{kind}.{slug(rest)}-{digest(name)}"


def _document(one: ReleaseHeader) -> str:
    url = one.source if one.source and "://" in one.source else None
    return _line(
        "Document",
        release_id(one.id),
        fileName=one.id if url or not one.source else one.source,
        title=one.title,
        author=one.issuer,
        publisher=one.issuer,
        country=_code(one.issuer_country),
        publishedAt=one.date,
        date=one.date,
        language=_LANGUAGES.get(one.language),
        sourceUrl=url,
    )


def _country(one: Country) -> str:
    """A state is a party like others: its code is its country."""
    return _line(
        "PublicBody", one.id, name=one.name, country=_code(one.code), legalForm="State", proof=_proof(one.mentions)
    )


def _organization(one: Organization) -> str:
    return _line(
        _SCHEMAS.get(one.kind, "Organization"),
        one.id,
        name=one.name,
        alias=one.names,
        country=_code(one.country),
        classification=one.kind.value,
        proof=_proof(one.mentions),
    )


def _person(one: Person) -> str:
    return _line(
        "Person",
        one.id,
        name=one.name or one.label,
        alias=one.names,
        weakAlias=one.known_as,
        country=_code(one.country),
        proof=_proof(one.mentions),
    )


def _office(one: Office) -> str:
    of = one.of or ""
    return _line(
        "Position",
        one.id,
        name=one.label,
        alias=one.titles,
        country=_code(of.removeprefix("country/")) if of.startswith("country/") else None,
        organization=entity_id(of) if of.startswith("organization/") else None,
        proof=_proof(one.mentions),
    )


def _tenure(one: Tenure) -> str:
    """``startDate`` and ``endDate`` are what a text asserts, ``date`` the first and the last day that it is seen."""
    return _line(
        "Occupancy",
        one.id,
        holder=entity_id(one.person),
        post=entity_id(one.office),
        startDate=one.start,
        endDate=one.end,
        date=(one.first_seen, one.last_seen),
        status=last_attested(one).status.value,
        proof=_proof(told.mention for told in one.attestations),
    )


def _initiative(one: Initiative) -> Iterator[str]:
    known = {"name": one.name, "alias": one.names, "proof": _proof(one.mentions)}
    if one.kind in _PROJECTS:
        yield _line("Project", one.id, **known)
    elif one.kind is InitiativeKind.INSTITUTION:
        yield _line("Organization", one.id, **known, classification=one.kind.value)


def _engagement(one: Engagement, corpus: Corpus) -> str:
    state = corpus.by_id.get(country_id(one.place)) if one.place else None
    legal = [part for part in one.participations if part.who.startswith(_LEGAL)]
    return _line(
        "Event",
        one.id,
        name=one.label,
        alias=one.names,
        startDate=one.start,
        endDate=one.end,
        location=state.name if isinstance(state, Country) else one.place,
        country=_code(one.place) if isinstance(state, Country) else None,
        keywords=(one.kind.value, one.status.value, one.mode and one.mode.value),
        involved=(entity_id(part.who) for part in legal),
        organizer=(entity_id(part.who) for part in legal if part.role in _ORGANIZERS),
        proof=_proof(one.mentions),
    )


def _payments(one: Contribution, corpus: Corpus) -> Iterator[str]:
    """One for each donor, where it is told who receives it."""
    if one.recipient is None or not one.recipient.startswith(_LEGAL):
        return
    purpose = corpus.by_id.get(one.purpose) if one.purpose else None
    project = purpose.id if isinstance(purpose, Initiative) and purpose.kind in _PROJECTS else None
    for donor in one.donors:
        if donor.startswith(_LEGAL):
            yield _line(
                "Payment",
                f"{one.id}/{digest(donor)}",
                payer=entity_id(donor),
                beneficiary=entity_id(one.recipient),
                amount=None if one.amount is None else str(one.amount),
                currency=one.currency,
                purpose=purpose.name if isinstance(purpose, Initiative) else None,
                project=project and entity_id(project),
                date=one.date,
                summary=f"{label_of(one)}, {one.status.value}",
                description=one.quote,
                proof=_proof((one.mention,)),
            )


def _proof(mentions: Iterable[str]) -> list[str]:
    """The documents of mentions."""
    releases = dict.fromkeys(split_mention(ref)[0] for ref in mentions)
    return [entity_id(release_id(release)) for release in releases]


def _code(code: str | None) -> str | None:
    return code and code.lower()


def _line(schema: str, name: str, /, **known: _Values) -> str:
    """An entity as JSON; properties without a value are left out, none has a value twice."""
    properties = {key: values for key, told in known.items() if (values := _values(told))}
    if aliases := properties.get("alias"):
        properties["alias"] = [alias for alias in aliases if alias not in properties["name"]]
    filled = {key: values for key, values in sorted(properties.items()) if values}
    return json.dumps({"id": entity_id(name), "schema": schema, "properties": filled}, ensure_ascii=False)


def _values(told: _Values) -> list[str]:
    values = (told,) if told is None or isinstance(told, str) else told
    return [text for text in dict.fromkeys(in_one_line(value) for value in values if value) if text]


FTM = Exporter("ftm", (".ftm", ".jsonl", ".ndjson"), "FollowTheMoney entities, one a line", _write)
