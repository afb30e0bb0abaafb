"""What all models share: that they are frozen, refuse unknown fields and know which fields were set."""

from __future__ import annotations

import copy
import pickle

import pytest
from pydantic import ValidationError

from diplograph.models import PersonEntry

AYAKA = PersonEntry(id="p1", name="MORINO Ayaka")
VUTHY = PersonEntry(id="p2", name="KEO Vuthy")


def test_a_copy_with_other_fields_leaves_the_original_and_its_likes_as_they_are() -> None:
    other = AYAKA.model_copy(update={"country": "JP"})
    assert other.model_fields_set == {"id", "name", "country"}
    assert AYAKA.model_fields_set == VUTHY.model_fields_set == {"id", "name"}
    assert VUTHY.model_dump(exclude_unset=True) == {"id": "p2", "name": "KEO Vuthy"}


def test_copied_and_pickled_models_are_equal() -> None:
    for one in (copy.copy(AYAKA), copy.deepcopy(AYAKA), pickle.loads(pickle.dumps(AYAKA))):
        assert one == AYAKA
        assert one.model_fields_set == AYAKA.model_fields_set
    assert AYAKA != VUTHY


def test_models_are_frozen_and_refuse_unknown_fields() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        AYAKA.name = "MORINO Aya"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="age"):
        PersonEntry.model_validate({"id": "p1", "name": None, "age": 40})
