"""A text is cut where what was found in it begins and ends, whatever lies in what."""

from __future__ import annotations

import random
import time

from diplograph.web.explorer.segments import Block, Span, blocks

TEXT = "Minister AOKI met Mr. VANN of the Harbour Board. They agreed.\n\nThe end."
SENTENCES = [(0, 0, 48), (1, 49, 61), (3, 63, 71)]


def span(words: str, kind: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), kind, words)


def cut(found: list[Block]) -> list[tuple[int | None, list[tuple[str, tuple[str, ...]]]]]:
    return [(block.sentence, [(one.text, one.kinds) for one in block.segments]) for block in found]


def test_a_text_without_anything_is_its_sentences_and_what_is_between() -> None:
    assert cut(blocks(TEXT, SENTENCES, [])) == [
        (0, [(TEXT[:48], ())]),
        (None, [(" ", ())]),
        (1, [("They agreed.", ())]),
        (None, [("\n\n", ())]),
        (3, [("The end.", ())]),
    ]


def test_things_within_and_across_others_share_segments() -> None:
    spans = [
        span("met Mr. VANN of the Harbour Board", "engagement"),
        span("Mr. VANN", "person"),
        span("VANN of the", "office"),
    ]
    first = cut(blocks(TEXT, SENTENCES, spans))[0][1]
    assert first == [
        ("Minister AOKI ", ()),
        ("met ", ("engagement",)),
        ("Mr. ", ("engagement", "person")),
        ("VANN", ("engagement", "office", "person")),
        (" of the", ("engagement", "office")),
        (" Harbour Board", ("engagement",)),
        (".", ()),
    ]


def test_the_shortest_thing_leads_and_the_others_are_counted() -> None:
    spans = [span("met Mr. VANN", "engagement"), span("Mr. VANN", "person"), span("VANN", "office")]
    segments = {one.text: one for one in blocks(TEXT, SENTENCES, spans)[0].segments}
    shortest = segments["VANN"].inner
    assert shortest is not None
    assert (shortest.kind, segments["VANN"].others) == ("office", 2)
    assert segments["Mr. "].others == 1
    assert segments["Minister AOKI "].inner is None


def test_a_thing_that_goes_over_the_end_of_a_sentence_is_in_both() -> None:
    assert cut(blocks(TEXT, SENTENCES, [span("Board. They", "organization")])) == [
        (0, [(TEXT[:42], ()), ("Board.", ("organization",))]),
        (None, [(" ", ("organization",))]),
        (1, [("They", ("organization",)), (" agreed.", ())]),
        (None, [("\n\n", ())]),
        (3, [("The end.", ())]),
    ]


def test_what_is_asked_for_is_marked_and_nothing_else() -> None:
    found = blocks(TEXT, SENTENCES, [span("AOKI met", "person")], (9, 13))
    assert [one.text for block in found for one in block.segments if one.marked] == ["AOKI"]


def test_places_outside_of_the_text_do_no_harm() -> None:
    spans = [
        Span(60, 900, "person", "p"),
        Span(500, 600, "office", "f"),
        Span(5, 5, "country", "c"),
        Span(9, 3, "x", "x"),
    ]
    found = blocks(TEXT, [(0, 0, 4000), (1, 3, 9), (2, 90, 99)], spans, (70, 4000))
    assert "".join(one.text for block in found for one in block.segments) == TEXT
    assert {kind for block in found for one in block.segments for kind in one.kinds} == {"person"}
    assert blocks("", [(0, 0, 4)], spans) == []


def test_every_segment_has_what_covers_it_and_no_text_is_lost() -> None:
    chance = random.Random(7)
    for _ in range(200):
        edges = [sorted(chance.sample(range(len(TEXT) + 1), 2)) for _ in range(chance.randrange(12))]
        spans = [Span(start, end, chance.choice("abc"), "") for start, end in edges]
        segments = [one for block in blocks(TEXT, SENTENCES, spans) for one in block.segments]
        assert "".join(one.text for one in segments) == TEXT
        for one in segments:
            over = [span for span in spans if span.start <= one.start and one.end <= span.end]
            assert one.kinds == tuple(sorted({span.kind for span in over}))
            assert one.others == max(len(over) - 1, 0)
            lengths = [span.end - span.start for span in over]
            assert (one.inner.end - one.inner.start if one.inner else None) == min(lengths, default=None)


def test_things_that_all_lie_in_one_another_do_not_slow_it_down() -> None:
    many = 20_000
    nested = [Span(n, 2 * many - n, "person", "p") for n in range(many)]
    begun = time.process_time()
    found = blocks("x" * 2 * many, [], nested)
    assert len(found[0].segments) == 2 * many - 1
    assert time.process_time() - begun < 5
