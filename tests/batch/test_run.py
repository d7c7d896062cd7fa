"""A run over a folder: which files, whole writes, a report that does not depend on the order."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from batches import PLAN, done, tree
from xhht_parse import Document, UnreadableFile
from xhht_parse.batch import Run, listing, write_whole
from xhht_parse.batch import write as write_module
from xhht_parse.batch.folder.files import takes
from xhht_parse.batch.work import Convert, Task


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    for name in ("a.txt", "a.md", "b/Ké hoạch.TXT", "b/c/d.txt"):
        (plans / name).parent.mkdir(parents=True, exist_ok=True)
        (plans / name).write_text(PLAN, "utf-8")
    for name in ("README.md", ".hidden.txt", "~$a.docx", "b/data.json", ".git/x.txt", "b/picture.svg"):
        (plans / name).parent.mkdir(parents=True, exist_ok=True)
        (plans / name).write_bytes(b"x")
    (plans / "b" / "bad.md").write_bytes(b"7z\xbc\xaf\x27\x1c")
    return plans


def test_documents_are_taken_and_the_rest_is_counted(folder: Path) -> None:
    found = listing(folder)
    assert [p.as_posix() for p in found.taken] == ["a.md", "a.txt", "b/Ké hoạch.TXT", "b/bad.md", "b/c/d.txt"]
    assert [p.as_posix() for p in found.skipped] == ["README.md", "b/data.json", "b/picture.svg"]


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("a.PDF", True),
        ("a.xhtml", True),
        ("a.dot", True),
        ("a.zip", True),
        ("a.webp", True),
        ("a.gif", False),
        ("a.xlsx", False),
    ],
)
def test_documents_are_known_by_their_names(name: str, taken: bool) -> None:
    assert takes(name) is taken


def test_loops_of_links_are_not_entered(folder: Path) -> None:
    try:
        (folder / "b" / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "linked.txt").symlink_to(folder / "a.txt")
        (folder / "broken.txt").symlink_to(folder / "nowhere.txt")
        (folder / "itself.txt").symlink_to(folder / "itself.txt")
    except OSError:
        pytest.skip("no links here")
    found = listing(folder)
    assert Path("linked.txt") in found.taken
    assert {Path("b/loop"), Path("broken.txt")} <= set(found.skipped)


def test_a_link_that_leads_to_itself_fails_as_a_file(folder: Path, tmp_path: Path) -> None:
    try:
        (folder / "itself.txt").symlink_to(folder / "itself.txt")
    except OSError:
        pytest.skip("no links here")
    report = done(folder, tmp_path / "out")
    assert [failed["path"] for failed in report["failed"]] == ["b/bad.md", "itself.txt"]


def test_each_plan_becomes_one_json_in_the_same_tree(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = done(folder, out)
    assert list(tree(out)) == ["a.md.json", "a.txt.json", "b/Ké hoạch.TXT.json", "b/c/d.txt.json", "report.json"]
    document = Document.model_validate_json((out / "b/c/d.txt.json").read_bytes())
    assert (document.text, document.source.uri) == (PLAN, "b/c/d.txt")
    assert report["files"] == {"parsed": 4, "failed": 1, "skipped": 3, "removed": 0}
    assert report["complete"] is True
    assert report["failed"][0]["path"] == "b/bad.md"
    assert report["skipped"][:2] == [
        {"path": "README.md", "code": "about-the-folder"},
        {"path": "b/data.json", "code": "other-format"},
    ]
    assert not list(out.rglob(f"*{write_module.PART}"))


def test_the_report_is_the_same_whatever_finishes_first(folder: Path, tmp_path: Path) -> None:
    done(folder, tmp_path / "one", jobs=1)
    done(folder, tmp_path / "two", jobs=3)
    assert len(tree(tmp_path / "one")) == 5  # four plans and the report
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_the_report_of_no_file_at_all_is_json(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    report = done(tmp_path / "empty", tmp_path / "out")
    assert report["files"] == {"parsed": 0, "failed": 0, "skipped": 0, "removed": 0}
    assert report["parsed"] == report["failed"] == report["skipped"] == []


def test_the_output_folder_may_lie_inside_and_is_not_read(folder: Path) -> None:
    out = folder / "b" / "out"
    done(folder, out)
    (out / "note.txt").write_text(PLAN, "utf-8")
    assert done(folder, out)["files"]["parsed"] == 4


def test_the_output_folder_may_be_the_folder_itself(folder: Path) -> None:
    first = done(folder, folder)
    assert (folder / "a.txt.json").exists()
    assert done(folder, folder) == first


def test_the_result_of_an_earlier_run_does_not_outlive_a_failure(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done(folder, out)
    (folder / "a.txt").write_bytes(b"7z\xbc\xaf\x27\x1c")
    done(folder, out)
    assert not (out / "a.txt.json").exists()
    assert (out / "a.md.json").exists()


def test_an_archive_is_a_folder_of_plans(folder: Path, tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("x/plan.txt", PLAN)
        archive.writestr("x/picture.svg", "x")
        archive.writestr("__MACOSX/x/._plan.txt", "x")
    report = done(folder, tmp_path / "out", jobs=2)
    assert report["files"] == {"parsed": 5, "failed": 1, "skipped": 4, "removed": 0}
    document = json.loads((tmp_path / "out/more.zip/x/plan.txt.json").read_bytes())
    assert (document["source"]["uri"], document["text"]) == ("more.zip/x/plan.txt", PLAN)
    done(folder / "more.zip", tmp_path / "of-the-archive")
    assert sorted(tree(tmp_path / "of-the-archive")) == ["report.json", "x/plan.txt.json"]


@pytest.mark.parametrize("place", ["xhht_parse.pipeline.read", "xhht_parse.batch.one.read_bytes"])
def test_a_defect_fails_one_file(place: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Document:
        raise KeyError("x")

    monkeypatch.setattr(place, broken)
    outcome = Convert(folder, tmp_path, None)(Task(b"a.txt", 0, b"a.txt.json"))
    assert outcome.failure is not None  # type: ignore[union-attr]
    assert outcome.failure.code == "internal-error"  # type: ignore[union-attr]
    assert "KeyError: 'x'" in outcome.failure.reason  # type: ignore[union-attr]


def test_a_missing_folder_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        Run(tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    write_whole(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_whole(path, b"new")
    assert caught.value.filename == str(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_part_that_another_run_cleared_away_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, swept = os.fsync, []

    def sweeping(file: int) -> None:
        real(file)
        if not swept:
            swept.append(file)
            write_module.sweep(tmp_path)

    monkeypatch.setattr(os, "fsync", sweeping)
    write_whole(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
