"""`xhht-parse eval`: prints figures, keeps them when asked, and shows what moved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from xhht_parse.cli import main
from xhht_parse.evaluation import load


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    (folder / "plan").mkdir(parents=True)
    (folder / "plan" / "source.txt").write_text("I. MỤC TIÊU\n1. Chung\n", "utf-8")
    sections = [{"start": 0, "label": "I."}, {"start": 12, "label": "1.", "parent": 0}]
    (folder / "plan" / "gold.json").write_text(json.dumps({"sections": sections}), "utf-8")
    return folder


def test_figures_are_printed_kept_and_compared(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "figures" / "gold.json"
    assert main(["eval", str(gold), "--against", str(kept), "--accept"]) == 0
    assert "sections          1.0000" in capsys.readouterr().out
    assert load(kept).documents["plan"]["sections"] == (2, 0, 0)
    (gold / "plan" / "gold.json").write_text(json.dumps({"sections": [{"start": 0, "label": "II."}]}), "utf-8")
    assert main(["eval", str(gold), "--against", str(kept), "-v"]) == 0
    out = capsys.readouterr().out
    assert "losses: 1" in out
    assert "plan: section missed at 0: ('ii', None) I. MỤC TIÊU" in out
    assert main(["--lang", "vi", "eval", str(gold), "-v"]) == 0
    assert "plan: bỏ sót mục tại 0: ('ii', None) I. MỤC TIÊU" in capsys.readouterr().out
    assert main(["eval", str(gold), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"]["plan"]["sections"] == [0, 2, 1]


def test_an_unreadable_document_is_exit_code_1(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (gold / "plan" / "source.txt").unlink()
    (gold / "plan" / "source.pdf").write_bytes(b"%PDF-1.7")
    assert main(["eval", str(gold)]) == 1
    assert "FAILED plan: UnreadableFile" in capsys.readouterr().out


def test_figures_speak_vietnamese(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "vi", "eval", str(gold)]) == 0
    head, *rows = capsys.readouterr().out.splitlines()[1:]
    assert head.split("  ")[-3:] == ["đúng", "nhận nhầm", "bỏ sót"]
    assert rows[1].split() == ["mục", "1,0000", "1,0000", "1,0000", "2", "0", "0"]
    assert rows[-1] == "1 văn bản, 0 không đọc được"


def test_rules_of_ones_own_are_measured(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text("[[targets]]\nname = 'one'\npattern = 'Mở (?P<value>[0-9]) lớp'\n", "utf-8")
    (gold / "plan" / "source.txt").write_text("I. TÌNH HÌNH\n1. Mở 5 lớp.\n", "utf-8")
    (gold / "plan" / "gold.json").write_text(json.dumps({"targets": []}), "utf-8")
    false = []
    for given in ([], ["--rules", str(rules)]):
        assert main(["eval", str(gold), "--json", *given]) == 0
        false.append(json.loads(capsys.readouterr().out)["documents"]["plan"]["targets_strict"][1])
    assert false == [0, 1]


def test_broken_rules_are_wrong_use(gold: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text("nonsense = 1\n", "utf-8")
    assert main(["eval", str(gold), "--rules", str(rules)]) == 2


def test_accepting_without_a_file_is_wrong_use(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(gold), "--accept"]) == 2
    assert "--against" in capsys.readouterr().err


def test_a_folder_without_annotations_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "eval", str(tmp_path)]) == 2
    assert "holds no annotated plan" in capsys.readouterr().err


def test_a_name_that_no_plan_has_is_told(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "eval", str(gold), "--only", "nowhere"]) == 2
    assert "whose name holds “nowhere”" in capsys.readouterr().err


@pytest.mark.parametrize("broken", ["gold/plan/gold.json", "figures.json"])
def test_a_file_that_is_no_json_of_ours_is_named(
    broken: str, gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / broken).write_text('{"sections": [{"start": "0"}], "documents": 1}', "utf-8")
    assert main(["--lang", "en", "eval", str(gold), "--against", str(tmp_path / "figures.json")]) == 2
    told = capsys.readouterr().err
    assert f"{tmp_path / broken} cannot be read: Expected `" in told
    assert "at `$." in told


def test_figures_that_are_a_folder_are_named(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "eval", str(gold), "--against", str(gold)]) == 2
    assert f"{gold} cannot be read: Is a directory" in capsys.readouterr().err


def test_annotations_without_their_text_are_exit_code_1(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (gold / "plan" / "source.txt").unlink()
    assert main(["eval", str(gold)]) == 1
    assert "FAILED plan: UnreadableFile" in capsys.readouterr().out
