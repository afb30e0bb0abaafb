"""Dates as precise as a text states them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

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
        year, month, day = (int(p) for p in (*self.split("-"), "1", "1")[:3])
        return dt.date(year, month, day)

    @property
    def latest(self) -> dt.date:
        """The last day that the date can mean."""
        first = self.earliest
        if self.precision == "day":
            return first
        month = 12 if self.precision == "year" else first.month
        return dt.date(first.year, month, calendar.monthrange(first.year, month)[1])

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate any string through the constructor."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(pattern=PATTERN))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type as a string of its pattern."""
        return handler(core_schema.str_schema(pattern=PATTERN)) | {"description": "YYYY, YYYY-MM or YYYY-MM-DD"}
