"""Gathers the places that name one thing: full names, acronyms defined in the text, short forms, "the Committee"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort, name_heads
from diplograph.extract.proper_name import ProperName
from diplograph.reference import ReferenceEntry

Form = tuple[str, ...]
_EMPTY = frozenset({"the", "'s"})
ANNIVERSARIES = frozenset({"anniversary", "jubilee", "centenary", "centennial", "bicentenary", "bicentennial"})
"""What is kept is not named by them alone: its own name is no short form of theirs."""

_SHORT: dict[Form, str] = {
    ("united", "states"): "us",
    ("united", "kingdom"): "uk",
    ("united", "nations"): "un",
    ("european", "union"): "eu",
}


@dataclass(slots=True)
class Thing:
    """One body or initiative: its printed names in the order of their first places, and all places (word spans).

    ``implied`` says that it is nowhere named, its place being only what it is known from.
    """

    kind: str
    known: ReferenceEntry | None = None
    weak: bool = True
    names: dict[str, None] = field(default_factory=dict)
    forms: dict[Form, None] = field(default_factory=dict)
    places: list[tuple[int, int]] = field(default_factory=list)
    implied: bool = False

    def absorb(self, other: Thing) -> None:
        """Take over what is known of the same thing under another name."""
        self.known = self.known or other.known
        self.weak = self.weak and other.weak
        self.names |= other.names
        self.forms |= other.forms
        self.places += other.places

    @property
    def first(self) -> int:
        """The word where it is first named."""
        return min(start for start, _ in self.places)


def form_of(words: Iterable[Lexeme]) -> Form:
    """The words of a name without its article, as they are compared."""
    return tuple(w.key for w in words if w.key not in _EMPTY)


def _shortened(form: Form) -> Form:
    """The form with the state or body that it begins with by its acronym: "US Embassy"."""
    return (_SHORT[form[:2]], *form[2:]) if form[:2] in _SHORT else form


def things(text: str, words: list[Lexeme], names: list[ProperName], sort: Sort) -> list[Thing]:
    """The things of one sort, each once, in the order of their first mention."""
    found: dict[object, Thing] = {}
    for name in names:
        if name.sort is sort:
            _add(found, text, words, name)
    distinct = list({id(t): t for t in found.values()}.values())
    _find_acronyms(words, names, distinct)
    merged = _merge_short_forms(distinct)
    _find_heads(text, words, names, merged)
    return sorted(merged, key=lambda t: t.first)


def _add(found: dict[object, Thing], text: str, words: list[Lexeme], name: ProperName) -> None:
    span = words[name.start : name.end]
    keys: list[object] = [form_of(span), _shortened(form_of(span))]
    thing = Thing(name.kind, name.known, name.weak)
    thing.names[text[span[0].first : span[-1].last]] = None
    thing.forms[form_of(span)] = None
    if name.core is not None:
        core = words[name.start : name.core]
        thing.names[text[core[0].first : core[-1].last]] = None
    thing.places.append((name.start, name.end))
    if name.known is not None:
        keys.append(name.known.id)
    if name.acronym is not None and name.acronym < name.end:
        stem = words[name.start : name.acronym]
        keys.append(form_of(stem))
        thing.names[text[stem[0].first : stem[-1].last]] = None
    if name.acronym is not None:
        keys.append(form_of([words[name.acronym]]))
        thing.names[words[name.acronym].text] = None
        thing.forms[form_of([words[name.acronym]])] = None
    same = next((found[k] for k in keys if k in found), None)
    if same is None:
        same = thing
    else:
        same.absorb(thing)
    found.update(dict.fromkeys(keys, same))


def _find_acronyms(words: list[Lexeme], names: list[ProperName], found: list[Thing]) -> None:
    """Add the places where an acronym that the text defines stands alone."""
    covered = {i for n in names for i in range(n.start, n.end)}
    acronyms = {name: thing for thing in found for name in thing.names if _acronym(name)}
    for i, word in enumerate(words):
        if i not in covered and word.text in acronyms:
            acronyms[word.text].places.append((i, i + 1))


def _acronym(name: str) -> bool:
    return " " not in name and sum(c.isupper() for c in name) > 1


def _merge_short_forms(found: list[Thing]) -> list[Thing]:
    """Merge a thing into the only one whose name its own name begins or ends."""
    kept: list[Thing] = []
    for thing in sorted(found, key=lambda t: (-max(map(len, t.forms)), t.first)):
        longer = [o for o in kept if _shortens(thing, o)]
        if len(longer) == 1:
            longer[0].absorb(thing)
        else:
            kept.append(thing)
    return kept


def _shortens(short: Thing, long: Thing) -> bool:
    if short.known is not None and short.known is not long.known:
        return False
    return any(_ends_or_begins(a, b) for a in short.forms for b in long.forms)


def _ends_or_begins(a: Form, b: Form) -> bool:
    if len(a) < 2 or len(a) >= len(b) or not ANNIVERSARIES.isdisjoint(b[: -len(a)]):
        return False
    if a[0] == b[0] and a[-1] == b[-1] and len(a) + 1 == len(b):
        return b[1] == "national"
    return b[-len(a) :] == a or b[: len(a)] == a


def _find_heads(text: str, words: list[Lexeme], names: list[ProperName], found: list[Thing]) -> None:
    """Add the places where "the Committee" means the only committee named."""
    covered = {i for n in names for i in range(n.start, n.end)}
    owners = _by_head(found)
    for i in range(1, len(words)):
        word = words[i]
        if i in covered or not word.capital or word.shouted or words[i - 1].key != "the" or word.gap != " ":
            continue
        owner = owners.get(word.key)
        if owner is not None and owner.first < i and not _part_of_more(words, i):
            owner.places.append((i, i + 1))
            owner.names[text[word.first : word.last]] = None


def _by_head(found: list[Thing]) -> dict[str, Thing]:
    """The head nouns that only one thing's names have."""
    owners: dict[str, list[Thing]] = {}
    for thing in found:
        for key in dict.fromkeys(_heads(thing)):
            owners.setdefault(key, []).append(thing)
    return {key: things[0] for key, things in owners.items() if len(things) == 1}


def _heads(thing: Thing) -> Iterator[str]:
    for form in thing.forms:
        if len(form) > 1:
            yield from (
                form[0],
                form[-1],
                *(form[i - 1] for i in range(1, len(form)) if form[i] in ("of", "for", "on")),
            )


def _part_of_more(words: list[Lexeme], i: int) -> bool:
    """Whether the word is only the start of a longer name or no head noun at all."""
    if name_heads().at(words, i) is None:
        return True
    return i + 1 < len(words) and words[i + 1].gap == " " and (words[i + 1].capital or words[i + 1].key == "of")
