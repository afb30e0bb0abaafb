"""Named questions: the ``*.rq`` files of ``questions/``, each with its meaning and its parameters.

A file begins with comment lines: the meaning in one line, then a line for each parameter::

    # Whom somebody met, when and on what occasion.
    # person: person - whose meetings
    # since: date = 0001-01-01 - from this day on

A parameter is a variable of the query's projection. One with a default or marked ``?`` (``person?: person``) may be
left out; without a default it then stays free.
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
from diplograph.models import Stance, Topic

_PARAMETER = re.compile(r"# (\w+)(\?)?: (\w+)(?: = (\S+))? - (.+)")


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
    DATE = "date"


CLOSED: Mapping[ParameterType, tuple[str, ...]] = MappingProxyType(
    {ParameterType.TOPIC: tuple(Topic), ParameterType.STANCE: tuple(Stance)}
)
"""The values of the types that have a closed list."""


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
    """A query with a name, its meaning in words, and its parameters in the order in which they are explained."""

    name: str
    meaning: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def questions() -> Mapping[str, Question]:
    """All named questions by name."""
    files = sorted((Path(__file__).parent / "questions").glob("*.rq"))
    return MappingProxyType({path.stem: parse(path.stem, path.read_text("utf-8")) for path in files})


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        QueryError: there is none.
    """
    known = questions()
    if name not in known:
        raise QueryError(f"no question is named {name!r}: they are {', '.join(known)}")
    return known[name]


def parse(name: str, text: str) -> Question:
    """A question from its file's text.

    Raises:
        QueryError: the header is malformed.
    """
    head = list(takewhile(lambda line: line.startswith("#"), text.splitlines()))
    if not head:
        raise QueryError(f"question {name!r} does not say what it means: begin with a comment line")
    return Question(name, head[0][1:].strip(), tuple(_parameter(name, line) for line in head[1:]), text)


def _parameter(name: str, line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None or match[3] not in list(ParameterType):
        raise QueryError(f"question {name!r}: {line!r} explains no parameter: write '# name: type = default - meaning'")
    optional = bool(match[2]) or match[4] is not None
    return Parameter(match[1], ParameterType(match[3]), match[5], match[4], optional)
