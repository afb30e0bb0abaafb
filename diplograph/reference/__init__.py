"""Reference data: the world's states, and the organizations, ministries and initiatives that ``ontology/`` knows."""

from diplograph.reference.entries import ReferenceEntry, Scheme, initiatives, organizations, reference
from diplograph.reference.states import State, StateKind, states

__all__ = [
    "ReferenceEntry",
    "Scheme",
    "State",
    "StateKind",
    "initiatives",
    "organizations",
    "reference",
    "states",
]
