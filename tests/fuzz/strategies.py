"""Inputs of the shape that releases have, from words and signs that mean something to the program."""

# ruff: noqa: E501, SIM905, RUF005

from __future__ import annotations

from hypothesis import strategies as st

from fuzz.documents import body

HOSTILE = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("<>&\"'=+-@\t\r\n\\{}[]%#~^$_;|\x00\x07\x1b\x85\u2028\u202e\ufeff\ufffe"),
    ),
    max_size=40,
)
WORDS = st.sampled_from(
    "the Minister of Foreign Affairs met H.E. Mr. Ana VEA (Tonga) in Strelsau on 5-6 May 2021, and welcomed US$5 "
    "million for Reef Pact; “We thank Japan,” said she . • 1. (a) — No. 12/2021 PRESS RELEASE ASEAN-Japan 24th "
    "Meeting # ** [x](y) | --- : https://example.org a@example.org &amp; Prime Ministers' his counterpart 2+2".split()
)
SPACES = st.sampled_from([" ", " ", " ", " ", "\n", "\n\n", "\t", "  ", "\r\n", "\f", "\xa0"])
LINES = st.lists(st.tuples(WORDS, SPACES), max_size=60).map(lambda those: "".join(a + b for a, b in those))
LETTERHEADS = st.sampled_from(
    ["Ministry of Foreign Affairs of Ruritania\n", "EMBASSY OF FIJI, SUVA\n", "MOFA\n", "|\n"]
)
DATELINES = st.sampled_from(["Suva, 4 May 2021 - ", "(Riga) 31/02/2021: ", "May 2021 – ", "[Date: 99.99.9999] "])
RELEASES = st.tuples(LETTERHEADS, LINES, DATELINES, LINES).map("\n".join)

_TAGS = st.sampled_from(["p", "div", "b", "table", "tr", "td", "ul", "li", "h1", "a", "meta", "script", "svg", "!--"])
PAGES = st.lists(st.one_of(LINES, _TAGS.map("<{}>".format), _TAGS.map("</{}>".format), HOSTILE), max_size=40).map(
    lambda parts: f"<!doctype html><html><body>{''.join(parts)}"
)
_WORD_TAGS = st.sampled_from(["p", "r", "t", "tbl", "tr", "tc", "tcPr", "pPr", "numPr", "sdt", "hyperlink", "br"])
DOCUMENTS = st.lists(
    st.one_of(
        WORDS, _WORD_TAGS.map("<w:{}>".format), _WORD_TAGS.map("</w:{}>".format), _WORD_TAGS.map("<w:{}/>".format)
    ),
    max_size=30,
).map(lambda parts: body("".join(parts)))

_YAML = st.sampled_from(
    ["same:", "different:", "rename:", "to:", "reject:", "add:", "- ", "  ", "\n", "\n- ", "\n  ", "[", "]", "{", "}"]
    + [", ", ": ", "&a ", "*a", "R#p1", "S#p2", "Ana Vea", "2021-05-04", "2020-13-45", "!!set", "|", ">", "#", "'", '"']
    + ["person", "tenure", "source: x", "name: y", "~", "1e999", "0x", "%YAML 9.9", "---", "...", "<<: *a", "?"]
)
CURATIONS = st.lists(st.one_of(_YAML, _YAML, HOSTILE), max_size=40).map(lambda parts: f"rules:\n- {''.join(parts)}")

_SPARQL = st.sampled_from(
    "SELECT * ?s WHERE { } ( ) . ; , a <http://x/a> \"x\" ''' FILTER ( ! && || + - COUNT(?s) AS ?n ) OPTIONAL UNION GRAPH "
    "?g SERVICE VALUES BIND MINUS ASK CONSTRUCT DESCRIBE ORDER BY LIMIT 5 foaf:Person dg:Release # \\u0022 / | ^ [ ] FROM "
    "INSERT DELETE LOAD <> PREFIX : BASE _:b << >> {| |}".split()
)
QUERIES = st.lists(_SPARQL, max_size=30).map(" ".join)
