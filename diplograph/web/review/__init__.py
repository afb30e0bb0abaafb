"""Review in the browser: the uncertain decisions on who and what is the same, for the curator of this machine."""

from diplograph.web.review.desk import Desk
from diplograph.web.review.guard import is_loopback
from diplograph.web.review.page import answer, show

__all__ = ["Desk", "answer", "is_loopback", "show"]
