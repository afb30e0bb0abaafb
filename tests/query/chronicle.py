"""Seven invented releases of three ministries on invented people, for the named questions to be asked of."""

from __future__ import annotations

from typing import Any

from diplograph.models import ReleaseRecord
from tests.placing import lines, placed

Entry = dict[str, Any]

TEXTS: dict[str, str] = {}
"""The texts of the releases that were told, by their ids."""

NORWAY, KENYA, FIJI = (
    ("Ministry of Foreign Affairs of Norway", "NO"),
    ("Ministry of Foreign Affairs of Kenya", "KE"),
    ("Ministry of Foreign Affairs of Fiji", "FJ"),
)

SOLVANG = {"id": "p1", "name": "Berit Solvang", "names": ["Solvang"], "country": "NO"}
OKELLO = {"id": "p2", "name": "Amina Okello", "country": "KE"}
KIPRONO = {"id": "p3", "name": "Joseph Kiprono", "country": "KE"}
HAUGLAND = {"id": "p4", "name": "Nils Haugland", "country": "NO"}
VAKALOA = {"id": "p5", "name": "Mere Vakaloa", "country": "FJ"}
IBARRA = {"id": "p6", "name": "Pablo Ibarra", "country": "CL"}
MOEN = {"id": "p7", "name": "Ingrid Moen", "country": "NO"}
RABUKA = {"id": "p8", "name": "Tomasi Rabuka", "country": None}
TAVAKE = {"id": "p9", "name": "Sione Tavake", "country": "FJ"}
AMBASSADOR = {"id": "p10", "name": None, "country": "CL"}

COUNCIL = {"id": "o1", "name": "Lagoon Council", "kind": "intergovernmental"}
CORAL = {"id": "i1", "name": "Coral Fund", "kind": "fund"}
CODE = {"id": "i2", "name": "Deep Sea Code", "kind": "document"}
ACCORD = {"id": "i3", "name": "Lagoon Accord", "kind": "agreement"}
BLUE = {"id": "i4", "name": "Blue Partnership", "kind": "partnership"}
WATCH = {"id": "i5", "name": "Reef Watch", "kind": "programme"}


def minister(person: str, of: str, title: str = "Foreign Minister", **known: str) -> Entry:
    """That somebody holds an office."""
    return {"person": person, "title": title, "of": of, **known}


def occasion(local: str, kind: str, status: str, start: str | None, *who: str, **known: Any) -> Entry:
    """An engagement of one day, or of the days from ``start`` to ``end``; ``who`` are ``p1`` or ``p1:host``."""
    parts = [dict(zip(("who", "role"), one.split(":"), strict=False)) for one in who]
    return {"id": local, "kind": kind, "status": status, "start": start, "end": start, "participants": parts, **known}


def says(speakers: str, stance: str, about: str, quote: str) -> Entry:
    """A statement; speakers and objects are parted by spaces."""
    return {"speakers": speakers.split(), "stance": stance, "about": about.split(), "quote": quote}


def told(name: str, issuer: tuple[str, str], date: str, text: str, **entries: Any) -> ReleaseRecord:
    """The record of a release with this text."""
    TEXTS[name] = text
    head = {"id": name, "issuer": issuer[0], "issuer_country": issuer[1], "date": date, "title": text.split(".")[0]}
    return ReleaseRecord.model_validate(placed({"release": head, **entries}, text, lines(text)))


def records() -> list[ReleaseRecord]:
    """The seven releases, in the order of their dates."""
    return [_oslo(), _nairobi(), _call(), _summit(), _message(), _courtesy(), _visit()]


def _oslo() -> ReleaseRecord:
    text = """Foreign Minister Berit Solvang received Foreign Minister Amina Okello of Kenya in Oslo on 9 May 2019.
Minister Okello visits Norway from 8 to 10 May 2019.
Norway and Kenya raised their relations to a Blue Partnership in 2018.
The two ministers agreed to enhance cooperation in maritime affairs and health.
Solvang reaffirmed Norway's support for the Coral Fund.
Norway pledged 4 million euros to Kenya for the Coral Fund.
Minister Solvang will attend the 4th Lagoon Summit in Suva in 2020 and the 2nd Reef Forum in November 2020.
Minister Solvang recalled her visit to Kenya in 2015.
"""
    return told(
        "no-1",
        NORWAY,
        "2019-05-10",
        text,
        people=[SOLVANG, OKELLO],
        offices=[minister("p1", "NO"), minister("p2", "KE")],
        countries=["NO", "KE"],
        initiatives=[CORAL, BLUE],
        engagements=[
            occasion("e1", "meeting", "held", "2019-05-09", "p1:host", "p2:guest", place="Oslo", mode="in-person"),
            occasion("e2", "visit", "held", "2019-05-08", "p2:visitor", "NO:host", end="2019-05-10", place="NO"),
            occasion("e3", "summit", "planned", "2020", "p1", name="4th Lagoon Summit", place="Suva"),
            occasion("e4", "conference", "planned", "2020-11", "p1", name="2nd Reef Forum"),
            occasion("e5", "visit", "recalled", "2015", "p1:visitor", "KE:host", place="KE"),
        ],
        statements=[
            says("p1 p2", "agree", "maritime health", "agreed to enhance cooperation"),
            says("p1", "support", "i1", "reaffirmed Norway's support"),
        ],
        contributions=[
            {
                "donor": "NO",
                "recipient": "KE",
                "amount": 4_000_000,
                "currency": "EUR",
                "for": "i1",
                "status": "pledged",
                "quote": "pledged 4 million euros",
            }
        ],
    )


