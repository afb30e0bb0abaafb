"""Who was there, as against who was only expected."""

from __future__ import annotations

from diplograph.models import Engagement, EngagementStatus, Participation


def presence(engagement: Engagement, part: Participation) -> EngagementStatus:
    """``held`` where an account of the held engagement names the participant, else how the engagement is told.

    Somebody whom only announcements name is ``planned`` to take part, also where the engagement was held since.
    """
    if engagement.status is not EngagementStatus.HELD:
        return engagement.status
    announced = {one.mention for one in engagement.accounts if one.status is EngagementStatus.PLANNED}
    return EngagementStatus.PLANNED if announced.issuperset(part.mentions) else EngagementStatus.HELD
