"""One part: every input once, names made from what goes in, nothing made twice, a deadly file told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from command import PLAN
from shares import DeadlyShare, make
from xhht_parse.batch.cluster import store
from xhht_parse.batch.cluster.engine import _part
from xhht_parse.batch.cluster.parts import Share
from xhht_parse.readers import Limits
from xhht_parse.readers.office import ahead, group
from xhht_parse.rules.user import load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "plans"
    made.mkdir()
    for name in ("a.txt", "Kế hoạch số 1 #50%.txt", "deadly.txt"):
        (made / name).write_text(PLAN, "utf-8")
    (made / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    return made


def share(folder: Path, out: Path, kind: type[Share] = Share, **settings: Any) -> Share:
    facts = {"forms": ("jsonl",), "rules": None, "limits": Limits()} | settings
    return kind(root=f"file://{folder}/", out=f"file://{out}", **facts)


def places(folder: Path) -> list[str]:
    return [f"file://{path}" for path in folder.iterdir()]


def files(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def outcomes(out: Path) -> list[dict[str, Any]]:
    lines = b"".join(path.read_bytes() for path in (out / "outcomes").glob("part-*")).splitlines()
    return [json.loads(line) for line in lines]


def test_every_input_has_one_outcome(folder: Path, tmp_path: Path) -> None:
    done = share(folder, tmp_path / "out")(3, 8, places(folder))
    assert (done.parsed, done.failed, done.made) == (3, 1, True)
    found = outcomes(tmp_path / "out")
    assert [outcome["path"] for outcome in found] == ["Kế hoạch số 1 #50%.txt", "a.txt", "bad.txt", "deadly.txt"]
    assert [(outcome["failure"] or {}).get("code") for outcome in found] == [None, None, "binary", None]
    (lines,) = (tmp_path / "out" / "plans").iterdir()
    assert lines.name.startswith("part-00003-of-00008-")
    assert [json.loads(line)["source"]["uri"] for line in lines.read_bytes().splitlines()] == [
        "Kế hoạch số 1 #50%.txt", "a.txt", "deadly.txt"
    ]  # fmt: skip


def test_what_is_there_is_not_made_again(folder: Path, tmp_path: Path) -> None:
    work = share(folder, tmp_path / "out")
    first = work(0, 1, places(folder))
    before = files(tmp_path / "out")
    again = work(0, 1, list(reversed(places(folder))))
    assert again == first.__class__(first.name, 3, 1, False)
    assert files(tmp_path / "out") == before


def test_anybody_who_makes_a_part_makes_the_same_files(folder: Path, tmp_path: Path) -> None:
    for out in ("one", "two"):
        share(folder, tmp_path / out, forms=("jsonl",))(0, 1, places(folder))
    assert files(tmp_path / "one") == files(tmp_path / "two")


@pytest.mark.parametrize("change", ["a file", "the limits", "the rules", "the forms"])
def test_a_part_has_another_name_when_anything_changes(change: str, folder: Path, tmp_path: Path) -> None:
    before = share(folder, tmp_path / "out")(0, 1, places(folder)).name
    settings: dict[str, Any] = {}
    if change == "a file":
        (folder / "a.txt").write_text(PLAN.replace("95", "94"), "utf-8")  # as long as before
    elif change == "the limits":
        settings["limits"] = Limits(pages=7)
    elif change == "the forms":
        settings["forms"] = ("jsonl", "csv")
    else:
        rules = tmp_path / "rules.toml"
        rules.write_text('[[unit]]\nunit = "lọ"\n', "utf-8")
        settings["rules"] = load(rules)
    assert share(folder, tmp_path / "out", **settings)(0, 1, places(folder)).name != before


def test_a_part_whose_outcomes_are_missing_is_made_whole(folder: Path, tmp_path: Path) -> None:
    """As after a kill between its files: the outcomes come last."""
    out = tmp_path / "out"
    work = share(folder, out)
    work(0, 1, places(folder))
    whole = files(out)
    for path in (out / "outcomes").glob("part-*"):
        path.unlink()
    assert work(0, 1, places(folder)).made
    assert files(out) == whole


def test_a_file_that_kills_its_process_is_told_at_the_second_try(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    work = share(folder, out, DeadlyShare)
    child = get_context("spawn").Process(target=make, args=(work, places(folder)))
    child.start()
    child.join(60)
    assert child.exitcode != 0
    assert [path.name[:5] for path in (out / "begun").iterdir()] == ["part-"]
    done = work(0, 1, places(folder))  # as a worker does that was started in the place of the dead one
    assert (done.parsed, done.failed) == (2, 2)
    codes = {outcome["path"]: outcome["failure"]["code"] for outcome in outcomes(out) if outcome["failure"]}
    assert codes == {"bad.txt": "binary", "deadly.txt": "worker-killed"}
    assert not list((out / "begun").iterdir())


def test_a_path_belongs_to_one_part_on_every_machine() -> None:
    assert [_part(path, 16) for path in ("a.txt", "Kế hoạch.txt", "a\udcff.txt")] == [5, 7, 8]


@pytest.fixture
def bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store that is no disk of this machine, as far as Arrow's interface shows it."""
    fs = pytest.importorskip("pyarrow.fs", reason="pyarrow is not installed")
    (tmp_path / "bucket").mkdir()
    remote = fs.SubTreeFileSystem(str(tmp_path / "bucket"), fs.LocalFileSystem())
    monkeypatch.setattr(store, "_system", lambda root: (remote, ""))
    return "s3://bucket"


