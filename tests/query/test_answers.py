"""Every named question, asked of invented releases: exactly these rows, so that what must not match would show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.models import Superseded
from diplograph.query import Lookup, ask, questions
from tests.query import chronicle

SUMMIT = "4th Lagoon Summit"
OSLO = "Meeting of Amina Okello and Berit Solvang, 2019-05-09"
OLD_VISIT = "Visit of Berit Solvang to Kenya, 2015"
KENYAN_VISIT = "Visit of Amina Okello to Norway, 2019-05-08"
NEW_VISIT = "Visit of Ingrid Moen to Kenya, 2023-02-01"
NAIROBI = "Meeting of Amina Okello and Ingrid Moen, 2023-02-02"
SIDE_TALK = "Meeting of Mere Vakaloa and Amina Okello, 2021-09-14"
CALL = "Call of Mere Vakaloa and Berit Solvang, 2020-06-05"
COURTESY = "Courtesy call of Pablo Ibarra on Joseph Kiprono, 2022-03-02"
NADI = "Meeting of Pablo Ibarra and Mere Vakaloa, 2021-09-01"
DIRECTOR = "Meeting of Mere Vakaloa and Tomasi Rabuka, 2021-08-20"
BOTH = {"a": "Norway", "b": "Kenya"}
NO_MINISTER, FJ_MINISTER = {"office": "Foreign Minister of Norway"}, {"office": "Foreign Minister of Fiji"}
PLEDGE = "Norway pledged 4 million euros to Kenya for the Coral Fund."
GIFT = "Norway gave 3 million euros to Kenya for the Coral Fund and two patrol boats to Fiji."


@dataclass(frozen=True)
class Case:
    """A question, what it is given, and what must stand in some columns of the answer, row by row."""

    name: str
    columns: str
    rows: Sequence[tuple[object, ...]]
    given: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join((self.name, *self.given.values()))


PEOPLE = [
    Case(
        "met",
        "name occasion",
        [
            ("Berit Solvang", OSLO),
            ("Mere Vakaloa", SUMMIT),
            ("Mere Vakaloa", SIDE_TALK),
            ("Nils Haugland", SUMMIT),
            ("Pablo Ibarra", SUMMIT),
            ("Ingrid Moen", NAIROBI),
        ],
        {"person": "Okello"},
    ),
    Case("met", "name", [("Berit Solvang",)], {"person": "Okello", "until": "2020"}),
    Case(
        "names-of",
        "name release",
        [
            ("Amina Okello", "no-1"),
            ("Amina Okello", "fj-1"),
            ("Amina Okello", "no-4"),
            ("OKELLO Amina", "ke-1"),
            ("Okello", "ke-1"),
        ],
        {"entity": "Okello"},
    ),
    Case(
        "people-with-several-names",
        "person name",
        [
            ("Amina Okello", "Amina Okello"),
            ("Amina Okello", "OKELLO Amina"),
            ("Amina Okello", "Okello"),
            ("Berit Solvang", "Berit Solvang"),
            ("Berit Solvang", "Solvang"),
        ],
    ),
    Case("people-of-both", "name", [("Amina Okello",), ("Berit Solvang",), ("Sione Tavake",)], BOTH),
    Case("people-of-both", "name", [("Amina Okello",), ("Mere Vakaloa",)], {"a": "Fiji", "b": "Norway"}),
    Case("unnamed-people", "office release", [("Ambassador (CL)", "ke-2")]),
    Case(
        "offices-of",
        "office of status as_of start",
        [
            ("Director", "Lagoon Council", "current", "2021-09-16", None),
        ],
        {"person": "Rabuka"},
    ),
    Case(
        "offices-on",
        "title status start how",
        [
            ("Foreign Minister", "current", None, "told for that day"),
            ("Director", "incoming", "2024", "told for that day"),
        ],
        {"person": "Vakaloa", "on": "2023-02-03"},
    ),
    Case(
        "offices-on",
        "title how",
        [("Foreign Minister", "seen before and after")],
        {"person": "Vakaloa", "on": "2022-01-01"},
    ),
    Case("offices-on", "title", [], {"person": "Vakaloa", "on": "2019-01-01"}),
    Case(
        "holders-of-office",
        "name first_seen last_seen releases",
        [("Berit Solvang", "2019-05-10", "2021-12-01", 4), ("Ingrid Moen", "2023-02-03", "2023-02-03", 1)],
        NO_MINISTER,
    ),
    Case(
        "office-attestations",
        "name as_of release",
        [
            ("Berit Solvang", "2019-05-10", "no-1"),
            ("Berit Solvang", "2019-05-11", "ke-1"),
            ("Berit Solvang", "2020-06-06", "no-2"),
            ("Berit Solvang", "2021-12-01", "no-3"),
            ("Ingrid Moen", "2023-02-03", "no-4"),
        ],
        NO_MINISTER,
    ),
    Case("holder-on", "name how", [("Berit Solvang", "told for that day")], NO_MINISTER | {"on": "2019-05-11"}),
    Case("holder-on", "name how", [("Berit Solvang", "seen before and after")], NO_MINISTER | {"on": "2021-01-01"}),
    Case(
        "holder-on",
        "name how",
        [("Berit Solvang", "last seen before"), ("Ingrid Moen", "first seen after")],
        NO_MINISTER | {"on": "2022-06-01"},
    ),
    Case("holder-on", "name how", [("Ingrid Moen", "last seen before")], NO_MINISTER | {"on": "2024-01-01"}),
    Case(
        "office-conflicts",
        "office name from to",
        [
            ("Foreign Minister (FJ)", "Mere Vakaloa", "2023-02-03", "2023-02-03"),
            ("Foreign Minister (FJ)", "Sione Tavake", "2023-02-03", "2023-02-03"),
        ],
    ),
    Case(
        "officials-of",
        "name office",
        [
            ("Mere Vakaloa", "Director (Lagoon Council)"),
            ("Mere Vakaloa", "Foreign Minister (FJ)"),
            ("Tomasi Rabuka", "Director (Lagoon Council)"),
        ],
        {"of": "Lagoon Council"},
    ),
    Case(
        "stood-in",
        "occasion state who in_place_of how",
        [
            (SUMMIT, "Norway", "Nils Haugland", "Berit Solvang", "a deputy among holders of the office"),
            (SUMMIT, "Norway", "Nils Haugland", "Berit Solvang", "the other was expected"),
        ],
    ),
    Case("stood-in", "who", [], {"engagement": OSLO}),
    Case(
        "never-met",
        "other occasion",
        [("Amina Okello", SUMMIT), ("Mere Vakaloa", SUMMIT), ("Nils Haugland", SUMMIT)],
        {"person": "Ibarra"},
    ),
    Case("never-met", "other", [("Nils Haugland",), ("Pablo Ibarra",)], {"person": "Vakaloa"}),
]

MEETINGS = [
    Case(
        "engagements",
        "occasion status accounts",
        [(CALL, "held", 1), ("1st Tidal Gathering", "cancelled", 1), ("2nd Reef Forum", "planned", 1)],
        {"since": "2020", "until": "2020"},
    ),
    Case("engagements", "occasion", [(OLD_VISIT,), (KENYAN_VISIT,), (NEW_VISIT,)], {"of_kind": "visit"}),
    Case("engagements", "occasion", [("1st Tidal Gathering",)], {"having": "cancelled"}),
    Case("engagements", "occasion", [(CALL,)], {"by": "virtual"}),
    Case("engagements", "occasion", [(KENYAN_VISIT,), (OSLO,)], {"by": "in-person", "until": "2019", "since": "2019"}),
    Case(
        "engagements-by-kind",
        "kind engagements perhaps_the_same",
        [
            ("call", 1, 0),
            ("conference", 3, 0),
            ("courtesy-call", 1, 0),
            ("meeting", 5, 0),
            ("ministerial", 2, 1),
            ("summit", 1, 0),
            ("visit", 3, 0),
        ],
    ),
    Case("engagements-by-year", "year engagements", [(2015, 1), (2019, 2), (2021, 1), (2023, 2)], BOTH),
    Case(
        "engagements-between",
        "occasion status",
        [(CALL, "held"), (SUMMIT, "held")],
        {"a": "Norway", "b": "Fiji"},
    ),
    Case(
        "engagements-of",
        "occasion role",
        [(NADI, "participant"), (SUMMIT, "chair"), (COURTESY, "visitor")],
        {"entity": "Chile"},
    ),
    Case("engagements-of", "occasion", [(SUMMIT,)], {"entity": "Chile", "in_role": "chair"}),
    Case("engagements-of", "occasion", [(COURTESY,)], {"entity": "Chile", "of_kind": "courtesy-call"}),
    Case(
        "participants-of",
        "name role office told",
        [
            ("Amina Okello", "participant", "Foreign Minister (KE)", "held"),
            ("Berit Solvang", "participant", "Foreign Minister (NO)", "planned"),
            ("Fiji", "host", None, "planned"),
            ("Mere Vakaloa", "chair", "Foreign Minister (FJ)", "held"),
            ("Nils Haugland", "participant", "Deputy Foreign Minister (NO)", "held"),
            ("Pablo Ibarra", "chair", "Foreign Minister (CL)", "held"),
        ],
        {"engagement": SUMMIT},
    ),
    Case(
        "accounts-of",
        "release told status start place",
        [
            ("no-1", "2019-05-10", "planned", "2020", "Suva"),
            ("no-2", "2020-06-06", "planned", "2021-09", "Suva"),
            ("fj-1", "2021-09-16", "held", "2021-09-14", "Suva"),
        ],
        {"engagement": SUMMIT},
    ),
    Case("accounts-of", "release", [("no-1",), ("ke-1",)], {"engagement": OSLO}),
    Case(
        "engagement-mentions",
        "start end place release name",
        [("2021-09-14", "2021-09-15", "Suva", release, SUMMIT) for release in ("fj-1", "no-1", "no-2")],
        {"engagement": SUMMIT},
    ),
    Case("first-meeting", "occasion", [(OLD_VISIT,)], BOTH),
    Case("first-meeting", "occasion start", [(SUMMIT, "2021-09-14")], BOTH | {"since": "2020"}),
    Case("first-meeting", "occasion", [], BOTH | {"since": "2024"}),
    Case("last-meeting", "occasion", [(NEW_VISIT,)], BOTH),
    Case("last-meeting", "occasion", [(KENYAN_VISIT,)], BOTH | {"until": "2021-09-14"}),
    Case(
        "longest-gap",
        "days ended began after before",
        [
            (1224, "2015-12-31", "2019-05-08", OLD_VISIT, KENYAN_VISIT),
            (858, "2019-05-10", "2021-09-14", KENYAN_VISIT, SUMMIT),
            (504, "2021-09-15", "2023-02-01", SUMMIT, NEW_VISIT),
        ],
        BOTH,
    ),
    Case("chairs", "occasion name state", [(SUMMIT, "Mere Vakaloa", "Fiji"), (SUMMIT, "Pablo Ibarra", "Chile")]),
    Case("chairs", "name", [("Pablo Ibarra",)], {"chaired": "Chile"}),
    Case("chairs", "name", [], {"engagement": OSLO}),
    Case("courtesy-calls", "caller called_on start", [("Pablo Ibarra", "Joseph Kiprono", "2022-03-02")]),
    Case("courtesy-calls", "caller", [], {"visitor": "Kenya"}),
    Case("courtesy-calls", "caller", [("Pablo Ibarra",)], {"host": "Kenya"}),
    Case("virtual-engagements", "occasion start", [(CALL, "2020-06-05")]),
    Case("virtual-engagements", "occasion", [], {"since": "2021"}),
    Case("sidelines", "occasion", [(SIDE_TALK,)], {"engagement": SUMMIT}),
    Case(
        "counterparts",
        "name engagements first last",
        [
            ("Amina Okello", 4, "2019-05-08", "2023-02-02"),
            ("Kenya", 2, "2015-01-01", "2023-02-03"),
            ("Mere Vakaloa", 2, "2020-06-05", "2021-09-15"),
            ("Pablo Ibarra", 1, "2021-09-14", "2021-09-15"),
        ],
        {"entity": "Norway"},
    ),
    Case(
        "counterpart-states",
        "state engagements first last",
        [
            ("Kenya", 6, "2015-01-01", "2023-02-03"),
            ("Fiji", 2, "2020-06-05", "2021-09-15"),
            ("Chile", 1, "2021-09-14", "2021-09-15"),
        ],
        {"entity": "Norway"},
    ),
    Case("recalled-history", "occasion start release", [(OLD_VISIT, "2015", "no-1")], BOTH),
    Case("recalled-history", "occasion", [], {"a": "Fiji", "b": "Kenya"}),
    Case(
        "told-by-one-side",
        "occasion release",
        [
            (OLD_VISIT, "no-1"),
            (KENYAN_VISIT, "no-1"),
            (SUMMIT, "no-1"),
            (SUMMIT, "no-2"),
            (NEW_VISIT, "no-4"),
            (NAIROBI, "no-4"),
        ],
        BOTH,
    ),
    Case("told-by-one-side", "occasion", [], {"a": "Kenya", "b": "Norway"}),
    Case(
        "places",
        "place engagements",
        [("Suva", 3), ("Kenya", 2), ("Nairobi", 2), ("Nadi", 1), ("Norway", 1), ("Oslo", 1)],
    ),
    Case(
        "organization-counterparts", "name occasion", [("Mere Vakaloa", DIRECTOR)], {"organization": "Lagoon Council"}
    ),
]

VISITS = [
    Case(
        "visits",
        "name occasion",
        [("Berit Solvang", OLD_VISIT), ("Ingrid Moen", NEW_VISIT)],
        {"visitor": "Norway", "host": "Kenya"},
    ),
    Case("visits", "name", [("Amina Okello",)], {"host": "Norway"}),
    Case("first-visit", "name start", [("Berit Solvang", "2015")], {"visitor": "Norway", "host": "Kenya"}),
    Case(
        "first-visit",
        "name start",
        [("Ingrid Moen", "2023-02-01")],
        {"visitor": "Norway", "host": "Kenya", "since": "2016"},
    ),
    Case("first-visit", "name", [], {"visitor": "Fiji", "host": "Kenya"}),
    Case("visits-hosted", "from visits first last", [("Norway", 2, "2015-01-01", "2023-02-03")], {"host": "Kenya"}),
    Case("visits-hosted", "from visits", [("Norway", 1)], {"host": "Kenya", "since": "2016"}),
    Case("visits-in-year", "visitor host", [("Ingrid Moen", "Kenya")], {"year": "2023"}),
    Case("visits-in-year", "visitor", [], {"year": "2020"}),
]

PLANS = [
    Case(
        "planned",
        "occasion start release",
        [
            ("2nd Reef Forum", "2020-11", "no-1"),
            ("Shore Ministers' Meeting", "2022-04", "no-3"),
            ("2nd Harbour Talks", "2022-12", "no-3"),
            ("Shore Ministers' Meeting", "2024-05", "no-4"),
        ],
    ),
    Case("planned-then-held", "occasion start planned_in told_in", [(SUMMIT, "2021-09-14", "no-1", "fj-1")]),
    Case(
        "given-another-date",
        "occasion from to how",
        [
            (SUMMIT, "2020", "2021-09", "moved"),
            ("Shore Ministers' Meeting", "2022-04", "2024-05", "announced again: moved, or the next of its kind"),
        ],
    ),
    Case(
        "not-heard-of-again",
        "occasion last_told_in silent_until",
        [("2nd Reef Forum", "no-1", "2023-02-03"), ("2nd Harbour Talks", "no-3", "2023-02-03")],
    ),
    Case("cancelled", "occasion told release", [("1st Tidal Gathering", "2020-06-06", "no-2")]),
    Case(
        "life-of",
        "step stage start before release",
        [
            (1, "planned", "2020", None, "no-1"),
            (2, "moved", "2021-09", "2020", "no-2"),
            (3, "held", "2021-09-14", None, "fj-1"),
        ],
        {"engagement": SUMMIT},
    ),
    Case("expected-only", "occasion name release", [(SUMMIT, "Berit Solvang", "no-1")]),
]

POSITIONS = [
    Case(
        "positions-of",
        "position about",
        [("request", "Lagoon Accord"), ("request", "Norway")],
        {"speaker": "Vakaloa"},
    ),
    Case("positions-of", "about", [], {"speaker": "Vakaloa", "stance": "thank"}),
    Case(
        "statements-on-topic",
        "speaker position",
        [("Amina Okello", "agree"), ("Berit Solvang", "agree"), ("Norway", "commit")],
        {"topic": "health"},
    ),
    Case("statements-on-topic", "speaker", [("Norway",)], {"topic": "health", "stance": "commit"}),
    Case(
        "positions-on-topic",
        "date position speaker",
        [("2019-05-10", "agree", "Berit Solvang"), ("2021-12-01", "commit", "Norway")],
        {"of": "Norway", "topic": "health"},
    ),
    Case("positions-on-topic", "speaker", [("Norway",)], {"of": "Norway", "topic": "health", "since": "2020"}),
    Case("agreed-at", "topic object", [("climate-energy", None)], {"engagement": SUMMIT}),
    Case("agreed-at", "topic", [("health",), ("maritime",)], {"engagement": OSLO}),
    Case(
        "agreed-between",
        "topic",
        [("health",), ("maritime",), ("climate-energy",), ("trade-investment",)],
        BOTH,
    ),
    Case("agreed-between", "topic", [("health",), ("maritime",)], {"a": "Solvang", "b": "Okello"}),
    Case(
        "agreed-between",
        "topic",
        [("health",), ("maritime",)],
        {"a": "Foreign Minister of Norway", "b": "Foreign Minister of Kenya"},
    ),
    Case(
        "changed-positions",
        "speaker about before after after_date",
        [("Berit Solvang", "Coral Fund", "support", "concern", "2020-06-06")],
    ),
    Case("changed-positions", "about", [], {"of": "Fiji"}),
    Case(
        "third-party-views",
        "speaker speakers_state position",
        [("Kenya", "Kenya", "thank"), ("Mere Vakaloa", "Fiji", "request"), ("Kenya", "Kenya", "welcome")],
        {"country": "Norway"},
    ),
    Case("requests-to", "speaker about", [("Mere Vakaloa", "Lagoon Accord")], {"of": "Norway"}),
    Case("requests-to", "speaker", [], {"of": "Fiji"}),
    Case(
        "promises",
        "promised for later_given given_on",
        [
            ("EUR 4,000,000", "Coral Fund", "EUR 3,000,000", "2020-06-06"),
            ("is ready to help", "health", None, None),
        ],
        {"of": "Norway"},
    ),
    Case("shared-positions", "about", [("Coral Fund",)], BOTH),
    Case("shared-positions", "about", [], {"a": "Chile", "b": "Kenya"}),
    Case(
        "topics-between",
        "topic statements",
        [("climate-energy", 1), ("health", 1), ("maritime", 1), ("trade-investment", 1)],
        BOTH,
    ),
    Case(
        "evidence-of-position",
        "who position sentence",
        [
            ("Fiji", "support", "Fiji supports the Coral Fund and the Lagoon Accord."),
            ("Mere Vakaloa", "request", "Minister Vakaloa urged Norway to join the Lagoon Accord."),
        ],
        {"speaker": "Fiji", "about": "Lagoon Accord"},
    ),
    Case("evidence-of-position", "who", [], {"speaker": "Lagoon Council", "about": "Lagoon Accord"}),
]

INITIATIVES = [
    Case(
        "initiatives",
        "initiative kind releases",
        [
            ("Coral Fund", "fund", 5),
            ("Blue Partnership", "partnership", 1),
            ("Deep Sea Code", "document", 1),
            ("Lagoon Accord", "agreement", 1),
            ("Reef Watch", "programme", 1),
        ],
    ),
    Case(
        "supporters-of-initiative",
        "speaker date",
        [("Berit Solvang", "2019-05-10"), ("Fiji", "2021-09-16"), ("Kenya", "2022-03-03")],
        {"initiative": "Coral Fund"},
    ),
    Case(
        "initiatives-supported-by",
        "initiative since how",
        [
            ("Coral Fund", "2019-05-10", "gives to it"),
            ("Coral Fund", "2019-05-10", "says so, or is said to"),
            ("Reef Watch", "2023-02-03", "says so, or is said to"),
        ],
        {"supporter": "Norway"},
    ),
    Case("initiatives-supported-by", "initiative release", [("Coral Fund", "ke-2")], {"supporter": "Kenya"}),
    Case(
        "initiatives-first-mentioned",
        "initiative issuers_state release",
        [
            ("Blue Partnership", "Norway", "no-1"),
            ("Coral Fund", "Norway", "no-1"),
            ("Deep Sea Code", "Kenya", "ke-1"),
            ("Lagoon Accord", "Fiji", "fj-1"),
            ("Reef Watch", "Norway", "no-4"),
        ],
    ),
    Case("initiatives-first-mentioned", "initiative", [("Coral Fund",)], {"of_kind": "fund"}),
    Case("initiatives-of-both", "initiative", [("Coral Fund",)], BOTH),
    Case("initiatives-of-both", "initiative", [], {"a": "Chile", "b": "Kenya"}),
    Case("partnerships-between", "name since as_of", [("Blue Partnership", "2018", "2019-05-10")], BOTH),
    Case("partnerships-between", "name", [], {"a": "Norway", "b": "Fiji"}),
    Case("signatures", "initiative sentence", [("Lagoon Accord", "The Lagoon Accord was signed.")]),
    Case("signatures", "initiative", [], {"of_kind": "fund"}),
    Case(
        "initiative-positions",
        "speaker position statements",
        [
            ("Fiji", "support", 1),
            ("Kenya", "support", 1),
            ("Kenya", "thank", 1),
            ("Norway", "concern", 1),
            ("Norway", "support", 1),
        ],
        {"initiative": "Coral Fund"},
    ),
    Case(
        "ledger",
        "act who date",
        [
            ("mentioned", "Ministry of Foreign Affairs of Fiji", "2021-09-16"),
            ("requested", "Mere Vakaloa", "2021-09-16"),
            ("signed", None, "2021-09-16"),
            ("supported", "Fiji", "2021-09-16"),
        ],
        {"initiative": "Lagoon Accord"},
    ),
]

MONEY = [
    Case(
        "contributions",
        "giver amount goods recipient purpose",
        [
            ("Norway", 4_000_000, None, "Kenya", "Coral Fund"),
            ("Norway", None, "two patrol boats", "Fiji", "maritime"),
            ("Norway", 3_000_000, None, "Kenya", "Coral Fund"),
            ("Chile", 1_000_000, None, "Kenya", "health"),
        ],
    ),
    Case("contributions", "goods", [("two patrol boats",)], {"to": "Fiji"}),
    Case("contributions", "amount", [(4_000_000,), (3_000_000,)], {"toward": "Coral Fund"}),
    Case("money-given", "giver amount currency", [("Chile", 1_000_000, "USD")], {"donor": "Chile"}),
    Case("money-given", "amount", [], {"to": "Fiji"}),
    Case("given-without-amount", "giver goods recipient", [("Norway", "two patrol boats", "Fiji")]),
    Case("given-without-amount", "goods", [], {"donor": "Norway", "to": "Kenya"}),
    Case(
        "sums-by-donor",
        "giver recipient currency status year total",
        [
            ("Chile", "Kenya", "USD", "given", 2022, 1_000_000),
            ("Norway", "Kenya", "EUR", "pledged", 2019, 4_000_000),
            ("Norway", "Kenya", "EUR", "given", 2020, 3_000_000),
        ],
    ),
    Case(
        "evidence-of-contribution",
        "amount sentence",
        [(4_000_000, PLEDGE), (3_000_000, GIFT)],
        {"donor": "Norway", "toward": "Coral Fund"},
    ),
    Case("evidence-of-contribution", "sentence", [], {"donor": "Chile", "toward": "Coral Fund"}),
]

SOURCES = [
    Case(
        "releases",
        "release date",
        [
            ("no-1", "2019-05-10"),
            ("ke-1", "2019-05-11"),
            ("no-2", "2020-06-06"),
            ("fj-1", "2021-09-16"),
            ("no-3", "2021-12-01"),
            ("ke-2", "2022-03-03"),
            ("no-4", "2023-02-03"),
        ],
    ),
    Case(
        "coverage",
        "country month releases",
        [
            ("Fiji", "2021-09", 1),
            ("Kenya", "2019-05", 1),
            ("Kenya", "2022-03", 1),
            ("Norway", "2019-05", 1),
            ("Norway", "2020-06", 1),
            ("Norway", "2021-12", 1),
            ("Norway", "2023-02", 1),
        ],
    ),
    Case("stats", "what count", [("releases", 7), ("people", 10), ("states", 4), ("engagements", 16)]),
    Case(
        "evidence-for",
        "release quote",
        [("ke-1", "expressed concern about the Deep Sea Code"), ("ke-1", "Deep Sea Code")],
        {"entity": "Deep Sea Code"},
    ),
    Case(
        "first-and-last-mention",
        "first last releases",
        [("2021-09-16", "2023-02-03", 2)],
        {"entity": "Lagoon Council"},
    ),
    Case(
        "organizations",
        "organization kind releases first last",
        [("Lagoon Council", "intergovernmental", 2, "2021-09-16", "2023-02-03")],
    ),
    Case("releases-mentioning", "release", [("fj-1",), ("no-4",)], {"entity": "Lagoon Council"}),
    Case("mentioned-together", "release", [("fj-1",)], {"a": "Lagoon Council", "b": "Lagoon Accord"}),
    Case("superseded", "release fate replaced_by account", [("no-0", "withdrawn", None, "no-0~eeeeeeee")]),
]

CASES = [*PEOPLE, *MEETINGS, *VISITS, *PLANS, *POSITIONS, *INITIATIVES, *MONEY, *SOURCES]


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    """What stands, and one release that was withdrawn."""
    first = chronicle.records()[0]
    head = first.release.model_copy(update={"id": "no-0"})
    gone = first.model_copy(update={"release": head})
    old = Superseded(id="no-0~eeeeeeee", record=gone, path="in/no-0.txt", sha256="e" * 64, withdrawn=True)
    return GraphStore.of(merge(chronicle.records()).model_copy(update={"superseded": (old,)}))


@pytest.fixture(scope="module")
def names(graph: GraphStore) -> Lookup:
    return Lookup(graph)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_answer_is(graph: GraphStore, names: Lookup, case: Case) -> None:
    rows = ask(graph, case.name, case.given, names)
    kept = rows.without(*(set(rows.columns) - set(case.columns.split()))).distinct()
    found = [row for row in kept if case.name != "stats" or row in case.rows]
    assert found == list(case.rows)


def test_every_question_has_an_answer_here() -> None:
    assert {case.name for case in CASES} == set(questions())


def test_there_are_at_least_forty() -> None:
    assert len(questions()) >= 40
