"""What a curator knows better than the program: rules in a file, replayed at every build.

``load_curation`` reads the file, ``curate`` merges records under its rules, ``uncertain`` lists what a curator had best
look at, and ``append_rule`` writes an answer down. ``docs/curation.md`` explains the file.
"""

from diplograph.curation.application import curate, unapplied
from diplograph.curation.file import DEFAULT_NAME, Curation, append_rule, load_curation

__all__ = ["DEFAULT_NAME", "Curation", "append_rule", "curate", "load_curation", "unapplied"]
