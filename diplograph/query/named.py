"""Named questions: the ``*.rq`` files of ``questions/``, each with its meaning and its parameters.

The folder that a file lies in is the question's group; its name, without the ending, is the question's. A file begins
with comment lines: the meaning in one line, then a line for each parameter::

    # Whom somebody met, when and on what occasion.
    # person: person - whose meetings
    # since: date = 0001-01-01 - from this day on

A parameter is a variable of the query's projection, of one of the types of :class:`ParameterType`. One with a default
or marked ``?`` (``person?: person``) may be left out; without a default it then stays free. A query filters by such a
parameter with ``COALESCE(?value = ?parameter, true)``. Last comes a line on which facts each row rests, see
:mod:`diplograph.query.proofs`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

from diplograph.errors import QueryError
from diplograph.models import EngagementKind, EngagementStatus, InitiativeKind, Mode, Role, Stance, Topic
from diplograph.query.proofs import Proof, proofs

_EVIDENCE = re.compile(r"# (no )?evidence: (.+)")
_PARAMETER = re.compile(r"# (\w+)(\?)?: ([\w-]+)(?: = (\S+))? - (.+)")


class ParameterType(StrEnum):
    """What a parameter's text stands for."""

    PERSON = "person"
    OFFICE = "office"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    INITIATIVE = "initiative"
    ENGAGEMENT = "engagement"
    ENTITY = "entity"
    TOPIC = "topic"
    STANCE = "stance"
    KIND = "kind"
    STATUS = "status"
    MODE = "mode"
    ROLE = "role"
    INITIATIVE_KIND = "initiative-kind"
    DATE = "date"
    YEAR = "year"
    NUMBER = "number"


_STANDING = tuple(status for status in EngagementStatus if status is not EngagementStatus.RECALLED)
CLOSED: Mapping[ParameterType, tuple[StrEnum, ...]] = MappingProxyType(
    {
        ParameterType.TOPIC: tuple(Topic),
        ParameterType.STANCE: tuple(Stance),
        ParameterType.KIND: tuple(EngagementKind),
        ParameterType.STATUS: _STANDING,
        ParameterType.MODE: tuple(Mode),
        ParameterType.ROLE: tuple(Role),
        ParameterType.INITIATIVE_KIND: tuple(InitiativeKind),
    }
)
"""The values of the types that have a closed list; an engagement as it stands is never ``recalled``."""

SCHEMES: Mapping[ParameterType, str] = MappingProxyType(
    {ParameterType.KIND: "engagement-kind", ParameterType.STATUS: "engagement-status"}
)
"""The concept schemes of those types whose own name is another."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question; ``default`` is text, as a user would give it."""

    name: str
    type: ParameterType
    meaning: str
    default: str | None = None
    optional: bool = False

    def __str__(self) -> str:
        mark = f" = {self.default}" if self.default else ", optional" if self.optional else ""
        return f"{self.name} ({self.type}{mark}): {self.meaning}"


@dataclass(frozen=True, slots=True)
class Question:
    """A query with a name, its meaning in words, and its parameters in the order in which they are explained.

    ``group`` says what it is about, such as ``meetings``. ``evidence`` says which facts each row rests on; where a row
    rests on none that a sentence tells, ``unproven`` says why.
    """

    name: str
    group: str
    meaning: str
    parameters: tuple[Parameter, ...]
    text: str
    evidence: tuple[Proof, ...] = ()
    unproven: str | None = None


@cache
def questions() -> Mapping[str, Question]:
    """All named questions by name, those of a group together."""
    files = sorted((Path(__file__).parent / "questions").glob("*/*.rq"))
    return MappingProxyType({path.stem: parse(path.stem, path.read_text("utf-8"), path.parent.name) for path in files})


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        QueryError: there is none.
    """
    known = questions()
    if name not in known:
        raise QueryError(f"no question is named {name!r}: they are {', '.join(known)}")
    return known[name]


def parse(name: str, text: str, group: str = "") -> Question:
    """A question from its file's text.

    Raises:
        QueryError: the header is malformed.
    """
    head = list(takewhile(lambda line: line.startswith("#"), text.splitlines()))
    if not head:
        raise QueryError(f"question {name!r} does not say what it means: begin with a comment line")
    proven = next(filter(None, map(_EVIDENCE.fullmatch, head)), None)
    parameters = tuple(_parameter(name, line) for line in head[1:] if not _EVIDENCE.fullmatch(line))
    return Question(name, group, head[0][1:].strip(), parameters, text, *_evidence(name, proven))


def _evidence(name: str, told: re.Match[str] | None) -> tuple[tuple[Proof, ...], str | None]:
    if told is None or told[1]:
        return (), told[2] if told else None
    proven = proofs(told[2])
    if proven is None:
        raise QueryError(f"question {name!r}: {told[0]!r} names no evidence: write '# evidence: ?fact in ?release'")
    return proven, None


def _parameter(name: str, line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None or match[3] not in list(ParameterType):
        raise QueryError(f"question {name!r}: {line!r} explains no parameter: write '# name: type = default - meaning'")
    optional = bool(match[2]) or match[4] is not None
    return Parameter(match[1], ParameterType(match[3]), match[5], match[4], optional)
