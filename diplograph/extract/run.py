"""Runs the pipeline over releases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.assemble import assemble
from diplograph.extract.case import mended_case
from diplograph.extract.pipeline import DEFAULT_MODEL, pipeline
from diplograph.models import Release, ReleaseRecord
from diplograph.read.layout import layout


def extract(release: Release, model: str = DEFAULT_MODEL) -> ReleaseRecord:
    """What one release says.

    Raises:
        ModelError: the spaCy model of that name is not installed.
    """
    return next(extract_all([release], model))


def extract_all(releases: Iterable[Release], model: str = DEFAULT_MODEL) -> Iterator[ReleaseRecord]:
    """What each of the releases says, in their order."""
    nlp = pipeline(model)
    return (assemble(doc) for doc in nlp.pipe((_document(nlp, r) for r in releases), batch_size=16))


def _document(nlp: Language, release: Release) -> Doc:
    prose = layout(release)
    doc = nlp.make_doc(mended_case(prose))
    doc._.release = release
    doc._.prose = prose
    return doc
