"""What the reference data knows of a printed name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from diplograph.identifiers import slug
from diplograph.merge.names import is_acronym, name_key
from diplograph.reference import ReferenceEntry, initiatives, organizations, states

_LONGEST_STATE = 6
"""The number of words beyond which no state's name goes."""


def known_organization(name: str) -> ReferenceEntry | None:
    """The one organization that the reference data has under the name or acronym."""
    return _organizations().get(_form(name))


def known_initiative(name: str) -> ReferenceEntry | None:
    """The one initiative that the reference data has under the name or acronym."""
    return _initiatives().get(_form(name))


@lru_cache(maxsize=1 << 14)
def state_in(name: str) -> str | None:
    """The code of the state that a body's name contains ("Ministry of Foreign Affairs of Japan"), if it is one only."""
    words = slug(name).split("-")
    found = set()
    at = 0
    while at < len(words):
        code, length = _longest_state(words, at)
        found |= {code} if code else set()
        at += length
    return found.pop() if len(found) == 1 else None


def with_state_codes(words: Sequence[str]) -> list[str]:
    """The words of a name with each state's name or adjective as its code: ``@kh`` for "kingdom of cambodia"."""
    found, at = [], 0
    plain = list(words)
    while at < len(plain):
        code, length = _longest_state(plain, at)
        found.append(f"@{code.lower()}" if code else plain[at])
        at += length
    return found


def state_name(code: str) -> str:
    """The name of a state, or its code where none is known."""
    state = states().get(code)
    return state.label if state else code


@lru_cache(1 << 16)
def _form(name: str) -> str:
    """Acronyms as printed, so that "WHO" is not "who"; other names by their key."""
    return name if is_acronym(name) else name_key(name)


@cache
def _organizations() -> Mapping[str, ReferenceEntry]:
    return _by_form(organizations())


@cache
def _initiatives() -> Mapping[str, ReferenceEntry]:
    return _by_form(initiatives())


def _by_form(entries: Iterable[ReferenceEntry]) -> dict[str, ReferenceEntry]:
    """The entries by their forms; a form that several entries share leads to none."""
    found: dict[str, dict[str, ReferenceEntry]] = defaultdict(dict)
    for entry in entries:
        for form in entry.forms:
            found[_form(form)][entry.iri] = entry
    return {form: next(iter(those.values())) for form, those in found.items() if len(those) == 1}


def _longest_state(words: list[str], at: int) -> tuple[str | None, int]:
    for length in range(min(_LONGEST_STATE, len(words) - at), 0, -1):
        code = _states().get(" ".join(words[at : at + length]))
        if code:
            return code, length
    return None, 1


@cache
def _states() -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for state in states().values():
        for form in (*state.names, *state.adjectives):
            found[slug(form).replace("-", " ")].add(state.code)
    return {form: min(codes) for form, codes in found.items() if len(codes) == 1}
