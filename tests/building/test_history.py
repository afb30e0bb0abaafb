from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import permutations
from pathlib import PurePath

import pytest

from diplograph.building.history import Account, Former, History, Passed, compare

ROOT = ["releases"]


@dataclass(frozen=True)
class File:
    path: str
    sha256: str

    @property
    def release(self) -> str:
        return PurePath(self.path).stem


def file(text: str, path: str = "releases/visit.txt") -> File:
    return File(path, hashlib.sha256(text.encode()).hexdigest())


FIRST, SECOND, THIRD = file("first"), file("second"), file("third")
OTHER = file("other", "releases/talks.txt")


def stood(*files: File, then: History | None = None) -> Former:
    """What a build of these files leaves for the next."""
    return Former(tuple(map(Account.of, files)), then.superseded if then else ())


def told(history: History) -> dict[str, str | bool | None]:
    """By id: the hash of what came in its place, else whether it was withdrawn."""
    return {one.id: one.by_sha256 or one.withdrawn for one in history.superseded}


def short(one: File) -> str:
    return f"{one.release}~{one.sha256[:8]}"


def test_nothing_is_superseded_by_a_first_build_or_by_the_same_files() -> None:
    assert compare(None, [FIRST], ROOT) == History()
    assert compare(stood(FIRST, OTHER), [OTHER, FIRST], ROOT) == History()


def test_a_file_with_other_bytes_supersedes_what_was_read_from_it() -> None:
    history = compare(stood(FIRST, OTHER), [SECOND, OTHER], ROOT)
    assert told(history) == {short(FIRST): SECOND.sha256}
    assert history.changed == history.superseded
    assert not history.withdrawn
    assert not history.unread


def test_a_file_that_has_gone_from_its_folder_is_withdrawn() -> None:
    history = compare(stood(FIRST, OTHER), [OTHER], ROOT)
    assert told(history) == {short(FIRST): True}
    assert history.withdrawn == history.superseded


@pytest.mark.parametrize("roots", [["elsewhere"], ["releases/talks.txt"], ["release"], []])
def test_of_what_was_not_looked_for_nothing_is_said(roots: list[str]) -> None:
    assert compare(stood(FIRST, OTHER), [OTHER], roots) == History()


@pytest.mark.parametrize("roots", [["."], ["./releases/"], ["releases/../releases"], ["releases/visit.txt"]])
def test_a_root_is_known_however_it_is_written(roots: list[str]) -> None:
    assert told(compare(stood(FIRST, OTHER), [OTHER], roots)) == {short(FIRST): True}


def test_a_file_is_known_however_its_path_is_written() -> None:
    stood_there = Former((Account("visit", FIRST.sha256, "releases/../releases/visit.txt"),))
    assert told(compare(stood_there, [SECOND], ["./releases"])) == {short(FIRST): SECOND.sha256}


def test_the_current_folder_does_not_hold_what_is_beside_it() -> None:
    beside = file("first", "../old/visit.txt")
    assert compare(stood(beside), [OTHER], ["."]) == History()
    assert told(compare(stood(beside), [OTHER], ["../old"])) == {short(beside): True}


@pytest.mark.parametrize(
    "left_out", ["releases/visit.txt", "releases", "releases/manifest.yaml", "./releases/visit.txt"]
)
def test_what_could_not_be_read_is_not_called_withdrawn(left_out: str) -> None:
    history = compare(stood(FIRST, OTHER), [OTHER], ROOT, [left_out])
    assert told(history) == {short(FIRST): False}
    assert history.unread == history.superseded


def test_a_file_left_out_elsewhere_does_not_hide_a_withdrawal() -> None:
    history = compare(stood(FIRST, OTHER), [OTHER], ROOT, ["releases/in/manifest.yaml", "releases/visit.txt.pdf"])
    assert told(history) == {short(FIRST): True}


