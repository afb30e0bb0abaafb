"""The pool of query processes by itself, and a graph that changes under it."""

from __future__ import annotations

import asyncio
import io
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from diplograph import graph as graphs
from diplograph.errors import GraphError
from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.web.failures import RequestError
from diplograph.web.frames import DATA, DONE, FAILED, HEAD, FrameWriter
from diplograph.web.pool import Pool
from diplograph.web.question import Question
from diplograph.web.worker import answer
from tests.graph import invented
from tests.web.conftest import ENDLESS, Live, Start, until

PEOPLE = "SELECT (COUNT(DISTINCT ?person) AS ?n) { ?person a foaf:Person }"


def frames(sent: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 0
    while at < len(sent):
        kind, length = HEAD.unpack_from(sent, at)
        at += HEAD.size + length
        found.append((kind, sent[at - length : at]))
    return found


def answered(graph: GraphStore, question: Question) -> list[tuple[bytes, bytes]]:
    out = io.BytesIO()
    answer(graph, question, out)
    return frames(out.getvalue())


def test_a_question_survives_the_way_to_the_process() -> None:
    question = Question("ASK {\n}", "json", None, ("x:a",), ("x:b", "x:c"), {"entity": "x:d"}, 5)
    assert Question.from_line(question.to_line()) == question
    assert question.to_line().count(b"\n") == 1


def test_an_answer_comes_in_frames_of_bounded_length(graph: GraphStore) -> None:
    parts = answered(graph, Question("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", "csv"))
    assert parts[-1] == (DONE, b"csv")
    assert {kind for kind, _ in parts[:-1]} == {DATA}
    assert len(parts) > 4
    assert max(len(content) for _, content in parts) < 2 * (1 << 18)
    assert sum(content.count(b"\n") for _, content in parts) == 20_001


@pytest.mark.parametrize(
    ("question", "status"),
    [
        (Question("SELECT", "json"), 400),
        (Question("CLEAR ALL", "json"), 403),
        (Question("SELECT * { ?s ?p ?o }", "json", limit=1), 403),
        (Question("SELECT * { ?s ?p ?o }", None, "turtle"), 406),
        (Question("ASK { $entity ?p ?o }", "json", bound={"entity": "x:a> ?b ?c } #"}), 400),
        (Question("ASK { $entity ?p ?o }", "json", bound={"nothing": "x:a"}), 500),
    ],
)
def test_what_is_wrong_comes_with_its_status(graph: GraphStore, question: Question, status: int) -> None:
    ((kind, content),) = answered(graph, question)
    assert kind == FAILED
    assert content.decode().startswith(f"{status} ")


def test_a_frame_is_sent_before_the_next_is_filled() -> None:
    out = io.BytesIO()
    writer = FrameWriter(out)
    writer.write(b"x" * 300_000)
    writer.write(b"y")
    assert frames(out.getvalue()) == [(DATA, b"x" * 300_000)]
    writer.finish("csv")
    assert frames(out.getvalue())[1:] == [(DATA, b"y"), (DONE, b"csv")]


def test_a_pool_stops_what_runs_when_it_is_closed(folder: Path) -> None:
    async def go() -> None:
        async with Pool(folder, size=1, seconds=60) as pool:
            assert (await pool.answer(Question("ASK {}", "json"))).read() == b'{"head":{},"boolean":true}'
            running = asyncio.create_task(pool.answer(Question(ENDLESS, "json")))
            await asyncio.sleep(0.2)
        with pytest.raises(RequestError, match="the server stops"):
            await running

    asyncio.run(go())


def test_a_pool_on_a_folder_without_a_graph_does_not_start(tmp_path: Path) -> None:
    async def go() -> None:
        async with Pool(tmp_path, size=2, seconds=1):
            pass

    with pytest.raises(GraphError, match="no graph here"):
        asyncio.run(go())


def test_a_graph_that_is_built_anew_is_served(start: Start, folder: Path, tmp_path: Path) -> None:
    served = tmp_path / "build"
    shutil.copytree(folder, served)
    live = start("--workers", "1", of=served)

    def people() -> str:
        response = httpx.get(live.endpoint, params={"query": PEOPLE}, timeout=60)
        return str(response.json()["results"]["bindings"][0]["n"]["value"])

    assert people() == "3"
    graphs.write(merge(invented.records()[1:]), served)
    until(lambda: people() == "2")


def test_a_process_that_leaves_the_network_reaches_nobody(live: Live) -> None:
    code = f"""
import socket
from diplograph.web.isolation import cut_off_network
left = cut_off_network()
try:
    socket.create_connection({urlsplit(live.address).hostname, urlsplit(live.address).port}).close()
    print(left, "reached")
except OSError:
    print(left, "cut off")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout in ("True cut off\n", "False reached\n")
