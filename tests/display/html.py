"""Reads what is displayed as a browser would."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(["meta", "link", "input", "br", "circle", "path", "rect"])


@dataclass
class Seen(HTMLParser):
    """The elements and texts of HTML; ``unclosed`` are those that nothing closes, ``addresses`` all that lead away."""

    tags: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in _VOID:
            self.unclosed.append(tag)
        known = dict(attrs)
        self.addresses += [known[name] or "" for name in ("src", "href", "data", "action") if name in known]
        self.frames += [known["srcdoc"] or ""] if "srcdoc" in known else []

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.unclosed.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.unclosed[-1] not in ("style", "script"):
            self.texts.append(data.strip())

    @property
    def text(self) -> str:
        return " ".join(self.texts)


def read(html: str) -> Seen:
    """What is in a piece of HTML; every element of it is closed."""
    seen = Seen()
    seen.feed(html)
    seen.close()
    assert [one for one in seen.unclosed if one != "html"] == []
    return seen
