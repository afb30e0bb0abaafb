"""What a page asks the graph, kept so that the page can show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlencode

from starlette.requests import Request

from diplograph.graph.sparql.evaluate import fill
from diplograph.web.answers import Row, Value, query_text, rows
from diplograph.web.explorer.kept import kept_rows
from diplograph.web.places import root_of


@dataclass(frozen=True, slots=True)
class Behind:
    """A query behind a page: what it asks, in words; its text; and where it can be asked again."""

    meaning: str
    text: str
    link: str


@dataclass(slots=True)
class Asking:
    """Asks on behalf of a request. ``behind`` has the queries asked so far that are shown, in order."""

    request: Request
    behind: list[Behind] = field(default_factory=list)

    async def rows(self, name: str, **bound: Value) -> Sequence[Row]:
        """The rows that a SELECT of ``queries/`` gives; its first lines, which are a comment, say what it asks."""
        self.behind.append(behind(self.request, query_text(name), bound))
        return await rows(self.request, name, **bound)

    async def kept(self, name: str, **bound: Value) -> Sequence[Row]:
        """The same, remembered while the graph stays as it is: for long lists of which a page shows a part."""
        self.behind.append(behind(self.request, query_text(name), bound))
        return await kept_rows(self.request, name, **bound)

    async def remembered(self, name: str, **bound: Value) -> Sequence[Row]:
        """The same, not shown."""
        return await kept_rows(self.request, name, **bound)

    async def quietly(self, name: str, **bound: Value) -> Sequence[Row]:
        """The same for what is asked for the page's own sake, such as how much there is: it is not shown."""
        return await rows(self.request, name, **bound)

    def tell(self, name: str, **bound: Value) -> None:
        """Show a query that was asked otherwise, for several pages at once."""
        self.behind.append(behind(self.request, query_text(name), bound))


def behind(request: Request, query: str, bound: Mapping[str, Value] = MappingProxyType({})) -> Behind:
    """How a page shows a query: its first lines, which are a comment, say what it asks."""
    lines = query.splitlines()
    words = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
    text = fill("\n".join(line for line in lines if not line.startswith("#")), bound)
    return Behind(" ".join(words), text, f"{root_of(request)}/sparql?{urlencode({'query': text, 'edit': 1})}")


def value(row: Row, name: str) -> str:
    """The text or IRI that a row has under a name, empty where it has none."""
    return row[name]["value"] if name in row else ""
