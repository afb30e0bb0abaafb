"""What goes wrong on the way is told in one line that says where and what to do, and never the password."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import diplograph as dg
from diplograph.cli import run
from diplograph.errors import RemoteError
from diplograph.graph import GraphStore
from diplograph.remote import Connection, Protocol, Push, RemoteGraph
from diplograph.remote.push import record_of
from diplograph.remote.target import target
from tests.remote import servers
from tests.remote.fake import Answer, Reply, Request, serving

SECRET = "open-sesame"
HTML = {"Content-Type": "text/html"}
RESULTS = {"Content-Type": "application/sparql-results+xml"}
NOTHING = b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="g"/></head><results/></sparql>'


def _always(status: int, body: bytes = b"", **headers: str) -> Answer:
    return lambda request: Reply(status, body, dict(headers))


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (_always(401), "401 Unauthorized: the server wants a name and a password, or others: give --user and"),
        (_always(403), "403 Forbidden: this user may not do that"),
        (_always(404), "404 Not Found: nothing is there: check the address"),
        (_always(405), "405 Method Not Allowed: the address is for something else"),
        (_always(413), "413 Request Entity Too Large: the server takes no request of that size: send less at a time"),
        (_always(415), "415 Unsupported Media Type: the address is for something else"),
        (_always(500, b"disk\nfull"), "the server answered 500 Internal Server Error: disk full"),
        (_always(500, b"<h1>Oh</h1>", **HTML), "500 Internal Server Error: it does not say why; look into its log"),
        (_always(599), "the server answered 599: it does not say why"),
        (_always(302, Location="http://x.example/"), r"has moved to http://x.example/ \(302\): give that one"),
        (_always(200, b"<h1>Hello</h1>", **HTML), r"what came back is no answer to a query \(text/html is no answer\)"),
        (_always(200, b"<oh", **RESULTS), "what came back is no answer to a query"),
    ],
)
def test_an_answer_that_is_none_is_told_in_one_line(reply: Answer, message: str) -> None:
    with serving(reply) as url, pytest.raises(RemoteError, match=message) as caught:
        RemoteGraph(Connection(f"{url}/sparql", "anna", SECRET)).query("ASK { ?s ?p ?o }")
    assert str(caught.value).startswith(f"{url}/sparql: ")
    assert "\n" not in str(caught.value)
    assert SECRET not in str(caught.value)


def test_nobody_there() -> None:
    url = f"http://127.0.0.1:{servers.free_port()}/sparql"
    with pytest.raises(RemoteError, match=r"nobody answers there \(.*refused.*\): check the address"):
        RemoteGraph(Connection(url)).query("ASK { }")


def test_no_answer_in_time() -> None:
    with servers.silent() as url, pytest.raises(RemoteError, match=r"no answer within 0.2 s: give it longer with"):
        dg.connect(url, timeout=0.2).query("ASK { }")


@pytest.mark.parametrize("address", ["build", "ftp://x.example/", "http:///sparql", ""])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(RemoteError, match=r"is no address of a store: give one that begins with http"):
        dg.connect(address)


def test_a_store_without_our_graph_answers_queries_but_no_questions() -> None:
    with serving(_always(200, NOTHING, **RESULTS)) as url:
        remote = RemoteGraph(Connection(url))
        assert len(remote.query("SELECT ?g WHERE { ?g a ?x }")) == 0
        with pytest.raises(RemoteError, match="no graph of diplograph is there: put one there with diplograph push"):
            remote.ask("met", person="Anna Lind")


def _wanting(scheme: str, accepts: Callable[[str], bool]) -> tuple[list[str], Answer]:
    """A server that wants credentials, and the ones that it was given."""
    given: list[str] = []

    def answer(request: Request) -> Reply:
        given.append(request.headers.get("authorization", ""))
        if accepts(given[-1]):
            return Reply(200, NOTHING, RESULTS)
        return Reply(401, b"", {"WWW-Authenticate": f'{scheme} realm="it", nonce="x", qop="auth"'})

    return given, answer


@pytest.mark.parametrize("named", ["http://anna:open-sesame@", "http://"])
def test_a_password_is_given_when_asked_for(named: str) -> None:
    given, answer = _wanting("Basic", lambda header: header == "Basic YW5uYTpvcGVuLXNlc2FtZQ==")
    with serving(answer) as url:
        connection = Connection(url.replace("http://", named), *(("anna", SECRET) if named == "http://" else ()))
        remote = RemoteGraph(connection)
        remote.everything("ASK { }")
        remote.everything("ASK { }")
        assert SECRET not in f"{connection!r} {connection.url}"
    assert given[0] == ""
    assert given[1:] == ["Basic YW5uYTpvcGVuLXNlc2FtZQ=="] * 2


def test_a_digest_is_given_where_one_is_asked_for() -> None:
    given, answer = _wanting("Digest", lambda header: header.startswith("Digest username="))
    with serving(answer) as url:
        RemoteGraph(Connection(url, "anna", SECRET)).everything("ASK { }")
    assert not any(SECRET in header or header.startswith("Basic") for header in given)


def test_no_password_goes_to_who_does_not_ask() -> None:
    given, answer = _wanting("Basic", lambda header: True)
    with serving(answer) as url:
        RemoteGraph(Connection(url, "anna", SECRET)).everything("ASK { }")
    assert given == [""]


class _Store:
    """A graph store that takes so many bytes at once and so many requests in all; ``held`` has each graph's lines."""

    def __init__(self, largest: int = 10**9, requests: int = 10**9) -> None:
        self.largest, self.left = largest, requests
        self.held: dict[str, set[bytes]] = {}

    def __call__(self, request: Request) -> Reply:
        self.left -= 1
        if self.left < 0:
            return Reply(503, b"closed for the night")
        if request.method == "GET":
            lines = b"".join(sorted(self.held.get(request.graph, ())))
            return Reply(200, lines, {"Content-Type": "application/n-triples"}) if lines else Reply(404)
        if "n-triples" not in request.headers.get("content-type", ""):
            return Reply(415)
        if len(request.body) > self.largest:
            return Reply(413)
        kept = self.held.get(request.graph, set()) if request.method == "POST" else set()
        self.held[request.graph] = kept | set(request.body.splitlines(keepends=True))
        return Reply(204)


