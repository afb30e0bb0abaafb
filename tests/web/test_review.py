"""Review in the browser: what is shown, what is written, and who is kept out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from diplograph import graph as graphs
from diplograph.curation import load_curation
from tests.curation.test_review import ITO, UNSURE, VANN, decided
from tests.web.conftest import Start
from tests.web.pages import parsed


@dataclass(frozen=True)
class Reviewed:
    """A server that reviews, and the file that answers go to."""

    client: httpx.Client
    file: Path

    def form(self, **given: str) -> dict[str, str]:
        page = parsed(self.client.get("/review"))
        (form,) = (one for one in page.forms if one.method == "POST")
        return {**dict(form.form_values()), **given}


@pytest.fixture(scope="module")
def desk(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewed]:
    place = tmp_path_factory.mktemp("review")
    folder, file = place / "build", place / "curation.yaml"
    graphs.write(decided((VANN[0], ITO, UNSURE, 0.5)), folder)
    live = start("--review", "--curation", str(file), "--by", "A. Reader", of=folder)
    with httpx.Client(base_url=live.address, timeout=60) as client:
        yield Reviewed(client, file)


@pytest.fixture
def reviewed(desk: Reviewed) -> Reviewed:
    """The server, with no answer written."""
    desk.file.unlink(missing_ok=True)
    return desk


def test_both_sides_are_shown_with_their_sentences(reviewed: Reviewed) -> None:
    page = parsed(reviewed.client.get("/review"))
    sides = page.find_class("card")
    assert [side.findtext(".//h2/bdi") for side in sides] == ["VANN Dara", "ITO Jun"]
    assert all(side.find_class("quote") for side in sides)
    assert "1 of 1" in page.text_content()


@pytest.mark.parametrize("answer", ["same", "different"])
def test_an_answer_is_written_and_not_asked_again(reviewed: Reviewed, answer: str) -> None:
    response = reviewed.client.post("/review", data=reviewed.form(answer=answer))
    assert response.status_code == 303
    (rule,) = load_curation(reviewed.file).rules
    assert (str(rule), rule.by) == (f"{answer}: {VANN[0]}, {ITO}", "A. Reader")
    after = reviewed.client.get(response.headers["location"])
    assert "No decision is uncertain" in after.text
    assert str(reviewed.file) in after.text


def test_what_is_skipped_is_not_written(reviewed: Reviewed) -> None:
    assert "been through all 1" in reviewed.client.get("/review?skip=1").text
    assert not reviewed.file.exists()


@pytest.mark.parametrize(
    ("given", "headers"),
    [
        ({"token": "guessed"}, {}),
        ({}, {"Origin": "https://elsewhere.example"}),
        ({}, {"Origin": "null"}),
        ({}, {"Sec-Fetch-Site": "cross-site"}),
        ({}, {"Host": "elsewhere.example"}),
    ],
    ids=["without our token", "from another site", "from nowhere", "as a browser says", "under another name"],
)
def test_nobody_else_can_answer(reviewed: Reviewed, given: dict[str, str], headers: dict[str, str]) -> None:
    sent = reviewed.form(answer="same", **given)
    assert reviewed.client.post("/review", data=sent, headers=headers).status_code == 403
    assert not reviewed.file.exists()


def test_nobody_else_can_read_the_token(reviewed: Reviewed) -> None:
    assert reviewed.client.get("/review", headers={"Host": "elsewhere.example"}).status_code == 403
    elsewhere = reviewed.client.get("/review", headers={"Origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in elsewhere.headers
    assert "frame-ancestors 'none'" in elsewhere.headers["content-security-policy"]


@pytest.mark.parametrize(
    "given",
    [
        {"answer": "perhaps"},
        {"answer": "same", "b": "x: [1]\n#p1"},
        {"answer": "same", "a": "south-2#p9"},
        {"answer": "same", "kind": "a/b"},
        {"answer": "same", "token": "x" * 10_000},
    ],
)
def test_only_what_is_asked_can_be_answered(reviewed: Reviewed, given: dict[str, str]) -> None:
    response = reviewed.client.post("/review", data=reviewed.form(**given))
    assert response.status_code == (413 if "token" in given else 400)
    assert not reviewed.file.exists()


def test_without_the_option_there_is_no_review(client: httpx.Client) -> None:
    assert client.get("/review").status_code == 404
    assert "/review" not in client.get("/").text


def test_review_is_never_for_other_machines(folder: Path) -> None:
    command = [sys.executable, "-m", "diplograph", "serve", str(folder), "--review", "--host", "0.0.0.0", "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "diplograph: review is for this machine only: leave out --host 0.0.0.0, or --review\n"
