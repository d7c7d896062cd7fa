"""The parser beside tools that do a part of its work, and beside its floor, in one run: MB/s on one core.

    python benchmarks/peers.py [--seconds N] [--write]        (or `make peers`, which writes docs/speed.md)

The peers live in .venv-peers, which is made the first time (network needed; benchmarks/peers/requirements.txt).
Vietnamese tools and those of every language read the specimens of the corpus, as the parser does; eyecite reads
English and legal-reference-extraction German, each its own kind of text (benchmarks/peers/*.txt, varied). A tool that
is too slow for all of it reads as many documents as the seconds allow. None of them does what the parser does: each
row says what the tool gives. The specimens are short and full of targets; where real documents lie beside the project
the parser's speed on them stands in a row of its own, and the ratios are still those of the specimens.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import NamedTuple

from floor import floor
from options import options
from text import SHARED, documents, folder

from xhht_parse import parse
from xhht_parse.writers.json_bytes import to_json

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
VENV = ROOT / ".venv-peers"
PAGE = ROOT / "docs" / "speed.md"
MARK = re.compile(r"(<!-- peers -->\n).*?(<!-- /peers -->)", re.DOTALL)
MEGABYTES = 1.0
ROUNDS = 3
OURS, OURS_REAL = "**xhht_parse**", "**xhht_parse**, real documents"


class Peer(NamedTuple):
    text: str
    """Vietnamese, English or German."""
    gives: str
    offsets: bool


PEERS = {
    "eyecite": Peer("English", "citations of US law", True),
    "legal-reference-extraction": Peer("German", "citations of German law", True),
    "quantulum3": Peer("Vietnamese", "quantities", True),
    "dateparser": Peer("Vietnamese", "dates", False),
    "underthesea": Peer("Vietnamese", "words (word_tokenize)", False),
}


class Result(NamedTuple):
    name: str
    text: str
    gives: str
    offsets: bool
    megabytes: float
    seconds: float
    found: int

    @property
    def speed(self) -> float:
        return self.megabytes / self.seconds


def main(arguments: list[str]) -> int:
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=30.0, help="of each peer, at most (default 30)")
    parser.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    chosen = parser.parse_args(arguments)
    python = _environment()
    texts = {
        "Vietnamese": documents(MEGABYTES),
        "English": documents(MEGABYTES / 4, [(HERE / "peers" / "english.txt").read_text("utf-8")]),
        "German": documents(MEGABYTES / 4, [(HERE / "peers" / "german.txt").read_text("utf-8")]),
    }
    results = [_floor(texts["Vietnamese"]), _ours(texts["Vietnamese"], OURS)]
    if real := folder(SHARED / "gold", "*.txt") + folder(SHARED / "realdocs"):
        results.append(_ours(real, OURS_REAL))
    for name, peer in PEERS.items():
        results.append(_peer(python, name, peer, texts[peer.text], chosen.seconds))
        print(f"{name}: {results[-1].speed:.3g} MB/s", file=sys.stderr, flush=True)
    table = _table(results)
    print(table)
    if chosen.write:
        PAGE.write_text(MARK.sub(lambda m: m[1] + "\n" + table + "\n" + m[2], PAGE.read_text("utf-8")), "utf-8")
    return 0


def _environment() -> Path:
    """The peers' Python, made the first time."""
    python = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r"]
        subprocess.run([python, *install, HERE / "peers" / "requirements.txt"], check=True)
    return python


def _best(work: Callable[[], int]) -> tuple[float, int]:
    """The least seconds of several rounds, and what was found."""
    rounds = []
    for _ in range(ROUNDS):
        begun = process_time()
        found = work()
        rounds.append((process_time() - begun, found))
    return min(rounds)


def _floor(texts: list[str]) -> Result:
    data = [text.encode() for text in texts]
    seconds, found = _best(lambda: sum(map(floor, data)))
    return Result("floor", "Vietnamese", "faces of lines, counted", False, _size(texts), seconds, found)


def _ours(texts: list[str], name: str) -> Result:
    """Text to JSON bytes, every room on."""
    parse(texts[0])

    def work() -> int:
        found = 0
        for text in texts:
            document = parse(text)
            to_json(document)
            found += sum(len(getattr(document, key)) for key in ("targets", "references", "assignments", "funding"))
        return found

    seconds, found = _best(work)
    return Result(name, "Vietnamese", "all of a plan, as JSON", True, _size(texts), seconds, found)


def _peer(python: Path, name: str, peer: Peer, texts: list[str], seconds: float) -> Result:
    command = [str(python), str(HERE / "peers" / "work.py"), name, str(seconds)]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    line = next((line for line in done.stdout.splitlines() if line.startswith("RESULT ")), None)
    if line is None:
        sys.exit(f"{name} does not run:\n{done.stderr[-2000:]}")
    told = json.loads(line.removeprefix("RESULT "))
    named = f"{name} {told['version']}"
    return Result(named, peer.text, peer.gives, peer.offsets, told["megabytes"], told["seconds"], told["found"])


def _size(texts: list[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _times(ratio: float) -> str:
    """ "3.4×", or "1/127" of what is faster."""
    return f"{ratio:.1f}×" if ratio >= 1 else f"1/{1 / ratio:.0f}"


def _table(results: list[Result]) -> str:
    ours = results[1].speed
    rows = [
        "| tool | text | gives | offsets | MB read | found | MB/s | xhht_parse is |",
        "|---|---|---|---|---:|---:|---:|---:|",
    ]
    for result in results:
        times = "" if result.name in (OURS, OURS_REAL) else _times(ours / result.speed)
        offsets = "yes" if result.offsets else "no"
        rows.append(
            f"| {result.name} | {result.text} | {result.gives} | {offsets} | {result.megabytes:.2f} "
            f"| {result.found:,} | {result.speed:.3g} | {times} |"
        )
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
