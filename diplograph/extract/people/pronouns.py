"""Pronouns: whom "he", "her" and "I" mean."""

from __future__ import annotations

from diplograph.extract.context import Context
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.people.identity import Person
from diplograph.extract.people.salience import Salience
from diplograph.models import OrganizationEntry

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_I = frozenset(("i", "me", "my", "myself", "mine"))
_WE = frozenset(("we", "us"))
_OPENERS = "“\""
_CLOSERS = "”\""


def pronoun_mentions(context: Context, people: list[Person]) -> list[Mention]:
    """The pronouns whose person is reasonably sure."""
    salience = Salience(context, people)
    _learn_genders(context, salience)
    found: list[Mention] = []
    last: Person | None = None
    quoted = False
    for at, word in enumerate(context.words):
        quoted = _quoted(word.text, quoted)
        mention, last = _mention(context, salience, at, quoted, last)
        if mention:
            found.append(mention)
    return found


def _quoted(text: str, quoted: bool) -> bool:
    if text == '"':
        return not quoted
    return text in _OPENERS or (quoted and text not in _CLOSERS)


def _mention(
    context: Context, salience: Salience, at: int, quoted: bool, last: Person | None
) -> tuple[Mention | None, Person | None]:
    word = context.words[at]
    if word.key in _HE or word.key in _SHE:
        last = _third(salience, at, "m" if word.key in _HE else "f", last)
        return _of(context, at, last), last
    if (word.key in _I and word.text != "i") or word.key in _WE and word.text != "US":
        speaker = _speaker(salience, at, quoted)
        if speaker is None and word.key in _WE:
            return _issuer(context, at), last
        return _of(context, at, speaker), last
    return None, last


def _of(context: Context, at: int, person: Person | None) -> Mention | None:
    if person is None:
        return None
    word = context.words[at]
    return Mention(word.start, word.end, (person.ref,), MentionKind.PERSON)


def _issuer(context: Context, at: int) -> Mention | None:
    """The issuing body, for which "we" stands outside quotations."""
    entries: list[OrganizationEntry] = context.doc._.organizations
    named = next((o for o in entries if context.issuer and o.name.casefold() == context.issuer.casefold()), None)
    word = context.words[at]
    return Mention(word.start, word.end, (named.id,), MentionKind.ORGANIZATION) if named else None


def _third(salience: Salience, at: int, gender: str, last: Person | None) -> Person | None:
    """The person last in subject place, by this sentence, then the one before."""
    start = salience.sentence(at)[0]
    here = [p for p in salience.between(start, at) if _may_be(p, gender)]
    if here:
        return here[0] if len(here) == 1 or _is_subject(salience, here[0], start) else here[-1]
    block = salience.block(at)[0]
    while start > block:
        before = salience.sentence(start - 1)[0]
        people = [p for p in salience.between(before, start) if _may_be(p, gender)]
        if people:
            subjects = [p for p in people if _is_subject(salience, p, before)]
            return (subjects or people)[0]
        start = before
    return last if last and _may_be(last, gender) else _last_before(salience, at, gender)


def _last_before(salience: Salience, at: int, gender: str) -> Person | None:
    fitting = [p for p in salience.between(0, at) if _may_be(p, gender)]
    return fitting[0] if len(fitting) == 1 else None


def _may_be(person: Person, gender: str) -> bool:
    return not person.genders or gender in person.genders


def _is_subject(salience: Salience, person: Person, start: int) -> bool:
    """Whether the person is first named in the sentence as the subject of a verb."""
    context = salience.context
    end = salience.sentence(start)[1]
    for naming in person.namings:
        if start <= naming.start < end:
            tokens = context.doc[context.words[naming.start].start : context.words[naming.end - 1].end]
            return any(t.dep_ in ("nsubj", "nsubjpass") for t in tokens)
    return False


def _learn_genders(context: Context, salience: Salience) -> None:
    """Where one person alone is spoken of before a pronoun in a sentence, the pronoun tells their gender."""
    for at, word in enumerate(context.words):
        gender = "m" if word.key in ("he", "him") else "f" if word.key == "she" else None
        if gender is None:
            continue
        start = salience.sentence(at)[0]
        people = salience.between(salience.sentence(start - 1)[0] if start else 0, at)
        if len(people) == 1 and not people[0].genders:
            people[0].genders.add(gender)


def _speaker(salience: Salience, at: int, quoted: bool) -> Person | None:
    """Who says a quotation: whoever is named in its block outside it, else the last before; else the issuing minister."""
    start, end = salience.block(at)
    if quoted:
        after = salience.between(at, end)
        before = salience.between(0, at)
        return next(iter(after), None) or (before[-1] if before else None)
    own = [p for p in salience.people if p.country == salience.context.issuer_country and p.claims]
    return own[0] if own and start is not None and salience.context.key(at) != "we" else None