def test_an_object_store_is_read_and_written_like_a_folder(bucket: str, tmp_path: Path) -> None:
    for folder in ("plans", "out/outcomes", "out/plans", "out/begun"):
        (tmp_path / "bucket" / folder).mkdir(parents=True)  # a bucket knows no folders
    names: Sequence[str] = ("a b#1.txt", "bad.txt")
    (tmp_path / "bucket/plans" / names[0]).write_text(PLAN, "utf-8")
    (tmp_path / "bucket/plans" / names[1]).write_bytes(b"\x00\x01\x02" * 50)
    work = Share(f"{bucket}/plans/", f"{bucket}/out", ("jsonl",), None, Limits())
    done = work(0, 1, [f"{bucket}/plans/{name}" for name in (*names, "gone.txt")])
    assert (done.parsed, done.failed, done.made) == (1, 2, True)
    codes = [(outcome["failure"] or {}).get("code") for outcome in outcomes(tmp_path / "bucket/out")]
    assert codes == [None, "binary", "not-found"]
    assert work(0, 1, [f"{bucket}/plans/{name}" for name in (*names, "gone.txt")]).made is False


@pytest.mark.parametrize("name", ["plans.jsonl.zst", "plan.txt.gz"])
def test_an_object_store_keeps_bytes_as_they_are(bucket: str, name: str, tmp_path: Path) -> None:
    store.put(f"{bucket}/{name}", b"packed")
    assert (tmp_path / "bucket" / name).read_bytes() == b"packed"
    assert store.get(f"{bucket}/{name}") == b"packed"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_old_word_files_of_a_part_share_a_start_of_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(3):
        words = "".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in PLAN.replace("95", f"9{number}"))
        (folder / f"{number}.rtf").write_text("{\\rtf1\\ansi " + words.replace("\n", "\\par\n") + "}", "ascii")
    (folder / "a.txt").write_text(PLAN, "utf-8")
    starts = []
    real = group.convert
    monkeypatch.setattr(ahead, "convert", lambda files, limits: starts.append(len(files)) or real(files, limits))
    done = share(folder, tmp_path / "out")(0, 1, places(folder))
    assert (done.parsed, starts) == (4, [3])
    (lines,) = (tmp_path / "out" / "plans").iterdir()
    uris = [json.loads(line)["source"]["uri"] for line in lines.read_bytes().splitlines()]
    assert uris == ["0.rtf", "1.rtf", "2.rtf", "a.txt"]