def _nairobi() -> ReleaseRecord:
    text = """Foreign Minister OKELLO Amina met Foreign Minister Berit Solvang of Norway in Oslo on 9 May 2019.
Kenya thanked Norway for the Coral Fund.
President Joseph Kiprono and Minister Okello expressed concern about the Deep Sea Code.
"""
    return told(
        "ke-1",
        KENYA,
        "2019-05-11",
        text,
        people=[SOLVANG, OKELLO | {"name": "OKELLO Amina", "names": ["Okello"]}, KIPRONO],
        offices=[minister("p1", "NO"), minister("p2", "KE"), minister("p3", "KE", "President")],
        countries=["NO", "KE"],
        initiatives=[CORAL, CODE],
        engagements=[occasion("e1", "meeting", "held", "2019-05-09", "p2:guest", "p1:host", place="Oslo")],
        statements=[
            says("KE", "thank", "NO i1", "thanked Norway"),
            says("p3 p2", "concern", "i2", "expressed concern about the Deep Sea Code"),
        ],
    )


def _call() -> ReleaseRecord:
    text = """Minister Solvang spoke by telephone with Foreign Minister Mere Vakaloa of Fiji on 5 June 2020.
The 4th Lagoon Summit will be held in Suva in September 2021.
The 1st Tidal Gathering of July 2020 was called off.
Norway gave 3 million euros to Kenya for the Coral Fund and two patrol boats to Fiji.
Minister Solvang expressed concern about the Coral Fund.
"""
    return told(
        "no-2",
        NORWAY,
        "2020-06-06",
        text,
        people=[SOLVANG | {"names": ["Solvang"]}, VAKALOA],
        offices=[minister("p1", "NO"), minister("p5", "FJ")],
        countries=["NO", "KE", "FJ"],
        initiatives=[CORAL],
        engagements=[
            occasion("e1", "call", "held", "2020-06-05", "p1", "p5", mode="virtual"),
            occasion("e2", "summit", "planned", "2021-09", "FJ:host", name="4th Lagoon Summit", place="Suva"),
            occasion("e3", "conference", "cancelled", "2020-07", "NO", name="1st Tidal Gathering"),
        ],
        statements=[says("p1", "concern", "i1", "expressed concern about the Coral Fund")],
        contributions=[
            {
                "donor": "NO",
                "recipient": "KE",
                "amount": 3_000_000,
                "currency": "EUR",
                "for": "i1",
                "status": "given",
                "quote": "gave 3 million euros to Kenya",
            },
            {"donor": "NO", "recipient": "FJ", "goods": "two patrol boats", "for": "maritime", "status": "given"},
        ],
    )


def _summit() -> ReleaseRecord:
    text = """The 4th Lagoon Summit was held in Suva on 14 and 15 September 2021.
Foreign Minister Mere Vakaloa and Foreign Minister Pablo Ibarra of Chile chaired it together.
Deputy Foreign Minister Nils Haugland of Norway and Foreign Minister Amina Okello of Kenya took part.
On the sidelines, Minister Vakaloa met Minister Okello in Suva on 14 September 2021.
Minister Vakaloa had met Minister Ibarra in Nadi on 1 September 2021.
Director Tomasi Rabuka of the Lagoon Council met Minister Vakaloa in Suva on 20 August 2021.
The Lagoon Accord was signed.
Fiji supports the Coral Fund and the Lagoon Accord.
Minister Vakaloa urged Norway to join the Lagoon Accord.
The participants agreed on climate action.
"""
    return told(
        "fj-1",
        FIJI,
        "2021-09-16",
        text,
        people=[VAKALOA, IBARRA, HAUGLAND, OKELLO, RABUKA],
        offices=[
            minister("p5", "FJ"),
            minister("p6", "CL"),
            minister("p4", "NO", "Deputy Foreign Minister"),
            minister("p2", "KE"),
            minister("p8", "Lagoon Council", "Director"),
        ],
        organizations=[COUNCIL],
        countries=["FJ", "CL", "NO", "KE"],
        initiatives=[CORAL, ACCORD],
        engagements=[
            occasion(
                "e1",
                "summit",
                "held",
                "2021-09-14",
                "p5:chair",
                "p6:chair",
                "p4",
                "p2",
                end="2021-09-15",
                name="4th Lagoon Summit",
                place="Suva",
            ),
            occasion("e2", "meeting", "held", "2021-09-14", "p5", "p2", place="Suva"),
            occasion("e3", "meeting", "held", "2021-09-01", "p5", "p6", place="Nadi"),
            occasion("e4", "meeting", "held", "2021-08-20", "p8", "p5", place="Suva"),
        ],
        statements=[
            says("FJ", "support", "i1 i3", "Fiji supports the Coral Fund"),
            says("p5", "request", "NO i3", "urged Norway to join"),
            says("FJ CL NO KE", "agree", "climate-energy", "agreed on climate action"),
        ],
    )


