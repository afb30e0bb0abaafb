"""What a release says of itself: its title, issuer, date and the place of its dateline."""

from diplograph.read.header.infer import infer

__all__ = ["infer"]
