"""What stands around the words for an occasion: actors, dates and places, by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from diplograph.extract.engagements.cue import Cue
from diplograph.extract.engagements.cues import cues
from diplograph.extract.engagements.first_person import writer
from diplograph.extract.engagements.places import Place, places
from diplograph.extract.engagements.text_places import places_of
from diplograph.extract.extensions import CountryForm, DateMention, Mention, MentionKind
from diplograph.read.prose import BlockKind

_ACTORS = frozenset((MentionKind.PERSON, MentionKind.GROUP, MentionKind.ORGANIZATION, MentionKind.COUNTRY))
_TITLES = frozenset((BlockKind.TITLE, BlockKind.CAPTION))
_MAYBE_HEADLINES = frozenset((BlockKind.HEADING, BlockKind.PARAGRAPH))
_LONGEST_HEADLINE = 200
_FURNITURE = frozenset((BlockKind.LETTERHEAD, BlockKind.DATELINE))
_NAMED_THINGS = frozenset((MentionKind.ORGANIZATION, MentionKind.INITIATIVE))
_DASHES = frozenset(("-", "–", "—", "--"))
_DATELINE = 40
_RANK = {MentionKind.PERSON: 0, MentionKind.GROUP: 1, MentionKind.ORGANIZATION: 2, MentionKind.COUNTRY: 3}


@dataclass(slots=True)
class Scene:
    """A document with what earlier components found in it, each list in textual order."""

    doc: Doc
    cues: list[Cue]
    actors: list[Mention]
    dates: list[DateMention]
    places: list[Place]
    states: list[Mention]
    country_of: dict[str, str | None]
    bodies: dict[str, str]
    bodies_named: list[Mention]
    protagonist: str | None
    writer: str | None
    block_starts: list[int]
    block_ends: list[int]
    block_kinds: list[BlockKind]
    offsets: list[int]
    headlines: frozenset[int]

    def actors_in(self, start: int, end: int) -> Sequence[Mention]:
        """The actors that are named wholly between two tokens."""
        first = bisect_left(self.actors, start, key=lambda m: m.start)
        last = bisect_left(self.actors, end, key=lambda m: m.start)
        return [m for m in self.actors[first:last] if m.end <= end]

    def actor_at(self, token: int) -> Mention | None:
        """The actor whose mention holds the token."""
        at = bisect_left(self.actors, token + 1, key=lambda m: m.start) - 1
        return self.actors[at] if at >= 0 and self.actors[at].end > token else None

    def states_in(self, start: int, end: int) -> Sequence[Mention]:
        """The states named between two tokens, by name or adjective."""
        first = bisect_left(self.states, start, key=lambda m: m.start)
        last = bisect_left(self.states, end, key=lambda m: m.start)
        return self.states[first:last]

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates stated between two tokens."""
        first = bisect_left(self.dates, start, key=lambda d: d.first)
        last = bisect_left(self.dates, end, key=lambda d: d.first)
        return self.dates[first:last]

    def places_in(self, start: int, end: int) -> Sequence[Place]:
        """The places told between two tokens."""
        first = bisect_left(self.places, start, key=lambda p: p.start)
        last = bisect_left(self.places, end, key=lambda p: p.start)
        return self.places[first:last]

    def block(self, token: int) -> int:
        """The number of the block that holds the token."""
        return bisect_right(self.block_starts, self.doc[token].idx) - 1

    def block_tokens(self, number: int) -> tuple[int, int]:
        """The first token of a block, and the one after its last."""
        first, last = self.block_starts[number], self.block_ends[number]
        return bisect_left(self.offsets, first), bisect_left(self.offsets, last)

    def block_kind(self, token: int) -> BlockKind | None:
        """The kind of the block that holds the token."""
        number = self.block(token)
        return self.block_kinds[number] if number >= 0 else None

    def is_titled(self, token: int) -> bool:
        """Whether the token stands in the title, a headline or under a picture: they tell again what the text tells."""
        return self.block_kind(token) in _TITLES or self.block(token) in self.headlines

    def names_body(self, cue: Cue) -> bool:
        """Whether a name is a body's or initiative's and only sounds like an occasion's: "the Asia-Europe Meeting"."""
        if cue.name is None or cue.name.ordinal is not None:
            return False
        return any(m.start <= cue.head < m.end and m.end <= cue.end for m in self.bodies_named)

    def country(self, ref: str) -> str | None:
        """The state that an actor stands for."""
        return ref if ref.isupper() and len(ref) == 2 else self.country_of.get(ref)


