"""How inputs are parted into batches."""

from __future__ import annotations

from diplograph.extraction.inputs import Input
from diplograph.extraction.worker import MOST_BYTES, MOST_INPUTS, batched


def inputs(count: int, size: int = 1) -> list[Input]:
    return [Input(f"r{n}.txt", f"r{n}.txt", f"r{n}", "0" * 64, size, f"r{n}") for n in range(count)]


def test_batches_hold_all_inputs_in_their_order() -> None:
    given = inputs(101)
    for batches in (batched(given), batched(given, len(given), 2), batched(given, 30, 2), batched(given, 500, 3)):
        assert [one for batch in batches for one in batch] == given
    assert list(batched([])) == list(batched([], 5, 2)) == []


def test_a_batch_has_so_many_inputs_and_bytes_at_most() -> None:
    assert [len(batch) for batch in batched(inputs(2 * MOST_INPUTS + 1))] == [MOST_INPUTS, MOST_INPUTS, 1]
    assert [len(batch) for batch in batched(inputs(3, MOST_BYTES // 2))] == [2, 1]
    assert [len(batch) for batch in batched(inputs(2, MOST_BYTES + 1))] == [1, 1]


def test_the_last_of_a_known_number_come_in_ever_smaller_batches() -> None:
    sizes = [len(batch) for batch in batched(inputs(200), 200, 2)]
    assert sizes[0] == MOST_INPUTS
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == 1
    assert max(sizes[-4:]) < MOST_INPUTS / 2
