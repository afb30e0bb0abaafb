"""A query that takes too long or gives too much is stopped, and nobody else waits for it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.web.conftest import ENDLESS, Live, Start, parents

ASK = "ASK { ?person a foaf:Person }"
PATIENCE = 90
"""Seconds within which something happens that should happen at once, on the slowest machine."""


def until(happened: Callable[[], bool]) -> bool:
    """Whether something has happened before patience ends."""
    end = time.monotonic() + PATIENCE
    while not happened() and time.monotonic() < end:
        time.sleep(0.05)
    return happened()


def worked(pid: int) -> float:
    """The seconds that a process has worked; 0 if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(fields[11]) / os.sysconf("SC_CLK_TCK")


def at_work(live: Live) -> Callable[[], bool]:
    """Tells whether a process of a server has, from now on, worked for as long as a query that ends does not."""
    before = {pid: worked(pid) for pid in live.query_processes()}
    return lambda: any(worked(pid) - before.get(pid, 0) > 1 for pid in live.query_processes())


def sockets(live: Live) -> int:
    """How many sockets a server has open."""
    return sum(str(one.readlink()).startswith("socket:") for one in Path(f"/proc/{live.process.pid}/fd").iterdir())


def ask(live: Live, query: str, **parameters: str) -> httpx.Response:
    return httpx.get(live.endpoint, params={"query": query, **parameters}, timeout=120, verify=False)


@pytest.fixture(scope="module")
def hasty(start: Start) -> Live:
    """A server that gives a query a second, and an answer 100 rows."""
    live = start("--timeout", "1", "--workers", "2", "--max-rows", "100")
    assert until(lambda: len(live.query_processes()) == 2)
    return live


def test_a_query_past_its_time_is_stopped_and_its_process_is_gone(hasty: Live) -> None:
    before = hasty.query_processes()
    started = time.monotonic()
    response = ask(hasty, ENDLESS)
    assert response.status_code == 504
    assert response.text == "the query was stopped after 1 seconds: narrow it, or have the server's --timeout raised\n"
    assert 1 <= time.monotonic() - started < PATIENCE
    assert until(lambda: len(before & hasty.query_processes()) == 1)
    assert until(lambda: len(hasty.query_processes()) == 2)
    assert ask(hasty, ASK).json()["boolean"] is True


@pytest.mark.parametrize(
    "query",
    [
        ENDLESS,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c ?f",
        "SELECT * { ?a (!rdf:type|!^rdf:type)* ?b . ?c (!rdf:type)* ?d . ?e ?f ?g FILTER(?g = ?nothing) }",
        "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c = ?nothing) }",
    ],
    ids=["count", "order", "paths", "construct"],
)
def test_whatever_it_is_doing(hasty: Live, query: str) -> None:
    assert ask(hasty, query).status_code == 504
    assert ask(hasty, ASK).json()["boolean"] is True


def test_others_are_answered_meanwhile(hasty: Live) -> None:
    with ThreadPoolExecutor() as threads:
        endless = threads.submit(ask, hasty, ENDLESS)
        others = []
        while not endless.done():
            others.append(ask(hasty, ASK))
    assert endless.result().status_code == 504
    assert len(others) > 1
    assert {one.status_code for one in others} == {200}


def test_others_have_their_turn_when_all_processes_were_busy(hasty: Live) -> None:
    with ThreadPoolExecutor() as threads:
        endless = [threads.submit(ask, hasty, ENDLESS) for _ in range(2)]
        time.sleep(0.2)
        others = [threads.submit(ask, hasty, ASK) for _ in range(4)]
    assert [one.result().status_code for one in endless] == [504] * 2
    assert [one.result().status_code for one in others] == [200] * 4


def test_who_finds_all_processes_busy_is_told_when_to_come_again(start: Start) -> None:
    live = start("--timeout", "1", "--workers", "1")
    with ThreadPoolExecutor(12) as threads:
        asked = [threads.submit(ask, live, ENDLESS) for _ in range(12)]
        answers = [one.result() for one in asked]
    busy = [one for one in answers if one.status_code == 503]
    assert busy
    assert {one.status_code for one in answers} == {503, 504}
    assert all(int(one.headers["retry-after"]) >= 1 for one in busy)
    assert all("busy" in one.text for one in busy)


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_an_answer_of_too_many_rows_is_refused_and_never_cut(hasty: Live, form: str) -> None:
    whole = ask(hasty, "SELECT * { ?s ?p ?o } LIMIT 100", format=form)
    more = ask(hasty, "SELECT * { ?s ?p ?o } LIMIT 101", format=form)
    assert (whole.status_code, more.status_code) == (200, 403)
    assert more.text.startswith("the answer has more than 100 rows: narrow the query")


