"""Who is who: names, states, offices and times are weighed against each other."""

from __future__ import annotations

from typing import Any

import pytest

from diplograph.models import Corpus, DecisionVerdict
from tests.merge.records import groups, merged, person, record

MINISTER = "Minister of Foreign Affairs"
ONE = {frozenset({"a#p1", "b#p1"})}
TWO = {frozenset({"a#p1"}), frozenset({"b#p1"})}


def told(release: str, name: str | None, date: str, *titles: str, state: str | None = "FJ", **known: Any) -> Any:
    """A record of one person and the offices that it gives to that person."""
    offices = [{"person": "p1", "title": title, "of": known.get("of", state)} for title in titles]
    somebody = {**person(name, state), "known_as": known.get("known_as", ())}
    return record(
        release, date, known.get("issuer"), people=[somebody], offices=offices, countries=known.get("about", ())
    )


def verdicts(corpus: Corpus) -> list[str]:
    return sorted(one.verdict.value for one in corpus.decisions)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Yusuf Halloumi", "Youssef Hallumi"),
        ("Sergey Brodnikov", "Sergei Brodnikoff"),
        ("Mohamed Tarrazi", "Muhammad Tarazi"),
        ("Khalid bin Hamad Al Murrani", "Khalid Hamad al-Murrani"),
        ("PARK Tae-yun", "Park Taeyun"),
        ("Jürgen Klöster", "Juergen Kloester"),
        ("R. Vandermolen", "Roland Vandermolen"),
        ("Ana Lucia Ferrado", "Ana Ferrado"),
        ("Bob Hartwell", "Robert Hartwell"),
        ("Hartwell", "Robert HARTWELL"),
    ],
)
def test_forms_of_a_name_are_one_person_in_one_office(a: str, b: str) -> None:
    corpus = merged(told("a", a, "2021-01-02", MINISTER), told("b", b, "2021-06-07", MINISTER))
    assert groups(corpus, "people") == ONE
    (decision,) = corpus.decisions
    assert decision.score >= 0.8
    assert "foreign minister of FJ" in decision.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lina Korvel", "Lena Marvel"),
        ("Ayaka Morino", "Ayako Morino"),
        ("Ali Karimzod", "Ali Karimzoda"),
        ("Khalid Al Murrani", "Hamad Al Murrani"),
        ("R. Vandermolen", "Arnold Vandermolen"),
        ("Roland", "Roland Hartwell Vandermolen-Smith"[7:]),
    ],
)
def test_other_names_are_other_people_even_in_one_office(a: str, b: str) -> None:
    corpus = merged(told("a", a, "2021-01-02", MINISTER), told("b", b, "2021-06-07", MINISTER))
    assert groups(corpus, "people") == TWO


@pytest.mark.parametrize(("a", "b"), [("Mohamed Tarrazi", "Muhammad Tarazi"), ("R. Vandermolen", "Roland Vandermolen")])
def test_a_weak_agreement_of_names_alone_is_left_open(a: str, b: str) -> None:
    corpus = merged(told("a", a, "2021-01-02"), told("b", b, "2021-06-07"))
    assert groups(corpus, "people") == TWO
    assert verdicts(corpus) == ["unsure"]


def test_an_office_follows_another() -> None:
    minister = told("b", "Lani Tuilagi", "2023-06-07", MINISTER)
    assert groups(merged(told("a", "Lani Tuilagi", "2020-01-02", "Ambassador to Tonga"), minister), "people") == ONE


def test_namesakes_in_offices_far_apart_in_time_are_two() -> None:
    corpus = merged(
        told("a", "Lani Tuilagi", "1979-01-02", "Ambassador to Tonga"),
        told("b", "Lani Tuilagi", "2023-06-07", MINISTER),
    )
    assert groups(corpus, "people") == TWO
    (decision,) = corpus.decisions
    assert decision.verdict is DecisionVerdict.DIFFERENT
    assert "44 years apart" in decision.reason
    assert len({one.id for one in corpus.people}) == 2


