"""An invented release whose names hold everything that formats stumble over."""

from __future__ import annotations

from diplograph.models import Corpus, ReleaseRecord
from tests.merge.records import body, initiative, merged, occasion, person, record

QUOTES = """Salt "&" Pepper's <script>alert(1)</script>"""
FORMULA = '=cmd|"/C calc"!A0'
APOSTROPHE = "'=1+1"
RIGHT_TO_LEFT = "\u202eWEIV\u202c Forum שלום"
CONTROL = "Bell\x07 and Tab\tBoard"
LINES = "Two\nLines\r\nPact"
TEX = r"100% {Pact} #1 & $5_x ~^ \input{x}"
EMOJI = "Harbour 🛳 Côte d’Ivoire"
NAMES = (QUOTES, FORMULA, APOSTROPHE, RIGHT_TO_LEFT, CONTROL, LINES, TEX, EMOJI)


def nasty() -> Corpus:
    """A corpus in which bodies and initiatives of such names, and two persons, meet."""
    bodies = [body(name) for name in NAMES]
    return merged(
        record(
            "odd-1",
            "2021-03-05",
            "JP",
            people=[person(f"AOKI {QUOTES}", "JP"), person("Dara Vann", "KH")],
            organizations=bodies,
            initiatives=[initiative(f"{name} Plan") for name in NAMES],
            engagements=[
                occasion("meeting", "p1", "p2", "o2", start="2021-03-04", name=FORMULA, place=QUOTES),
            ],
            statements=[{"speakers": ["p1"], "stance": "support", "about": ["i1"], "quote": FORMULA}],
        ),
        titled(),
    )


def titled() -> ReleaseRecord:
    """A release with a title and an issuer of that sort."""
    head = {"id": "odd 2 {x}", "title": f"{TEX} {QUOTES}", "issuer": FORMULA, "date": "2021-03"}
    return ReleaseRecord.model_validate({"release": {**head, "source": "https://example.org/a_b?c=%20&d=#e"}})
