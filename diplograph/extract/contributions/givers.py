"""Who gives what a verb or a sum tells of."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.contributions.bodies import states_of_bodies
from diplograph.extract.contributions.giving import is_giving
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_at
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clauses import agent, governors, is_passive, own_subject, reporter, subject
from diplograph.extract.statements.speakers import Speakers
from diplograph.extract.terms import normal
from diplograph.resources import word_list

_USING = verb_forms("use")
_FROM = frozenset(("from",))
_BY_OR_FROM = frozenset(("by", "from"))
_TAKING = frozenset(f for v in ("receive", "get", "obtain", "secure", "accept") for f in verb_forms(v))
_ASKING = frozenset(f for v in ("ask", "urge", "request", "thank", "encourage") for f in verb_forms(v))
_THANKING = verb_forms("thank")
_GRATEFUL = frozenset(("grateful", "gratitude", "appreciation", "thanks", "thankful", "appreciated", "appreciates"))
_SIGNING = verb_forms("sign")
_FINANCING = frozenset(("loan", "loans", "grant", "grants", "financing", "financial", "funding", "credit", "aid"))
_ENVOYS = ("ambassador", "high commissioner", "chargé d", "resident representative")
_MANY = 9
_NEAR = 4
_OF_A_STATE = frozenset(("the", "government", "governments", "people", "kingdom", "republic", "state", "and", "of"))


class Givers:
    """Finds the giver of what a verb gives, in one document."""

    def __init__(self, doc: Doc, actors: Actors, speakers: Speakers) -> None:
        self.doc = doc
        self.actors = actors
        self.speakers = speakers
        self._states_of = states_of_bodies(doc)
        self._benefactors: tuple[str, ...] = ()

    def of(self, token: Token, verb: Token | None, start: int) -> tuple[str, ...]:
        """The states and bodies that give the thing at ``token``, which is told from token ``start`` on.

        Where the text names none, those who gave the issuer's state what was told before, else that, else the issuer.
        """
        return self.named(token, verb, start) or self._benefactors or self._home()

    def remember(self, donors: tuple[str, ...], recipient: str | None) -> None:
        """Note who has given to whom, for the gifts told of next."""
        home = self.doc._.release.issuer_country
        if recipient == home or home in donors:
            self._benefactors = () if home in donors else donors

    def named(self, token: Token, verb: Token | None, start: int) -> tuple[str, ...]:
        """The states and bodies that the text names as those who give the thing; none where it names none."""
        found = self._right_before(start) or self._right_after(token) or self._signatory(token)
        found = found or self._named(token, verb) or self._benefactor(token)
        return tuple(dict.fromkeys(g for w in found if (g := self._giver(w))))

    def _right_before(self, start: int) -> tuple[str, ...]:
        """The state in a list whose verb is told once: "Peru will give 3 million, | Chile | 2 million"."""
        mention = self.actors.at(start - 1) if start > 1 else None
        if mention is None or mention.kind is not MentionKind.COUNTRY or mention.start in self.actors.adjectives:
            return ()
        return mention.refs if mention.start and self.doc[mention.start - 1].text in (",", "and", ";") else ()

    def _right_after(self, token: Token) -> tuple[str, ...]:
        """Who is named by "from" right after the thing: "and 64 million | from the Government of Peru"."""
        after = self.doc[token.i + 1 : min(token.i + _NEAR, token.sent.end)]
        source = next((t.i for t in after if t.lower_ == "from"), None)
        if source is None or any(
            t.text in (",", ";") or t.tag_.startswith("VB") for t in self.doc[token.i + 1 : source]
        ):
            return ()
        mention = next(iter(self.actors.within(source + 1, min(source + _MANY, token.sent.end))), None)
        of_state = mention is not None and all(t.lower_ in _OF_A_STATE for t in self.doc[source + 1 : mention.start])
        return mention.refs if mention is not None and of_state else ()

    def _signatory(self, token: Token) -> tuple[str, ...]:
        """Whose ambassador signs the loan or grant with somebody of another state, which is the giver's."""
        sentence = token.sent
        if not any(t.lower_ in _SIGNING for t in sentence) or not any(t.lower_ in _FINANCING for t in sentence):
            return ()
        people = [m for m in self.actors.within(sentence.start, token.i) if self.actors.is_person(m.refs[0])]
        envoys = {self.actors.state(m.refs[0]) for m in people if self._is_envoy(m.refs[0])}
        states = {self.actors.state(m.refs[0]) for m in people}
        return tuple(s for s in envoys if s is not None) if len(envoys) == 1 and len(states) > 1 else ()

    def _is_envoy(self, who: str) -> bool:
        titles = (o.title.casefold() for o in self.doc._.offices if o.person == who)
        return any(head in title for title in titles for head in _ENVOYS)

    def _named(self, token: Token, verb: Token | None) -> tuple[str, ...]:
        by = _agent_of_noun(token)
        if by is not None and (named := self.actors.named_by(by)):
            return named
        if verb is None or (verb.dep_ == "acl" and verb.tag_ == "VB" and self._around(token)):
            return self._around(token)
        if verb.lower_ in _USING:
            return self._of_used(token, verb)
        if is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ == "acl") or verb.lower_ in _TAKING:
            by = agent(verb) or _source(verb)
            if by is not None:
                return self.actors.named_by(by)
            return self._of_verb_before(verb) or self._around(token)
        return self._subject(verb) or self._around(token)

    def _of_used(self, token: Token, verb: Token) -> tuple[str, ...]:
        """Who gave what is used: whoever uses it got it, unless it is a state: "used by the Fund to rebuild"."""
        if is_passive(verb):
            return self._of_verb_before(verb) or self._around(token, _FROM)
        users = self._subject(verb)
        return users if users and all(self.actors.state(u) == u for u in users) else self._around(token, _FROM)

    def _of_verb_before(self, verb: Token) -> tuple[str, ...]:
        """Who gave what the verb before tells: "Peru has given 3 million, and 2 more will be made available"."""
        before = verb.head
        if verb.dep_ != "conj" or not is_giving(before) or is_passive(before):
            return ()
        return self._subject(before)

    def _subject(self, verb: Token) -> tuple[str, ...]:
        """The subject of the verb; of an infinitive or gerund after "asked" or "thanked" the one who is."""
        if verb.dep_ == "pcomp":
            before = self.actors.at(verb.head.i - 1)
            if before is not None:
                return before.refs
        for above in governors(verb):
            own = own_subject(above)
            if above.dep_ == "prep" and above.lower_ == "for" and any(t.lower_ in _GRATEFUL for t in above.sent):
                thanked = self.actors.at(above.i - 1)
                return thanked.refs if thanked is not None else ()
            if own is not None and not (above is not verb and above.lower_ in _ASKING):
                return self._speaking(own, verb)
            if above is not verb and above.lower_ in _ASKING:
                asked = next((c for c in above.children if c.dep_ in ("dobj", "dative")), None)
                return self.actors.named_by(asked) if asked is not None else ()
        return ()

    def _speaking(self, word: Token, verb: Token) -> tuple[str, ...]:
        if self.actors.first_person(word):
            quoted = self.speakers.quotation(verb.i)
            return quoted.speakers if quoted is not None else ()
        named = self.actors.named_by(word)
        if named or reporter(verb) is None:
            return named
        teller = subject(reporter(verb) or verb)
        return self.actors.named_by(teller) if teller is not None else ()

    def _around(self, token: Token, sources: frozenset[str] = _BY_OR_FROM) -> tuple[str, ...]:
        """The state named as possessor before the thing, as agent after it, or thanked for it."""
        sentence = token.sent
        for mention in reversed(list(self.actors.within(sentence.start, token.i))):
            following = self.doc[mention.end].lower_ if mention.end < len(self.doc) else ""
            adjective = mention.start in self.actors.adjectives and token.i - mention.end <= _MANY
            if mention.kind is MentionKind.COUNTRY and (following in ("'s", "’s", "'", "’") or adjective):
                return mention.refs
            if _is_thanked(self.doc, mention) or _is_source_of_aid(self.doc, mention):
                return mention.refs
        for i in range(token.i, min(token.i + _MANY, sentence.end - 1)):
            mention_after = self.actors.at(i + 1) or self.actors.at(min(i + 2, len(self.doc) - 1))
            if self.doc[i].lower_ in sources and mention_after is not None and _tells_giver(self.doc[i], token):
                return mention_after.refs
        return ()

    def _benefactor(self, token: Token) -> tuple[str, ...]:
        """The other side of the occasion reported, where the sentence gives thanks for what is given."""
        if not any(t.lower_ in _GRATEFUL for t in token.sent):
            return ()
        sides = next((p for p in self.actors.participants.values() if len(p) > 1), ())
        grateful = self.actors.states(self.actors.of_verb(token.sent.root))
        return tuple(s for s in sides if self.actors.state(s) and self.actors.state(s) not in grateful)

    def are_anybody(self, verb: Token | None) -> bool:
        """Whether those who give are told in general: "donors pledged"."""
        word = subject(verb) if verb is not None else None
        return word is not None and normal(word.lower_) in _anybody() and not self.actors.named_by(word)

    def gives_for(self, who: str, donors: tuple[str, ...]) -> bool:
        """Whether the one named is a giver, or a body of one's state."""
        return who in donors or self._states_of.get(who) in donors

    def _giver(self, who: str) -> str | None:
        """A state or body as giver: a person and the issuing ministry give for their state."""
        state = self.actors.state(who)
        if state is not None:
            return state
        if self.actors.is_person(who):
            return None
        home: str | None = self.doc._.release.issuer_country
        if who == self.actors.issuer:
            return home or who
        return (self._states_of[who] or home or who) if who in self._states_of else who

    def _home(self) -> tuple[str, ...]:
        giver: str | None = self.doc._.release.issuer_country or self.actors.issuer
        return (giver,) if giver else ()


