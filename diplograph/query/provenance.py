"""The words of the releases that prove the rows of an answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import islice

import pyoxigraph as ox

from diplograph.query.proofs import Proof
from diplograph.query.rows import Rows, Value

Ask = Callable[[str], Rows]
"""Gives the answer to a query."""

COLUMNS = ("evidence_release", "evidence_start", "evidence_end", "evidence_quote", "evidence_sentence")
"""Beside each row: the release, where in its text as read the words stand that tell of it (characters), these words
exactly as they are there, and their sentence as a reader sees it, without the line breaks and markup inside it."""

_AT_ONCE = 400
"""How many nodes are asked of in one query."""
_PLACES = """
SELECT DISTINCT ?node ?evidence WHERE {
  { VALUES ?node { NODES } ?node prov:wasDerivedFrom/oa:hasTarget ?evidence }
  UNION { VALUES ?node { NODES } ?node oa:hasTarget ?evidence }
  UNION { VALUES ?node { NODES } ?head oa:hasBody ?node ; a dg:HeaderMention ; oa:hasTarget ?evidence }
  UNION { VALUES ?node { NODES } ?node dg:inSentence ?itself . BIND(?node AS ?evidence) }
  UNION { VALUES ?node { NODES } ?node a dg:Sentence . ?evidence dg:inSentence ?node }
}
"""
"""Where the words stand that prove nodes; asked apart from the words, which a store would else look up for all."""
_QUOTES = """
SELECT DISTINCT ?evidence ?source ?release ?start ?end ?quote ?sentence WHERE {
  VALUES ?evidence { NODES }
  ?evidence oa:hasSource ?source .
  ?evidence oa:hasSelector ?place . ?place oa:start ?start . ?place oa:end ?end .
  ?evidence oa:hasSelector ?words . ?words oa:exact ?quote .
  ?evidence dg:inSentence ?spoken . ?spoken dg:text ?sentence .
  ?source dcterms:identifier ?release .
}
"""


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """A place of a release: ``text`` is exactly what stands from ``start`` to ``end``."""

    release: str
    start: int
    end: int
    text: str
    sentence: str


@dataclass(slots=True)
class Provenance:
    """The places that nodes of a graph lead to, and the IRIs of their releases."""

    _told: dict[str, set[Quoted]]
    _sources: dict[str, str]

    @classmethod
    def of(cls, nodes: Iterable[str], ask: Ask) -> Provenance:
        """Ask for the places that prove some nodes, given by their IRIs."""
        places = [(str(node), str(evidence)) for node, evidence in _asked(_PLACES, nodes, ask)]
        quotes: dict[str, Quoted] = {}
        sources: dict[str, str] = {}
        for evidence, source, release, start, end, *words in _asked(_QUOTES, (place for _, place in places), ask):
            quotes[str(evidence)] = Quoted(str(release), int(start or 0), int(end or 0), *map(str, words))
            sources[str(release)] = str(source)
        told: dict[str, set[Quoted]] = defaultdict(set)
        for node, place in places:
            if place in quotes:
                told[node].add(quotes[place])
        return cls(told, sources)

    def behind(self, row: Mapping[str, Value], proofs: Sequence[Proof]) -> Iterator[Quoted]:
        """The places that prove one row of details, in no order."""
        for proof in proofs:
            node = next((row[name] for name in proof.nodes if row[name] is not None), None)
            within = row[proof.source] if proof.source else None
            for quoted in self._told.get(str(node), ()):
                if within is None or within in (quoted.release, self._sources[quoted.release]):
                    yield quoted


def with_quotes(answer: Rows, details: Rows, keys: Sequence[str], proofs: Sequence[Proof], ask: Ask) -> Rows:
    """Each row of an answer as often as places prove it, which stand in :data:`COLUMNS` beside it.

    ``details`` has the keys, by which it is joined to the answer, and the nodes that the proofs read. A row that no
    place proves stands once, with nothing in these columns.
    """
    nodes = (str(value) for proof in proofs for name in proof.nodes for value in details.column(name) if value)
    known = Provenance.of(nodes, ask)
    found: dict[tuple[Value, ...], set[Quoted]] = defaultdict(set)
    for row in details.to_dicts():
        found[tuple(row[key] for key in keys)].update(known.behind(row, proofs))
    rows: list[tuple[Value, ...]] = []
    for told, row in zip(answer.rows, answer.to_dicts(), strict=True):
        behind = sorted(found.get(tuple(row[key] for key in keys), ()))
        rows.extend((*told, *astuple(one)) for one in behind)
        if not behind:
            rows.append((*told, *[None] * len(COLUMNS)))
    return Rows((*answer.columns, *COLUMNS), tuple(rows))


def _asked(text: str, nodes: Iterable[str], ask: Ask) -> Iterator[tuple[Value, ...]]:
    """The rows of a query about some nodes, so many at a time."""
    left = iter(sorted(set(nodes)))
    while batch := list(islice(left, _AT_ONCE)):
        yield from ask(text.replace("NODES", " ".join(str(ox.NamedNode(node)) for node in batch)))
