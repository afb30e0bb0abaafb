"""What all models share."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""An ISO 3166-1 alpha-2 code."""

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 code."""

LocalId = Annotated[str, StringConstraints(pattern=r"^[a-z]+[0-9]+$")]
"""An id that is unique within one record, such as ``p1`` or ``e12``."""

Name = Annotated[str, StringConstraints(min_length=1)]

EntityId = Annotated[str, StringConstraints(pattern=r"^[a-z]+/.+$")]
"""A path-like id: the kind of thing, then what tells it apart."""

MentionRef = Annotated[str, StringConstraints(pattern=r"^.+#([a-z]+[0-9]+|[A-Z]{2})$")]
"""An item of a record: the release's id, ``#``, the item's local id."""

Mentions = Annotated[tuple[MentionRef, ...], Field(min_length=1)]
Score = Annotated[float, Field(ge=0, le=1)]


class _FieldsSet(set[str]):
    """The names of the fields that were set, shared by all models in which the same were; a copy is a plain set."""

    def __copy__(self) -> set[str]:
        return set(self)


_SHARED: dict[tuple[str, ...], _FieldsSet] = {}


class Model(BaseModel):
    """A frozen model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    def model_post_init(self, context: Any) -> None:
        """Share the set of the fields that were set: one for each model would take a quarter of a corpus' memory."""
        fields = self.__pydantic_fields_set__
        key = tuple(sorted(fields))
        shared = _SHARED.get(key)
        if shared is None:
            shared = _SHARED.setdefault(key, _FieldsSet(fields))
        object.__setattr__(self, "__pydantic_fields_set__", shared)
