"""From what a record calls somebody or something to the merged entity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from diplograph.identifiers import country_id, mention
from diplograph.models import Attestation, CountryCode, ReleaseRecord, Topic

_TOPICS = frozenset(Topic)


@dataclass(frozen=True, slots=True)
class Sighting:
    """That a release sees somebody in an office: the tenure's id, and what is attested."""

    tenure: str
    seen: Attestation


@dataclass(slots=True)
class Actors:
    """The merged entities so far: ``entities`` leads from mentions to ids, ``labels`` from ids to names.

    ``sightings`` are those of a person (by id) in a release (by its id).
    """

    entities: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    countries: dict[str, CountryCode] = field(default_factory=dict)
    sightings: Mapping[tuple[str, str], Sequence[Sighting]] = field(default_factory=dict)

    def resolve(self, record: ReleaseRecord, actor: str) -> str:
        """The id of a local id, a country code or a topic of a record.

        Raises:
            KeyError: the record has no such item.
        """
        if actor in _TOPICS:
            return f"topic/{actor}"
        if len(actor) == 2 and actor.isupper():
            return country_id(actor)
        return self.entities[mention(record.release.id, actor)]

    def side(self, entity: str) -> CountryCode | None:
        """The state that somebody stands for, of a state itself its code; None for organizations."""
        kind, _, code = entity.partition("/")
        return code if kind == "country" else self.countries.get(entity)
