"""Which accounts tell of one occasion: invented releases of two ministries."""

from __future__ import annotations

from typing import Any

import pytest

from diplograph.models import Corpus, DecisionVerdict
from tests.merge.records import body, groups, merged, occasion, person, record

MORINO, KEO, SOK = person("MORINO Ayaka", "JP"), person("KEO Vuthy", "KH"), person("SOK Pisey", "KH")
PEOPLE = [MORINO, KEO, SOK]
JAPAN, CAMBODIA, VIET_NAM = {"issuer_country": "JP"}, {"issuer_country": "KH"}, {"issuer_country": "VN"}


def telling(kind: str, *who: str, told: str | None = None, by: dict[str, str] = JAPAN, **known: Any) -> dict[str, Any]:
    """An account with the date and the state of its release."""
    return {"told": told, "by": by, "item": occasion(kind, *who, **known)}


def told(*tellings: dict[str, Any]) -> Corpus:
    """The corpus of one release for each account, named a, b, c …"""
    records = (
        record(
            release,
            one["told"],
            one["by"]["issuer_country"],
            people=PEOPLE,
            organizations=[body("Lantern Union", "LU")],
            engagements=[one["item"]],
        )
        for release, one in zip("abcdefgh", tellings, strict=False)
    )
    return merged(*records)


def verdicts(corpus: Corpus) -> set[DecisionVerdict]:
    return {one.verdict for one in corpus.decisions if one.kind == "engagement"}


ONE = {
    "two ministries tell one meeting, by day and as of this week": (
        telling("meeting", "p1", "p2", start="2021-05-03", told="2021-05-03"),
        telling("meeting", "p2", "p1", told="2021-05-06", by=CAMBODIA),
    ),
    "one of them names no person of the other side": (
        telling("meeting", "p1", "KH", start="2021-05-03", place="KH"),
        telling("meeting", "p2", "p1", start="2021-05-03", place="Phnom Penh", by=CAMBODIA),
    ),
    "what is a meeting for one is a courtesy call for the other": (
        telling("meeting", "p1", "p2", start="2021-05-03"),
        telling("courtesy-call", "p1", "p2", start="2021-05-03", by=CAMBODIA),
    ),
    "a call across the date line": (
        telling("call", "p1", "p2", start="2021-05-03", mode="virtual"),
        telling("call", "p1", "p2", start="2021-05-02", mode="virtual", by=CAMBODIA),
    ),
    "a visit recalled by its year": (
        telling("visit", "p1", "KH", start="2014-06-10", end="2014-06-12"),
        telling("visit", "p1", "KH", start="2014", status="recalled", told="2021-01-01", by=CAMBODIA),
    ),
    "an acronym and the name it stands for": (
        telling("summit", name="Special ASEAN Leaders' Meeting", start="2021-03"),
        telling("summit", name="Special Summit of the Association of Southeast Asian Nations", start="2021-03-04"),
    ),
    "an acronym that only the releases know": (
        telling("summit", "o1", name="LU Summit", start="2021-03"),
        telling("summit", "o1", name="Summit of the Lantern Union", start="2021-03-04"),
    ),
    "an ordinal in words, in digits and in a numeral": (
        telling("conference", name="Fourth Reed Valley Forum"),
        telling("conference", name="4th Reed Valley Forum", start="2021"),
        telling("conference", name="Reed Valley Forum IV"),
    ),
    "an anniversary that only one of them mentions": (
        telling("summit", name="Fiji-Tonga 30th Anniversary Commemorative Summit", start="2021"),
        telling("summit", name="Tonga-Fiji Commemorative Summit", start="2021-12"),
    ),
    "a special summit by another name, of one kind, month, place and parties": (
        telling("summit", "FJ", "TO", name="Special Reef Summit", start="2021-06", place="FJ"),
        telling("summit", "FJ", "TO", name="Lagoon Jubilee Summit", start="2021-06-20", place="Suva"),
    ),
    "a session of a standing dialogue between two states, by its number": (
        telling("consultation", "p1", "p2", name="3rd Political Consultation", start="2021-05-03"),
        telling("consultation", "JP", "KH", name="Third Japan-Cambodia Political Consultations", by=CAMBODIA),
    ),
    "a meeting of a name whose days two ministries count differently": (
        telling("ministerial", name="Reed Valley Foreign Ministers' Meeting", start="2021-05-03"),
        telling("ministerial", name="Reed Valley Foreign Ministerial Meeting", start="2021-05-05", by=CAMBODIA),
    ),
    "a visit that was moved": (
        telling("visit", "p1", "KH", start="2021-05-03", status="planned"),
        telling(
            "visit",
            "p1",
            "KH",
            start="2021-09-01",
            moved_from={"start": "2021-05-03", "end": "2021-05-03"},
            by=CAMBODIA,
        ),
    ),
}

