"""Asks the graph: SPARQL text, named questions with typed parameters, and entities by any of their names."""

from diplograph.query.ask import ask
from diplograph.query.card import Card, card
from diplograph.query.compare import Agreement, Comparison, compare
from diplograph.query.coverage import coverage, coverage_by_month, searched
from diplograph.query.evidence import evidence
from diplograph.query.ledger import ledger
from diplograph.query.lookup import Found, Lookup
from diplograph.query.named import Parameter, ParameterType, Question, question, questions
from diplograph.query.rows import Rows
from diplograph.query.run import run

__all__ = [
    "Agreement",
    "Card",
    "Comparison",
    "Found",
    "Lookup",
    "Parameter",
    "ParameterType",
    "Question",
    "Rows",
    "ask",
    "card",
    "compare",
    "coverage",
    "coverage_by_month",
    "evidence",
    "ledger",
    "question",
    "questions",
    "run",
    "searched",
]
