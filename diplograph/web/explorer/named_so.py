"""The query that finds by their names in the graph what the search page finds in its index."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import Template

from starlette.requests import Request

from diplograph.search import SENTENCE
from diplograph.search.words import MOST_WORDS, telling
from diplograph.web.answers import query_text
from diplograph.web.explorer.asking import Behind, behind

_CLASSES = {
    "person": "foaf:Person",
    "office": "org:Post",
    "country": "schema:Country",
    "organization": "org:Organization",
    "initiative": "dg:Initiative",
    "engagement": "dg:Engagement",
    "release": "dg:Release",
    SENTENCE: "dg:Sentence",
}
"""What is searched for, by kind."""
_WORD = re.compile(r"\w+")
"""Nothing in a word means anything in a query."""


def named_so(request: Request, text: str, kind: str) -> Sequence[Behind]:
    """The query for the words of a text, of one kind of thing or (empty) of all; none for a text without words."""
    words = telling(list(dict.fromkeys(_WORD.findall(text.lower()))))
    if not words:
        return ()
    classes = [_CLASSES[kind]] if kind else _CLASSES.values()
    held = (f'CONTAINS(LCASE(STR(?name)), "{word}")' for word in words[:MOST_WORDS])
    written = Template(query_text("named-so")).substitute(classes=" ".join(classes), held=" && ".join(held))
    return (behind(request, written),)
