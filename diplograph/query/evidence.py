"""The sentences behind entities, and behind what is said of several at once."""

from __future__ import annotations

from collections.abc import Sequence

import pyoxigraph as ox

from diplograph.graph.store import GraphStore
from diplograph.query.fill import fill
from diplograph.query.lookup import Found
from diplograph.query.rows import Rows, Value
from diplograph.query.run import run

_COLUMNS = ("release", "start", "end", "words", "sentence")
_SENTENCES = """
SELECT DISTINCT ?entity ?release ?start ?end ?words ?sentence WHERE {
  { ?entity prov:wasDerivedFrom ?mention }
  UNION {
    ?fact dg:speaker|schema:about|schema:funder|schema:recipient|schema:fundedItem ?entity ;
      prov:wasDerivedFrom ?mention
  }
  ?mention oa:hasTarget ?evidence ; prov:hadPrimarySource/dcterms:identifier ?release .
  ?evidence dg:inSentence ?spoken ; oa:hasSelector/oa:exact ?words .
  ?spoken dg:text ?sentence ; oa:hasSelector ?place .
  ?place oa:start ?start ; oa:end ?end .
}
"""


def evidence(graph: GraphStore, entities: Sequence[Found]) -> Rows:
    """The sentences that tell of an entity; of several entities, those that tell of all of them.

    Columns: ``release``, ``start`` and ``end`` (the sentence's character offsets into the text as read), ``words`` (the
    stretches of it that tell of them, parted by " · "), ``sentence``.
    """
    found: list[dict[_Place, set[str]]] = [_words(graph, entity) for entity in entities]
    shared = set.intersection(*map(set, found)) if found else set()
    rows = []
    for place in sorted(shared):
        release, start, end, sentence = place
        words = sorted(set().union(*(one[place] for one in found)))
        rows.append((release, start, end, " · ".join(words), sentence))
    return Rows(_COLUMNS, tuple(rows))


_Place = tuple[str, int, int, str]


def _words(graph: GraphStore, entity: Found) -> dict[_Place, set[str]]:
    """The words that tell of an entity, by release, start, end and text of the sentence."""
    found: dict[_Place, set[str]] = {}
    rows = run(graph, fill(_SENTENCES, {"entity": ox.NamedNode(entity.iri)})).without("entity")
    for release, start, end, words, sentence in rows:
        place = (str(release), _number(start), _number(end), str(sentence))
        found.setdefault(place, set()).add(str(words))
    return found


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