@cache
def _anybody() -> frozenset[str]:
    return frozenset(word_list("extract", "givers_in_general.txt"))


def _source(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "from":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _is_thanked(doc: Doc, mention: Mention) -> bool:
    """Whether thanks go to the one who is named: "gratitude to (the Government of) Peru", "thanked Peru"."""
    token = doc[mention.end - 1]
    at = mention.start - 1
    while at > token.sent.start and doc[at].lower_ in _OF_A_STATE:
        at -= 1
    if word_at(doc, at) in _THANKING:
        return True
    if word_at(doc, at) == "to":
        return any(t.lower_ in _GRATEFUL for t in doc[max(token.sent.start, at - _NEAR) : at])
    return token.dep_ in ("dobj", "conj", "dative") and any(t.lower_ in _ASKING for t in governors(token))


def _tells_giver(preposition: Token, token: Token) -> bool:
    """Whether "by" or "from" belongs to the gift or its giving, and not to others: "those affected by the war"."""
    head = preposition.head
    if is_giving(head) or head.lower_ in _giving_nouns():
        return True
    return any(t.i == head.i for t in governors(token)) or head.head.i == token.i


@cache
def _giving_nouns() -> frozenset[str]:
    return frozenset(word_list("extract", "giving_nouns.txt"))


def _is_source_of_aid(doc: Doc, mention: Mention) -> bool:
    """Whether aid is told to come from the one who is named: "welcomed the support from (the Government of) Peru"."""
    at = mention.start - 1
    first = doc[mention.start].sent.start
    while at > first and doc[at].lower_ in _OF_A_STATE:
        at -= 1
    return at > first and doc[at].lower_ == "from" and doc[at - 1].lower_ in _giving_nouns()


def _agent_of_noun(token: Token) -> Token | None:
    """Who does what the nouns over a thing tell: "the disbursement by the Bank of 5 million"."""
    for noun in governors(token):
        if noun.tag_.startswith(("VB", "MD")):
            return None
        for child in noun.rights:
            if child.dep_ in ("prep", "agent") and child.lower_ == "by":
                return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
