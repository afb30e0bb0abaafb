"""The names that the reference data knows, ready to be found in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from diplograph.extract.gazetteer import Gazetteer
from diplograph.reference import ReferenceEntry, reference
from diplograph.resources import word_list

_GENERIC = 3
"""A lower-case or one-letter form says too little."""


@cache
def known_names() -> Gazetteer[ReferenceEntry]:
    """Every form that stands for one known organization or initiative alone."""
    owners: dict[str, list[ReferenceEntry]] = defaultdict(list)
    for entry in reference():
        for form in dict.fromkeys(entry.forms):
            owners[form].append(entry)
    for entry in reference():
        for form in dict.fromkeys(v for name in entry.forms for v in _variants(name)):
            if form not in owners:
                owners[form] = [entry]
    names = [(form, found[0]) for form, found in owners.items() if len(found) == 1 and _tells(form)]
    return Gazetteer(names, ambiguous=word_list("extract", "ambiguous_acronyms.txt"))


_SPELLINGS = (
    ("United Nations ", "UN "),
    ("Organization", "Organisation"),
    ("Organisation", "Organization"),
    ("Programme", "Program"),
    ("Centre", "Center"),
    ("Defence", "Defense"),
)


def _variants(form: str) -> Iterator[str]:
    """The form as others write it: with "UN" for the United Nations, in British or American spelling."""
    for written, other in _SPELLINGS:
        if written in form and form != written.strip():
            yield form.replace(written, other)


def _tells(form: str) -> bool:
    return len(form) >= _GENERIC or form.isupper()
