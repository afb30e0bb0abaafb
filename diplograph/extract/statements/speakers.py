"""Whose position a statement is."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from spacy.tokens import Doc, Span, Token

from diplograph.extract.extensions import MentionKind
from diplograph.extract.neighbours import word_at
from diplograph.extract.statements.actors import ACTING, Actors
from diplograph.extract.statements.clauses import (
    agent,
    is_passive,
    meeting_of,
    own_subject,
    reporter,
    source,
    subject,
)
from diplograph.extract.statements.lexicon import JUDGING, Frame
from diplograph.extract.statements.quotations import Quotation, quotations
from diplograph.extract.statements.triggers import Trigger
from diplograph.models import Stance
from diplograph.resources import table, word_list

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_CLEFT = 4
_OWN = frozenset(("my", "our", "me", "us"))
_OCCASIONS = frozenset(word_list("extract", "occasions_that_show.txt"))
_GROUPS = frozenset((MentionKind.GROUP,))
_TALKING = frozenset((MentionKind.GROUP, MentionKind.ENGAGEMENT))
_PARTIES = frozenset(
    ("they", "both", "officials", "authorities", "participants", "advisers", "advisors", "experts", "negotiators")
)
_GROUP_NOUNS = frozenset(row[0] for row in table("extract", "group_nouns.tsv"))
_TALKS = frozenset(word_list("extract", "words_for_talks.txt")) | _GROUP_NOUNS
_WEIGHT = frozenset(word_list("extract", "words_of_weight.txt"))
_FIRST_PERSONS = frozenset(("i", "we"))
_ALL = frozenset(("all", "both", "everyone"))
_OF_ITEMS = frozenset(("VBD", "VBN", "VBZ", "VBP"))
_RECIPROCAL = frozenset((Stance.DISCUSS, Stance.AGREE))


class Speakers:
    """Finds who speaks, clause by clause, in one document."""

    def __init__(self, doc: Doc, actors: Actors) -> None:
        self.doc = doc
        self.actors = actors
        self.quotations = quotations(doc, actors)
        self.last: tuple[str, ...] = ()
        self._last_at = -1
        self.lead_in: tuple[str, ...] = ()

    def note(self, sentence: Span) -> None:
        """Remember whom a line that ends with a colon names: the items after it are theirs."""
        words = [t for t in sentence if not t.is_space]
        if words and words[-1].text.endswith(":"):
            named = (m for m in self.actors.within(sentence.start, sentence.end) if m.kind in ACTING)
            self.lead_in = tuple(dict.fromkeys(r for m in named for r in m.refs))

    def _opens(self, trigger: Trigger) -> bool:
        """Whether the trigger is the first word of its line, bullets and numbers apart."""
        start = self.doc[trigger.start].sent.start
        return not any(t.is_alpha and len(t) > 1 for t in self.doc[start : trigger.start])

    def quotation(self, token: int) -> Quotation | None:
        """The quotation that the token stands in."""
        at = bisect_right(self.quotations, token, key=attrgetter("start")) - 1
        return self.quotations[at] if at >= 0 and token < self.quotations[at].end else None

    def of(self, trigger: Trigger) -> tuple[str, ...]:
        """Who takes the position of the trigger; empty where nobody does."""
        found = self._of_item(trigger) or self._of(trigger) or self._going_on(trigger)
        alone = found in (self._we(), self.actors.author)
        if alone and trigger.stance in _RECIPROCAL and self._is_we(trigger):
            return self._with_others(found, trigger)
        return found

    def _of_item(self, trigger: Trigger) -> tuple[str, ...]:
        """Whom the line before a list names, where its items begin with verbs: "The Council: | Deplored …, urged …"."""
        verb = self.doc[trigger.verb]
        first = next((t for t in verb.sent if t.is_alpha and len(t) > 1), verb)
        if not self.lead_in or first.tag_ not in _OF_ITEMS or own_subject(verb) is not None or self.quotation(verb.i):
            return ()
        return self.lead_in

    def _with_others(self, we: tuple[str, ...], trigger: Trigger) -> tuple[str, ...]:
        """Those who "we" met: on the occasion told first on which we were, else whoever was named together last."""
        met = next((p for p in self.actors.participants.values() if len(p) > 1 and set(we) & set(p)), ())
        if met:
            return met
        several = self.actors.group_before(trigger.start, _TALKING)
        return several if self.actors.states(we) & self.actors.states(several) else we

    def _is_we(self, trigger: Trigger) -> bool:
        """Whether it is "we" who discuss or agree: the issuer with those whom it met."""
        word = subject(self.doc[trigger.verb])
        return word is not None and word.lower_ == "we"

    def _of(self, trigger: Trigger) -> tuple[str, ...]:
        verb = self.doc[trigger.verb]
        if trigger.frame is Frame.AGENDA:
            return self._between(trigger) or self.actors.group_before(trigger.start, _TALKING)
        if trigger.frame is Frame.NOUN:
            return self._teller(verb) or self._listed(verb) or self.actors.group_before(verb.i)
        if trigger.frame is not Frame.COPULA and trigger.frame not in JUDGING and is_passive(verb):
            return self._of_passive(verb)
        word = subject(verb)
        told_by = self._teller(verb)
        if trigger.frame in JUDGING:
            return told_by or self._signed(verb.i) or self._named(word, trigger)
        if self._is_judged(word, trigger):
            home = self.doc._.release.issuer_country
            return told_by or self._signed(verb.i) or self.actors.author or ((home,) if home else ())
        inner = self._owner(word, trigger) or self._beside(verb) or self._named(word, trigger)
        if told_by:
            return self._inner_or_teller(inner, told_by)
        if inner:
            return tuple(dict.fromkeys((*inner, *self._met(verb))))
        unnamed = self._unnamed(word, trigger)
        return unnamed or self._signed(verb.i)

    def _is_judged(self, word: Token | None, trigger: Trigger) -> bool:
        """Whether the subject is what is held to be important, not who holds it so: "ties are vital"."""
        weighed = trigger.frame is Frame.COPULA and trigger.stance is Stance.SUPPORT
        if not weighed or not _WEIGHT.intersection(trigger.words):
            return False
        return word is None or word.lower_ not in _FIRST_PERSONS

    def _between(self, trigger: Trigger) -> tuple[str, ...]:
        """Between whom talks are told to have taken place."""
        telling = self.doc[trigger.start : trigger.end]
        start = next((t.i for t in telling if t.lower_ == "between"), trigger.end)
        named = (m for m in self.actors.within(start, trigger.end) if m.kind in ACTING)
        found = tuple(dict.fromkeys(r for m in named for r in m.refs))
        return found if len(found) > 1 else ()

    def _met(self, verb: Token) -> tuple[str, ...]:
        """Who was met, where a meeting was for talks: "met Minister X to discuss trade"."""
        meeting = meeting_of(verb) if verb.tag_ == "VB" else None
        if meeting is None:
            return ()
        named = self.actors.within(meeting.i, verb.i)
        return next((m.refs for m in named if m.kind in (MentionKind.PERSON, MentionKind.GROUP)), ())

    def _owner(self, word: Token | None, trigger: Trigger) -> tuple[str, ...]:
        """Of "the visit underscores Peru's commitment" whose commitment it is: an occasion takes no position."""
        if trigger.frame is not Frame.OBJECT or word is None or word.lower_ not in _OCCASIONS:
            return ()
        noun = self.doc[trigger.end - 1]
        for child in noun.children:
            if child.dep_ == "poss":
                return self.actors.named_by(child)
            if child.dep_ == "prep" and child.lower_ == "of":
                owner = next((c for c in child.children if c.dep_ == "pobj"), None)
                return self.actors.named_by(owner) if owner is not None else ()
        return ()

    def _listed(self, word: Token) -> tuple[str, ...]:
        """In a list, "Minister X: an exchange of views on …": who stands before the colon and the issuer's side."""
        if word.i == 0 or word.nbor(-1).text != ":":
            return ()
        named = self.actors.before(word.sent.start, word.i)
        home = self.doc._.release.issuer_country
        return tuple(dict.fromkeys((*((home,) if home else ()), *named))) if named else ()

    def _beside(self, verb: Token) -> tuple[str, ...]:
        """Whom the words before a coordinated verb name, where the parser gives it no subject."""
        if own_subject(verb) is not None or verb.tag_ not in _FINITE:
            return ()
        return self.actors.beside(verb)

    def is_told(self, trigger: Trigger) -> bool:
        """Whether somebody is reported or quoted to say it, or says it of themselves."""
        verb = self.doc[trigger.verb]
        word = own_subject(verb) or (subject(verb) if trigger.frame is Frame.MODAL else None)
        first_person = word is not None and word.lower_ in ("i", "we")
        return first_person or bool(self._teller(verb) or self._signed(trigger.verb))

    def _signed(self, token: int) -> tuple[str, ...]:
        """Who signs the statement in whose own words the token stands."""
        quoted = self.quotation(token)
        return () if quoted is not None and quoted.speakers else self.actors.signatories

    def _named(self, word: Token | None, trigger: Trigger) -> tuple[str, ...]:
        if word is None:
            return ()
        if self._quoted_first_person(word) or self.actors.first_person(word):
            return self._first_person(trigger.verb)
        return self.actors.named_by(word)

    def _quoted_first_person(self, word: Token) -> bool:
        """Whether "I" or "we" stand in what a known speaker says: they are the speaker's, whoever else is named."""
        quoted = self.quotation(word.i) if word.lower_ in ("i", "we") else None
        return quoted is not None and bool(quoted.speakers)

    def _first_person(self, token: int) -> tuple[str, ...]:
        quoted = self.quotation(token)
        if quoted is not None and quoted.speakers:
            return quoted.speakers
        return self.actors.signatories or self.actors.author or self._we()

    def _we(self) -> tuple[str, ...]:
        """Who "we" are in an issuer's own words: the ministry and the state that it speaks for."""
        issuer, home = self.actors.issuer, self.doc._.release.issuer_country
        if issuer is None or issuer in self.actors.intergovernmental:
            return (issuer,) if issuer else ()
        return tuple(dict.fromkeys((issuer, home))) if home else (issuer,)

    def _going_on(self, trigger: Trigger) -> tuple[str, ...]:
        """Who met, where "which focused on" follows; who spoke just before, where ", concluding that" does."""
        verb = self.doc[trigger.verb]
        if trigger.stance is Stance.DISCUSS and verb.dep_ == "relcl" and trigger.frame is Frame.CLOSE:
            return self.actors.group_before(trigger.start, _TALKING)
        goes_on = verb.tag_ == "VBG" and self._last_at == verb.sent.start
        return self.last if goes_on else ()

    def spoke(self, who: tuple[str, ...], sentence: Span) -> None:
        """Remember who spoke last."""
        self.last, self._last_at = who, sentence.start

    def _teller(self, verb: Token) -> tuple[str, ...]:
        """Who is reported or quoted to say what the verb's clause tells."""
        saying = reporter(verb)
        if saying is not None:
            word = subject(saying)
            if word is not None and self.actors.first_person(word):
                return self._first_person(verb.i)
            if word is not None and word.lower_ == "it" and is_passive(saying):
                return self._of_impersonal(saying)
            if word is not None and word.i != verb.i:
                return self.actors.named_by(word)
        quoted = self.quotation(verb.i)
        if quoted is not None:
            return quoted.speakers
        told_by = source(verb)
        return self.actors.named_by(told_by) if told_by is not None else ()

    def _of_impersonal(self, saying: Token) -> tuple[str, ...]:
        """Who says what "was stressed" or "was noted" (by somebody): those who talk, where nobody is told."""
        by = agent(saying)
        return self.actors.named_by(by) if by is not None else self.actors.group_before(saying.i)

    def _inner_or_teller(self, inner: tuple[str, ...], told_by: tuple[str, ...]) -> tuple[str, ...]:
        """The clause's own subject where it is a group or another person, else who tells it."""
        if set(inner) <= set(told_by):
            return told_by
        several = len(self.actors.states(inner)) > 1
        other = any(self.actors.is_person(w) for w in inner)
        return inner if several or other else told_by

    def _of_passive(self, verb: Token) -> tuple[str, ...]:
        by = agent(verb)
        if by is not None and by.lower_ not in _ALL:
            return self.actors.named_by(by)
        word = own_subject(verb)
        return self._teller(verb) or self.actors.group_before(word.left_edge.i if word is not None else verb.i)

    def _unnamed(self, word: Token | None, trigger: Trigger) -> tuple[str, ...]:
        """Who speaks where no subject names anybody: talks are held by those who hold them."""
        if word is None and self._opens(trigger):
            return self.lead_in or self.actors.group_before(trigger.start)
        if word is None and word_at(self.doc, trigger.start - 1) == "there":
            return self.actors.group_before(trigger.start, _TALKING)
        if word is None or word.i > trigger.start:
            return self.actors.before(self.doc[trigger.verb].sent.start, trigger.start)
        if word.lower_ == "it":
            return self._of_cleft(trigger) or self.last
        if word.lower_ in _TALKS:
            kinds = _GROUPS if word.lower_ in _PARTIES | _GROUP_NOUNS else _TALKING
            return self.actors.group_before(trigger.start, kinds)
        return ()

    def _of_cleft(self, trigger: Trigger) -> tuple[str, ...]:
        """Of "it is with sorrow that we learned" those who learned, of "it is my hope" whose it is."""
        near = self.doc[trigger.start : min(trigger.end + _CLEFT, self.doc[trigger.verb].sent.end)]
        word = next((t for t in near if t.lower_ in ("i", "we") or (t.i < trigger.end and t.lower_ in _OWN)), None)
        if word is not None and word.lower_ in _OWN:
            return self._first_person(word.i)
        return self._named(word, trigger) if word is not None else ()
