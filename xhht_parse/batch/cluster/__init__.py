"""Very many documents over many machines: the same work as a local run, spread by Daft (and by Ray under it).

`engine.py` is the thin layer over Daft: a listing, a share for each part, a report. `parts.py` does one part: read,
parse, write; it knows nothing of Daft. `store.py` reads and writes folders and object stores alike.
docs/cluster.md has the recipe.
"""

from .engine import FORMS, Cluster, Summary

__all__ = ["FORMS", "Cluster", "Summary"]
