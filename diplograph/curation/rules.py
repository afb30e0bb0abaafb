"""What a curator can say, one model a kind of rule.

``docs/curation.md`` explains each with an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from diplograph.models import (
    CountryCode,
    EngagementKind,
    EngagementStatus,
    InitiativeKind,
    Mode,
    OfficeStatus,
    OrganizationKind,
    PartialDate,
    Role,
    Stance,
)
from diplograph.models.base import Name

Kind = Literal["person", "organization", "initiative", "engagement"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Called(_Model):
    """Whoever or whatever releases call so, where the name alone would not tell."""

    name: Name
    kind: Kind | None = None
    country: CountryCode | None = None

    def __str__(self) -> str:
        return " ".join(filter(None, (f"“{self.name}”", self.kind and f"({self.kind})", self.country)))


Reference: TypeAlias = Name | Called
"""A mention (``R#p1``), an entity's id (``person/jp/aoki-hanako``) or a name."""


def _all_differ(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    if len(set(references)) < len(references):
        raise ValueError("names one thing twice: leave one out")
    return references


Several: TypeAlias = Annotated[tuple[Reference, ...], Field(min_length=2), AfterValidator(_all_differ)]


class Rule(_Model):
    """What all rules have; ``line`` is where the rule begins in its file, 0 for one that is in no file."""

    why: str | None = None
    by: str | None = None
    date: PartialDate | None = None
    line: int = Field(default=0, repr=False)

    def __str__(self) -> str:
        raise NotImplementedError


class Same(Rule):
    """That all of these are one thing."""

    same: Several

    @property
    def references(self) -> tuple[Reference, ...]:
        """What the rule puts together."""
        return self.same

    def __str__(self) -> str:
        return f"same: {_list(self.same)}"


class Different(Rule):
    """That no two of these are one thing."""

    different: Several

    @property
    def references(self) -> tuple[Reference, ...]:
        """What the rule keeps apart."""
        return self.different

    def __str__(self) -> str:
        return f"different: {_list(self.different)}"


class Rename(Rule):
    """What somebody or something is to be called; the printed names stay known, and the id stays."""

    rename: Reference
    to: Name

    def __str__(self) -> str:
        return f"rename: {self.rename} to {self.to}"


class Retype(Rule):
    """Of which kind an organization, initiative or engagement is."""

    retype: Reference
    to: OrganizationKind | InitiativeKind | EngagementKind

    def __str__(self) -> str:
        return f"retype: {self.retype} to {self.to}"


class Reject(Rule):
    """That a mention, or all that an entity was made of, is no fact: the program read it wrongly."""

    reject: Reference

    def __str__(self) -> str:
        return f"reject: {self.reject}"


class Add(Rule):
    """A fact that no release tells; ``source`` cites who does, ``issued`` is that source's own date."""

    source: Name
    issued: PartialDate | None = None

    def __str__(self) -> str:
        own = set(type(self).model_fields) - set(Add.model_fields)
        given = [getattr(self, name) for name in type(self).model_fields if name in own]
        return f"add: {', '.join(_words(value) for value in given if value)}"


class AddPerson(Add):
    """Somebody whom no release names."""

    add: Literal["person"]
    name: Name
    country: CountryCode | None = None


class AddName(Add):
    """Another name of somebody or something."""

    add: Literal["name"]
    name: Name
    of: Reference


class AddTenure(Add):
    """That a person holds or held an office; ``of`` is a country code or the name of a body."""

    add: Literal["tenure"]
    person: Reference
    office: Name
    of: Name | None = None
    status: OfficeStatus = OfficeStatus.CURRENT
    start: PartialDate | None = None
    end: PartialDate | None = None
    as_of: PartialDate | None = None


class Part(_Model):
    """A participant with a role; ``who`` may be a country code."""

    who: Reference
    role: Role = Role.PARTICIPANT

    def __str__(self) -> str:
        return f"{self.who} ({self.role.value})"


class AddEngagement(Add):
    """An occasion that no release tells of, or an account of one that they do."""

    add: Literal["engagement"]
    kind: EngagementKind
    name: Name | None = None
    status: EngagementStatus = EngagementStatus.HELD
    mode: Mode | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: Name | None = None
    participants: tuple[Part | Reference, ...] = ()


class AddStatement(Add):
    """A position; speakers and objects may be country codes, objects also topics."""

    add: Literal["statement"]
    speakers: Annotated[tuple[Reference, ...], Field(min_length=1)]
    stance: Stance
    about: Annotated[tuple[Reference, ...], Field(min_length=1)]
    quote: Name


ADDITIONS: Mapping[str, type[Add]] = MappingProxyType(
    {
        "person": AddPerson,
        "name": AddName,
        "tenure": AddTenure,
        "engagement": AddEngagement,
        "statement": AddStatement,
    }
)
RULES: Mapping[str, type[Rule]] = MappingProxyType(
    {"same": Same, "different": Different, "rename": Rename, "retype": Retype, "reject": Reject, "add": Add}
)
"""The rules by the word that they begin with; what is added is in ``ADDITIONS``."""


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _list(references: tuple[Reference, ...]) -> str:
    return ", ".join(map(str, references))
