"""Dates as precise as a text states them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"


class PartialDate(str):
    """An ISO 8601 calendar date of day, month or year precision: ``2022-12-06``, ``2022-12`` or ``2022``.

    It is a plain string that also knows its earliest and latest day, so that a range query is one comparison.

    Raises:
        ValueError: the text is of another form, or names a day that does not exist.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the text and return it as a partial date."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no date of the form YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else 1 for part in match.groups())
        dt.date(year, month, day)
        return super().__new__(cls, text)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """The date of the given parts; a day needs its month."""
        if month is None:
            return cls(f"{year:04d}")
        return cls(f"{year:04d}-{month:02d}" if day is None else f"{year:04d}-{month:02d}-{day:02d}")

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        return {4: "year", 7: "month", 10: "day"}[len(self)]

    @property
    def earliest(self) -> dt.date:
        """The first day that the date can mean."""
        return _days(str(self))[0]

    @property
    def latest(self) -> dt.date:
        """The last day that the date can mean."""
        return _days(str(self))[1]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate any string through the constructor."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(_shared, core_schema.str_schema(pattern=PATTERN))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type as a string of its pattern."""
        from pydantic_core import core_schema

        return handler(core_schema.str_schema(pattern=PATTERN)) | {"description": "YYYY, YYYY-MM or YYYY-MM-DD"}


@lru_cache(maxsize=1 << 14)
def _shared(text: str) -> PartialDate:
    """One object for all fields that hold a date, which are many more than there are days."""
    return PartialDate(text)


@lru_cache(maxsize=1 << 14)
def _days(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that a date can mean."""
    year, *rest = (int(part) for part in text.split("-"))
    month, last_month = (rest[0], rest[0]) if rest else (1, 12)
    if len(rest) == 2:
        return dt.date(year, month, rest[1]), dt.date(year, month, rest[1])
    return dt.date(year, month, 1), dt.date(year, last_month, calendar.monthrange(year, last_month)[1])
