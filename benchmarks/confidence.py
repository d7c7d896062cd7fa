"""How often targets, and values of the metadata, of each confidence are right.

    python benchmarks/confidence.py FOLDER [FOLDER …]

Each folder holds annotated documents, as for `xhht-parse eval`.
"""

from __future__ import annotations

from pathlib import Path

from options import options

from xhht_parse.evaluation.confidence import Band, bands, targets_judged
from xhht_parse.evaluation.metadata import judged


def main(paths: list[Path]) -> None:
    for name, judge in (("targets", targets_judged), ("metadata", judged)):
        print(f"\n{name}")
        _table(bands(paths, judge=judge))


def _table(found: list[Band]) -> None:
    total = sum(band.records for band in found)
    print("| confidence | records | of all | right | share right |\n|---|---|---|---|---|")
    for band in found:
        if band.records:
            share, right = band.records / total, band.right / band.records
            print(f"| above {band.floor:.2f} | {band.records} | {share:.1%} | {band.right} | {right:.2%} |")


if __name__ == "__main__":
    parser = options(__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[Path("corpus")], help="default: corpus")
    main(parser.parse_args().folders)
