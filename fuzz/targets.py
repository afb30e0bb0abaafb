"""What is fuzzed: each target takes bytes, and fails where the program does anything but its work or a refusal."""

from __future__ import annotations

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import pyoxigraph as ox

from diplograph.curation import append_rule, load_curation
from diplograph.errors import CurationError, DiplographError, QueryError, ReadError
from diplograph.export import FORMATS, Options, export_to
from diplograph.extract import extract as extracted
from diplograph.graph import GraphStore
from diplograph.graph.dataset import quads
from diplograph.graph.parts import parts
from diplograph.graph.terms import Names
from diplograph.identifiers import DEFAULT_BASE
from diplograph.merge import merge
from diplograph.models import Release, ReleaseRecord
from diplograph.query import Lookup, Question, ask, questions
from diplograph.query.run import run
from diplograph.read.file import Source, parsed
from diplograph.read.well_formed import one_line
from fuzz.documents import word_with

_SUFFIXES = (".txt", ".md", ".html", ".xhtml", ".docx", ".pdf")
_TEXT = (".txt", ".html")
_XML = ("graphml", "gexf", "svg", "rdfxml")
_JSON_LINES = ("ftm",)
_LONGEST_TEXT = 2000


def read(data: bytes) -> None:
    """The first byte chooses the ending of the file's name; one choice puts the bytes into a Word document."""
    if not data:
        return
    choice = data[0] % (len(_SUFFIXES) + 1)
    content = data[1:] if choice < len(_SUFFIXES) else word_with(data[1:])
    suffix = _SUFFIXES[min(choice, len(_SUFFIXES) - 2 if choice == len(_SUFFIXES) else choice)]
    name = f"release{suffix}"
    try:
        release = parsed(content, Source(Path(name), name))
    except ReadError as error:
        assert "\n" not in str(error)
        return
    json.loads(release.model_dump_json())


def extract(data: bytes) -> None:
    """The bytes are the text of a release."""
    text = data.decode("utf-8", "ignore")[:_LONGEST_TEXT]
    record = extracted(Release(id="x", text=text, source="x.txt", sha256="0" * 64, issuer_country="PE"))
    assert ReleaseRecord.model_validate_json(record.model_dump_json()) == record
    for sentence in record.sentences:
        assert 0 <= sentence.start <= sentence.end <= len(text)


def curation(data: bytes) -> None:
    """The bytes are a curator's file; an answer is written behind its rules."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "curation.yaml")
        path.write_bytes(data)
        try:
            before = load_curation(path)
            append_rule(path, {"same": ["a#p1", "b#p2"]}, data[:40].decode("utf-8", "replace"))
        except CurationError as error:
            assert "\n" not in str(error)
            return
        assert len(load_curation(path).rules) == len(before.rules) + 1
        "".join(map(str, before.rules))


def export(data: bytes) -> None:
    """The bytes are names, a line each, of whom and what a release tells of."""
    names = [line.decode("utf-16-le" if at % 2 else "utf-8", "ignore") for at, line in enumerate(data.split(b"\n")[:4])]
    graph = graph_of(*(name if name.strip() else "Ann" for name in [*names, *"wxyz"][:4]))
    for name, chosen in FORMATS.items():
        if name in ("html", "parquet"):
            continue
        out = io.BytesIO()
        export_to(graph, out, chosen, Options())
        _check(name, out.getvalue())


def graph_of(*names: str) -> GraphStore:
    """A graph of a release with those names, without the reference data, which are always the same."""
    corpus = merge([_told(*names)])
    store = ox.Store()
    told = (part for part in parts(corpus, Names(DEFAULT_BASE)) if not part.graph.value.endswith("/reference"))
    store.bulk_extend(quad for part in told for quad in quads(part))
    return GraphStore(store, DEFAULT_BASE, _corpus=corpus)


def _told(person: str, body: str, plan: str, meeting: str) -> ReleaseRecord:
    return ReleaseRecord.model_validate(
        {
            "release": {
                "id": one_line(body)[:20] or "x",
                "title": person,
                "issuer": body,
                "date": "2021-03-05",
                "place": plan,
            },
            "people": [{"id": "p1", "name": person, "country": "PE"}],
            "organizations": [{"id": "o1", "name": body, "kind": "intergovernmental"}],
            "initiatives": [{"id": "i1", "name": plan, "kind": "framework"}],
            "engagements": [
                {
                    "id": "e1",
                    "name": meeting,
                    "kind": "meeting",
                    "status": "held",
                    "start": "2021-03-04",
                    "end": "2021-03-04",
                    "participants": [{"who": "p1"}, {"who": "o1"}],
                }
            ],
            "statements": [{"speakers": ["p1"], "stance": "support", "about": ["i1"], "quote": meeting}],
        }
    )


def _check(name: str, content: bytes) -> None:
    """That a program which reads the format can read this."""
    if name in _XML:
        ElementTree.fromstring(content)
    elif name == "jsonld":
        json.loads(content)
    elif name in _JSON_LINES:
        for line in content.decode().split("\n")[:-1]:
            json.loads(line)
    elif name == "csv":
        _check_tables(content)
    else:
        content.decode()


def _check_tables(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for file in archive.namelist():
            head, *rows = csv.reader(io.StringIO(archive.read(file).decode(), newline=""))
            for row in rows:
                assert len(row) == len(head)
                assert not any(cell[:1] in ("=", "@", "\t", "\r") for cell in row)


def parameters(data: bytes) -> None:
    """The first byte chooses a named question, the rest is the value of its parameters, or a query of its own."""
    if not data:
        return
    text = data[1:].decode("utf-8", "ignore")
    graph, lookup, asked = _asked()
    question = asked[data[0] % len(asked)]
    try:
        ask(graph, question.name, {one.name: text for one in question.parameters}, lookup)
    except QueryError as error:
        assert "\n" not in str(error)
    try:
        run(graph, text)
    except DiplographError as error:
        assert "\n" not in str(error)


@cache
def _asked() -> tuple[GraphStore, Lookup, list[Question]]:
    graph = GraphStore.of(merge([_told("Ana Vea", "Lantern Union", "Reef Pact", "First Talks")]))
    with_parameters = [one for one in questions().values() if one.parameters]
    return graph, Lookup(graph), with_parameters


TARGETS: Mapping[str, Callable[[bytes], None]] = MappingProxyType(
    {"read": read, "extract": extract, "curation": curation, "export": export, "parameters": parameters}
)
