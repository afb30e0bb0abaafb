"""The pages that are made tell of all there is: commands and options, terms, concepts, shapes, decisions."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from rdflib.namespace import RDFS, SKOS
from site_pages import commands, decisions, links, python_api, shapes, terms, vocabularies
from site_pages.turtle import label, short, text

import diplograph
from tests.conftest import ROOT


def read(site: Path, name: str) -> str:
    """The words of a page, without its marks."""
    page = (site / name).read_text("utf-8")
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


def test_every_command_has_its_options_and_their_defaults(site: Path) -> None:
    words = read(site, "reference/commands.html")
    for name, command in commands.commands().items():
        assert f"diplograph {name} " in words
        assert " ".join(command.help.split()) in words
        for parameter in command.params:
            assert all(option in words for option in parameter.opts if option.startswith("-")), (name, parameter.name)
            assert not parameter.help or " ".join(parameter.help.split()) in words
    assert re.search(r"--port INT The port; 0 is any that is free\. 8000 ", words)
    assert "--format, -f table|csv|json How the rows are printed. table" in words
    assert "--anew Send everything again, whatever the store has. off" in words
    assert "PATHS... Releases (.txt, .md, .html, .pdf, .docx) and folders of them. required" in words


def test_every_class_and_property_is_explained(site: Path) -> None:
    words = read(site, "reference/terms.html")
    assert len(terms.classes()) > 20
    assert len(terms.properties()) > 50
    for one in (*terms.classes(), *terms.properties()):
        assert short(one) in words
        assert text(one, RDFS.comment) in words


def test_a_property_is_told_with_class_range_and_example() -> None:
    page = terms.page()
    (told,) = re.findall(r"### `dg:inSentence` .*?\n\n(.+?)\n\n", page, re.DOTALL)[:1] or [""]
    after = page.split("### `dg:inSentence`")[1].split("###")[0]
    assert told.startswith("**in sentence.** The sentence that the evidence lies in.")
    assert "- of: [`dg:Evidence`](#dg-Evidence)" in after
    assert "- gives: [`dg:Sentence`](#dg-Sentence)" in after
    assert re.search(r"- example: `id:release/\S+#char=\d+,\d+ dg:inSentence id:release/\S+#sentence=\d+`", after)


def test_nearly_every_term_has_an_example() -> None:
    sections = re.split(r"^### ", terms.page().split("## Terms of other")[0], flags=re.MULTILINE)[1:]
    without = {section.split("`")[1] for section in sections if "- example: " not in section}
    assert len(without) < len(sections) / 8, without


def test_every_concept_is_defined_and_matched(site: Path) -> None:
    words = read(site, "reference/vocabularies.html")
    assert len(vocabularies.schemes()) == len(list((ROOT / "ontology" / "vocabulary").glob("*.ttl")))
    for concept in (one for scheme in vocabularies.schemes() for one in vocabularies.concepts(scheme)):
        assert f"{short(concept)} " in words
        assert label(concept) in words
        assert text(concept, SKOS.definition) in words
    assert "engagement-status:planned planned It was still to come when the release was issued. 036" in words


def test_every_shape_has_its_constraints(site: Path) -> None:
    words = read(site, "reference/shapes.html")
    source = (ROOT / "ontology" / "shapes.ttl").read_text("utf-8")
    for shape in shapes.shapes():
        assert f" {short(shape).removeprefix('shape:')}" in words
    assert [message for message in re.findall(r'sh:message "(.+?)"', source) if message not in words] == []
    assert "oa:hasSelector / oa:exact 1 evidence needs one exact quote" in words


@pytest.mark.parametrize("name", sorted(set(diplograph.__all__) - {"Graph", "__version__"}))
def test_every_function_of_the_package_is_explained(site: Path, name: str) -> None:
    function = getattr(diplograph, name)
    told = function.__doc__ if not hasattr(function, "__path__") else getattr(function, name).__doc__
    first = " ".join(str(told).split("\n\n")[0].split()).replace("`", "")
    words = read(site, "reference/python.html")
    assert f"diplograph.{name}" in words
    assert first in words


def test_every_public_method_of_a_graph_is_explained(site: Path) -> None:
    page = (site / "reference" / "python.html").read_text("utf-8")
    methods = [name for name in dir(diplograph.Graph) if not name.startswith("_")]
    assert len(methods) > 20
    assert [name for name in methods if f'id="diplograph.api.Graph.{name}"' not in page] == []
    assert all(name.startswith("diplograph.") for names in python_api.SECTIONS.values() for name in names)


def test_no_role_of_a_docstring_is_left(site: Path) -> None:
    assert not re.search(r":(?:meth|func|class):", read(site, "reference/python.html"))
    assert ">::<" not in (site / "reference" / "python.html").read_text("utf-8")


def test_every_decision_is_in_the_index_and_its_order(site: Path) -> None:
    index = (site / "decisions" / "index.html").read_text("utf-8").split("<article")[1]
    listed = re.findall(r'href="(\d{4}-[\w-]+)\.html"', index)
    assert list(dict.fromkeys(listed)) == [file.stem for file in decisions.files()]
    written = (decisions.FOLDER / "README.md").read_text("utf-8")
    assert re.findall(r"\((\d{4}-[\w-]+)\.md\)", written) == list(dict.fromkeys(listed))


class TestLinks:
    def test_a_file_beside_the_documents_is_taken_along(self) -> None:
        page = "See [the terms](../ontology/diplograph.ttl) and [here](exports.md)."
        assert list(links.outward(page, "ontology.md")) == ["ontology/diplograph.ttl"]
        assert links.rewritten(page, "ontology.md") == (
            "See [the terms](source/ontology/diplograph.ttl) and [here](exports.md)."
        )

    def test_from_a_folder_it_leads_up_first(self) -> None:
        page = "[the list](../../ontology/shapes.ttl#L1)"
        assert links.rewritten(page, "how-to/issuer.md") == "[the list](../source/ontology/shapes.ttl#L1)"

    def test_of_a_link_to_a_folder_the_words_stay(self) -> None:
        assert links.rewritten("in [`vocabulary/`](../ontology/vocabulary)", "ontology.md") == "in `vocabulary/`"

    def test_pages_of_the_top_folder_are_pages_of_the_site(self) -> None:
        assert links.rewritten("[how](../CONTRIBUTING.md)", "x.md") == "[how](contributing.md)"
        assert links.lowered("[a](docs/record.md), [b](LICENSE)") == "[a](record.md), [b](../LICENSE)"

    def test_addresses_and_pictures_are_left_alone(self) -> None:
        page = "[W3C](https://www.w3.org/) ![a picture](../docs/graph.svg) [up](#top)"
        assert links.rewritten(page, "x.md") == page