SEVERAL = {
    "talks with the minister and talks with his colleague on one day": (
        telling("meeting", "p1", "p2", start="2021-05-03"),
        telling("meeting", "p1", "p3", start="2021-05-03", by=CAMBODIA),
    ),
    "a visit and the visit in return": (
        telling(
            "visit", start="2021-05", participants=[{"who": "p1", "role": "visitor"}, {"who": "KH", "role": "host"}]
        ),
        telling(
            "visit", start="2021-05", participants=[{"who": "p2", "role": "visitor"}, {"who": "p1", "role": "host"}]
        ),
    ),
    "two of the calls that two ministers have every week": (
        telling("call", "p1", "p2", start="2021-05-03"),
        telling("call", "p1", "p2", start="2021-05-10", by=CAMBODIA),
    ),
    "a yearly consultation without a number": (
        telling("consultation", "p1", "p2", name="Japan-Cambodia Human Rights Dialogue", start="2021-05-03"),
        telling("consultation", "p1", "p2", name="Japan-Cambodia Human Rights Dialogue", start="2022-05-03"),
    ),
    "a number of two dialogues": (
        telling("consultation", "JP", "KH", name="3rd Political Consultation", start="2021"),
        telling("consultation", "JP", "VN", name="3rd Political Consultation", start="2021"),
    ),
    "the ministers' meeting and the summit of one process": (
        telling("summit", name="9th ASEM Summit", start="2021-05"),
        telling("ministerial", name="9th ASEM Foreign Ministers' Meeting", start="2021-05"),
    ),
    "the summit of a body and its summit with a state": (
        telling("summit", "JP", name="ASEAN Summit", start="2021-10-27"),
        telling("summit", "JP", name="ASEAN-Japan Summit", start="2021-10-27"),
    ),
    "a numbered summit and a special one": (
        telling("summit", "JP", name="24th ASEAN-Japan Summit", start="2021"),
        telling("summit", "JP", name="ASEAN-Japan Commemorative Summit", start="2021"),
    ),
    "a meeting that is still to come and one that is past": (
        telling("meeting", "p1", "p2", start="2021", status="planned", told="2021-06-01"),
        telling("meeting", "p1", "p2", start="2021-05-03", told="2021-05-04", by=CAMBODIA),
    ),
    "talks of two states and talks of three": (
        telling("meeting", "JP", "KH", start="2021-05-03"),
        telling("meeting", "JP", "KH", "VN", start="2021-05-03", by=VIET_NAM),
    ),
    "meetings in two states": (
        telling("meeting", "p1", "p2", start="2021-05", place="Tokyo"),
        telling("meeting", "p1", "p2", start="2021-05", place="Phnom Penh", by=CAMBODIA),
    ),
    "days of a flight apart, but face to face": (
        telling("meeting", "p1", "p2", start="2021-05-03"),
        telling("meeting", "p1", "p2", start="2021-05-04", by=CAMBODIA),
    ),
    "a meeting without a date, told a year later": (
        telling("meeting", "p1", "p2", start="2021-05-03", told="2021-05-03"),
        telling("meeting", "p1", "p2", told="2022-05-03", by=CAMBODIA),
    ),
    "editions told by their year": (
        telling("conference", name="Reed Valley Forum 2021"),
        telling("conference", name="Reed Valley Forum 2022"),
    ),
}


@pytest.mark.parametrize("accounts", ONE.values(), ids=ONE)
def test_accounts_of_one_occasion(accounts: tuple[dict[str, Any], ...]) -> None:
    corpus = told(*accounts)
    assert groups(corpus, "engagements") == {frozenset(f"{release}#e1" for release in "abc"[: len(accounts)])}
    assert verdicts(corpus) == {DecisionVerdict.SAME}
    assert all(one.reason and 0.84 <= one.score <= 1 for one in corpus.decisions if one.kind == "engagement")


