"""What merged entities are called, and of which kind they are, where a curator knows better."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from diplograph.curation.finding import curated_entities
from diplograph.models import Corpus, Engagement, Initiative, Organization, Person

E = TypeVar("E", Person, Organization, Initiative, Engagement)


def renamed(corpus: Corpus, names: Mapping[str, str]) -> Corpus:
    """The corpus with new names for the entities of these ids; what is labelled by their old ones follows."""
    if not names:
        return corpus
    entities = curated_entities(corpus)
    before = {one: _label(entities[one]) for one in names}
    changed = _changed(corpus, names, lambda one: _called(one, names[one.id]))
    engagements = tuple(_relabelled(one, before, names) for one in changed.engagements)
    return changed.model_copy(update={"engagements": engagements})


def retyped(corpus: Corpus, kinds: Mapping[str, Any]) -> Corpus:
    """The corpus with other kinds for the entities of these ids."""
    return _changed(corpus, kinds, lambda one: one.model_copy(update={"kind": kinds[one.id]})) if kinds else corpus


def _changed(corpus: Corpus, ids: Iterable[str], change: Callable[[Any], Any]) -> Corpus:
    wanted = frozenset(ids)
    update = {
        section: tuple(change(one) if one.id in wanted else one for one in getattr(corpus, section))
        for section in ("people", "organizations", "initiatives", "engagements")
    }
    return corpus.model_copy(update=update)


def _called(one: E, name: str) -> E:
    update: dict[str, Any] = {"name": name, "names": tuple(dict.fromkeys((name, *one.names)))}
    if isinstance(one, (Person, Engagement)):
        update["label"] = name
    return one.model_copy(update=update)


def _label(one: Person | Organization | Initiative | Engagement) -> str:
    return one.label if isinstance(one, Person | Engagement) else one.name


def _relabelled(one: Engagement, before: Mapping[str, str], names: Mapping[str, str]) -> Engagement:
    """An occasion without a name is labelled by who took part."""
    if one.name:
        return one
    label = one.label
    for part in one.participations:
        if before.get(part.who):
            label = label.replace(before[part.who], names[part.who])
    return one if label == one.label else one.model_copy(update={"label": label})