def _message() -> ReleaseRecord:
    text = """Foreign Minister Berit Solvang sent a message to Chile.
Norway is ready to help with health.
The 2nd Harbour Talks will be held in Oslo in December 2022.
The Shore Ministers' Meeting will be held in April 2022.
"""
    return told(
        "no-3",
        NORWAY,
        "2021-12-01",
        text,
        people=[SOLVANG],
        offices=[minister("p1", "NO")],
        countries=["NO", "CL"],
        engagements=[
            occasion("e1", "conference", "planned", "2022-12", "NO:host", name="2nd Harbour Talks"),
            occasion("e2", "ministerial", "planned", "2022-04", "NO", name="Shore Ministers' Meeting"),
        ],
        statements=[says("NO", "commit", "health", "is ready to help")],
    )


def _courtesy() -> ReleaseRecord:
    text = """Foreign Minister Pablo Ibarra of Chile called on President Joseph Kiprono in Nairobi on 2 March 2022.
The Ambassador of Chile was there.
Foreign Minister Sione Tavake of Fiji sent a message.
Kenya welcomed the efforts of Norway.
Chile gave 1 million dollars to Kenya for health.
Kenya supports the Coral Fund.
"""
    return told(
        "ke-2",
        KENYA,
        "2022-03-03",
        text,
        people=[IBARRA, KIPRONO, TAVAKE, AMBASSADOR],
        offices=[
            minister("p6", "CL"),
            minister("p3", "KE", "President"),
            minister("p9", "FJ"),
            minister("p10", "CL", "Ambassador"),
        ],
        countries=["CL", "KE", "FJ", "NO"],
        initiatives=[CORAL],
        engagements=[
            occasion("e1", "courtesy-call", "held", "2022-03-02", "p6:visitor", "p3:host", place="Nairobi"),
        ],
        statements=[
            says("KE", "welcome", "NO", "welcomed the efforts of Norway"),
            says("KE", "support", "i1", "Kenya supports the Coral Fund"),
        ],
        contributions=[
            {
                "donor": "CL",
                "recipient": "KE",
                "amount": 1_000_000,
                "currency": "USD",
                "for": "health",
                "status": "given",
                "quote": "gave 1 million dollars",
            }
        ],
    )


def _visit() -> ReleaseRecord:
    text = """Foreign Minister Ingrid Moen visited Kenya from 1 to 3 February 2023.
She met Foreign Minister Amina Okello in Nairobi on 2 February 2023.
Norway and Kenya agreed to strengthen trade.
Norway supports Reef Watch.
The Shore Ministers' Meeting will be held in May 2024.
Foreign Minister Mere Vakaloa of Fiji, who becomes Director of the Lagoon Council in 2024, sent a message.
So did Foreign Minister Sione Tavake.
"""
    return told(
        "no-4",
        NORWAY,
        "2023-02-03",
        text,
        people=[MOEN, OKELLO, VAKALOA, TAVAKE],
        offices=[
            minister("p7", "NO"),
            minister("p2", "KE"),
            minister("p5", "FJ"),
            minister("p5", "Lagoon Council", "Director", status="incoming", start="2024"),
            minister("p9", "FJ"),
        ],
        organizations=[COUNCIL],
        countries=["NO", "KE", "FJ"],
        initiatives=[WATCH],
        engagements=[
            occasion("e1", "visit", "held", "2023-02-01", "p7:visitor", "KE:host", end="2023-02-03", place="KE"),
            occasion("e2", "meeting", "held", "2023-02-02", "p7", "p2", place="Nairobi"),
            occasion("e3", "ministerial", "planned", "2024-05", "NO", name="Shore Ministers' Meeting"),
        ],
        statements=[
            says("NO KE", "agree", "trade-investment", "agreed to strengthen trade"),
            says("NO", "support", "i5", "Norway supports Reef Watch"),
        ],
    )
