"""Which profiles are compared at all: those that share a sound and an initial, a few hundred at most of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from diplograph.merge.person_names import first_letters, skeleton
from diplograph.merge.profiles import Profile

_BLOCK = 60
"""Profiles up to which a block is compared pair by pair; a larger one is parted by more traits."""
_NEIGHBOURS = 10
"""How many that follow in the order of names, states and offices each is compared with in a block still too large."""

Block = list[int]


def pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """The numbers of the profiles to compare, each pair once, the smaller number first; near linear in all profiles."""
    full, lone = _blocks(profiles)
    found: set[tuple[int, int]] = set()
    for block in full.values():
        found.update(_within(block, profiles))
    for block, others in lone:
        found.update((min(a, b), max(a, b)) for a in block for b in others if a != b)
    return sorted(found)


def _blocks(profiles: Sequence[Profile]) -> tuple[dict[Hashable, Block], list[tuple[Block, Block]]]:
    full: dict[Hashable, Block] = defaultdict(list)
    short: dict[Hashable, Block] = defaultdict(list)
    bearers: dict[Hashable, Block] = defaultdict(list)
    for number, one in enumerate(profiles):
        words = one.name.words
        for key in _two_words(words):
            full[key].append(number)
        for word in {skeleton(word) for word in words if len(word) > 1}:
            for trait in _traits(one):
                bearers[word, trait].append(number)
                if len(words) == 1:
                    short[word, trait].append(number)
    return full, [(block[:_BLOCK], bearers[key][:_BLOCK]) for key, block in short.items()]


def _two_words(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The sound of each word with the initial of each other."""
    found = {
        (skeleton(word), letter)
        for at, word in enumerate(words)
        for other in (*words[:at], *words[at + 1 :])
        for letter in first_letters(other)
        if len(word) > 1
    }
    yield from sorted(found)


def _traits(one: Profile) -> Iterator[Hashable]:
    """In what a name of one word must agree with who is meant: an office, or a state for want of one."""
    yield from one.posts
    if one.state:
        yield one.state


def _within(block: Block, profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(block) <= _BLOCK:
        yield from combinations(block, 2)
        return
    parts: tuple[Callable[[Profile], Hashable], ...] = (_same_state, _same_sounds, _same_name)
    for trait in parts:
        for part in _parted(block, profiles, trait):
            yield from combinations(part, 2) if len(part) <= _BLOCK else _neighbours(part, profiles)


def _parted(block: Iterable[int], profiles: Sequence[Profile], trait: Callable[[Profile], Hashable]) -> Iterable[Block]:
    found: dict[Hashable, Block] = defaultdict(list)
    for number in block:
        found[trait(profiles[number])].append(number)
    return found.values()


def _same_state(one: Profile) -> Hashable:
    return one.state


def _same_sounds(one: Profile) -> Hashable:
    return tuple(sorted(map(skeleton, one.name.words)))


def _same_name(one: Profile) -> Hashable:
    return one.name.key


def _neighbours(block: Block, profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    in_order = sorted(block, key=lambda number: _order(profiles[number]))
    for at, number in enumerate(in_order):
        for other in in_order[at + 1 : at + 1 + _NEIGHBOURS]:
            yield min(number, other), max(number, other)


def _order(one: Profile) -> tuple[object, ...]:
    return one.name.key, one.state or "", sorted(one.posts, key=repr), one.ref
