"""How well `parse` reads plans that people have read by hand: documents and gold annotations -> figures.

`gold.py` reads the annotations (docs/annotation.md tells their format; `json_files.py` refuses what is none),
`check.py` looks for slips in them. One file a measure judges a document against them, a `judge` function each:
`metadata.py`, `sections.py`, `targets.py`, `references.py`, `assignments.py`; `pairing.py` finds what belongs
together, `folding.py` says when two words are the same, and a `verdict.py` counts. `run.py` sums up, `figures.py`
keeps figures and compares them, `report.py` prints; `confidence.py` asks whether records are as sure as they say. To
add a measure: a file with `judge`, one line in `run.JUDGES`.
"""

from .check import Problem, check
from .figures import Figures, as_json, differences, load, save
from .json_files import WrongJson
from .report import comparison, table
from .run import evaluate
from .verdict import MEASURES, Note, Tally, headline

__all__ = [
    "MEASURES",
    "Figures",
    "Note",
    "Problem",
    "Tally",
    "WrongJson",
    "as_json",
    "check",
    "comparison",
    "differences",
    "evaluate",
    "headline",
    "load",
    "save",
    "table",
]
