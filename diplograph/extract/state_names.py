"""What names a state: its names, adjectives, people and capital, and the names that only contain one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplograph.extract.extensions import CountryForm
from diplograph.extract.gazetteer import Gazetteer
from diplograph.reference import State, StateKind, states
from diplograph.resources import word_list


@dataclass(frozen=True, slots=True)
class Named:
    """The codes of the states that a form can name, the likeliest first; none for a name of something else."""

    codes: tuple[str, ...]
    form: CountryForm


@cache
def state_names() -> Gazetteer[Named]:
    """All forms of all states."""
    found: dict[tuple[str, CountryForm], list[str]] = {}
    for state in sorted(states().values(), key=_rank):
        for name, form in _forms(state):
            found.setdefault((name, form), []).append(state.code)
    names = [(name, Named(tuple(codes), form)) for (name, form), codes in found.items()]
    blocked = [(name, Named((), CountryForm.NAME)) for name in word_list("extract", "names_of_no_state.txt")]
    return Gazetteer(blocked + names, ambiguous=word_list("extract", "ambiguous_acronyms.txt"))


def _rank(state: State) -> tuple[bool, bool, str]:
    """States before territories, and of two states with one adjective the one that is seldom meant last."""
    return state.kind is not StateKind.STATE, state.code in _SELDOM_MEANT, state.code


_SELDOM_MEANT = frozenset({"CG", "DM"})


def _forms(state: State) -> Iterator[tuple[str, CountryForm]]:
    for name in state.names:
        yield name, CountryForm.NAME
    taken = set(state.names)
    for form, names in (
        (CountryForm.ADJECTIVE, (*state.adjectives, *state.people)),
        (CountryForm.CAPITAL, state.capitals),
    ):
        for name in names:
            if name not in taken:
                taken.add(name)
                yield name, form