def test_namesakes_of_one_state_at_one_time_in_offices_not_held_together_are_two() -> None:
    seen = [("2020-01-02", MINISTER), ("2020-03-01", "Ambassador to Tonga"), ("2020-05-02", MINISTER)]
    seen += [("2020-07-01", "Ambassador to Tonga"), ("2020-09-02", MINISTER)]
    corpus = merged(*(told(f"r{n}", "Lani Tuilagi", day, title) for n, (day, title) in enumerate(seen)))
    assert groups(corpus, "people") == {frozenset({"r0#p1", "r2#p1", "r4#p1"}), frozenset({"r1#p1", "r3#p1"})}


def test_who_is_told_without_office_is_the_namesake_nearer_in_time() -> None:
    corpus = merged(
        told("a", "Lani Tuilagi", "1979-01-02", "Ambassador to Tonga"),
        told("b", "Lani Tuilagi", "2023-06-07", MINISTER),
        told("c", "Lani Tuilagi", "2022-06-07"),
    )
    assert groups(corpus, "people") == {frozenset({"a#p1"}), frozenset({"b#p1", "c#p1"})}


def test_who_has_no_state_is_found_by_the_office() -> None:
    head = told("a", "Lani Tuilagi", "2021-01-02", "Secretary-General", state=None, of="Lagoon Council")
    other = told("c", "Lani Tuilagi", "2021-05-02", MINISTER, state="TO")
    known = told("b", "Lani Tuilagi", "2021-04-02", "Secretary-General", of="Lagoon Council")
    assert frozenset({"a#p1", "b#p1"}) in groups(merged(head, known, other), "people")


def test_who_has_no_state_is_whom_the_release_is_about() -> None:
    fijian = told("a", "Lani Tuilagi", "2021-01-02", MINISTER)
    tongan = told("b", "Lani Tuilagi", "2021-01-02", MINISTER, state="TO")
    stray = told("c", "Lani Tuilagi", "2021-01-03", state=None, about=["TO", "WS"])
    assert frozenset({"b#p1", "c#p1"}) in groups(merged(fijian, tongan, stray), "people")


def test_a_family_name_alone_is_the_only_bearers_of_the_state_at_that_time() -> None:
    minister = told("a", "Lani TUILAGI", "2021-01-02", MINISTER)
    assert groups(merged(minister, told("b", "Tuilagi", "2021-02-02")), "people") == ONE
    assert groups(merged(minister, told("b", "Tuilagi", "2020-12-02", state="TO")), "people") == TWO
    assert groups(merged(minister, told("b", "Tuilagi", "1990-02-02")), "people") == TWO
    both = merged(minister, told("c", "Sefo TUILAGI", "2021-01-05", "Speaker"), told("b", "Tuilagi", "2021-02-02"))
    assert len(both.people) == 3


def test_a_family_name_alone_is_the_only_bearers_in_an_office_of_no_state() -> None:
    seat = {"state": None, "of": "Lagoon Council"}
    head = told("a", "Lani Tuilagi", "2021-01-02", "Secretary-General", **seat)
    assert groups(merged(head, told("b", "Tuilagi", "2019-02-02", "Secretary-General", **seat)), "people") == ONE
    assert groups(merged(head, told("b", "Tuilagi", "2019-02-02", "Speaker", **seat)), "people") == TWO
    namesake = told("c", "Sefo Tuilagi", "2010-01-05", "Secretary-General", **seat)
    assert len(merged(head, namesake, told("b", "Tuilagi", "2015-08-02", "Secretary-General", **seat)).people) == 3


PREMIER = "Prime Minister"


def named(name: str, day: str) -> Any:
    return told(f"{name} {day}", name, day, PREMIER)


