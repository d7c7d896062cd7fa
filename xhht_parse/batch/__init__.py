"""Many documents: which files a folder holds, workers that outlive a bad file, whole writes, the report.

`documents` yields documents, `table_rows` the rows of one table of many; `Run` writes one JSON a plan and a report.
Nothing here knows a format or a rule. Where to look:

    what is asked for             documents.py, rows.py, run.py with settings.py
    what a folder holds           folder/
    processes                     workers/, loads.py, together.py
    one file of a run             work.py, one.py, write.py
    what became of every file     ledger/
    tables after the run          outputs.py
    over several machines         cluster/
"""

from .documents import documents, loaded
from .folder.archives import Listing, listing
from .folder.shards import Shard, shard
from .ledger.kept import Result, kept
from .ledger.manifest import InUse
from .ledger.report import REPORT, Report
from .run import Run, Step
from .settings import STANDARD, Settings
from .work import Outcome
from .workers.process import CannotStart
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
