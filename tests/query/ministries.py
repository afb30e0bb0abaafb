"""Two invented releases: each of two ministries tells of the talks of their ministers."""

from __future__ import annotations

from typing import Any

from diplograph.models import ReleaseRecord

_HOME = {"id": "home", "issuer": "Ministry of Lanterns of Japan", "issuer_country": "JP", "date": "2021-05-04"}
_AWAY = {"id": "away", "issuer": "Ministry of Reeds of Cambodia", "issuer_country": "KH", "date": "2021-05-06"}


def _talks(place: str | None, *who: str, **known: Any) -> dict[str, Any]:
    participants = [{"who": one} for one in who]
    return {"id": "e1", "kind": "meeting", "status": "held", "place": place, "participants": participants, **known}


def _said(speaker: str, stance: str, about: str, quote: str) -> dict[str, Any]:
    return {"speakers": [speaker], "stance": stance, "about": [about], "quote": quote}


def home() -> dict[str, Any]:
    """The host's account: the day, the city, both ministers and a vice minister; what was said of ports and boats."""
    return {
        "release": _HOME,
        "people": [
            {"id": "p1", "name": "MORINO Ayaka", "country": "JP"},
            {"id": "p2", "name": "KEO Vuthy", "country": "KH"},
            {"id": "p3", "name": "UEDA Jun", "country": "JP"},
        ],
        "offices": [
            {"person": "p1", "title": "Minister of Lanterns", "of": "JP"},
            {"person": "p2", "title": "Minister of Reeds", "of": "KH"},
        ],
        "countries": ["JP", "KH"],
        "engagements": [_talks("Tokyo", "p1", "p2", "p3", start="2021-05-03", end="2021-05-03", mode="in-person")],
        "statements": [
            _said("p1", "support", "infrastructure-connectivity", "supported the new port"),
            _said("p2", "thank", "JP", "thanked Japan for the boats"),
        ],
    }


def away() -> dict[str, Any]:
    """The guest's account: the month, the state, the ministers; what was said of ports and tourism."""
    return {
        "release": _AWAY,
        "people": [
            {"id": "p1", "name": "Keo Vuthy", "country": "KH"},
            {"id": "p2", "name": "Morino Ayaka", "country": "JP"},
        ],
        "offices": [{"person": "p1", "title": "Minister of Reeds", "of": "KH"}],
        "countries": ["JP", "KH", "VN"],
        "engagements": [
            _talks("JP", "p1", "p2", start="2021-05", end="2021-05", mode="in-person"),
            _talks(None, "VN", "KH", start="2020", end="2020", status="recalled") | {"id": "e2"},
        ],
        "statements": [
            _said("p2", "support", "infrastructure-connectivity", "reaffirmed support for the new port"),
            _said("p1", "propose", "tourism", "proposed more flights"),
            _said("VN", "agree", "tourism", "agreed to fewer flights"),
        ],
    }


def records() -> list[ReleaseRecord]:
    """Both records."""
    return [ReleaseRecord.model_validate(entry) for entry in (home(), away())]
