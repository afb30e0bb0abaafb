"""Runs the pipeline over releases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.assemble import assemble
from diplograph.extract.case import mended_case
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extract.pipeline import pipeline
from diplograph.models import Release, ReleaseRecord
from diplograph.read.layout import layout

_BATCH = 16
_MOST_CHARACTERS = 200_000
"""How much is read at once: what the model keeps of each word takes some ten kilobytes meanwhile."""


def extract(release: Release, model: str = DEFAULT_MODEL) -> ReleaseRecord:
    """What one release says.

    Raises:
        ModelError: the spaCy model of that name is not installed.
    """
    return next(extract_all([release], model))


def extract_all(releases: Iterable[Release], model: str = DEFAULT_MODEL) -> Iterator[ReleaseRecord]:
    """What each of the releases says, in their order."""
    nlp = pipeline(model)
    return (assemble(doc) for batch in _batches(releases) for doc in _read(nlp, batch))


def _batches(releases: Iterable[Release]) -> Iterator[list[Release]]:
    batch: list[Release] = []
    characters = 0
    for release in releases:
        if batch and (len(batch) == _BATCH or characters + len(release.text) > _MOST_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(release)
        characters += len(release.text)
    if batch:
        yield batch


def _read(nlp: Language, releases: list[Release]) -> Iterator[Doc]:
    return nlp.pipe((_document(nlp, r) for r in releases), batch_size=len(releases))


def _document(nlp: Language, release: Release) -> Doc:
    prose = layout(release)
    doc = nlp.make_doc(mended_case(prose))
    doc._.release = release
    doc._.prose = prose
    return doc
