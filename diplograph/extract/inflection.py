"""The forms of English verbs."""

from __future__ import annotations

from functools import cache

from diplograph.resources import word_list

_VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in word_list("extract", "irregular_verbs.tsv"))
    return {base: tuple(forms) for base, *forms in rows}


@cache
def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb in lower case, its base form among them; a verb unknown to the table is regular."""
    irregular = _irregular().get(base, ())
    if base == "be":
        return frozenset((base, *irregular))
    return frozenset((base, _third_person(base), *irregular, *_regular(base, bool(irregular))))


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _regular(base: str, irregular: bool) -> tuple[str, ...]:
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    gerund = stem + "ing"
    if irregular:
        return (gerund,)
    if base.endswith("y") and base[-2] not in _VOWELS:
        return gerund, base[:-1] + "ied"
    return gerund, base + "d" if base.endswith("e") else base + "ed"
