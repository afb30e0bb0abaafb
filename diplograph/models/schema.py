"""The JSON Schema of the release record: ``python -m diplograph.models.schema FILE`` writes it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from diplograph.models.record import ReleaseRecord


def record_schema() -> str:
    """The JSON Schema (draft 2020-12) of a release record, as indented text that ends with a line break."""
    schema = ReleaseRecord.model_json_schema(mode="serialization", by_alias=True)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(record_schema(), "utf-8")
