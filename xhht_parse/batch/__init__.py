"""Many documents: which files a folder holds, workers that outlive a bad file, whole writes, the report.

`documents` yields documents; `Run` writes one JSON a plan and a report. Nothing here knows a format or a rule.
"""

from .documents import documents, loaded
from .files import Listing, listing, output_name
from .report import REPORT, Report
from .run import Run
from .work import Outcome
from .write import write_whole

__all__ = [
    "REPORT",
    "Listing",
    "Outcome",
    "Report",
    "Run",
    "documents",
    "listing",
    "loaded",
    "output_name",
    "write_whole",
]
