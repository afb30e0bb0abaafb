"""What stands in a query's text: whether it would change the graph or ask elsewhere, and where it is malformed.

The store has no switch against SERVICE, so that this is told from the text, before the query runs. What is doubtful
counts as SERVICE: the parser of the store wants no space around a keyword, and takes ``x:a.SERVICE<…>`` apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from diplograph.errors import QueryError, RefusedError

_TOKEN = re.compile(
    r"""(?P<iri><(?:[^\x00-\x20<>"{}|^`\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
    | (?P<comment>\#[^\n\r]*) | (?P<variable>[?$]\w+) | \\.""",
    re.VERBOSE | re.DOTALL,
)
_UNDOUBTED = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*://.*|[^'#]*)>", re.DOTALL)
"""What can be nothing but an IRI: ``<'>`` may also be "less than" before the string ``'>…'``."""
_TERM = r"(?:<>|\?v|[\w-]*:[\w%:-]*+)"
_LOCAL_NAME = re.compile(
    rf":(?:(?!SERVICE)[\w%:-]+|SERVICE[\w%:-]*+(?!\s*+(?:SILENT\s*+)?(?:{_TERM}\s*+)?\{{))", re.IGNORECASE
)
_SERVICE = re.compile("SERVICE", re.IGNORECASE)
_FROM = re.compile(r"FROM(?:\s+(?:NAMED\s*)?(?:<>|[\w-]*:)|(?:\s*NAMED\s*)?<>)", re.IGNORECASE)
_UPDATE = re.compile(
    r"\s*(?:(?:PREFIX\b[^<]*|BASE\b\s*)<>\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.IGNORECASE,
)
_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_NESTING = re.compile(r"[{}()\[\]]|!(?:\s*!)*")
_PARTS = re.compile(
    r"\|\||&&|[/|^*+]|-(?=[\s(?\d])|\b(?:UNION|OPTIONAL|FILTER|BIND|MINUS|GRAPH|VALUES|SELECT|EXISTS)\b", re.IGNORECASE
)
MAX_DEPTH = 100
"""How deep brackets may stand in brackets."""
MAX_PARTS = 1000
"""How many operators, paths and clauses a query may have."""
MAX_PATTERNS = 5_000
"""How many triple patterns a query may have."""
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_LONGEST_REASON = 90


def refuse_update(text: str) -> None:
    """Refuse a text that is an update.

    Raises:
        RefusedError: it is one.
    """
    if match := _UPDATE.match(_code(text)):
        raise RefusedError(f"{match[1].upper()} would change the graph, which is read-only here: ask with SELECT")


def refuse_service(text: str) -> None:
    """Refuse a query that has, or might have, a SERVICE clause.

    Raises:
        RefusedError: it has one.
    """
    if _SERVICE.search(text) is None:
        return
    doubtful = any(found["iri"] and not _UNDOUBTED.fullmatch(found["iri"]) for found in _TOKEN.finditer(text))
    if doubtful or _SERVICE.search(_LOCAL_NAME.sub(":", _code(text))):
        raise RefusedError("SERVICE would ask a server elsewhere, which is not done here: take that part out")


def refuse_endless(text: str) -> None:
    """Refuse a query so deep or long that the store's parser or planner would run out of its stack and end the process.

    Raises:
        QueryError: it is.
    """
    code = _code(text)
    if _depth(code) > MAX_DEPTH:
        raise QueryError(f"more than {MAX_DEPTH} brackets stand in one another: write the query with fewer")
    if len(_PARTS.findall(code)) > MAX_PARTS or code.count(".") + code.count(";") > MAX_PATTERNS:
        raise QueryError(f"more than {MAX_PARTS} clauses and operators: write the query shorter, or ask in several")


def _depth(code: str) -> int:
    """How many brackets stand in one another, or negations one behind the other."""
    depth = deepest = 0
    for found in _NESTING.finditer(code):
        depth += (found[0] in _OPENING) - (found[0] in _CLOSING)
        deepest = max(deepest, depth, found[0].count("!"))
    return deepest


def chooses_graphs(text: str) -> bool:
    """Whether a query says with FROM which graphs it is about."""
    return _FROM.search(_code(text)) is not None


def explain(text: str, message: str) -> str:
    """The parser's complaint in one line, with the place and what stands there."""
    match = _PLACE.search(message)
    if match is None:
        return f"malformed query: {' '.join(message.split())}"
    line, column, reason = int(match[1]), int(match[2]), " ".join(match[3].split())
    if "Prefix not found" in reason:
        reason = "unknown prefix: declare it with PREFIX"
    elif len(reason) > _LONGEST_REASON or "[" in reason:
        reason = "something else is expected here"
    lines = text.splitlines() or [""]
    near = lines[min(line, len(lines)) - 1][max(0, column - 1) :][:20] or "the end"
    return f"malformed query, line {line}, column {column}, at {near!r}: {reason}"


@lru_cache(maxsize=64)
def _code(text: str) -> str:
    """The text with every IRI as ``<>``, every variable as ``?v``, every string as ``""``, without comments.

    What a name escapes becomes a letter of it.
    """
    return _TOKEN.sub(_stand_in, text)


def _stand_in(token: re.Match[str]) -> str:
    if token["iri"]:
        return "<>"
    if token["comment"]:
        return " "
    if token["variable"]:
        return "?v"
    return "_" if token[0].startswith("\\") else '""'