def test_bytes_that_stand_under_another_name_are_not_superseded() -> None:
    renamed = File("releases/visit-to-strelsau.txt", FIRST.sha256)
    assert compare(stood(FIRST, OTHER), [OTHER, renamed], ROOT) == History()


def test_a_release_that_moved_and_changed_is_known_by_its_id() -> None:
    moved = file("second", "releases/2021/visit.txt")
    assert told(compare(stood(FIRST), [moved], ROOT)) == {short(FIRST): SECOND.sha256}


def test_a_chain_keeps_all_old_accounts() -> None:
    once = compare(stood(FIRST), [SECOND], ROOT)
    twice = compare(stood(SECOND, then=once), [THIRD], ROOT)
    assert told(twice) == {short(FIRST): SECOND.sha256, short(SECOND): THIRD.sha256}
    assert [one.id for one in twice.changed] == [short(SECOND)]
    unchanged = compare(stood(THIRD, then=twice), [THIRD], ROOT)
    assert told(unchanged) == told(twice)
    assert not unchanged.changed
    gone = compare(stood(THIRD, then=twice), [OTHER], ROOT)
    assert told(gone) == {**told(twice), short(THIRD): True}


def test_a_release_that_comes_back_with_its_old_bytes_is_current_again() -> None:
    once = compare(stood(FIRST), [SECOND], ROOT)
    back = compare(stood(SECOND, then=once), [FIRST], ROOT)
    assert told(back) == {short(SECOND): FIRST.sha256}
    withdrawn = compare(stood(FIRST), [OTHER], ROOT)
    assert compare(stood(OTHER, then=withdrawn), [OTHER, FIRST], ROOT) == History()


def test_one_that_comes_back_with_other_bytes_has_been_changed() -> None:
    withdrawn = compare(stood(FIRST), [OTHER], ROOT)
    assert told(compare(stood(OTHER, then=withdrawn), [OTHER, SECOND], ROOT)) == {short(FIRST): SECOND.sha256}


def test_one_that_could_not_be_read_and_then_goes_is_withdrawn() -> None:
    unread = compare(stood(FIRST, OTHER), [OTHER], ROOT, [FIRST.path])
    assert told(compare(stood(OTHER, then=unread), [OTHER], ROOT)) == {short(FIRST): True}


def test_what_is_no_longer_looked_for_is_forgotten_with_its_history() -> None:
    once = compare(stood(FIRST, OTHER), [SECOND, OTHER], ROOT)
    elsewhere = file("elsewhere", "else/talks.txt")
    assert compare(stood(SECOND, OTHER, then=once), [elsewhere], ["else"]) == History()


def test_an_account_whose_successor_is_forgotten_is_led_on() -> None:
    """The second version stood in a folder that is no longer given."""
    second = file("second", "late/visit.txt")
    once = compare(stood(FIRST), [second], ["releases", "late"])
    assert told(once) == {short(FIRST): second.sha256}
    assert told(compare(stood(second, then=once), [OTHER], ROOT)) == {short(FIRST): True}


def test_an_id_that_a_file_has_taken_is_told_apart_by_the_whole_hash() -> None:
    taken = file("taken", f"releases/{short(FIRST)}.txt")
    history = compare(stood(FIRST), [SECOND, taken], ROOT)
    assert list(told(history)) == [f"visit~{FIRST.sha256}"]


def test_the_order_of_everything_given_is_of_no_account() -> None:
    files = [FIRST, OTHER, file("third", "releases/x.txt")]
    now = [file("now", one.path) for one in files[:2]]
    expected = compare(stood(*files), now, ROOT)
    assert len(expected.superseded) == len(files)
    for order in permutations(files):
        assert compare(stood(*order), now[::-1], ["else", *ROOT]) == expected
        again = Former((), tuple(reversed(expected.superseded)))
        assert compare(again, now[::-1], ROOT).superseded == expected.superseded


def test_passed_accounts_are_plain_values() -> None:
    assert Passed("a", Account.of(FIRST)) == Passed("a", Account("visit", FIRST.sha256, "releases/visit.txt"))
