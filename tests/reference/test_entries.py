"""How the files of ``ontology/reference/`` are read, and what is wrong with a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.errors import OntologyError
from diplograph.reference import Scheme, initiatives, organizations, reference

PREFIXES = """@prefix dg: <https://w3id.org/diplograph/ontology#> .
@prefix k: <https://w3id.org/diplograph/vocabulary/organization-kind/> .
@prefix ref: <https://w3id.org/diplograph/reference/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def test_three_lines_of_turtle_add_an_entry(tmp_path: Path) -> None:
    (tmp_path / "mine.ttl").write_text(
        PREFIXES + 'ref:lto skos:prefLabel "Lake Towns Organization"@en ;\n  skos:notation "LTO" ;\n'
        "  dg:kind k:intergovernmental ."
    )
    [entry] = reference(tmp_path)
    assert (entry.id, entry.scheme, entry.kind) == ("lto", Scheme.ORGANIZATION, "intergovernmental")
    assert entry.forms == ("Lake Towns Organization", "LTO")
    assert entry.parent is None


@pytest.mark.parametrize(
    ("turtle", "line", "complaint"),
    [
        ('ref:lto skos:prefLabel "Lake Towns Organization" ', 5, "no valid Turtle"),
        ('ref:lto skos:prefLabel "Lake Towns Organization" .', 5, "needs a dg:kind"),
        ('ref:lto skos:prefLabel "Lake Towns Organization" ; dg:kind k:club .', 5, "needs a dg:kind"),
        ('ref:lto skos:notation "LTO" ; dg:kind k:other .', 5, "0 skos:prefLabel"),
    ],
)
def test_a_malformed_file_is_named_with_its_line(tmp_path: Path, turtle: str, line: int, complaint: str) -> None:
    (tmp_path / "bad.ttl").write_text(PREFIXES + turtle)
    with pytest.raises(OntologyError, match=rf"bad\.ttl, line {line}: .*{complaint}") as caught:
        reference(tmp_path)
    assert "\n" not in str(caught.value)


def test_two_files_may_not_have_one_entry(tmp_path: Path) -> None:
    entry = 'ref:lto skos:prefLabel "Lake Towns Organization" ; dg:kind k:other .'
    for name in ("a.ttl", "b.ttl"):
        (tmp_path / name).write_text(PREFIXES + entry)
    with pytest.raises(OntologyError, match="two files"):
        reference(tmp_path)


def test_the_shipped_files_are_sound() -> None:
    ids = {entry.id for entry in reference()}
    assert all(entry.parent is None or entry.parent in ids for entry in reference())
    assert all(entry.country is None or len(entry.country) == 2 for entry in reference())
    assert {e.scheme for e in organizations()} == {Scheme.ORGANIZATION}
    assert {e.scheme for e in initiatives()} == {Scheme.INITIATIVE}


def test_the_shipped_files_know_the_worlds_best_known_bodies_and_initiatives() -> None:
    assert {"UN", "ASEAN", "EU", "AU", "NATO", "WTO", "IAEA"} <= {a for e in organizations() for a in e.acronyms}
    assert {"RCEP", "AOIP", "NPT", "UNCLOS", "AfCFTA"} <= {a for e in initiatives() for a in e.acronyms}