def _push(graph: GraphStore, url: str, size: int | None = None) -> Push:
    return Push(graph, target(Protocol.AUTO, Connection(url), record_of(graph)), size)


def test_what_is_too_large_is_sent_in_halves(graph: GraphStore) -> None:
    store = _Store(largest=20_000)
    with serving(store) as url:
        done = _push(graph, url).run()
        assert _push(graph, url).left == 0
    assert done.sent == len(graph.graphs())
    assert sum(len(store.held[name]) for name in graph.graphs()) == len(graph)


def test_a_store_that_takes_nothing_is_not_asked_for_ever(graph: GraphStore) -> None:
    with serving(_Store(largest=20)) as url, pytest.raises(RemoteError, match=r"413 .*; 0 of \d+ graphs are there"):
        _push(graph, url, 4).run()


def test_a_failure_half_way_says_how_far_it_came(graph: GraphStore) -> None:
    store = _Store(requests=12)
    told = rf"closed for the night; [1-9] of {len(graph.graphs())} graphs are there whole: push again to go on$"
    with serving(store) as url:
        first = _push(graph, url, 2_000)
        with pytest.raises(RemoteError, match=told):
            first.run()
        store.left = 10**9
        again = _push(graph, url, 2_000)
        assert 0 < again.left < first.left
        again.run()
    assert sum(len(store.held[name]) for name in graph.graphs()) == len(graph)


def test_update_without_an_address_for_queries_sends_everything(graph: GraphStore) -> None:
    texts: list[str] = []

    def answer(request: Request) -> Reply:
        if "update" not in request.form:
            return Reply(400)
        texts.extend(request.form["update"])
        return Reply(204)

    with serving(answer) as url:
        pushing = _push(graph, f"{url}/write", 5_000)
        assert pushing.run().sent == len(graph.graphs())
        assert not pushing.knows
    dropped = [text for text in texts if text.startswith("DROP SILENT GRAPH")]
    assert len(dropped) == len(graph.graphs()) + 2


def test_the_commands_fail_in_one_line(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    url = f"http://anna:{SECRET}@127.0.0.1:{servers.free_port()}"
    for arguments in (["push", url, str(folder)], ["query", "--endpoint", url, "ASK { }"]):
        assert run(arguments) == 1
        printed = capfd.readouterr()
        assert printed.out == ""
        assert printed.err.count("\n") == 1
        assert "nobody answers there" in printed.err
        assert SECRET not in printed.err