def unnamed(day: str, title: str = PREMIER, **known: Any) -> Any:
    return told("x", None, day, title, **known)


def meant(corpus: Corpus) -> str | None:
    (found,) = [one for one in corpus.people if "x#p1" in one.mentions]
    return found.name


@pytest.mark.parametrize(
    ("sightings", "day", "expected"),
    [
        (["Lani Tuilagi 2020-01-01", "Lani Tuilagi 2022-01-01"], "2021-02-02", "Lani Tuilagi"),
        (["Lani Tuilagi 2020-01-01"], "2021-02-02", "Lani Tuilagi"),
        (["Lani Tuilagi 2020-01-01"], "2018-12-02", "Lani Tuilagi"),
        (["Lani Tuilagi 2020-01-01"], "2023-02-02", None),
        (["Lani Tuilagi 2020-01-01", "Sefo Vainikolo 2022-01-01"], "2021-01-02", None),
        (["Lani Tuilagi 2020-01-01", "Sefo Vainikolo 2022-01-01"], "2021-12-20", "Sefo Vainikolo"),
        (["Lani Tuilagi 2021-02-02", "Sefo Vainikolo 2021-02-02"], "2021-02-02", None),
        (["Lani Tuilagi 2020-01-01", "Lani Tuilagi 2022-01-01"], "2021", "Lani Tuilagi"),
        (["Lani Tuilagi 2020-01-01", "Sefo Vainikolo 2022-01-01"], "2020", None),
        ([], "2021-02-02", None),
    ],
)
def test_an_office_alone_is_whoever_is_seen_in_it_around_that_day(
    sightings: list[str], day: str, expected: str | None
) -> None:
    assert meant(merged(*(named(*one.rsplit(" ", 1)) for one in sightings), unnamed(day))) == expected


@pytest.mark.parametrize(
    "known",
    [
        {"title": "Deputy Prime Minister"},
        {"title": PREMIER, "state": "TO"},
        {"title": "Minister"},
    ],
)
def test_an_office_of_many_or_of_another_state_says_nothing(known: dict[str, Any]) -> None:
    corpus = merged(
        told("a", "Lani Tuilagi", "2021-01-01", PREMIER, "Deputy Prime Minister", "Minister"),
        unnamed("2021-01-02", **known),
    )
    assert meant(corpus) is None


def test_what_is_inferred_is_marked_and_no_sighting() -> None:
    corpus = merged(named("Lani Tuilagi", "2020-01-01"), unnamed("2021-02-02"))
    (holder,), (tenure,) = corpus.people, corpus.tenures
    assert holder.inferred == ("x#p1",)
    assert (tenure.first_seen, tenure.last_seen) == ("2020-01-01", "2020-01-01")
    assert [(str(one.date), one.inferred) for one in tenure.attestations] == [
        ("2020-01-01", False),
        ("2021-02-02", True),
    ]
    (decision,) = corpus.decisions
    assert decision.reason.startswith("inferred: named by office only (prime minister of FJ)")


def test_who_stays_unnamed_is_left_open_with_the_reason() -> None:
    corpus = merged(named("Lani Tuilagi", "2020-01-01"), named("Sefo Vainikolo", "2022-01-01"), unnamed("2021-01-02"))
    unsure = [one for one in corpus.decisions if "x#p1" in (one.a, one.b)]
    assert [one.verdict for one in unsure] == [DecisionVerdict.UNSURE] * 2
    assert corpus.people[-1].inferred == ()


def test_words_that_stand_for_somebody_lead_to_who_is_called_so() -> None:
    called = told("a", "Lani Tuilagi", "2021-01-01", known_as=["the Lady of the Lagoon"])
    stray = told("x", None, "2021-03-01", known_as=["Lady of the Lagoon"])
    assert meant(merged(called, stray)) == "Lani Tuilagi"
    assert meant(merged(called, told("x", None, "2021-03-01", known_as=["the Minister"]))) is None
