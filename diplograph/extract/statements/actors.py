"""Who and what is named where in a document: its mentions by token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from operator import attrgetter

from spacy.tokens import Doc, Span, Token

from diplograph.extract.engagements.first_person import says_i, writer
from diplograph.extract.engagements.scene import protagonist_of
from diplograph.extract.extensions import CountryForm, Mention, MentionKind
from diplograph.extract.statements.clauses import subject
from diplograph.extract.statements.signatories import signatories
from diplograph.models import EngagementKind, EngagementStatus, OrganizationKind
from diplograph.read.prose import BlockKind
from diplograph.resources import word_list

_RANK = {
    MentionKind.PERSON: 0,
    MentionKind.GROUP: 1,
    MentionKind.ORGANIZATION: 2,
    MentionKind.COUNTRY: 3,
    MentionKind.ENGAGEMENT: 4,
    MentionKind.INITIATIVE: 5,
}
ACTING = frozenset((MentionKind.PERSON, MentionKind.GROUP, MentionKind.ORGANIZATION, MentionKind.COUNTRY))
_SEVERAL = frozenset((MentionKind.GROUP, MentionKind.ENGAGEMENT))
_TITLE = 25
_INTRODUCING = (["by"], ["of"], ["from"], ["with"], ["delivered"], ["given"])
_ELSEWHERE = frozenset(("at", "on", "to", "in", "for", "after", "and"))
_CLAUSE_OPENERS = frozenset(("and", "while", "that", "whereas", "but", ";"))
_PAIR = 2
_OFFICIALS = frozenset(("ministers", "heads", "leaders", "presidents", "diplomats", "secretaries", "chiefs"))
_BOTH = frozenset(("two", "both"))
_GATHERINGS = frozenset((EngagementKind.SUMMIT, EngagementKind.MINISTERIAL, EngagementKind.CONFERENCE))
_OURS = frozenset(("government", "country", "nation", "ministry", "state", "administration"))
_DETERMINERS = frozenset(("the", "our", "my", "this"))
_OWN = frozenset(("our", "my"))
_FIRST_PERSON = frozenset(("i", "we", "our", "my", "us", "me"))


class Actors:
    """The mentions of a document, and what is known of those they refer to."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.mentions: list[Mention] = sorted(doc._.mentions, key=_order)
        self.adjectives = {m.start for m in doc._.countries if m.form is CountryForm.ADJECTIVE}
        self._add_adjectives()
        self.capitals = {m.start for m in doc._.countries if m.form is CountryForm.CAPITAL}
        self._at: dict[int, Mention] = {}
        for mention in self.mentions:
            for i in range(mention.start, mention.end):
                held = self._at.get(i)
                if held is None or _RANK[mention.kind] < _RANK[held.kind]:
                    self._at[i] = mention
        self.countries = {p.id: p.country for p in doc._.people}
        self.participants = {e.id: tuple(p.who for p in e.participants) for e in doc._.engagements}
        bodies = doc._.organizations
        self.intergovernmental = {str(b.id) for b in bodies if b.kind is OrganizationKind.INTERGOVERNMENTAL}
        self.issuer = self._issuer()
        self.publisher = self._publisher()
        self._persons = {p.id for p in doc._.people}
        self.signatories = signatories(doc, self)
        self.author = self._author()

    def _add_adjectives(self) -> None:
        """Take adjectives for mentions of their states, where no mention holds them."""
        held = {i for m in self.mentions for i in range(m.start, m.end)}
        found = [
            Mention(c.start, c.end, (c.code,), MentionKind.COUNTRY)
            for c in self.doc._.countries
            if c.form is CountryForm.ADJECTIVE and c.start not in held
        ]
        self.mentions = sorted([*self.mentions, *found], key=_order)

    def _issuer(self) -> str | None:
        """The id of the organization that issued the release, else its country."""
        release = self.doc._.release
        wanted = (release.issuer or "").casefold()
        for body in self.doc._.organizations:
            if wanted and wanted in (body.name.casefold(), *(n.casefold() for n in body.names)):
                return str(body.id)
        code: str | None = release.issuer_country
        return code

    def _publisher(self) -> str | None:
        """The id of the issuer where it only speaks for others: an alliance that publishes is a matter itself."""
        return None if self.issuer in self.intergovernmental else self.issuer

    def _author(self) -> tuple[str, ...]:
        """Who "I" and "we" are outside quotations: whom "I" stands for, else the one person of the issuer's state that
        the title names, where the release has no other side.
        """
        said = next((m.refs for m in self.mentions if self.doc[m.start].text == "I" and m.end == m.start + 1), ())
        said = said or self._named_as_speaker() or self._writer()
        if said or any(len(p) > 1 for p in self.participants.values()):
            return said
        title = next(iter(self.doc.sents)).end + _TITLE
        named = {r for m in self.within(0, min(title, len(self.doc))) if m.kind is MentionKind.PERSON for r in m.refs}
        home = self.doc._.release.issuer_country
        return tuple(named) if len(named) == 1 and home and self.states(named) == {home} else ()

    def _writer(self) -> tuple[str, ...]:
        """Who signs or heads a release that says "I" outside quotations."""
        who = writer(self.doc, protagonist_of(self.doc)) if says_i(self.doc) else None
        return (who,) if who is not None else ()

    def _heading(self) -> Span:
        """The title, or the first sentence where the release has none."""
        block = next((b for b in self.doc._.prose.blocks if b.kind is BlockKind.TITLE), None)
        title = self.doc.char_span(block.start, block.end, alignment_mode="expand") if block is not None else None
        return title if title is not None else next(iter(self.doc.sents))

    def _named_as_speaker(self) -> tuple[str, ...]:
        """Whose words the heading says that they are: "Remarks by Minister Doe at …"."""
        heading = self._heading()
        noun = next((t.i for t in heading if t.lower_ in _speeches()), None)
        if noun is None:
            return ()
        named = next((m for m in self.within(noun, heading.end) if m.kind is MentionKind.PERSON), None)
        if named is None:
            return ()
        between = [t.lower_ for t in self.doc[noun + 1 : named.start]]
        return named.refs if between[:1] in _INTRODUCING and not _ELSEWHERE.intersection(between) else ()

    def at(self, token: int) -> Mention | None:
        """The mention that holds the token; of several the one that names who acts."""
        return self._at.get(token)

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions that lie wholly in tokens ``start`` to ``end``, none inside another, in their order."""
        last, widest = start, None
        first = bisect_left(self.mentions, start, key=attrgetter("start"))
        for mention in self.mentions[first:]:
            if mention.start >= end:
                return
            alike = widest is not None and (widest.start, widest.end) == (mention.start, mention.end)
            if mention.end <= end and (mention.start >= last or alike):
                yield mention
                last, widest = mention.end, mention

    def state(self, who: str) -> str | None:
        """The country behind an actor, if it has one."""
        return self.countries.get(who) if who in self._persons else (who if len(who) == 2 and who.isupper() else None)

    def states(self, who: Iterable[str]) -> set[str]:
        """The countries behind actors; behind the issuing ministry its own."""
        found = {s for w in who if (s := self.state(w))}
        home = self.doc._.release.issuer_country
        return found | {home} if home and self.issuer and self.issuer in who else found

    def is_person(self, who: str) -> bool:
        """Whether the id is a person's."""
        return who in self._persons

    def named_by(self, token: Token) -> tuple[str, ...]:
        """Whom a subject names: itself, what is coordinated with it, else who is named inside its phrase."""
        found: list[str] = []
        parts = (token, *_coordinated(token))
        for part in parts:
            mention = self._acting(part.i)
            if mention is not None:
                found += self._refs(mention)
        if not found or (token.i in self.adjectives and len(parts) > 1):
            last = parts[-1]
            found += [r for m in self._inside(last if found else token) for r in self._refs(m)]
            found = self._holders(last, found) or found
        return tuple(dict.fromkeys(found)) or self._home(token)

    def _holders(self, token: Token, states: list[str]) -> list[str]:
        """The people who took part for the states, where their "ministers" or "heads" are meant."""
        if len(states) < _PAIR or token.lower_ not in _OFFICIALS:
            return []
        for participants in self.participants.values():
            people = [w for w in participants if self.is_person(w) and self.countries.get(w) in states]
            if len(people) == len(states):
                return people
        return []

    def _home(self, token: Token) -> tuple[str, ...]:
        """The issuer's state, where "the Government" or "our country" is said of no other."""
        code: str | None = self.doc._.release.issuer_country
        alone = all(c.lower_ in _DETERMINERS for c in token.children if c.dep_ in ("det", "poss", "amod", "compound"))
        return (code,) if code and token.lower_ in _OURS and alone else ()

    def _acting(self, i: int) -> Mention | None:
        mention = self._at.get(i)
        return mention if mention is not None and mention.kind is not MentionKind.INITIATIVE else None

    def _inside(self, token: Token) -> list[Mention]:
        """Those who are named before the word in its phrase, else after "of" in it: the delegation of Japan."""
        left = [m for m in self.within(token.left_edge.i, token.i + 1) if m.kind in ACTING]
        if left:
            return left if token.tag_ in ("NNS", "NNPS") and self._are_several(left) else left[-1:]
        for child in token.rights:
            if child.dep_ == "prep" and child.lower_ in ("of", "from"):
                return [m for m in self.within(child.i, child.right_edge.i + 1) if m.kind in ACTING]
        return []

    def _are_several(self, left: list[Mention]) -> bool:
        """Whether adjectives stand for a side each: "the Polish and the Estonian heads of diplomacy"."""
        return len(left) > 1 and all(m.start in self.adjectives for m in left)

    def _refs(self, mention: Mention) -> tuple[str, ...]:
        """Whom a mention stands for: of an occasion those who took part."""
        if mention.kind is MentionKind.ENGAGEMENT:
            return tuple(dict.fromkeys(w for ref in mention.refs for w in self.participants.get(ref, ())))
        if mention.kind is MentionKind.GROUP and self._are_of_a_body(mention):
            return self._convened or mention.refs
        if mention.kind is MentionKind.GROUP and self._convened and self._takes_up_leaders(mention):
            return self._convened
        return mention.refs

    def _takes_up_leaders(self, mention: Mention) -> bool:
        """Whether "they" takes up leaders who are those of a body."""
        before = self.mentions[: bisect_left(self.mentions, mention.start, key=attrgetter("start"))]
        groups = (m for m in reversed(before) if m.kind is MentionKind.GROUP and m.end > m.start + 1)
        last = next(groups, None)
        return mention.end == mention.start + 1 and last is not None and self._are_of_a_body(last)

    def _are_of_a_body(self, mention: Mention) -> bool:
        """Whether "the leaders" are those of a body of states that met, and not two named sides."""
        words = [t.lower_ for t in self.doc[mention.start : mention.end]]
        if words[-1] not in _OFFICIALS or words[0] != "the" or _BOTH.intersection(words):
            return False
        return not any(set(mention.refs) <= set(met) for met in self.participants.values())

    @cached_property
    def _convened(self) -> tuple[str, ...]:
        """The body of states whose leaders or ministers met on the occasion reported."""
        for meeting in self.doc._.engagements:
            if meeting.kind in _GATHERINGS and meeting.status is EngagementStatus.HELD:
                present = [p.who for p in meeting.participants]
                bodies = tuple(w for w in present if w in self.intergovernmental)
                return bodies if len(self.states(present)) < _PAIR else ()
        return ()

    def first_person(self, token: Token) -> bool:
        """Whether the subject is "I" or "we", or theirs, and not known to stand for more than the issuer."""
        if token.lower_ not in _FIRST_PERSON:
            return self.at(token.i) is None and any(c.dep_ == "poss" and c.lower_ in _OWN for c in token.children)
        mention = self.at(token.i)
        return mention is None or mention.refs == (self.issuer,)

    def beside(self, verb: Token) -> tuple[str, ...]:
        """The actor named right before a finite verb, at the start of a clause, whatever the parser makes of it."""
        at = verb.i - 1
        while at > verb.sent.start and self.doc[at].tag_.startswith(("RB", "MD")):
            at -= 1
        mention = self._acting(at)
        if mention is None or mention.end != at + 1 or mention.start in self.adjectives:
            return ()
        opens = mention.start == verb.sent.start or self.doc[mention.start - 1].lower_ in _CLAUSE_OPENERS
        return self._refs(mention) if opens else ()

    def of_verb(self, verb: Token) -> tuple[str, ...]:
        """Whom the subject of a verb names."""
        found = subject(verb)
        return self.named_by(found) if found is not None else ()

    def group_before(self, token: int, kinds: frozenset[MentionKind] = _SEVERAL) -> tuple[str, ...]:
        """The last group or occasion of several named before the token, else those of the first occasion told."""
        for mention in reversed(self.mentions[: bisect_left(self.mentions, token, key=attrgetter("start"))]):
            if mention.kind in kinds:
                several = self._refs(mention)
                if len(several) > 1:
                    return several
        return next((p for p in self.participants.values() if len(p) > 1), ())

    def before(self, start: int, token: int) -> tuple[str, ...]:
        """The nearest actor named between ``start`` and ``token``."""
        named = [m for m in self.within(start, token) if m.kind in ACTING and m.start not in self.adjectives]
        return named[-1].refs if named else ()


@cache
def _speeches() -> frozenset[str]:
    return frozenset(word_list("extract", "speech_nouns.txt"))


def _order(mention: Mention) -> tuple[int, int, int]:
    return mention.start, -mention.end, _RANK[mention.kind]


def _coordinated(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "conj":
            yield child
            yield from _coordinated(child)
