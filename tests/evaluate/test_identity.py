"""Pairs of mentions, counted by hand beside the scores; and the lines that say what went wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diplograph.errors import RecordError
from diplograph.evaluate import Merged, PairScore, compare_merge, merge_errors, pair_score, read_groups, read_uncertain
from tests.merge.records import initiative, merged, person, record

RECORDS = (
    record("a_1", people=[person("MORINO Ayaka", "JP")], initiatives=[initiative("Lantern Route Plan")]),
    record("b_2", people=[person("Ayaka Morino", "JP"), person("KEO Vuthy", "KH")]),
    record("c_3", people=[person("MORINO Aya", "JP")], initiatives=[initiative("Lantern Route Plan")]),
)


@pytest.mark.parametrize(
    ("found", "gold", "right", "joined", "wanted"),
    [
        (["abc"], ["abc"], 3, 3, 3),
        (["ab", "c"], ["abc"], 1, 1, 3),
        (["abc"], ["ab"], 1, 3, 1),
        (["abcd"], ["ab", "cd"], 2, 6, 2),
        (["a", "b"], [], 0, 0, 0),
        (["ab"], ["ac"], 0, 1, 0),
    ],
)
def test_pairs_are_those_within_clusters(
    found: list[str], gold: list[str], right: int, joined: int, wanted: int
) -> None:
    assert pair_score(found, gold) == PairScore(right, joined, wanted)


def test_nothing_joined_is_nothing_wrong_and_nothing_to_join_is_nothing_missed() -> None:
    assert (PairScore(0, 0, 3).precision, PairScore(0, 0, 3).recall, PairScore(0, 0, 3).f1) == (1.0, 0.0, 0.0)
    assert (PairScore(0, 2, 0).precision, PairScore(0, 2, 0).recall) == (0.0, 1.0)
    assert PairScore(1, 2, 1).f1 == pytest.approx(2 / 3)


def test_sections_are_scored_apart() -> None:
    gold = {Merged.PEOPLE: [["a_1#p1", "b_2#p1", "c_3#p1"]], Merged.INITIATIVES: [["a_1#i1"]]}
    scores = compare_merge(merged(*RECORDS), gold)
    assert scores[Merged.PEOPLE].recall < 1
    assert scores[Merged.INITIATIVES] == PairScore(0, 1, 0)
    assert scores[Merged.ENGAGEMENTS] == PairScore(0, 0, 0)


def test_errors_name_both_mentions_and_the_reason() -> None:
    gold = {Merged.PEOPLE: [["a_1#p1", "b_2#p1"], ["b_2#p2", "c_3#p1"]], Merged.INITIATIVES: []}
    joined, missed = sorted(merge_errors(merged(*RECORDS), gold), key=lambda line: "missed" in line)
    assert joined.startswith("initiatives: wrongly joined a_1#i1 “Lantern Route Plan” framework and c_3#i1")
    assert "both are named" in joined
    assert missed == "people: missed b_2#p2 “KEO Vuthy” KH and c_3#p1 “MORINO Aya” JP: never compared"


def test_a_group_of_uncertain_identity_is_left_out(tmp_path: Path) -> None:
    mentions = ["a_1#p1", "b_2#p1"]
    groups = read_groups(written(tmp_path, {"people": [{"mentions": mentions, "identity": "uncertain"}]}), RECORDS)
    assert groups[Merged.PEOPLE] == []
    groups = read_groups(written(tmp_path, {"people": [{"mentions": mentions, "identity": "certain"}]}), RECORDS)
    assert groups[Merged.PEOPLE] == [mentions]


@pytest.mark.parametrize(
    ("found", "uncertain", "joined"),
    [(["ab"], ["ab"], 0), (["a", "b"], ["ab"], 0), (["abc"], ["ab"], 2), (["ab", "cd"], ["ac"], 2)],
)
def test_an_uncertain_pair_counts_neither_joined_nor_apart(found: list[str], uncertain: list[str], joined: int) -> None:
    assert pair_score(found, [], uncertain) == PairScore(0, joined, 0)


def test_an_uncertain_pair_is_no_error(tmp_path: Path) -> None:
    plan = {"mentions": ["a_1#i1", "c_3#i1"], "identity": "uncertain"}
    file = written(tmp_path, {"initiatives": [plan], "people": [["a_1#p1", "b_2#p1"]]})
    groups, uncertain = read_groups(file, RECORDS), read_uncertain(file, RECORDS)
    assert uncertain[Merged.INITIATIVES] == [["a_1#i1", "c_3#i1"]]
    assert list(merge_errors(merged(*RECORDS), groups, uncertain)) == []
    assert compare_merge(merged(*RECORDS), groups, uncertain)[Merged.INITIATIVES] == PairScore(0, 0, 0)
    assert compare_merge(merged(*RECORDS), groups)[Merged.INITIATIVES] == PairScore(0, 1, 0)


def test_what_is_right_is_no_error() -> None:
    gold = {Merged.PEOPLE: [["a_1#p1", "b_2#p1"]], Merged.INITIATIVES: [["a_1#i1", "c_3#i1"]]}
    assert list(merge_errors(merged(*RECORDS), gold)) == []


@pytest.mark.parametrize("item", [["a#p1", "b#p1"], {"name": "X", "mentions": ["a_1#p1", "b_2#p1"]}])
def test_a_release_may_be_cut_to_what_only_one_begins_with(tmp_path: Path, item: object) -> None:
    file = written(tmp_path, {"people": [item], "note": "ours"})
    assert read_groups(file, RECORDS)[Merged.PEOPLE] == [["a_1#p1", "b_2#p1"]]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ([], "no merge gold"),
        ({"folk": []}, "no merge gold"),
        ({"people": [["p1"]]}, "holds no list of mentions"),
        ({"people": [{"name": "X"}]}, "holds no list of mentions"),
        ({"people": [["z#p1"]]}, "'z#p1' is of no record"),
        ({"people": [["#p1"]]}, "'#p1' is of several records"),
        ({"people": [["a#p9"]]}, "no record holds 'a_1#p9'"),
        ({"people": [["a#p1"], ["a#p1"]]}, "'a_1#p1' stands in two groups"),
    ],
)
def test_gold_of_another_form_is_refused(tmp_path: Path, content: object, complaint: str) -> None:
    with pytest.raises(RecordError, match=complaint):
        read_groups(written(tmp_path, content), RECORDS)


def written(folder: Path, content: object) -> Path:
    file = folder / "gold.json"
    file.write_text(json.dumps(content), "utf-8")
    return file
