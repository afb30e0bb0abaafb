"""What becomes of an input, and who finds out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from diplograph.extraction.inputs import Input
from diplograph.models import ReleaseRecord
from diplograph.read import Skipped


@dataclass(frozen=True, slots=True)
class Outcome:
    """The record of an input as a line of JSON, and the text it was read from; or the reason why it has none.

    ``doubts`` are those about the record, as a JSON array, None where there are none.
    ``lasting`` is false of a reason that lies in the machine or in the moment (time, memory, a process that was
    ended): the same input can have a record another time.
    """

    input: Input
    record: bytes | None = None
    text: str | None = None
    doubts: bytes | None = None
    reason: str | None = None
    lasting: bool = True

    @property
    def why(self) -> str:
        """The reason, for a person."""
        return self.reason or "no record was made of it: report this with the file"

    @property
    def told(self) -> ReleaseRecord | Skipped:
        """The record itself, or what was left out and why."""
        if self.record is None:
            return Skipped(self.input.path, self.why)
        return ReleaseRecord.model_validate_json(self.record)


class Extractor(Protocol):
    """Reads inputs and extracts what they say: here or elsewhere, one after the other or many at once."""

    def __call__(self, inputs: Iterable[Input], /) -> Iterator[Outcome]:
        """One outcome for each input, in their order; inputs are taken as outcomes are asked for, a bounded lot ahead.

        Raises:
            ModelError: the spaCy pipeline is not installed.
            ExtractionError: nothing can be extracted at all, whatever the input.
        """