def scene(doc: Doc) -> Scene:
    """The scene of a document."""
    protagonist = protagonist_of(doc)
    stage = Scene(
        doc=doc,
        cues=[],
        actors=_outermost([m for m in doc._.mentions if m.kind in _ACTORS and m.refs and not _is_block(doc, m)]),
        dates=[d for d in doc._.dates if not _is_dateline(doc, d)],
        places=places(doc),
        states=[
            Mention(m.start, m.end, (m.code,), MentionKind.COUNTRY)
            for m in sorted(doc._.countries, key=lambda m: m.start)
            if m.form is not CountryForm.CAPITAL
        ],
        country_of={p.id: p.country for p in doc._.people},
        protagonist=protagonist,
        writer=writer(doc, protagonist),
        bodies_named=[m for m in doc._.mentions if m.kind in _NAMED_THINGS],
        bodies={form: o.id for o in doc._.organizations for form in (o.name, *o.names)},
        block_starts=[b.start for b in doc._.prose.blocks],
        block_ends=[b.end for b in doc._.prose.blocks],
        offsets=places_of(doc).offsets,
        block_kinds=[b.kind for b in doc._.prose.blocks],
        headlines=_headlines(doc),
    )
    stage.cues = [cue for cue in cues(doc) if stage.block_kind(cue.head) not in _FURNITURE]
    return stage


def _headlines(doc: Doc) -> frozenset[int]:
    """The numbers of the blocks that head others without being marked: short, and no sentence by their end."""
    text = places_of(doc).text
    return frozenset(
        number
        for number, block in enumerate(doc._.prose.blocks)
        if block.kind in _MAYBE_HEADLINES
        and block.end - block.start < _LONGEST_HEADLINE
        and text[block.start : block.end].rstrip()[-1:].isalnum()
    )


def protagonist_of(doc: Doc) -> str | None:
    """The person of the issuer's state who is named most often: "the Minister" of the release."""
    own = {p.id for p in doc._.people if p.country is not None and p.country == doc._.release.issuer_country}
    counts = Counter(m.refs[0] for m in doc._.mentions if m.kind is MentionKind.PERSON and m.refs[0] in own)
    return counts.most_common(1)[0][0] if counts else None


def _is_dateline(doc: Doc, date: DateMention) -> bool:
    """Whether a date opens a paragraph as its dateline: "LIMA, 3 May 2021 – The Minister …"."""
    if not any(t.text in _DASHES for t in doc[date.last : date.last + 3]):
        return False
    start = doc[date.first].idx
    return any(b.start <= start < b.start + _DATELINE and b.kind is BlockKind.PARAGRAPH for b in doc._.prose.blocks)


def _is_block(doc: Doc, mention: Mention) -> bool:
    """Whether a body is read from a whole block, as the issuer is from a title's wording: nobody is named there."""
    if mention.kind is not MentionKind.ORGANIZATION or mention.end - mention.start < 4:
        return False
    first, last = doc[mention.start].idx, doc[mention.end - 1].idx + len(doc[mention.end - 1])
    return any(b.start == first and b.end <= last + 1 for b in doc._.prose.blocks if b.kind in _TITLES)


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that lie in no other; of those with the same words, people first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, _RANK[m.kind])):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
