"""From files to a graph in a folder: what has been done before is not done again, and what stands is never harmed."""

from diplograph.building.built import Built, Summary
from diplograph.building.order import Order, Progress, Stage, Watch, chosen
from diplograph.building.steps import build

__all__ = ["Built", "Order", "Progress", "Stage", "Summary", "Watch", "build", "chosen"]
