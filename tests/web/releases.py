"""Graphs of releases with their texts, as a build leaves them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from diplograph import graph as graphs
from diplograph.graph.texts import write_texts
from diplograph.merge import merge
from diplograph.models import ReleaseRecord


def written(folder: Path, records: list[ReleaseRecord], texts: dict[str, str]) -> Path:
    """A folder with the graph of records, and the texts of releases by id."""
    graphs.write(merge(records), folder, finish=lambda made: write_texts(made, sorted(texts.items())))
    return folder


def crowded(items: int = 2000, length: int = 160_000) -> tuple[ReleaseRecord, str]:
    """A release of many items, some within others, in a long text of attacks and controls of the direction."""
    line = 'Talks with <script>alert(1)</script> of \u202eHarbour\u202c, \u05e9\u05dc\u200f on "tides" & \x07. '
    text = (line * (length // len(line) + 1))[:length]
    step = length // items
    people = [
        {
            "id": f"p{n + 1}",
            "name": f"<b>Person {n}</b>",
            "evidence": [_place(text, line, step * n, step * n + step // 2)],
        }
        for n in range(items // 2)
    ]
    bodies = [
        {
            "id": f"o{n + 1}",
            "name": f"Body {n} & Sons",
            "kind": "other",
            "evidence": [_place(text, line, step * n + 5, step * n + min(step * (n + 1), 900))],
        }
        for n in range(items - len(people))
    ]
    return ReleaseRecord.model_validate(
        {
            "release": {"id": "crowded", "title": f"{line}"[:60], "date": "2021-04-01"},
            "people": people,
            "organizations": bodies,
            "sentences": [
                {"number": n, "start": n * len(line), "end": min((n + 1) * len(line), length), "text": line.strip()}
                for n in range(length // len(line) + 1)
            ],
        }
    ), text


def _place(text: str, line: str, start: int, end: int) -> dict[str, Any]:
    return {"sentence": start // len(line), "start": start, "end": min(end, len(text)), "quote": text[start:end]}


def told_differently() -> tuple[list[ReleaseRecord], dict[str, str]]:
    """Two releases of one summit that contradict each other, and of a talk beside it, one before and one after."""
    texts = {
        "peru": "Ana Ruiz of Peru met Tomas Vega of Chile at the 4th Tide Summit in Lima. They spoke. They met before.",
        "chile": "The 4th Tide Summit was held in Quito with Ana Ruiz and Tomas Vega. They met again.",
    }
    summit = {"kind": "summit", "name": "4th Tide Summit", "status": "held"}
    peru = [
        {**summit, "start": "2022-05-10", "end": "2022-05-12", "place": "Lima", "mode": "in-person"},
        {"kind": "meeting", "status": "held", "start": "2022-05-11", "end": "2022-05-11"},
        {"kind": "meeting", "status": "held", "start": "2021-02-01", "end": "2021-02-01"},
    ]
    chile = [
        {**summit, "start": "2022-05", "end": "2022-05", "place": "Quito"},
        {"kind": "meeting", "status": "held", "start": "2023-09-09", "end": "2023-09-09"},
    ]
    quotes = {"peru": ("4th Tide Summit", "spoke", "They met"), "chile": ("4th Tide Summit", "They met")}
    told = {"peru": peru, "chile": chile}
    return [_told(name, texts[name], told[name], quotes[name]) for name in texts], texts


def _told(name: str, text: str, engagements: list[dict[str, str]], quotes: tuple[str, ...]) -> ReleaseRecord:
    def proof(words: str) -> list[dict[str, Any]]:
        start = text.index(words)
        return [{"sentence": 0, "start": start, "end": start + len(words), "quote": words}]

    return ReleaseRecord.model_validate(
        {
            "release": {"id": name, "title": f"Release of {name}", "date": "2023-10-01"},
            "people": [
                {"id": "p1", "name": "Ana Ruiz", "country": "PE", "evidence": proof("Ana Ruiz")},
                {"id": "p2", "name": "Tomas Vega", "country": "CL", "evidence": proof("Tomas Vega")},
            ],
            "engagements": [
                {"id": f"e{n}", "participants": [{"who": "p1"}, {"who": "p2"}], "evidence": proof(words), **one}
                for n, (one, words) in enumerate(zip(engagements, quotes, strict=True), 1)
            ],
            "sentences": [{"number": 0, "start": 0, "end": len(text), "text": text}],
        }
    )
