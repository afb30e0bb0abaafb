"""Which words of a text are marked."""

from __future__ import annotations

import pytest

from diplograph.search import lacking, marked


def shown(text: str, wanted: str, longest: int | None = None) -> str:
    return "".join(f"[{mark.text}]" if mark.found else mark.text for mark in marked(text, wanted, longest))


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("ĐẶNG Văn Tứ", "dang tu", "[ĐẶNG] Văn [Tứ]"),
        ("Tuna Lindqvist-Berg", "berg tun", "[Tuna] Lindqvist-[Berg]"),
        ("the Centre, the centre", "center", "the [Centre], the [centre]"),
        ("the Third Summit", "3rd", "the [Third] Summit"),
        ("a summit of the plan", "the plan of summits", "a summit of the [plan]"),
        ("Renée O'Harald", "harald", "Renée O'[Harald]"),
        ("<b>AOKI</b> & co", "aoki co", "<b>[AOKI]</b> & [co]"),
        ("AOKI", "aokimoto", "AOKI"),
        ("AOKI", "", "AOKI"),
        ("", "aoki", ""),
    ],
)
def test_words_that_begin_so_are_marked(text: str, wanted: str, expected: str) -> None:
    assert shown(text, wanted) == expected


def test_a_long_text_is_cut_about_the_first_word_that_was_wanted() -> None:
    text = "many words " * 100 + "AOKI spoke " + "more words " * 100
    cut = shown(text, "aoki", 150)
    assert "[AOKI] spoke" in cut
    assert cut.startswith("…") and cut.endswith("…")
    assert len(cut) < 160
    assert shown(text, "nobody", 30) == text[:30] + "…"
    assert shown("AOKI spoke", "aoki", 150) == "[AOKI] spoke"
    assert shown("word " * 100 + "AOKI", "aoki", 50).endswith("[AOKI]")


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("ĐẶNG Văn Tứ", "tu dang", 0),
        ("ĐẶNG Văn Tứ", "tu dang anh binh", 2),
        ("the Centre", "of the center", 0),
        ("", "aoki", 1),
        ("AOKI", "", 0),
    ],
)
def test_words_that_a_text_lacks_are_counted(text: str, wanted: str, expected: int) -> None:
    assert lacking(text, wanted) == expected
