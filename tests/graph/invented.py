"""Two invented releases and what they say, with every field of the record used at least once."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from diplograph.models import Evidence, ReleaseRecord, Sentence, Superseded

NORTH = """TOKYO, 5 March 2021
Foreign Minister AOKI Hanako met Deputy Prime Minister VANN Dara of Cambodia in Tokyo on 4 March 2021.
Minister AOKI reaffirmed Japan's support for the Lantern Route Plan (LRP).
Japan will give 2.5 million dollars to Cambodia for the plan, and the Harbour Board (HB) has handed over two boats.
The two ministers agreed to hold the 3rd Lantern Summit in Siem Reap in December 2021 instead of May 2021.
Mr. VANN recalled that he had called the chief of the Harbour Board, Director-designate ITO Jun, twice in 2020.
"""

SOUTH = """Phnom Penh, 6 March 2021
H.E. Dara Vann was received by the Japanese Minister for Foreign Affairs, AOKI Hanako, in TOKYO on 4 March 2021.
He thanked Japan for the Lantern Route Plan, and expressed concern about shipping.
Mr. Vann, Head of the Southern Desk, spoke of ASEAN and RCEP.
"""

_SENTENCE = re.compile(r"[^\n]+")


def evidence(text: str, *quotes: str) -> list[dict[str, Any]]:
    """Evidence for each quote, where it first stands in the text."""
    return [_place(text, quote).model_dump() for quote in quotes]


def _place(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    spans = list(_SENTENCE.finditer(text))
    number = next(n for n, span in enumerate(spans) if span.start() <= start < span.end())
    return Evidence(sentence=number, start=start, end=start + len(quote), quote=quote)


def sentences(text: str) -> list[dict[str, Any]]:
    """The lines of a text as sentences."""
    return [
        Sentence(number=n, start=span.start(), end=span.end(), text=span[0]).model_dump()
        for n, span in enumerate(_SENTENCE.finditer(text))
    ]


def north() -> dict[str, Any]:
    """What the Japanese side's release says."""

    def proof(*quotes: str) -> list[dict[str, Any]]:
        return evidence(NORTH, *quotes)

    return {
        "release": {
            "id": "north 1",
            "title": "Lantern talks",
            "issuer": "Ministry of Foreign Affairs of Japan",
            "issuer_country": "JP",
            "date": "2021-03-05",
            "place": "Tokyo",
            "source": "north 1.txt",
            "sha256": hashlib.sha256(NORTH.encode()).hexdigest(),
            "evidence": proof("5 March 2021", "TOKYO"),
        },
        "people": [
            {
                "id": "p1",
                "name": "AOKI Hanako",
                "names": ["AOKI"],
                "known_as": ["the Minister"],
                "country": "JP",
                "evidence": proof("AOKI Hanako"),
            },
            {"id": "p2", "name": "VANN Dara", "names": ["VANN"], "country": "KH", "evidence": proof("VANN Dara")},
            {"id": "p3", "name": "ITO Jun", "evidence": proof("ITO Jun")},
        ],
        "offices": [
            {"person": "p1", "title": "Foreign Minister", "of": "JP", "evidence": proof("Foreign Minister")},
            {"person": "p2", "title": "Deputy Prime Minister", "of": "KH", "evidence": proof("Deputy Prime Minister")},
            {
                "person": "p3",
                "title": "Director",
                "of": "Harbour Board",
                "status": "incoming",
                "start": "2021-07",
                "as_of": "2020",
                "evidence": proof("Director-designate"),
            },
        ],
        "organizations": [
            {
                "id": "o1",
                "name": "Ministry of Foreign Affairs of Japan",
                "names": ["MOFA"],
                "kind": "ministry",
                "evidence": proof("Foreign Minister"),
            },
            {
                "id": "o2",
                "name": "Harbour Board",
                "names": ["HB"],
                "kind": "government",
                "evidence": proof("Harbour Board (HB)"),
            },
        ],
        "countries": ["JP", "KH"],
        "country_evidence": {"JP": proof("Japan"), "KH": proof("Cambodia")},
        "initiatives": [
            {
                "id": "i1",
                "name": "Lantern Route Plan",
                "names": ["LRP"],
                "kind": "plan",
                "evidence": proof("Lantern Route Plan (LRP)"),
            }
        ],
        "engagements": [
            {
                "id": "e1",
                "kind": "meeting",
                "status": "held",
                "mode": "in-person",
                "start": "2021-03-04",
                "end": "2021-03-04",
                "place": "Tokyo",
                "participants": [{"who": "p1", "role": "host"}, {"who": "p2", "role": "guest"}],
                "quote": "met Deputy Prime Minister VANN Dara",
                "evidence": proof("met Deputy Prime Minister VANN Dara"),
            },
            {
                "id": "e2",
                "kind": "summit",
                "name": "3rd Lantern Summit",
                "names": ["Lantern Summit"],
                "status": "planned",
                "mode": "in-person",
                "start": "2021-12",
                "end": "2021-12",
                "place": "Siem Reap",
                "participants": [{"who": "JP"}, {"who": "KH", "role": "host"}, {"who": "p1"}, {"who": "p2"}],
                "moved_from": {"start": "2021-05", "end": "2021-05", "place": "Kyoto", "mode": "virtual"},
                "evidence": proof("hold the 3rd Lantern Summit in Siem Reap"),
            },
            {
                "id": "e3",
                "kind": "call",
                "status": "recalled",
                "mode": "virtual",
                "start": "2020",
                "end": "2020",
                "count": 2,
                "participants": [{"who": "p2"}, {"who": "p3"}, {"who": "o2"}],
                "evidence": proof("he had called the chief"),
            },
        ],
        "statements": [
            {
                "speakers": ["p1"],
                "stance": "support",
                "about": ["i1", "maritime"],
                "quote": "reaffirmed Japan's support",
                "evidence": proof("reaffirmed Japan's support"),
            },
            {
                "speakers": ["p1", "p2"],
                "stance": "agree",
                "about": ["e2"],
                "quote": "agreed to hold the 3rd Lantern Summit",
                "evidence": proof("agreed to hold the 3rd Lantern Summit"),
            },
            {
                "speakers": ["JP"],
                "stance": "support",
                "about": ["i1"],
                "quote": "Japan's support",
                "embedded": True,
                "evidence": proof("Japan's support"),
            },
        ],
        "contributions": [
            {
                "donor": "JP",
                "donors": ["JP", "p1"],
                "recipient": "KH",
                "amount": 2500000.5,
                "currency": "USD",
                "for": "i1",
                "status": "pledged",
                "quote": "will give 2.5 million dollars",
                "evidence": proof("will give 2.5 million dollars"),
            },
            {
                "donor": "o2",
                "goods": "two boats",
                "for": "maritime",
                "status": "given",
                "evidence": proof("handed over two boats"),
            },
        ],
        "sentences": sentences(NORTH),
        "notes": "The summit was moved.",
    }