def test_nor_one_of_too_many_triples(hasty: Live) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT "
    assert ask(hasty, f"{query}100").status_code == 200
    assert ask(hasty, f"{query}101").text.startswith("the answer has more than 100 triples")
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert ask(hasty, endless).status_code == 403


def test_a_query_whose_client_has_left_is_stopped(live: Live) -> None:
    assert until(lambda: len(live.query_processes()) == 2)
    before = live.query_processes()
    asked = httpx.Request("GET", live.endpoint, params={"query": ENDLESS})
    with socket.create_connection((asked.url.host, asked.url.port)) as client:
        running = at_work(live)
        client.sendall(b"GET " + asked.url.raw_path + b" HTTP/1.1\r\nHost: " + asked.url.netloc + b"\r\n\r\n")
        assert until(running)
    assert until(lambda: len(before & live.query_processes()) == 1)
    assert ask(live, ASK).json()["boolean"] is True


def test_the_death_of_a_process_is_noticed(live: Live) -> None:
    assert until(lambda: len(live.query_processes()) == 2)
    idle = set(live.query_processes())
    for pid in idle:
        os.kill(pid, signal.SIGKILL)
    assert until(lambda: not idle.intersection(live.query_processes()))
    assert ask(live, ASK).json()["boolean"] is True
    assert until(lambda: len(live.query_processes()) == 2)
    running = at_work(live)
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(ask, live, ENDLESS)
        assert until(running)
        for pid in live.query_processes():
            os.kill(pid, signal.SIGKILL)
        response = asked.result()
    assert response.status_code == 500
    assert "has died" in response.text
    assert ask(live, ASK).json()["boolean"] is True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all_at_once_and_well(start: Start, number: signal.Signals) -> None:
    live = start("--workers", "1")
    processes = live.query_processes()
    running, before = at_work(live), sockets(live)
    with ThreadPoolExecutor() as threads:
        asked = [threads.submit(ask, live, ENDLESS) for _ in range(4)]
        assert until(lambda: sockets(live) == before + 4)
        assert until(running)
        os.kill(live.process.pid, number)
        assert live.process.wait(PATIENCE) == 0
    assert [one.result().status_code for one in asked] == [503] * 4
    assert {one.result().text for one in asked} == {"the server stops: ask again when it is back\n"}
    assert until(lambda: not processes & set(parents()))


def test_no_process_outlives_a_server_that_is_killed(start: Start) -> None:
    live = start("--workers", "2")
    assert until(lambda: len(live.query_processes()) == 2)
    processes = live.query_processes()
    running = at_work(live)
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(ask, live, ENDLESS)
        assert until(running)
        live.process.kill()
        assert isinstance(asked.exception(), httpx.HTTPError)
    assert until(lambda: not processes & set(parents()))


def test_two_servers_on_one_folder(live: Live, hasty: Live) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert ask(live, query).json() == ask(hasty, query).json()


def serve(*options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "diplograph", "serve", *map(str, options)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_port_that_is_taken_is_told_in_a_line(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = serve(folder, "--port", str(port))
    assert (done.returncode, done.stdout) == (1, "")
    told = f"127.0.0.1:{port}: cannot be listened at (address already in use): choose another --host or --port"
    assert done.stderr == f"diplograph: {told}\n"


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["nowhere"], 1, "no graph here"),
        (["--host", "no.such.host.invalid"], 1, "no.such.host.invalid:8000: cannot be listened at"),
        (["--port", "70000"], 2, "70000"),
        (["--timeout", "0"], 2, "--timeout"),
        (["--workers", "0"], 2, "--workers"),
    ],
)
def test_wrong_options_are_told_in_a_line(folder: Path, options: list[str], code: int, message: str) -> None:
    done = serve(*([folder] if options[0].startswith("--") else []), *options)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
