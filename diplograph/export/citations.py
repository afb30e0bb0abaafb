"""The releases behind a result, for reference managers: BibTeX and RIS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

import pyoxigraph as ox

from diplograph.errors import ExportError
from diplograph.export.cells import in_one_line
from diplograph.export.exporter import Exporter
from diplograph.export.options import Options
from diplograph.graph.store import GraphStore
from diplograph.identifiers import digest, slug
from diplograph.models import PartialDate, ReleaseHeader
from diplograph.query.fill import fill
from diplograph.query.rows import Rows
from diplograph.query.run import run

_COLUMNS = ("release", "evidence_release", "releases")
"""The columns of an answer that name releases, the first of which there is."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {"en": "english"}
_LONGEST_WORD = 24
_USUAL = frozenset(["ministry", "of", "foreign", "affairs", "and", "the", "for", "department", "external", "relations"])
"""Words that do not tell one issuer from another."""
_LATEX = str.maketrans(
    {character: f"\\{character}" for character in "$&#%_"}
    | {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "^": r"{\textasciicircum}",
        "~": r"{\textasciitilde}",
        "<": r"{\textless}",
        ">": r"{\textgreater}",
    }
    | dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "")
)
"""Braces are spelt out since BibTeX counts also those that are escaped; marks of direction mean nothing there."""
_BEHIND = """
SELECT DISTINCT ?entity ?release WHERE {
  { ?entity prov:wasDerivedFrom ?mention }
  UNION {
    ?fact dg:speaker|schema:about|schema:funder|schema:recipient|schema:fundedItem ?entity ;
      prov:wasDerivedFrom ?mention
  }
  ?mention prov:hadPrimarySource/dcterms:identifier ?release .
}
"""


@dataclass(frozen=True, slots=True)
class Citation:
    """A release to cite, and the sentences of it that are meant, each with its number from 0; none: all of it."""

    head: ReleaseHeader
    sentences: tuple[tuple[int, str], ...] = ()

    @property
    def quotes(self) -> Iterator[str]:
        """The sentences in words, counted from 1 as a reader counts."""
        return (f"Sentence {number + 1}: {in_one_line(text)}" for number, text in self.sentences)


def bibliography(graph: GraphStore, releases: Rows | Iterable[str], form: str = "bibtex") -> str:
    """The releases of those ids, or that an answer names, each once, in the order of their dates.

    An answer names them in a column ``release``, ``evidence_release`` or ``releases``.

    Raises:
        ExportError: the format is neither ``bibtex`` nor ``ris``, the answer names no releases, or one is unknown.
    """
    if form not in ("bibtex", "ris"):
        raise ExportError(f"no bibliography is called {form!r}: they are bibtex, ris")
    ids = _named(releases) if isinstance(releases, Rows) else list(dict.fromkeys(releases))
    known = {record.release.id: record.release for record in (*graph.corpus().records, *graph.corpus().additions)}
    if missing := [one for one in ids if one not in known]:
        raise ExportError(f"no release is called {missing[0]!r}: name one by its id, as in a column 'release'")
    return entries([Citation(known[one]) for one in ids], form)


def _named(rows: Rows) -> list[str]:
    column = next((name for name in _COLUMNS if name in rows.columns), None)
    if column is None:
        raise ExportError(f"the answer names no releases ({', '.join(rows.columns)}): ask with evidence")
    named = (str(value) for value in rows.column(column) if value is not None)
    parts = (part for value in named for part in (value.split("; ") if column == "releases" else (value,)))
    return list(dict.fromkeys(parts))


def entries(citations: Iterable[Citation], form: str) -> str:
    """The entries of releases by date, then by id, as ``bibtex``, ``ris`` or ``text``; what has no date comes last."""
    ordered = sorted(citations, key=lambda one: (one.head.date or "9999", one.head.id))
    return "\n".join(_ENTRIES[form](one) for one in ordered)


