"""BibTeX and RIS, read back by the formats' own grammars: no reader of them is among the project's dependencies."""

from __future__ import annotations

import io
import re

import pytest

from diplograph.errors import ExportError
from diplograph.export import FORMATS, Options, bibliography
from diplograph.export.options import DEFAULT
from diplograph.graph import GraphStore
from diplograph.query import Lookup
from diplograph.query.rows import Rows
from tests.export.nasty import FORMULA, QUOTES, TEX

RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - [^\r\n]*")
TEX_COMMANDS = {
    r"{\textbackslash}": "\\",
    r"{\textbraceleft}": "{",
    r"{\textbraceright}": "}",
    r"{\textasciicircum}": "^",
    r"{\textasciitilde}": "~",
    r"{\textless}": "<",
    r"{\textgreater}": ">",
    **{f"\\{character}": character for character in "$&#%_"},
}


def written(graph: GraphStore, form: str, options: Options = DEFAULT) -> str:
    out = io.BytesIO()
    FORMATS[form].write(graph, out, options)
    return out.getvalue().decode()


def bibtex(text: str) -> dict[str, dict[str, str]]:
    """The entries by key: fields are in braces that balance, or the name of a month."""
    found = {}
    for entry in text.split("\n\n"):
        head = re.match(r"@techreport\{([^\s,{}]+),\n", entry)
        assert head, entry
        assert entry.rstrip().endswith("}")
        found[head[1]] = dict(map(field, entry[head.end() :].rstrip()[:-1].splitlines()))
    return found


def field(line: str) -> tuple[str, str]:
    match = re.fullmatch(r"  ([a-z]+) = (?:\{(.*)\}|([a-z]{3})),", line)
    assert match, line
    value = match[3] or match[2]
    depth = 0
    for character in value:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0, line
    assert depth == 0, line
    return match[1], value


def printed(value: str) -> str:
    """What LaTeX prints of a field."""
    bare = value[1:-1] if value.startswith("{") and value.endswith("}") and value not in TEX_COMMANDS else value
    pattern = "|".join(map(re.escape, TEX_COMMANDS))
    assert not re.search(r"[\\{}^~$&#%_<>]", re.sub(pattern, "", bare)), value
    return re.sub(pattern, lambda match: TEX_COMMANDS[match[0]], bare)


def ris(text: str) -> list[dict[str, str]]:
    assert text.endswith("\r\n")
    found: list[dict[str, str]] = []
    for line in text.replace("\r\n\n", "\r\n").split("\r\n")[:-1]:
        assert RIS_LINE.fullmatch(line), line
        tag, value = line[:2], line[6:]
        if tag == "TY":
            found.append({})
        assert tag not in found[-1]
        found[-1][tag] = value
    return found


def test_each_release_is_an_entry(told: GraphStore) -> None:
    heads = [record.release for record in told.corpus().records]
    entries = bibtex(written(told, "bibtex"))
    assert len(entries) == len(heads) == len(ris(written(told, "ris")))
    assert {entry["number"] for entry in entries.values()} == {head.id for head in heads}
    assert [entry["date"] for entry in entries.values()] == sorted(head.date for head in heads if head.date)


def test_what_is_told_stands_in_its_field(folder: GraphStore) -> None:
    entry = next(entry for entry in bibtex(written(folder, "bibtex")).values() if entry["number"] == "north 1")
    assert entry["title"] == "{Lantern talks}"
    assert entry["author"] == "{Ministry of Foreign Affairs of Japan}"
    assert (entry["date"], entry["year"], entry["month"], entry["address"]) == ("2021-03-05", "2021", "mar", "Tokyo")
    report = next(report for report in ris(written(folder, "ris")) if report["M1"] == "north 1")
    assert (report["TI"], report["DA"], report["CY"]) == ("Lantern talks", "2021/03/05/", "Tokyo")
    partial = next(report for report in ris(written(folder, "ris")) if report["M1"] == "south-2")
    assert partial["DA"] == "2021/03//"


def test_odd_text_is_printed_as_it_is(odd: GraphStore) -> None:
    entry = next(entry for entry in bibtex(written(odd, "bibtex")).values() if "url" in entry)
    assert printed(entry["title"]) == f"{TEX} {QUOTES}"
    assert printed(entry["author"]) == FORMULA
    assert entry["url"] == "https://example.org/a_b?c=%20&d=#e"
    report = next(report for report in ris(written(odd, "ris")) if "UR" in report)
    assert report["TI"] == f"{TEX} {QUOTES}"


def test_keys_do_not_depend_on_what_else_is_there(told: GraphStore) -> None:
    whole = bibtex(written(told, "bibtex"))
    for name, entry in whole.items():
        assert list(bibtex(bibliography(told, [entry["number"]]))) == [name]
        assert re.fullmatch(r"[a-z0-9]+-\d{4}-[0-9a-f]{8}", name)


def test_the_releases_behind_an_entity(told: GraphStore) -> None:
    council = Options(entity=Lookup(told).one("Coral Fund"))
    behind = {entry["number"] for entry in bibtex(written(told, "bibtex", council)).values()}
    assert set() < behind < {record.release.id for record in told.corpus().records}


def test_the_releases_behind_an_answer(told: GraphStore) -> None:
    answer = Rows(("release",), (("no-1",),))
    assert [entry["number"] for entry in bibtex(bibliography(told, answer)).values()] == ["no-1"]
    several = Rows(("name", "releases"), (("a", "no-1; no-2"), ("b", None), ("c", "no-1")))
    assert len(ris(bibliography(told, several, "ris"))) == 2


@pytest.mark.parametrize(
    ("releases", "form", "message"),
    [
        (["nowhere"], "ris", "no release is called 'nowhere'"),
        (Rows(("who",), (("x",),)), "ris", r"the answer names no releases \(who\): ask with evidence"),
        ([], "word", "no bibliography is called 'word': they are bibtex, ris"),
    ],
)
def test_what_is_wrong_is_said(told: GraphStore, releases: Rows | list[str], form: str, message: str) -> None:
    with pytest.raises(ExportError, match=message):
        bibliography(told, releases, form)
