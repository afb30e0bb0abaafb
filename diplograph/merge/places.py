"""Where places lie: capitals and other cities in which diplomats meet, and their states."""

from __future__ import annotations

from functools import cache, lru_cache

from diplograph.identifiers import slug
from diplograph.merge.known import state_in, with_state_codes
from diplograph.reference import StateKind, states
from diplograph.resources import table

_STATE_AFTER_CITY = ","


@lru_cache(maxsize=1 << 14)
def state_of(place: str) -> str | None:
    """The code of the state that a place is or lies in, None where that is not known."""
    if len(place) == 2 and place.isupper():
        return place
    city, _, rest = place.partition(_STATE_AFTER_CITY)
    return _cities().get(slug(city)) or (_cities().get(slug(rest)) if rest else None)


def state_called(name: str) -> str | None:
    """The code of the state of a name, None where no state or several are called so."""
    return state_in(name) if with_state_codes(slug(name).split("-"))[1:] == [] else None


def is_state(place: str) -> bool:
    """Whether a place is a whole state."""
    return len(place) == 2 and place.isupper()


def same_city(a: str, b: str) -> bool:
    """Whether two printed cities are one, whatever is added to them after a comma."""
    return slug(a.partition(_STATE_AFTER_CITY)[0]) == slug(b.partition(_STATE_AFTER_CITY)[0])


@cache
def _cities() -> dict[str, str]:
    present = (state for state in states().values() if state.kind is not StateKind.FORMER)
    found = {slug(capital): state.code for state in present for capital in state.capitals}
    return found | {slug(city): code for city, code in table("extract", "cities.tsv") if len(code) == 2}
