"""Statements: who took which position on what."""

from diplograph.extract.statements.component import NAME

__all__ = ["NAME"]
