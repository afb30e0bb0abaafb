"""People: every individual, once, with the forms that name them and the words that stand for them."""

from diplograph.extract.people.component import NAME

__all__ = ["NAME"]
