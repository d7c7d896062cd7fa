"""Many documents: which files a folder holds, workers that outlive a bad file, whole writes, the report.

`documents` yields documents; `Run` writes one JSON a plan and a report. Nothing here knows a format or a rule.
"""

from .archives import Listing, listing
from .documents import documents, loaded
from .kept import Result, kept
from .manifest import InUse
from .process import CannotStart
from .report import REPORT, Report
from .run import Run, Step
from .settings import STANDARD, Settings
from .shards import Shard, shard
from .work import Outcome
from .write import whole, write_whole

__all__ = [
    "REPORT",
    "STANDARD",
    "CannotStart",
    "InUse",
    "Listing",
    "Outcome",
    "Report",
    "Result",
    "Run",
    "Settings",
    "Shard",
    "Step",
    "documents",
    "kept",
    "listing",
    "loaded",
    "shard",
    "whole",
    "write_whole",
]
