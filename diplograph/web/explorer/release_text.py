"""The text of a release as markup: sentences that can be linked to, segments that lead to what they tell of.

No template makes it, since no space may come in between, and there may be thousands of segments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from diplograph.web.explorer.characters import shown
from diplograph.web.explorer.segments import Block, Segment, Span


def markup(blocks: Iterable[Block], here: str, called: Mapping[str, str]) -> Markup:
    """The blocks, each isolated from the direction of writing of the others.

    ``here`` is the path of the release's page; ``called`` says what kinds are called, where not by their names.
    """
    page = str(escape(here))
    return Markup("".join(_block(one, page, called) for one in blocks))


def _block(one: Block, page: str, called: Mapping[str, str]) -> str:
    text = "".join(_marked(segment, called) for segment in one.segments)
    if one.sentence is None:
        return f"<bdi>{text}</bdi>"
    number = one.sentence
    link = f'<a class="n" href="{page}#sentence={number}" aria-label="Link to sentence {number + 1}">{number + 1}</a>'
    return f'<bdi class="s" id="sentence={number}">{link}{text}</bdi>'


def _marked(one: Segment, called: Mapping[str, str]) -> str:
    text = _found(one, one.inner, called) if one.inner and one.text.strip() else shown(one.text)
    return f"<mark>{text}</mark>" if one.marked else text


def _found(one: Segment, inner: Span, called: Mapping[str, str]) -> str:
    classes = "".join(f" k-{kind}" for kind in one.kinds)
    more = f", and {one.others} more" if one.others else ""
    title = f"{escape(called.get(inner.kind, inner.kind))}: {escape(inner.label)}{more}"
    to = f'href="{escape(inner.link)}"' if inner.link else 'tabindex="0"'
    return f'<a class="x{classes}" {to} data-at="{one.start}-{one.end}" title="{title}">{shown(one.text)}</a>'
