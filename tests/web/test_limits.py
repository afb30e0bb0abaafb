"""A query that takes too long or gives too much is stopped, and nobody else waits for it."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import httpx
import pytest

from tests.web.conftest import ENDLESS, Live, Start, opened, parents, worked

ASK = "ASK { ?person a foaf:Person }"
PATIENCE = 90
"""Seconds within which something happens that should happen at once, on the slowest machine."""


def until(happened: Callable[[], bool]) -> bool:
    """Whether something has happened before patience ends."""
    end = time.monotonic() + PATIENCE
    while not happened() and time.monotonic() < end:
        time.sleep(0.05)
    return happened()


def at_work(live: Live) -> Callable[[], bool]:
    """Tells whether a process of a server has, from now on, worked for as long as a query that ends does not."""
    before = {pid: worked(pid) for pid in live.query_processes()}
    return lambda: any(worked(pid) - before.get(pid, 0) > 1 for pid in live.query_processes())


def settled(live: Live) -> bool:
    """Whether a server of two query processes has them and they work no more at starting, within our patience."""
    return until(lambda: len(live.ready_processes()) == len(live.query_processes()) == 2)


def sockets(live: Live) -> int:
    """How many sockets a server has open."""
    return sum(path.startswith("socket:") for path in opened(live.process.pid))


def ask(live: Live, query: str, **parameters: str) -> httpx.Response:
    return httpx.get(live.endpoint, params={"query": query, **parameters}, timeout=2 * PATIENCE, verify=False)


@contextmanager
def asked(live: Live, query: str) -> Iterator[HTTPConnection]:
    """A query that has been sent, the answer to which can be waited for; whoever asked leaves in the end."""
    sent = httpx.Request("GET", live.endpoint, params={"query": query})
    connection = HTTPConnection(sent.url.host, sent.url.port, timeout=2 * PATIENCE)
    try:
        connection.request("GET", sent.url.raw_path.decode())
        yield connection
    finally:
        connection.close()


def goes_on(live: Live) -> bool:
    """Whether a server comes to answer again: on a machine that stood still, a second may be too short to be asked."""
    return until(lambda: ask(live, ASK).text == '{"head":{},"boolean":true}')


@pytest.fixture(scope="module")
def hasty(start: Start) -> Live:
    """A server that gives a query a second."""
    live = start("--timeout", "1", "--workers", "2")
    assert settled(live)
    return live


@pytest.fixture(scope="module")
def brief(start: Start) -> Live:
    """A server that gives an answer 100 rows."""
    return start("--max-rows", "100", "--timeout", str(PATIENCE), "--workers", "1")


def test_a_query_past_its_time_is_stopped_and_its_process_is_gone(hasty: Live) -> None:
    before = hasty.query_processes()
    started = time.monotonic()
    response = ask(hasty, ENDLESS)
    assert response.status_code == 504
    assert response.text == "the query was stopped after 1 seconds: narrow it, or have the server's --timeout raised\n"
    assert 1 <= time.monotonic() - started < PATIENCE
    assert until(lambda: len(before & hasty.query_processes()) == 1)
    assert until(lambda: len(hasty.query_processes()) == 2)
    assert goes_on(hasty)


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
    assert goes_on(hasty)
    assert ask(hasty, query).status_code == 504
    assert goes_on(hasty)


def test_others_are_answered_meanwhile(live: Live) -> None:
    assert settled(live)
    before, running = live.query_processes(), at_work(live)
    with asked(live, ENDLESS):
        assert until(running)
        others = [ask(live, ASK) for _ in range(10)]
        assert live.query_processes() == before, "the query runs, and nothing else was stopped or begun"
    assert [one.status_code for one in others] == [200] * 10
    assert until(lambda: len(before & live.query_processes()) == 1)


def test_others_have_their_turn_when_all_processes_were_busy(live: Live) -> None:
    assert settled(live)
    before = {pid: worked(pid) for pid in live.query_processes()}
    with ExitStack() as others:
        with asked(live, ENDLESS), asked(live, ENDLESS):
            assert until(lambda: all(worked(pid) - spent > 1 for pid, spent in before.items()))
            waiting = [others.enter_context(asked(live, ASK)) for _ in range(4)]
            assert select.select([one.sock for one in waiting], [], [], 1)[0] == []
        assert [one.getresponse().status for one in waiting] == [200] * 4
    assert until(lambda: not before.keys() & live.query_processes())


def test_all_processes_may_be_past_their_time_at_once(hasty: Live) -> None:
    assert settled(hasty)
    with asked(hasty, ENDLESS) as one, asked(hasty, ENDLESS) as other:
        assert [one.getresponse().status, other.getresponse().status] == [504] * 2
    assert goes_on(hasty)


def test_who_finds_all_processes_busy_is_told_when_to_come_again(start: Start) -> None:
    live = start("--timeout", "1", "--workers", "1")
    with ThreadPoolExecutor(12) as threads:
        sent = [threads.submit(ask, live, ENDLESS) for _ in range(12)]
        answers = [one.result() for one in sent]
    busy = [one for one in answers if one.status_code == 503]
    assert busy
    assert {one.status_code for one in answers} == {503, 504}
    assert all(int(one.headers["retry-after"]) >= 1 for one in busy)
    assert all("busy" in one.text for one in busy)


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_an_answer_of_too_many_rows_is_refused_and_never_cut(brief: Live, form: str) -> None:
    whole = ask(brief, "SELECT * { ?s ?p ?o } LIMIT 100", format=form)
    more = ask(brief, "SELECT * { ?s ?p ?o } LIMIT 101", format=form)
    assert (whole.status_code, more.status_code) == (200, 403)
    assert more.text.startswith("the answer has more than 100 rows: narrow the query")


def test_nor_one_of_too_many_triples(brief: Live) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT "
    assert ask(brief, f"{query}100").status_code == 200
    assert ask(brief, f"{query}101").text.startswith("the answer has more than 100 triples")
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert ask(brief, endless).status_code == 403


def test_a_query_whose_client_has_left_is_stopped(live: Live) -> None:
    assert settled(live)
    before, running = live.query_processes(), at_work(live)
    with asked(live, ENDLESS):
        assert until(running)
    assert until(lambda: len(before & live.query_processes()) == 1)
    assert ask(live, ASK).json()["boolean"] is True


def test_the_death_of_a_process_is_noticed(live: Live) -> None:
    assert settled(live)
    idle = live.query_processes()
    for pid in idle:
        os.kill(pid, signal.SIGKILL)
    assert until(lambda: not idle & live.query_processes())
    assert ask(live, ASK).json()["boolean"] is True
    assert settled(live)
    running = at_work(live)
    with asked(live, ENDLESS) as endless:
        assert until(running)
        killed = live.query_processes()
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        response = endless.getresponse()
        assert response.status == 500
        assert b"has died" in response.read()
    assert until(lambda: not killed & live.query_processes())
    assert ask(live, ASK).json()["boolean"] is True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all_at_once_and_well(start: Start, number: signal.Signals) -> None:
    live = start("--timeout", str(PATIENCE), "--workers", "1")
    processes = live.query_processes()
    running, before = at_work(live), sockets(live)
    with ExitStack() as sent:
        waiting = [sent.enter_context(asked(live, ENDLESS)) for _ in range(4)]
        assert until(lambda: sockets(live) == before + 4)
        assert until(running)
        os.kill(live.process.pid, number)
        answers = [one.getresponse() for one in waiting]
        assert [one.status for one in answers] == [503] * 4
        assert {one.read() for one in answers} == {b"the server stops: ask again when it is back\n"}
    assert live.process.wait(PATIENCE) == 0
    assert until(lambda: not processes & set(parents()))


def test_no_process_outlives_a_server_that_is_killed(start: Start) -> None:
    live = start("--timeout", str(PATIENCE), "--workers", "2")
    assert settled(live)
    processes = live.query_processes()
    running = at_work(live)
    with asked(live, ENDLESS) as endless:
        assert until(running)
        live.process.kill()
        with pytest.raises((ConnectionError, HTTPException)):
            endless.getresponse()
    assert until(lambda: not processes & set(parents()))


def test_two_servers_on_one_folder(live: Live, brief: Live) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert ask(live, query).json() == ask(brief, query).json()


def serve(*options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "diplograph", "serve", *map(str, options)]
    briefly = {**os.environ, "RES_OPTIONS": "timeout:1 attempts:1"}  # where nobody tells addresses, that is soon known
    return subprocess.run(command, capture_output=True, text=True, timeout=2 * PATIENCE, check=False, env=briefly)


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
