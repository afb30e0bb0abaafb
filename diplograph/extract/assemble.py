"""Puts together the record from what the components left on the document."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from diplograph.extract.cite import cite, cite_sentence
from diplograph.extract.extensions import SECTIONS
from diplograph.models import Evidence, ReleaseHeader, ReleaseRecord, Sentence
from diplograph.read.prose import BlockKind

_HEADERS = frozenset([BlockKind.TITLE, BlockKind.DATELINE])


def assemble(doc: Doc) -> ReleaseRecord:
    """The record of a processed document."""
    sections = {name: tuple(getattr(doc._, name)) for name in SECTIONS}
    countries = _countries(doc)
    record = ReleaseRecord(release=_header(doc), countries=tuple(countries), country_evidence=countries, **sections)
    return record.model_copy(update={"sentences": tuple(_cited(doc, record))})


def _header(doc: Doc) -> ReleaseHeader:
    """The release's own particulars, with where its title and dateline are printed."""
    printed = (doc.char_span(b.start, b.end, alignment_mode="expand") for b in doc._.prose.blocks if b.kind in _HEADERS)
    evidence = tuple(cite(doc, span.start, span.end) for span in printed if span is not None)
    return ReleaseHeader(**doc._.release.model_dump(exclude={"text"}), evidence=evidence)


def _countries(doc: Doc) -> dict[str, tuple[Evidence, ...]]:
    """The states named, in the order of their first mention, each with where it is named."""
    found: dict[str, list[Evidence]] = {}
    for mention in sorted((m for m in doc._.countries if m.counts), key=lambda m: m.start):
        found.setdefault(mention.code, []).append(cite(doc, mention.start, mention.end))
    return {code: tuple(proof) for code, proof in found.items()}


def _cited(doc: Doc, record: ReleaseRecord) -> Iterator[Sentence]:
    wanted = {e.sentence for e in _all_evidence(record)}
    return (cite_sentence(doc, n, s) for n, s in enumerate(doc.sents) if n in wanted)


def _all_evidence(record: ReleaseRecord) -> Iterator[Evidence]:
    for name in SECTIONS:
        for item in getattr(record, name):
            yield from item.evidence
    for proof in record.country_evidence.values():
        yield from proof
    yield from record.release.evidence
