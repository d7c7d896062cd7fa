"""How often targets of each confidence are right, strictly.

    python benchmarks/confidence.py FOLDER [FOLDER …]

Each folder holds annotated documents, as for `xhht-parse eval`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from xhht_parse.evaluation.confidence import bands


def main(folders: list[str]) -> None:
    found = bands([Path(folder) for folder in folders])
    total = sum(band.records for band in found)
    print("| confidence | records | of all | right | share right |\n|---|---|---|---|---|")
    for band in found:
        if band.records:
            share, right = band.records / total, band.right / band.records
            print(f"| above {band.floor:.2f} | {band.records} | {share:.1%} | {band.right} | {right:.2%} |")


if __name__ == "__main__":
    main(sys.argv[1:] or ["corpus"])
