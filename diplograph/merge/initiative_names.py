"""What the name of an initiative tells: what it is, whose, and which edition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from diplograph.merge.known import with_state_codes
from diplograph.merge.names import generic_words, is_acronym, is_edition, without_links
from diplograph.models import InitiativeKind
from diplograph.resources import table, word_list

_ANY = "any"
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SUBJECT = re.compile(r"(.*\d(?:st|nd|rd|th)\b.*?) on .+", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"[\s\-–/]+")
_NOT_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class InitiativeName:
    """A name as it is compared.

    ``core`` holds the words that say what it is, sorted; ``states`` the states in the name, as ``@kh``, ``bodies`` the
    acronyms of bodies; ``edition`` its years and numbers; ``common`` says that the core is what many have.
    """

    core: tuple[str, ...]
    states: tuple[str, ...]
    bodies: tuple[str, ...]
    edition: str
    common: bool

    @property
    def owner(self) -> str:
        """Whose it is by its name; empty where that does not tell."""
        return "+".join((*self.states, *self.bodies))


@lru_cache(maxsize=1 << 16)
def read_initiative(name: str, kind: InitiativeKind, known: frozenset[str]) -> InitiativeName:
    """What a printed name tells; ``known`` are the acronyms of bodies."""
    plain = _IN_BRACKETS.sub(lambda found: "" if is_acronym(found[1]) else found[1], name).strip() or name
    parts = _BETWEEN_WORDS.split(plain)
    bodies = tuple(sorted({part for part in parts if part in known})) if len(parts) > 1 else ()
    rest = " ".join(part for part in parts if part not in bodies) or plain
    words = with_state_codes(without_links(rest).split())
    states = tuple(sorted({word for word in words if word.startswith("@")}))
    told = [word for word in words if word not in states]
    edition = " ".join(sorted(word for word in told if is_edition(word)))
    core = tuple(sorted(_compared(told, kind)))
    return InitiativeName(core, states, bodies, edition, all(word in _common() for word in core))


def without_subject(name: str, kind: InitiativeKind) -> str:
    """A document's name up to what it is on, where its occasion is numbered: "Statement of the 9th Summit on Peace"."""
    cut = _SUBJECT.match(name) if kind is InitiativeKind.DOCUMENT else None
    return cut[1] if cut else name


def telling_words(name: str, kind: InitiativeKind) -> list[str]:
    """The words of a name in printed order, without those that add nothing to an initiative of the kind."""
    words = without_links(name).split()
    return [word for word in (_compared_as(word, kind) for word in words) if word != "-"] or words


def _compared_as(word: str, kind: InitiativeKind) -> str:
    return _wordings()[kind.value].get(word, _wordings()[_ANY].get(word, word))


def _compared(words: Iterable[str], kind: InitiativeKind) -> list[str]:
    """The words that say what it is, in one form each; all where none would be left."""
    told = [word for word in words if not is_edition(word)]
    counted = [_compared_as(word, kind) for word in told]
    return [singular(word) for word in counted if word != "-"] or told


def tells_field(core: Iterable[str]) -> bool:
    """Whether a word says more than what sort of thing it is: "Cyber Fund", not "Strategic Partnership"."""
    return any(word not in _sorts() for word in core)


def singular(word: str) -> str:
    """A noun's singular as far as its letters tell."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith(_NOT_PLURAL) else word


@cache
def _sorts() -> frozenset[str]:
    return frozenset(map(singular, generic_words()))


@cache
def _common() -> frozenset[str]:
    return _sorts() | frozenset(map(singular, word_list("merge", "common_words.txt")))


@cache
def _wordings() -> Mapping[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for word, compared, kinds in table("merge", "initiative_wordings.tsv"):
        for kind in kinds.split():
            found[kind][word] = compared
    return found
