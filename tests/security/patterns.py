"""All regular expressions of the package, and strings that would make a careless one run away.

A pattern is pumped where it repeats something: what may be repeated, many times, and then what cannot follow. The words
are taken from the parse tree of the pattern itself, so that no pattern escapes because nobody thought of its alphabet.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import diplograph

_MOST_PUMPS = 6
_FAILING = ("\x00", "!", "")
"""What comes behind what is repeated, so that the pattern fails there if it can."""


def modules() -> Iterator[ModuleType]:
    """Every module of the package but those that start a program."""
    for found in pkgutil.walk_packages(diplograph.__path__, "diplograph."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """The compiled patterns by where they stand: of modules, of their classes, and in their collections."""
    found: dict[str, re.Pattern[str] | re.Pattern[bytes]] = {}
    seen: set[tuple[object, int]] = set()
    for module in modules():
        for name, value in vars(module).items():
            for at, pattern in enumerate(_within(value, depth=3)):
                if (pattern.pattern, pattern.flags) not in seen:
                    seen.add((pattern.pattern, pattern.flags))
                    found[f"{module.__name__.removeprefix('diplograph.')}.{name}{f'[{at}]' if at else ''}"] = pattern
    return found


def _within(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, Mapping):
        for one in value.values():
            yield from _within(one, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _within(one, depth - 1)
    elif depth and isinstance(value, type) and value.__module__.startswith("diplograph"):
        for one in vars(value).values():
            yield from _within(one, depth - 1)


def pumps(pattern: str, flags: int) -> list[tuple[str, str, str]]:
    """What to try: what comes before, what is repeated, and what comes behind."""
    tree = parser.parse(pattern, flags & ~re.DEBUG)
    repeated = sorted(set(_repeated(tree, "")), key=lambda one: (len(one[0]) + len(one[1]), one))
    chosen = [*repeated[: _MOST_PUMPS // 2], *repeated[-_MOST_PUMPS // 2 :]]
    return [(before, pump, end) for before, pump in dict.fromkeys(chosen) for end in _FAILING if pump]


def _repeated(tree: Iterable[tuple[Any, Any]], before: str) -> Iterator[tuple[str, str]]:
    """What is repeated somewhere in a tree, each with an example of what stands before it."""
    for operator, argument in tree:
        if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            _, most, inner = argument
            if most is sre.MAXREPEAT or most > 50:
                yield before, example(inner)
            yield from _repeated(inner, before)
        else:
            for inner in _inside(operator, argument):
                yield from _repeated(inner, before)
        before += example([(operator, argument)])


def _inside(operator: Any, argument: Any) -> list[Any]:
    if operator is sre.SUBPATTERN:
        return [argument[3]]
    if operator is sre.BRANCH:
        return list(argument[1])
    if operator in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    return [argument] if operator is sre.ATOMIC_GROUP else []


def example(tree: Iterable[tuple[Any, Any]]) -> str:
    """A short text that the tree matches, mostly: what looks around is left out."""
    return "".join(_one(operator, argument) for operator, argument in tree)


def _one(operator: Any, argument: Any) -> str:
    if operator is sre.LITERAL:
        return chr(argument)
    if operator is sre.NOT_LITERAL:
        return "a" if argument != ord("a") else "b"
    if operator is sre.ANY:
        return "a"
    if operator is sre.IN:
        return _of_set(argument)
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, most, inner = argument
        return str(example(inner)) * int(max(least, min(1, most)))
    return "".join(example(inner) for inner in _inside(operator, argument)[:1] if operator not in _LOOKING)


_LOOKING = (sre.ASSERT, sre.ASSERT_NOT)
_CLASSES = {
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_NOT_SPACE: "a",
    sre.CATEGORY_NOT_WORD: " ",
}


def _of_set(members: list[tuple[Any, Any]]) -> str:
    if members[0][0] is sre.NEGATE:
        compiled = re.compile(f"[^{''.join(map(_written, members[1:]))}]")
        return next((one for one in "aA1 ,.'\"<\n" if compiled.match(one)), "a")
    operator, argument = members[0]
    if operator is sre.LITERAL:
        return chr(argument)
    return chr(argument[0]) if operator is sre.RANGE else _CLASSES.get(argument, "a")


def _written(member: tuple[Any, Any]) -> str:
    operator, argument = member
    if operator is sre.LITERAL:
        return re.escape(chr(argument))
    if operator is sre.RANGE:
        return f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}"
    names = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}
    negative = {"CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_NOT_WORD": r"\W"}
    return {**names, **negative}[str(argument)]
