"""The ledger of an initiative: who did what about it, since when."""

from __future__ import annotations

import pyoxigraph as ox

from diplograph.graph.store import GraphStore
from diplograph.models import PartialDate
from diplograph.query.fill import fill
from diplograph.query.lookup import Found
from diplograph.query.named import question
from diplograph.query.rows import Rows, Value
from diplograph.query.run import run

ACTS = (
    "proposed",
    "signed",
    "ratified",
    "funded",
    "pledged funds for",
    "supported",
    "committed to",
    "agreed on",
    "welcomed",
    "gave thanks for",
    "requested",
    "discussed",
    "was concerned about",
    "mentioned",
)
"""What can be done about an initiative, in the order of the ledger."""

COLUMNS = ("act", "who", "state", "since", "date", "release", "words", "sentence")

_LAST = "9999"


def ledger(graph: GraphStore, initiative: Found) -> Rows:
    """The entries on an initiative: what was done, by whom, of which state, on what date, and where it is told.

    ``since`` is the first date of the same done by the same. Those who did a thing first come first.
    """
    told = run(graph, fill(question("ledger").text, {"initiative": ox.NamedNode(initiative.iri)})).without("initiative")
    since: dict[tuple[Value, Value], str] = {}
    for act, who, _, date, *_ in told:
        since[act, who] = min(since.get((act, who), _LAST), _day(date))
    rows = [(act, who, state, _known(since[act, who]), *rest) for act, who, state, *rest in told]
    return Rows(COLUMNS, tuple(sorted(rows, key=_place)))


def _place(row: tuple[Value, ...]) -> tuple[int, str, str, str, tuple[str, ...]]:
    act, who, _, since, date, *rest = row
    return ACTS.index(str(act)), _day(since), str(who or ""), _day(date), tuple(map(str, rest))


def _day(date: Value) -> str:
    return str(date) if date else _LAST


def _known(date: str) -> PartialDate | None:
    return None if date == _LAST else PartialDate(date)
