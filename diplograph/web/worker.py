"""A query process: holds the graph, read-only, and answers one question after the other.

It is asked on standard input, a line of JSON a question, and answers on standard output in ``frames``. It ends when its
standard input does, even in the midst of a query, so that it never outlives the server.
"""

from __future__ import annotations

import os
import sys
from queue import SimpleQueue
from threading import Thread
from typing import IO, cast

from diplograph.errors import DiplographError
from diplograph.graph.sparql.evaluate import Answer, Scope, evaluate, fill
from diplograph.graph.sparql.serialize import is_graph, write
from diplograph.graph.store import GraphStore, open_folder
from diplograph.web.failures import NOT_ACCEPTABLE, RequestError, status_of
from diplograph.web.frames import FAILED, READY, FrameWriter, frame
from diplograph.web.isolation import cut_off_network, give_way
from diplograph.web.question import Question

ALLOW_SERVICE = "--allow-service"


def main(folder: str, *options: str) -> None:
    """Answer questions on the graph of a folder until there are no more."""
    services = ALLOW_SERVICE in options
    give_way()
    if not services:
        cut_off_network()
    with _own_output() as out:
        questions: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=_listen, args=(questions,), daemon=True).start()
        try:
            graph = open_folder(folder)
        except DiplographError as error:
            out.write(_failed(error))
            return
        out.write(frame(READY, graph.base.encode()))
        while True:
            answer(graph, Question.from_line(questions.get()), out, services)


def answer(graph: GraphStore, question: Question, out: IO[bytes], services: bool = False) -> None:
    """Write the answer to a question, or why there is none, in frames."""
    try:
        found = _evaluate(graph, question, services)
        form = _form(question, found)
        frames = FrameWriter(out)
        write(graph, found, cast(IO[bytes], frames), form, question.limit, services)
        frames.finish(form)
    except DiplographError as error:
        out.write(_failed(error))
    except Exception as error:
        out.write(_failed(DiplographError(f"a fault of the program ({type(error).__name__}: {error}): report it")))


def _evaluate(graph: GraphStore, question: Question, services: bool) -> Answer:
    text = fill(question.text, question.bound) if question.bound else question.text
    return evaluate(graph, text, scope=Scope(question.default_graphs, question.named_graphs), services=services)


def _form(question: Question, found: Answer) -> str:
    triples = is_graph(found)
    form = question.triples if triples else question.table
    if form is None:
        what = "triples" if triples else "a table"
        raise RequestError(NOT_ACCEPTABLE, f"the answer is {what}, which none of the media types asked for can hold")
    return form


def _listen(questions: SimpleQueue[bytes]) -> None:
    for line in sys.stdin.buffer:
        questions.put(line)
    os._exit(0)


def _own_output() -> IO[bytes]:
    """Standard output for frames alone; what else is printed goes to standard error."""
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return out


def _failed(error: DiplographError) -> bytes:
    return frame(FAILED, f"{status_of(error)} {error}".encode())


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ConnectionError:  # the server was killed while this process was about to tell it something
        os._exit(0)
