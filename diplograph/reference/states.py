"""The states of the world and what they and their people are called in English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from diplograph.errors import OntologyError
from diplograph.resources import data_file

_TABLES = ("states.tsv", "states-added.tsv")
_FORMS = frozenset({"kind", "label", "official", "name", "adjective", "people", "capital", "successor", "wikidata"})


class StateKind(StrEnum):
    """What a code stands for."""

    STATE = "state"
    TERRITORY = "territory"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class State:
    """A state, dependent territory or former state.

    ``code`` is ISO 3166-1 alpha-2 (for former states the code that they had). ``names`` holds every English name, the
    official ones included; ``people`` the nouns for its people ("Cambodians"); ``successors`` are codes.
    """

    code: str
    kind: StateKind
    label: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    wikidata: str | None = None


@cache
def states() -> Mapping[str, State]:
    """All states by code, in the order of their codes.

    Raises:
        OntologyError: a table of the package is malformed.
    """
    forms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in _TABLES:
        for code, form, text in _rows(data_file("reference", name)):
            if text not in forms[code][form]:
                forms[code][form].append(text)
    return MappingProxyType({code: _state(code, forms[code]) for code in sorted(forms)})


def _rows(path: Path) -> Iterator[tuple[str, str, str]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or cells[1] not in _FORMS:
            raise OntologyError(f"{path.name}, line {number}: expected code, form and text parted by tabs: {line!r}")
        yield cells[0], cells[1], cells[2]


def _state(code: str, forms: Mapping[str, list[str]]) -> State:
    if "label" not in forms or "kind" not in forms:
        raise OntologyError(f"{_TABLES[-1]}: {code!r} is not in {_TABLES[0]}: add its kind and label")
    return State(
        code=code,
        kind=StateKind(forms["kind"][0]),
        label=forms["label"][0],
        names=tuple(dict.fromkeys((*forms["name"], *forms["official"]))),
        adjectives=tuple(forms["adjective"]),
        people=tuple(forms["people"]),
        capitals=tuple(forms["capital"]),
        successors=tuple(forms["successor"]),
        wikidata=forms["wikidata"][0] if forms["wikidata"] else None,
    )