@pytest.mark.parametrize("accounts", SEVERAL.values(), ids=SEVERAL)
def test_accounts_of_two_occasions(accounts: tuple[dict[str, Any], ...]) -> None:
    corpus = told(*accounts)
    assert len(corpus.engagements) == 2
    assert DecisionVerdict.SAME not in verdicts(corpus)


def test_a_year_does_not_choose_between_two_visits() -> None:
    corpus = told(
        telling("visit", "p1", "KH", start="2014-03-02"),
        telling("visit", "p1", "KH", start="2014-06-10"),
        telling("visit", "p1", "KH", start="2014", status="recalled", told="2021-01-01", by=CAMBODIA),
    )
    assert len(corpus.engagements) == 3
    assert [one.verdict for one in corpus.decisions if "c#e1" in (one.a, one.b)] == [DecisionVerdict.UNSURE] * 2


def test_a_month_does_not_choose_between_weekly_calls() -> None:
    corpus = told(
        telling("call", "p1", "p2", start="2021-05-03"),
        telling("call", "p1", "p2", start="2021-05-10", by=CAMBODIA),
        telling("call", "p1", "p2", start="2021-05", status="recalled"),
    )
    assert len(corpus.engagements) == 3


def test_the_place_chooses_where_the_date_does_not() -> None:
    corpus = told(
        telling("meeting", "p1", "p2", start="2021-05-03", place="Phnom Penh"),
        telling("meeting", "p1", "p2", start="2021-05-20", place="Tokyo"),
        telling("meeting", "p1", "p2", start="2021-05", place="Tokyo", status="recalled", by=CAMBODIA),
    )
    assert groups(corpus, "engagements") == {frozenset({"a#e1"}), frozenset({"b#e1", "c#e1"})}


def test_an_id_is_that_of_the_account_told_first() -> None:
    first = telling("summit", "JP", name="Summits", start="2021", status="planned", told="2020-01-01")
    later = telling("summit", "JP", name="Summits", start="2021-06", told="2021-07-01", by=CAMBODIA)
    (alone,) = told(first).engagements
    assert alone.id in {one.id for one in told(first, later).engagements}


def test_of_one_id_the_occasion_told_first_keeps_it() -> None:
    first = telling("meeting", "p1", "p2", start="2021-05-03", place="Tokyo", told="2021-05-03")
    other = telling("meeting", "p1", "p2", start="2021-05-03", place="Suva", told="2021-05-04", by=CAMBODIA)
    (alone,) = told(first).engagements
    both = {one.id: one.mentions for one in told(first, other).engagements}
    assert len(both) == 2
    assert both[alone.id] == ("a#e1",)


SPECIAL = occasion("summit", "FJ", name="Special Summit", start="2021", place="FJ")
NAMED = occasion("summit", "FJ", "TO", name="Fiji-Tonga Commemorative Summit", start="2021", place="FJ")


def test_a_name_that_says_only_special_repeats_the_special_occasion_of_its_release() -> None:
    (one,) = merged(record("a", engagements=[SPECIAL, NAMED])).engagements
    assert one.names == ("Special Summit", "Fiji-Tonga Commemorative Summit")


@pytest.mark.parametrize(
    "other",
    [
        NAMED | {"start": "2022", "end": "2022"},
        NAMED | {"place": "TO"},
        NAMED | {"kind": "ministerial"},
        NAMED | {"name": "Fiji-Tonga Summit"},
        NAMED | {"participants": [{"who": "TO"}]},
    ],
)
def test_otherwise_a_release_tells_of_two(other: dict[str, Any]) -> None:
    assert len(merged(record("a", engagements=[SPECIAL, other])).engagements) == 2
    assert len(merged(record("a", engagements=[SPECIAL, NAMED, NAMED])).engagements) == 3


def test_what_is_put_together_first_still_joins_what_others_tell() -> None:
    other = NAMED | {"start": "2021-06", "end": "2021-06"}
    (one,) = merged(record("a", engagements=[SPECIAL, NAMED]), record("b", engagements=[other])).engagements
    assert one.mentions == ("a#e1", "a#e2", "b#e1")
    assert one.id == "engagement/fiji-tonga-commemorative-summit/2021"
