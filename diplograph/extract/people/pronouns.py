"""Pronouns: whom "he", "her" and "I" mean."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.people.counterparts import counterpart_end
from diplograph.extract.people.given_names import gender_of_name
from diplograph.extract.people.person import Person
from diplograph.extract.people.salience import Salience
from diplograph.models import OrganizationEntry

_GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_I = frozenset(("i", "me", "my", "myself", "mine"))
_SENTENCES_BACK = 4
_WE = frozenset(("we", "us"))
_OPENERS = frozenset("“«„")
_CLOSERS = frozenset("”»")
_POSSESSIVES = frozenset(("his", "her"))
_SUBJECTS = frozenset(("he", "she"))
_PAIRED = frozenset(("former", "latter"))
_NOMINAL = ("NN", "JJ", "VBG")
_TURNS = cue_words("turns")
_OPENING = 3
_MALE = cue_words("offices_of_men")
_FEMALE = cue_words("offices_of_women")
_PREPOSITIONS = cue_words("prepositions")


def pronoun_mentions(context: Context, people: list[Person]) -> list[Mention]:
    """The pronouns whose person is reasonably sure."""
    reader = _Reader(context, people)
    found = (reader.read(at) for at in range(len(context.words)))
    return [m for m in found if m is not None]


class _Reader:
    """Reads a document's pronouns one after the other, and remembers whom the last of each gender meant."""

    def __init__(self, context: Context, people: list[Person]) -> None:
        self.context = context
        self.salience = Salience(context, people)
        self.quoted = False
        self.last: dict[str, tuple[int, Person]] = {}
        self.genders = {p.ref: _gender(p) or gender_of_name(p.form) for p in people}
        self._learn()

    def read(self, at: int) -> Mention | None:
        """The mention that word ``at`` is, if it is a pronoun."""
        word = self.context.words[at]
        self._note_quotation(word.text, at)
        if word.text.isupper() and len(word.text) > 1:
            return None
        if gender := _GENDERS.get(word.key):
            return self._third(at, gender)
        if word.key in _PAIRED and self.context.key(at - 1) == "the":
            return self._one_of_two(at)
        if (word.key in _I and word.text != "i") or word.key in _WE:
            return self._first(at, word.key in _WE)
        return None

    def _note_quotation(self, text: str, at: int) -> None:
        if text == '"':
            self.quoted = not self.quoted
        elif text in _OPENERS:
            self.quoted = True
        elif text in _CLOSERS:
            self.quoted = False

    def _third(self, at: int, gender: str) -> Mention | None:
        person = self._antecedent(at, gender)
        if person is None:
            return None
        self.last[gender] = (at, person)
        return self._mention(at, person)

    def _one_of_two(self, at: int) -> Mention | None:
        """Whom "the former" or "the latter" means, of those named last."""
        if (
            at + 1 < len(self.context.words)
            and self._tag(at + 1).startswith(_NOMINAL)
            and not self.context.opens(at + 1)
        ):
            return None
        people, end = self.salience.between(start := self.context.sentence(at)[0], at), start
        for _ in range(_SENTENCES_BACK):
            if people or start == 0:
                break
            start, end = self.context.sentence(start - 1)[0], start
            people = self.salience.between(start, end)
        if self.context.key(at) == "latter":
            return self._mention(at, people[-1]) if people else None
        return self._mention(at, people[0]) if len(people) > 1 else None

    def _tag(self, at: int) -> str:
        return self.context.doc[self.context.words[at].start].tag_

    def _antecedent(self, at: int, gender: str) -> Person | None:
        """The subject of the sentence so far, else the last pronoun's person, else the subject of a sentence before.

        Whoever is named after a pronoun that is a subject is somebody else; "for his part" is of whom it leads to.
        """
        start, end = self.context.sentence(at)[0], at
        following = self.salience.between(at + 1, self.context.sentence(at)[1])
        if self.context.key(at) in _POSSESSIVES and self._leads_to(at) and following:
            return following[0] if self._may_be(following[0], gender) else None
        apart = following if self.context.key(at) in _SUBJECTS else []
        for _ in range(_SENTENCES_BACK):
            subject = self._subject(start, end, gender, apart)
            pronoun = self.last.get(gender)
            if pronoun and pronoun[1] in apart:
                pronoun = None
            if pronoun and start <= pronoun[0] < end and (subject is None or pronoun[0] < subject[0]):
                return pronoun[1]
            if subject:
                return subject[1]
            if start == 0:
                break
            start, end = self.context.sentence(start - 1)[0], start
        return self.last[gender][1] if gender in self.last else self._likeliest(at, gender)

    def _leads_to(self, at: int) -> bool:
        """Whether the possessive at word ``at`` opens its sentence and is of whom that goes on to name."""
        return at - self.context.sentence(at)[0] < _OPENING and self.context.key(at + 1) in _TURNS

    def _subject(self, start: int, end: int, gender: str, apart: Sequence[Person]) -> tuple[int, Person] | None:
        """The first person named in words ``start`` to ``end`` as no preposition's object and with no "whom" after."""
        for place in self.salience.timeline.between(start, end):
            before = self.context.key(place.start - 1)
            governed = before in _PREPOSITIONS and before != "by"
            if place.person in apart:
                continue
            if not governed and self._may_be(place.person, gender) and not self._before_whom(place.naming.full_end):
                return place.start, place.person
        return None

    def _before_whom(self, end: int) -> bool:
        return any(self.context.key(n) == "whom" for n in range(end, end + 3))

    def _likeliest(self, at: int, gender: str) -> Person | None:
        """The issuer's principal, else the person named last before."""
        principal = self.salience.principal()
        if principal and principal.first < at and self._may_be(principal, gender):
            return principal
        last = self.salience.timeline.before(at)
        return last if last and self._may_be(last, gender) else None

    def _may_be(self, person: Person, gender: str) -> bool:
        return self.genders[person.ref] in (None, gender)

    def _learn(self) -> None:
        """Learn genders from pronouns: who alone is spoken of before one, and the principal's, if all are of one."""
        for at in range(len(self.context.words)):
            self._learn_possessor(at)
        used = {_GENDERS[w.key] for w in self.context.words if w.key in ("he", "she") and not w.text.isupper()}
        principal = self.salience.principal()
        if principal and len(used) == 1 and self.genders[principal.ref] is None:
            self.genders[principal.ref] = next(iter(used))
        for at, word in enumerate(self.context.words):
            gender = _GENDERS.get(word.key) if word.key in ("he", "she") and not word.text.isupper() else None
            if gender is None:
                continue
            start = self.context.sentence(at)[0]
            people = self.salience.between(self.context.sentence(start - 1)[0] if start else 0, at)
            unknown = [p for p in people if self.genders[p.ref] in (None, gender)]
            if len(unknown) == 1 and len(people) == 1 and self.context.key(at - 1) != "whom":
                self.genders[unknown[0].ref] = gender

    def _learn_possessor(self, at: int) -> None:
        """Learn a gender from "his counterpart", which is that of whom the sentence begins with, or "for his part"."""
        if self.context.key(at) not in _POSSESSIVES:
            return
        start, end = self.context.sentence(at)
        people = []
        if self._leads_to(at):
            people = self.salience.between(at, end)
        elif counterpart_end(self.context, at) is not None:
            people = self.salience.between(start, at)
        if people and self.genders[people[0].ref] is None:
            self.genders[people[0].ref] = _GENDERS[self.context.key(at)]

    def _first(self, at: int, plural: bool) -> Mention | None:
        """Who says "I" or "we": in a quotation its speaker, else the issuing minister or ministry."""
        if self.quoted:
            speaker = self._speaker(at)
            return self._mention(at, speaker) if speaker else None
        if plural:
            return self._issuer(at)
        own = self.salience.principal()
        return self._mention(at, own) if own else None

    def _speaker(self, at: int) -> Person | None:
        """Whoever is named after the quotation in its block, else the person last named before it."""
        after = self.salience.between(at, self.salience.block(at)[1])
        return next(iter(after), None) or self.salience.timeline.before(at)

    def _issuer(self, at: int) -> Mention | None:
        """The issuing body, for which "we" stands outside quotations."""
        entries: list[OrganizationEntry] = self.context.doc._.organizations
        issuer = (self.context.issuer or "").casefold()
        named = next((o for o in entries if o.name.casefold() == issuer), None)
        word = self.context.words[at]
        return Mention(word.start, word.end, (named.id,), MentionKind.ORGANIZATION) if named else None

    def _mention(self, at: int, person: Person) -> Mention:
        word = self.context.words[at]
        return Mention(word.start, word.end, (person.ref,), MentionKind.PERSON)


def _gender(person: Person) -> str | None:
    """A person's gender by styles and offices."""
    if len(person.genders) == 1:
        return next(iter(person.genders))
    held = {c.head for c in person.claims}
    return "m" if held & _MALE else "f" if held & _FEMALE else None
