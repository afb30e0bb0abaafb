"""A server on a folder whose graph is replaced: each answer is from one graph, and soon from the new one."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import httpx
import pytest

from diplograph import graph as graphs
from diplograph.graph.texts import text_of, write_texts
from diplograph.merge import merge
from diplograph.search import Index, write_index
from diplograph.web.current import Current
from diplograph.web.pool import Pool
from diplograph.web.question import Question
from tests.search.conftest import told
from tests.web.conftest import Start, parents, until

FIRST, SECOND = "Lantern Opening", "Harbour Closing"
PATIENCE = 600
"""Seconds after which something is wrong, also where each answer waits for a process that takes seconds to start."""
TITLE = "SELECT ?title { ?release a dg:Release ; dcterms:title ?title }"


def write(folder: Path, title: str) -> None:
    """Have a graph of one release stand in a folder: its title stands in all files of the graph."""

    def finish(part: Path) -> None:
        write_texts(part, [("r1", title)])
        write_index(part)

    graphs.write(merge([told("r1", (f"{title} Person", None), title=title)]), folder, finish=finish)


async def titles(pool: Pool) -> set[str | None]:
    """The title in each file of the graph that a pool is on."""
    found = json.loads((await pool.answer(Question(TITLE, "json"))).read())
    with Index(pool.folder) as index:
        (hit,) = index.search(FIRST, "release") + index.search(SECOND, "release")
    return {found["results"]["bindings"][0]["title"]["value"], hit.label, text_of(pool.folder, "r1")}


async def another(current: Current, than: Pool) -> Pool:
    """The pool on the graph that took the other's place, as soon as there is one."""
    async with asyncio.timeout(PATIENCE):
        while True:
            async with current.pool() as pool:
                if pool is not than:
                    return pool
            await asyncio.sleep(0.05)


def done(work: Callable[[Current], Coroutine[Any, Any, None]], folder: Path) -> None:
    async def go() -> None:
        async with Current(folder, 1, 60) as current:
            await work(current)

    asyncio.run(go())


def graphs_in(folder: Path) -> int:
    return sum(1 for _ in (folder / "graphs").iterdir())


def test_what_is_begun_on_a_graph_ends_on_it(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)

    async def work(current: Current) -> None:
        async with current.pool() as begun:
            write(build, SECOND)
            anew = await another(current, begun)
            assert await titles(anew) == {SECOND}
            assert await titles(begun) == {FIRST}
            write(build, FIRST)
            assert await titles(begun) == {FIRST}
            assert await titles(await another(current, anew)) == {FIRST}
            assert graphs_in(build) >= 2
        async with asyncio.timeout(PATIENCE):
            while graphs_in(build) > 2:
                await asyncio.sleep(0.1)
                write(build, SECOND)

    done(work, build)
    write(build, SECOND)
    assert graphs_in(build) == 1


def test_a_graph_that_cannot_be_opened_never_takes_the_place_of_one_that_can(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)

    async def work(current: Current) -> None:
        async with current.pool() as begun:
            pass
        pointer = (build / "graph.json").read_text()
        for text in (pointer.replace('"graphs/', '"graphs/0'), "{", ""):
            (build / "graph.json").write_text(text)
            async with current.pool() as still:
                assert still is begun
                assert await titles(still) == {FIRST}
        (build / "graph.json").unlink()
        async with current.pool() as still:
            assert still is begun
        write(build, SECOND)
        assert await titles(await another(current, begun)) == {SECOND}

    done(work, build)


@pytest.fixture
def replaced(tmp_path: Path) -> Iterator[Path]:
    """A folder whose graph is replaced all the time."""
    build, over = tmp_path / "build", Event()
    write(build, FIRST)

    def replace() -> None:
        while not over.wait(0.5):
            write(build, SECOND)
            over.wait(0.5)
            write(build, FIRST)

    replacing = Thread(target=replace)
    replacing.start()
    yield build
    over.set()
    replacing.join()


def test_no_answer_of_a_server_is_of_two_graphs(start: Start, replaced: Path) -> None:
    live = start("--workers", "2", of=replaced)
    seen: list[set[str]] = []
    with httpx.Client(base_url=live.address, timeout=120) as client:
        end = time.monotonic() + PATIENCE
        while len(seen) < 60 or ({FIRST} not in seen or {SECOND} not in seen):
            assert time.monotonic() < end, seen
            for path in ("/page/release/r1", "/", "/search?q=closing+or+opening", "/search?q=o&kind=release"):
                page = client.get(path)
                assert page.status_code == 200
                seen.append({title for title in (FIRST, SECOND) if title in page.text})
    assert all(len(one) <= 1 for one in seen)


def test_a_server_lets_go_of_the_former_graph_also_when_it_is_killed(start: Start, tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    live = start("--workers", "2", of=build)
    write(build, SECOND)
    assert graphs_in(build) == 2

    def is_new() -> bool:
        return SECOND in httpx.get(f"{live.address}/page/release/r1", timeout=60).text

    def lets_go() -> bool:
        write(build, SECOND)
        return graphs_in(build) <= 2

    until(is_new)
    until(lets_go)
    until(lambda: len(live.ready_processes()) == len(live.query_processes()) == 2)
    workers = live.query_processes()
    os.kill(live.process.pid, signal.SIGKILL)
    live.process.wait()
    until(lambda: not workers & parents().keys())
    write(build, FIRST)
    assert graphs_in(build) == 1