def _write(graph: GraphStore, out: BinaryIO, options: Options, form: str) -> None:
    if options.entity is None:
        all_of_them = [Citation(record.release) for record in graph.corpus().records]
        out.write(entries(all_of_them, form).encode())
    else:
        behind = run(graph, fill(_BEHIND, {"entity": ox.NamedNode(options.entity.iri)}))
        out.write(bibliography(graph, behind, form).encode())


def key(head: ReleaseHeader) -> str:
    """What a release is cited by: ``japan-2021-5e0c1a2b``: of its issuer, its year and a digest of its id."""
    words = slug(head.issuer or head.issuer_country or "release").split("-")
    word = next((word for word in words if word not in _USUAL), words[0])
    year = head.date[:4] if head.date else "undated"
    return f"{word[:_LONGEST_WORD]}-{year}-{digest(head.id, length=8)}"


def _bibtex(citation: Citation) -> str:
    head = citation.head
    url = _url(head)
    texts = {
        "title": f"{{{_latex(head.title or head.id)}}}",
        "author": head.issuer and f"{{{_latex(head.issuer)}}}",
        "institution": head.issuer and _latex(head.issuer),
        "type": "Press release",
        "number": _latex(head.id),
        "address": head.place and _latex(head.place),
        "date": head.date,
        "year": head.date and head.date[:4],
        "langid": _LANGUAGES.get(head.language),
        "url": url and _verbatim(url),
        "note": None if url or not head.source else f"File {_latex(head.source)}",
        "annote": _latex(" ".join(citation.quotes)),
    }
    fields = [f"  {name} = {{{value}}},\n" for name, value in texts.items() if value]
    if head.date and len(head.date) > 4:
        fields.append(f"  month = {_MONTHS[int(head.date[5:7]) - 1]},\n")
    return f"@techreport{{{key(head)},\n{''.join(fields)}}}\n"


def _ris(citation: Citation) -> str:
    """A press release is a report there; lines end as the format asks."""
    tags = (*_tags(citation.head), *(("N1", quote) for quote in citation.quotes))
    return "".join(f"{tag}  - {in_one_line(value)}\r\n" for tag, value in tags) + "ER  - \r\n"


def _text(citation: Citation) -> str:
    """A footnote, and the sentences below it."""
    head = citation.head
    told = (head.issuer, f"“{head.title or head.id}”", "press release", head.place, head.date, _url(head) or head.id)
    lines = (f"{', '.join(in_one_line(one) for one in told if one)}.", *(f"    {quote}" for quote in citation.quotes))
    return "".join(f"{line}\n" for line in lines)


def _tags(head: ReleaseHeader) -> Iterator[tuple[str, str]]:
    told: dict[str, str | None] = {
        "TY": "RPRT",
        "ID": key(head),
        "TI": head.title or head.id,
        "AU": head.issuer and f"{head.issuer},",
        "PB": head.issuer,
        "M3": "Press release",
        "PY": head.date and head.date[:4],
        "DA": head.date and _slashed(head.date),
        "CY": head.place,
        "LA": head.language,
        "M1": head.id,
        "UR": _url(head),
    }
    return ((tag, value) for tag, value in told.items() if value)


def _slashed(date: PartialDate) -> str:
    """Year, month and day as RIS writes them: what is not known stays empty."""
    year, month, day = (*date.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"


def _url(head: ReleaseHeader) -> str | None:
    return head.source if head.source and re.match(r"https?://\S+$", head.source) else None


def _latex(value: str) -> str:
    """Text that LaTeX prints as it is: one line, every character that means something to it escaped."""
    return in_one_line(value).translate(_LATEX)


def _verbatim(url: str) -> str:
    """An address, in which only what would end the field must not stand."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


_ENTRIES: dict[str, Callable[[Citation], str]] = {"bibtex": _bibtex, "ris": _ris, "text": _text}

BIBTEX = Exporter(
    "bibtex",
    (".bib",),
    "the releases, all or those behind an entity, for LaTeX and Zotero",
    partial(_write, form="bibtex"),
    frozenset(["entity"]),
)
RIS = Exporter(
    "ris",
    (".ris",),
    "the same for EndNote, Zotero and Mendeley",
    partial(_write, form="ris"),
    frozenset(["entity"]),
)
