"""Names: no two inputs share an output, and no name is too long, too odd or too Vietnamese."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path, PurePosixPath

import pytest

from batches import done, plans, tree
from xhht_parse.batch.folder.names import assigned, output_name, same
from xhht_parse.batch.folder.shards import Shard, shard

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="a file system that tells such names apart")


def names(*paths: str) -> list[str]:
    taken: set[bytes] = set()

    def claim(name: PurePosixPath) -> bool:
        free = same(name) not in taken
        taken.add(same(name))
        return free

    return [str(assigned(PurePosixPath(path), claim)) for path in paths]


def test_names_that_differ_in_their_ending_do_not_clash() -> None:
    assert names("x/a.txt", "x/a.md") == ["x/a.txt.json", "x/a.md.json"]


def test_names_that_differ_in_case_alone_get_different_ones_everywhere() -> None:
    first, second = names("x/Plan.txt", "x/plan.txt")
    assert first == "x/Plan.txt.json"
    assert second.startswith("x/plan.txt~")
    assert same(PurePosixPath(first)) != same(PurePosixPath(second))


def test_names_that_differ_in_how_letters_are_composed_get_different_ones() -> None:
    one, two = (unicodedata.normalize(form, "kế hoạch.txt") for form in ("NFC", "NFD"))
    assert len(set(map(same, map(PurePosixPath, names(one, two))))) == 2


def test_a_long_name_is_cut_within_a_letter_of_it() -> None:
    name = output_name(PurePosixPath(f"{'ế' * 83}.txt")).name
    assert len(name.encode()) <= 255
    assert name.startswith("ế" * 70)
    assert name.endswith(".json")
    assert names(f"{'ế' * 83}.txt") != names(f"{'ế' * 82}ệ.txt")


@LINUX
def test_odd_names_are_read_and_written(tmp_path: Path) -> None:
    odd = (
        "Kế hoạch số 1.txt",
        unicodedata.normalize("NFD", "kế.txt"),
        "kế.txt",
        "KẾ.TXT",
        "a\nb.txt",
        f"{'ế' * 83}.txt",
    )
    folder = plans(tmp_path / "plans", *odd, b"\xff\xfe.txt", "plan.txt", "plan.txt.json/plan.txt")
    report = done(folder, tmp_path / "out")
    assert report["files"] == {"parsed": 9, "failed": 0, "skipped": 0, "removed": 0}
    assert len(tree(tmp_path / "out")) == 10
    assert len({same(PurePosixPath(name)) for name in tree(tmp_path / "out")}) == 10
    assert "\ufffd\ufffd.txt" in [entry["path"] for entry in report["parsed"]]


@LINUX
def test_a_rival_that_comes_or_goes_leaves_no_result_behind(tmp_path: Path) -> None:
    folder, out = plans(tmp_path / "plans", "plan.txt"), tmp_path / "out"
    done(folder, out)
    alone = tree(out)
    plans(folder, "plan.txt", "PLAN.txt")
    done(folder, out)
    assert sorted(tree(out))[0] == "PLAN.txt.json"
    assert len(tree(out)) == 3
    (folder / "PLAN.txt").unlink()
    assert done(folder, out)["removed"] == [{"path": "PLAN.txt", "output": "PLAN.txt.json"}]
    done(folder, out, prune=True)
    assert tree(out) == alone


def test_each_file_belongs_to_one_share() -> None:
    paths = [PurePosixPath(f"{number}/kế hoạch.txt") for number in range(300)]
    shares = [[path for path in paths if Shard(number, 4).holds(path)] for number in range(1, 5)]
    assert sorted(path for share in shares for path in share) == sorted(paths)
    assert all(40 < len(share) < 110 for share in shares)


def test_a_share_is_the_same_however_letters_are_composed() -> None:
    for number in range(50):
        one, two = (PurePosixPath(unicodedata.normalize(form, f"kế {number}.txt")) for form in ("NFC", "NFD"))
        assert Shard(1, 3).holds(one) == Shard(1, 3).holds(two)


@pytest.mark.parametrize("text", ["0/2", "3/2", "1", "a/b", "1/0", "-1/2", "1/2/3", ""])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        shard(text)


def test_shares_make_the_whole(tmp_path: Path) -> None:
    folder = plans(tmp_path / "plans", *(f"{number}.txt" for number in range(12)), "skipped.svg")
    done(folder, tmp_path / "whole")
    for number in (1, 2, 3):
        report = done(folder, tmp_path / "out", shard=Shard(number, 3))
        assert report["shard"] == f"{number}-of-3"
    log = tmp_path / "log"
    done(folder, tmp_path / "out", log=log)
    assert b'"event":"parsed"' not in log.read_bytes()
    whole, merged = tree(tmp_path / "whole"), tree(tmp_path / "out")
    assert {name: data for name, data in merged.items() if "-of-" not in name} == whole
