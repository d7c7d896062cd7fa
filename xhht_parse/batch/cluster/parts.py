"""One part of a run: some addresses -> their documents in one file a table, and what became of each input.

A part's files carry a name made from what goes in: its number, every path with the digest of its bytes, the parser,
the rules, the limits. So the same input gives the same files, whoever makes them and how often; a part whose files
are there is not made again; and one that changed gets a new name. The outcomes are written last: they say that the
part is whole. A part that was begun before and not finished may hold a file that kills its process: then each file is
read in a process of its own, and the one that kills it is told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

import msgspec

from ...diagnostics import UnreadableFile
from ...models import Document
from ...readers.failures import unreadable
from ...readers.file import printable, unopened
from ...readers.limits import Limits
from ...readers.office.ahead import ahead
from ...rules.user import UserRules
from ...writers import to_json
from ...writers.tables import Plan
from ...writers.tables.formats import FORMATS
from ...writers.tables.sink import Add, Job
from ..folder.archives import located
from ..folder.inputs import read_once
from ..ledger.key import key
from ..loads import allowed
from ..one import document_of
from ..settings import STANDARD
from ..together import together
from ..workers.crew import Crew, Loss
from .store import exists, get, local, put, remove

OUTCOMES, BEGUN = "outcomes", "begun"
"""Folders of the output: what became of the inputs of each whole part; which parts are being made."""


class Done(msgspec.Struct, frozen=True):
    """What became of a part."""

    name: str
    parsed: int
    failed: int
    made: bool
    """False if its files were there."""


class Outcome(msgspec.Struct, frozen=True):
    """What became of one input: a line of the part's outcomes."""

    path: str
    sha256: str | None = None
    failure: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """The work on a part. It can travel to other machines, where the package must be installed."""

    root: str
    """What the paths in the results leave out: the folder, or the address up to the first wildcard."""
    out: str
    forms: tuple[str, ...]
    rules: UserRules | None
    limits: Limits

    def __call__(self, number: int, of: int, places: Iterable[str]) -> Done:
        """Make the part, or find it made. Raises `OSError` if it cannot be written."""
        places = sorted(places)
        name = f"part-{number:05}-of-{of:05}-{self._digest(places)}"
        outcomes = f"{self.out}/{OUTCOMES}/{name}.jsonl"
        if exists(outcomes):
            found = [msgspec.json.decode(line, type=Outcome) for line in get(outcomes).splitlines()]
            return _done(name, found, made=False)
        begun = f"{self.out}/{BEGUN}/{name}"
        suspect = exists(begun)
        put(begun, b"")
        found = self._make(name, places, suspect)
        put(outcomes, b"".join(msgspec.json.encode(outcome) + b"\n" for outcome in found))
        remove(begun)
        return _done(name, found, made=True)

    def files(self, name: str) -> Iterator[tuple[str, str]]:
        """Of a part: each file's name for its writer, and its address."""
        for form in self.forms:
            for file in FORMATS[form].files:
                table, _, ending = file.partition(".")
                yield file, f"{self.out}/{table}/{name}.{ending}"

    def read(self, place: str) -> tuple[Outcome, Document | None]:
        """One input. Raises `MemoryError` and nothing else."""
        path = self.path(place)
        data = self._bytes(place)
        if isinstance(data, UnreadableFile):
            return Outcome(path, None, _words(data)), None
        digest = hashlib.sha256(data).hexdigest()
        try:
            return Outcome(path, digest), document_of(data, path, path, self.rules, self.limits)
        except UnreadableFile as failure:
            return Outcome(path, digest, _words(failure)), None

    def path(self, place: str) -> str:
        """As the results say it."""
        return printable(place.removeprefix(self.root))

    def _digest(self, places: Sequence[str]) -> str:
        """Of all that the part's files depend on. The bytes are read again for the work, not kept: scans are large."""
        digest = hashlib.sha256(f"{key(self.rules, self.limits)} {self.forms}\n".encode())
        for place in places:
            data = self._bytes(place)
            inner = str(data) if isinstance(data, UnreadableFile) else hashlib.sha256(data).hexdigest()
            digest.update(f"{place.removeprefix(self.root)}\n{inner}\n".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()[:16]

    def _make(self, name: str, places: Sequence[str], suspect: bool) -> list[Outcome]:
        found = []
        with TemporaryDirectory() as folder:
            files = {file: Path(folder, file) for file, _ in self.files(name)}
            with ExitStack() as stack:
                writers = [stack.enter_context(FORMATS[form].write(_of(form, files), Job())) for form in self.forms]
                for outcome, document in self._alone(places) if suspect else self._together(places):
                    found.append(outcome)
                    _write(writers, document, outcome.path)
            for file, place in self.files(name):
                put(place, files[file].read_bytes())
        return found

    def _together(self, places: Sequence[str]) -> Iterator[tuple[Outcome, Document | None]]:
        """All in this process, old Word files turned many at once."""
        results: dict[str, tuple[Outcome, Document | None]] = {}
        for group in together(places, PurePath):
            old = [partial(self._data, place) for place in group] if len(group) > 1 else ()
            with ahead(old, self.limits) if old else nullcontext():
                results.update((place, self.read(place)) for place in group)
        yield from (results[place] for place in places)

    def _alone(self, places: Sequence[str]) -> Iterator[tuple[Outcome, Document | None]]:
        """Each input in a process that may die, hang or take too much memory."""
        crew = Crew[str, tuple[Outcome, Document | None]](_Reader(self), 1, self._seconds, STANDARD.memory)
        results = {done.task: done.result for done in crew.results([[place] for place in places])}
        for place in places:
            result = results[place]
            if isinstance(result, Loss):
                path = self.path(place)
                yield Outcome(path, None, _words(unreadable(path, result.code, **result.facts))), None
            else:
                yield result

    def _seconds(self, place: str) -> float:
        return allowed(place, STANDARD.seconds, self.limits)

    def _bytes(self, place: str) -> bytes | UnreadableFile:
        try:
            return self._data(place)
        except UnreadableFile as failure:
            return failure

    def _data(self, place: str) -> bytes:
        """Raises `UnreadableFile`."""
        path = local(place)
        if path is not None:
            return read_once(located(path), self.limits)
        try:
            return get(place, self.limits.file_bytes)
        except (OSError, ValueError) as error:
            raise unopened(self.path(place), error) from None


@dataclass(frozen=True, slots=True)
class _Reader:
    """`Share.read` as the work of a crew."""

    share: Share

    def __call__(self, place: str) -> tuple[Outcome, Document | None]:
        return self.share.read(place)


def _of(form: str, files: dict[str, Path]) -> dict[str, Path]:
    return {file: files[file] for file in FORMATS[form].files}


def _write(writers: Sequence[Add], document: Document | None, path: str) -> None:
    if document is not None:
        plan, json = Plan(document, path), to_json(document)
        for add in writers:
            add(plan, json)


def _done(name: str, found: Sequence[Outcome], *, made: bool) -> Done:
    failed = sum(outcome.failure is not None for outcome in found)
    return Done(name, len(found) - failed, failed, made)


def _words(failure: UnreadableFile) -> dict[str, str]:
    return {name: getattr(failure, name) for name in ("code", "reason", "remedy", "reason_vi", "remedy_vi")}
