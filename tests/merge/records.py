"""Short records of invented releases."""

from __future__ import annotations

from typing import Any

from diplograph.merge import merge
from diplograph.models import Corpus, ReleaseRecord


def record(release: str, date: str | None = None, issuer_country: str | None = None, **sections: Any) -> ReleaseRecord:
    """A record of the given sections; people, organizations, initiatives and engagements are numbered."""
    for section in ("people", "organizations", "initiatives", "engagements"):
        numbered = enumerate(sections.get(section, ()), 1)
        sections[section] = [{"id": f"{section[0]}{number}", **item} for number, item in numbered]
    head = {"id": release, "date": date, "issuer_country": issuer_country}
    return ReleaseRecord.model_validate({"release": head, **sections})


def person(name: str | None, country: str | None = None, *names: str) -> dict[str, Any]:
    return {"name": name, "country": country, "names": names}


def body(name: str, *names: str, kind: str = "intergovernmental") -> dict[str, Any]:
    return {"name": name, "names": names, "kind": kind}


def initiative(name: str, *names: str, kind: str = "framework") -> dict[str, Any]:
    return {"name": name, "names": names, "kind": kind}


def occasion(kind: str, *who: str, start: str | None = None, end: str | None = None, **known: Any) -> dict[str, Any]:
    participants = [{"who": one} for one in who]
    return {"kind": kind, "status": "held", "start": start, "end": end or start, "participants": participants, **known}


def groups(corpus: Corpus, section: str) -> set[frozenset[str]]:
    """Which mentions are one thing."""
    return {frozenset(one.mentions) for one in getattr(corpus, section)}


def merged(*records: ReleaseRecord) -> Corpus:
    return merge(records)
