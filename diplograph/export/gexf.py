"""A network as GEXF 1.3, with the days of its ties, so that Gephi's timeline plays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import BinaryIO

from diplograph.export.drawing import COLOURS, Attribute, Drawing, Known, attributes, drawing, kind_of_edge, shown
from diplograph.export.exporter import Exporter
from diplograph.export.lines import write_lines
from diplograph.export.options import Options
from diplograph.export.xml import line, text
from diplograph.graph.store import GraphStore

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>diplograph</creator></meta>
"""
_DYNAMIC = 'mode="dynamic" timeformat="date" timerepresentation="interval"'
_OF_ITS_OWN = frozenset(["label", "weight", "start", "end", "spans"])
"""What the format has attributes of its own for."""


def _write(graph: GraphStore, out: BinaryIO, options: Options) -> None:
    write_drawing(drawing(graph, options), out)


def write_drawing(drawn: Drawing, out: BinaryIO) -> None:
    """Nodes and edges in the order of their ids; a node is there from the first to the last of its own days.

    One that has no days of its own, such as a person, is there as long as one of its dated ties; what is not dated at
    all is always there. A tie of several occasions is there on the days of each of them.
    """
    write_lines(_lines(drawn), out)


def _lines(drawn: Drawing) -> Iterator[str]:
    nodes = attributes(drawn.nodes.values(), _OF_ITS_OWN)
    edges = attributes((known for _, _, known in drawn.edges), _OF_ITS_OWN)
    short, lives = drawn.short, _lives(drawn)
    directed = "directed" if drawn.directed else "undirected"
    yield f'{_HEAD}<graph defaultedgetype="{directed}" {_DYNAMIC}>\n'
    yield from _declared("node", "n", nodes)
    yield from _declared("edge", "e", edges)
    yield f'<nodes count="{len(drawn.nodes)}">\n'
    of_node, of_edge = _openings("n", nodes), _openings("e", edges)
    for node, known in drawn.nodes.items():
        days = _days(*lives.get(node, (None, None)))
        inside = f"{_values(of_node, known)}{_colour(str(known['kind']))}"
        yield f'<node id="{short[node]}" label="{line(str(known["label"]))}"{days}>{inside}</node>\n'
    yield f'</nodes>\n<edges count="{len(drawn.edges)}">\n'
    for number, (a, b, known) in enumerate(drawn.edges):
        own, days, spells = _own(known), *_time(known)
        ends = f'source="{short[a]}" target="{short[b]}"'
        yield f'<edge id="{number}" {ends}{own}{days}>{_values(of_edge, known)}{spells}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(where: str, prefix: str, those: list[Attribute]) -> Iterator[str]:
    if those:
        yield f'<attributes class="{where}">'
        for number, one in enumerate(those):
            yield f'<attribute id="{prefix}{number}" title="{text(one.name)}" type="{one.type}"/>'
        yield "</attributes>\n"


def _openings(prefix: str, those: Iterable[Attribute]) -> list[tuple[str, str]]:
    return [(one.name, f'<attvalue for="{prefix}{number}" value="') for number, one in enumerate(those)]


def _values(openings: Iterable[tuple[str, str]], known: Known) -> str:
    values = [f'{opening}{text(shown(known[name]))}"/>' for name, opening in openings if known.get(name) is not None]
    return f"<attvalues>{''.join(values)}</attvalues>" if values else ""


@cache
def _colour(kind: str) -> str:
    red, green, blue = bytes.fromhex(COLOURS.get(kind, "#999999")[1:])
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


def _own(known: Known) -> str:
    """What the format has attributes for."""
    label = known.get("label") or known.get("stance")
    both = (("label", label), ("kind", kind_of_edge(known)))
    named = "".join(f' {name}="{line(str(value))}"' for name, value in both if value)
    return f' weight="{float(known["weight"])}"{named}'


def _days(start: str | None, end: str | None) -> str:
    """Both in their order: Gephi reads no span that ends before it begins."""
    if start and end:
        start, end = min(start, end), max(start, end)
    named = (("start", start), ("end", end))
    return "".join(f' {name}="{day}"' for name, day in named if day)


def _time(known: Known) -> tuple[str, str]:
    """When a tie is there: as attributes or, where it is there more than once, as spells."""
    spans = _apart(str(known.get("spans", "")))
    if len(spans) < 2:
        return _days(known.get("start"), known.get("end")), ""
    return "", f"<spells>{''.join(f'<spell{_days(start, end)}/>' for start, end in spans)}</spells>"


def _apart(spans: str) -> list[tuple[str, str]]:
    """Spans that come one after the other, those that overlap as one: Gephi holds no others."""
    made: list[tuple[str, str]] = []
    for start, _, end in (span.partition("/") for span in spans.split()):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made


def _lives(drawn: Drawing) -> dict[str, tuple[str, str]]:
    """From when to when each node is there."""
    found: dict[str, tuple[str, str]] = {}
    for a, b, known in drawn.edges:
        start, end = known.get("start"), known.get("end")
        if start and end:
            for node in (a, b):
                first, last = found.get(node, (start, end))
                found[node] = (min(first, start), max(last, end))
    own = ((node, known.get("start"), known.get("end")) for node, known in drawn.nodes.items())
    return found | {node: (start, end) for node, start, end in own if start and end}


GEXF = Exporter("gexf", (".gexf",), "a network that changes in time, for Gephi", _write, frozenset(["view", "window"]))
