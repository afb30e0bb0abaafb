"""Tells somebody's gender from the given name, where nearly all who bear it are of one."""

from __future__ import annotations

from functools import cache

from diplograph.extract.people.person import Form
from diplograph.reference.name_words import fold
from diplograph.resources import table


def gender_of_name(form: Form) -> str | None:
    """``m`` or ``f`` by the first name of a full one ("Maria Doe"), null where it tells nothing."""
    return _genders().get(form[0]) if len(form) > 1 else None


@cache
def _genders() -> dict[str, str]:
    return {fold(name): gender for gender, names in table("extract", "given_names.tsv") for name in names.split()}
