"""An invented diplomatic world, and records of releases that tell of it, with everybody's identity known.

States' codes and names and a few bodies are real; people, cities, other bodies, initiatives and all that happens are
invented. What records vary in is what real releases vary in: see docs/merging.md.
"""

from world.generate import Gold, generate

__all__ = ["Gold", "generate"]