def south() -> dict[str, Any]:
    """What the Cambodian side's release says of the same meeting."""

    def proof(*quotes: str) -> list[dict[str, Any]]:
        return evidence(SOUTH, *quotes)

    return {
        "release": {"id": "south-2", "issuer": "Ministry of Lanterns", "date": "2021-03", "source": "south-2.txt"},
        "people": [
            {"id": "p1", "name": "AOKI Hanako", "country": "JP", "evidence": proof("AOKI Hanako")},
            {"id": "p2", "name": "Dara Vann", "country": "KH", "evidence": proof("Dara Vann")},
        ],
        "offices": [
            {
                "person": "p1",
                "title": "Minister for Foreign Affairs",
                "of": "JP",
                "evidence": proof("Japanese Minister for Foreign Affairs"),
            },
            {"person": "p2", "title": "Head", "of": "Southern Desk", "evidence": proof("Head of the Southern Desk")},
        ],
        "organizations": [
            {"id": "o1", "name": "ASEAN", "kind": "intergovernmental", "evidence": proof("ASEAN")},
        ],
        "countries": ["JP"],
        "country_evidence": {"JP": proof("Japanese")},
        "initiatives": [
            {"id": "i1", "name": "Lantern Route Plan", "kind": "plan", "evidence": proof("Lantern Route Plan")},
            {"id": "i2", "name": "RCEP", "kind": "agreement", "evidence": proof("RCEP")},
        ],
        "engagements": [
            {
                "id": "e1",
                "kind": "courtesy-call",
                "status": "held",
                "start": "2021-03-04",
                "end": "2021-03-04",
                "place": "TOKYO",
                "participants": [{"who": "p1", "role": "host"}, {"who": "p2", "role": "visitor"}],
                "evidence": proof("was received by"),
            }
        ],
        "statements": [
            {
                "speakers": ["p2"],
                "stance": "thank",
                "about": ["JP", "i1"],
                "quote": "thanked Japan",
                "evidence": proof("thanked Japan"),
            }
        ],
        "sentences": sentences(SOUTH),
    }


def records() -> list[ReleaseRecord]:
    """Both records."""
    return [ReleaseRecord.model_validate(entry) for entry in (north(), south())]


def superseded() -> tuple[Superseded, ...]:
    """What the Japanese side's release said at first and then, and two releases that are there no longer."""
    early = north()
    early["people"].append({"id": "p4", "name": "KUDO Ren", "country": "FR", "evidence": evidence(NORTH, "ITO Jun")})
    early["engagements"][0] |= {"place": "Harrow Quay", "start": "1999-01-01", "end": "1999-01-01"}
    first = _before(early, title="Lantern and tea talks", date="2021-03-03")
    second = _before(north(), issuer="Ministry of Nowhere", issuer_country="FR")
    withdrawn = _before(south(), id="west", issuer="Ministry of Sand", date="2019-02", source="west.txt")
    unread = _before(south(), id="east", source="east.txt")
    return tuple(
        Superseded(
            id=f"{record.release.id}~{sha[:8]}", record=record, path=f"in/{record.release.id}.txt", sha256=sha, **by
        )
        for record, sha, by in (
            (unread, "a" * 64, {}),
            (first, "b" * 64, {"by_sha256": "c" * 64}),
            (second, "c" * 64, {"by_sha256": north()["release"]["sha256"]}),
            (withdrawn, "d" * 64, {"withdrawn": True}),
        )
    )


def _before(record: dict[str, Any], **head: str) -> ReleaseRecord:
    return ReleaseRecord.model_validate(record | {"release": record["release"] | head})
