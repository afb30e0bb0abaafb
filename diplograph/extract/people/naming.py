"""What names somebody by name, by office or by both."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplograph.extract.context import Context
from diplograph.extract.offices.phrases import Claim, OfficePhrase
from diplograph.extract.people.appositions import apposition_at, relative_at
from diplograph.extract.people.personal_names import NameAt
from diplograph.extract.people.styles import Styling, suffixes_end


@dataclass(frozen=True, slots=True)
class Naming:
    """A place that names somebody: words ``start`` to ``end``, without the apposition, which goes on to ``full_end``.

    ``name`` is null where only the office is said. ``country`` is the state that the phrase names as theirs.
    ``article`` is the determiner before an office ("the", "his"). ``among`` numbers those named together as holders
    of one office ("Presidents Doe and Roe"). ``counterpart`` marks "his Thai counterpart".
    """

    start: int
    end: int
    full_end: int
    name: NameAt | None = None
    claims: tuple[Claim, ...] = ()
    country: str | None = None
    article: str | None = None
    genders: frozenset[str] = frozenset()
    style_country: str | None = None
    styled: bool = False
    excellency: bool = False
    plural: bool = False
    among: int | None = None
    counterpart: bool = False

    @property
    def titled(self) -> bool:
        """Whether a style or an office stands with the name."""
        return self.styled or bool(self.claims)


@dataclass(slots=True)
class Before:
    """What stands before a name, up to word ``end``."""

    end: int
    claims: list[Claim] = field(default_factory=list)
    phrases: list[OfficePhrase] = field(default_factory=list)
    styles: list[Styling] = field(default_factory=list)
    country: str | None = None
    article: str | None = None
    among: int | None = None
    counterpart: bool = False


def naming_of(context: Context, start: int, end: int, name: NameAt | None, before: Before) -> Naming:
    """The naming of words ``start`` to ``end``, with the apposition after it."""
    claims = list(before.claims)
    after = suffixes_end(context.words, end) if name else end
    told = (
        apposition_at(context, after, claims, titled=bool(claims or before.styles))
        if name
        else relative_at(context, after + (context.key(after) == ","))
    )
    told_country = told.country if told else None
    return Naming(
        start=start,
        end=end,
        full_end=told.end if told else after,
        name=name,
        claims=(*claims, *told.claims) if told else tuple(claims),
        country=before.country or told_country or (possessor(context, start) if name else None),
        article=before.article,
        genders=frozenset().union(*(s.genders for s in before.styles)),
        style_country=next((s.country for s in before.styles if s.country), None),
        styled=bool(before.styles),
        excellency=any(s.excellency for s in before.styles),
        plural=bool(before.phrases) and before.phrases[0].plural,
        among=before.among,
        counterpart=before.counterpart,
    )


def possessor(context: Context, start: int) -> str | None:
    """The state to which a possessive right before word ``start`` says that somebody belongs: "Canada's Jane Doe"."""
    if context.key(start - 1) not in ("'s", "’s", "'", "’"):
        return None
    return next(
        (s.code for n in (start - 2, start - 3, start - 4) if (s := context.states.get(n)) and s.end == start - 1), None
    )
