"""Asks the graph: SPARQL text, named questions with typed parameters, and entities by any of their names."""

from diplograph.query.ask import ask
from diplograph.query.card import Card, card
from diplograph.query.evidence import evidence
from diplograph.query.lookup import Found, Lookup
from diplograph.query.named import Parameter, ParameterType, Question, question, questions
from diplograph.query.rows import Rows
from diplograph.query.run import run

__all__ = [
    "Card",
    "Found",
    "Lookup",
    "Parameter",
    "ParameterType",
    "Question",
    "Rows",
    "ask",
    "card",
    "evidence",
    "question",
    "questions",
    "run",
]
