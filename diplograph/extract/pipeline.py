"""The spaCy pipeline: the stock components that are needed, then one of ours for each kind of thing."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language

from diplograph.errors import ModelError
from diplograph.extract import (
    contributions,
    countries,
    dates,
    engagements,
    entities,
    initiatives,
    organizations,
    sentences,
    statements,
)
from diplograph.extract.extensions import register
from diplograph.extract.inflection import verb_forms
from diplograph.extract.model import ALIASES, DEFAULT_MODEL
from diplograph.extract.offices import component as offices
from diplograph.extract.people import component as people
from diplograph.resources import word_list

_UNUSED = ("attribute_ruler", "lemmatizer", "senter")

COMPONENTS: tuple[str, ...] = tuple(
    module.NAME
    for module in (
        countries,
        organizations,
        initiatives,
        dates,
        people,
        offices,
        engagements,
        statements,
        contributions,
    )
)
"""The names of our components, in the order in which they run after the stock ones."""


@lru_cache(maxsize=2)
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline on top of the installed English spaCy model of that name.

    Raises:
        ModelError: the model is not installed.
    """
    register()
    nlp = _load(model)
    _keep_whole(nlp)
    nlp.add_pipe(sentences.NAME, first=True)
    _name_entities_fast(nlp)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def _keep_whole(nlp: Language) -> None:
    """Let verbs such as "co-chaired" be one token: the model cannot tell what the parts are to one another.

    "The co-chairs" are people.
    """
    forms = (form for verb in word_list("extract", "joint_verbs.txt") for form in verb_forms(verb))
    tokenizer: Any = nlp.tokenizer
    for form in forms:
        if not form.endswith("s"):
            tokenizer.add_special_case(form, [{"ORTH": form}])


def _name_entities_fast(nlp: Language) -> None:
    """Let a component of ours read the model's ``ner``, where it can."""
    if nlp.has_pipe("ner") and entities.is_readable(nlp.get_pipe("ner")):
        nlp.add_pipe(entities.NAME, after="ner")
        nlp.disable_pipe("ner")


def _load(model: str) -> Language:
    try:
        return spacy.load(model, exclude=_UNUSED)
    except OSError:
        if model in ALIASES:
            return _load(ALIASES[model])
    raise ModelError(f"the spaCy pipeline {model!r} is not installed: pip install it, or leave --model out")
