"""What the pages in ``docs/`` show is what happens: their commands, Python and queries run, in order, page by page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.blocks import DOCS, Block, blocks, pages
from tests.docs.coverage import ELSEWHERE, run_here
from tests.docs.running import PageError, cut_alike, renewed
from tests.docs.shell import Five

LEFT_OUT = [block for page in pages() for block in blocks(page) if block.left_out]


@pytest.mark.parametrize("page", run_here(pages()), ids=lambda page: str(page.relative_to(DOCS)))
def test_each_block_does_what_the_page_shows(page: Path, five: Five, tmp_path: Path) -> None:
    assert renewed(page, tmp_path, five) == page.read_text("utf-8")


@pytest.mark.parametrize("block", LEFT_OUT, ids=lambda block: block.place)
def test_what_is_not_run(block: Block) -> None:
    pytest.skip(block.left_out)


def test_little_is_not_run() -> None:
    run = [block for page in pages() for block in blocks(page) if block.is_run]
    assert len(LEFT_OUT) < len(run) / 5


def test_pages_that_others_test_are_there() -> None:
    assert [name for name in ELSEWHERE if not (DOCS / name).is_file()] == []
    assert [test for name, test in ELSEWHERE.items() if name not in (ROOT / test).read_text("utf-8")] == []


def test_all_that_a_reader_may_run_is_found() -> None:
    assert {"console", "sh", "python", "pycon", "sparql", "indented"} <= {
        block.language for page in pages() for block in blocks(page)
    }
    assert {page.name for page in run_here(pages())} >= {"tutorial.md", "issuer.md", "gephi.md", "curation.md"}


class TestAPage:
    """Pages that say what is not so."""

    def test_another_output_is_seen(self, five: Five, tmp_path: Path) -> None:
        page = self.page(tmp_path, "```console\n$ diplograph query 'ASK { ?p a foaf:Person }'\nno\n```\n")
        assert renewed(page, tmp_path / "run", five) != page.read_text("utf-8")

    def test_a_command_that_fails_is_seen(self, five: Five, tmp_path: Path) -> None:
        page = self.page(tmp_path, '```console\n$ diplograph show "Nobody Nowhere"\n```\n')
        with pytest.raises(PageError, match=r"page\.md:1: diplograph show .*\nends with 1, not 0"):
            renewed(page, tmp_path / "run", five)

    def test_a_command_that_shall_fail_and_does_not_is_seen(self, five: Five, tmp_path: Path) -> None:
        page = self.page(tmp_path, "<!-- exit code: 1 -->\n```console\n$ true\n```\n")
        with pytest.raises(PageError, match="ends with 0, not 1"):
            renewed(page, tmp_path / "run", five)

    def test_a_query_without_an_answer_is_seen(self, five: Five, tmp_path: Path) -> None:
        page = self.page(tmp_path, "```sparql\nSELECT ?s { ?s a dg:Nothing }\n```\n")
        with pytest.raises(PageError, match="finds nothing"):
            renewed(page, tmp_path / "run", five)

    def test_what_is_not_to_be_run_is_not(self, five: Five, tmp_path: Path) -> None:
        page = self.page(tmp_path, "<!-- not run: it would fail -->\n```sh\nfalse\n```\n")
        assert renewed(page, tmp_path / "run", five) == page.read_text("utf-8")

    def test_a_file_is_written_and_added_to(self, five: Five, tmp_path: Path) -> None:
        part = '```text title="list.txt"\none\n```\n'
        page = self.page(tmp_path, f"{part}\n{part}\n```console\n$ cat list.txt\none\none\n```\n")
        assert renewed(page, tmp_path / "run", five) == page.read_text("utf-8")

    @staticmethod
    def page(folder: Path, text: str) -> Path:
        page = folder / "page.md"
        page.write_text(text, "utf-8")
        return page


def test_an_output_is_cut_as_it_is_shown() -> None:
    assert cut_alike("1\n2\n3\n4\n", "x\n…\ny\n") == "1\n…\n4\n"
    assert cut_alike("1\n2\n3\n4\n", "…\ny\n") == "…\n4\n"
    assert cut_alike("1\n2\n", "x\ny\n") == "1\n2\n"
    assert cut_alike("1\n2\n", "x\n…\ny\n") == "1\n2\n"
