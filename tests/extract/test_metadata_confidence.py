"""What is sure of the metadata is right, and each doubt takes its part."""

from __future__ import annotations

from pathlib import Path

from xhht_parse import parse
from xhht_parse.evaluation.confidence import bands
from xhht_parse.evaluation.metadata import judged
from xhht_parse.extract.metadata.confidence import WITNESSES
from xhht_parse.models import Metadata

ROOT = Path(__file__).parents[2]
FOLDERS = [folder for folder in (ROOT / "corpus", ROOT / ".." / "shared" / "gold") if folder.exists()]
HEADER = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n-------\nSố: 12/KH-UBND\nSông Lam, ngày 05 tháng 3 năm 2022\n"
PLAN = HEADER + "KẾ HOẠCH\nPhát triển thư viện\n\nI. MỤC ĐÍCH\n1. Nâng cao văn hóa đọc.\n"


def sure(text: str) -> dict[str, float]:
    data: Metadata = parse(text).metadata
    return {witness.field: witness.confidence for witness in data.evidence}


def test_what_is_above_nine_tenths_is_right_99_times_in_100_and_is_most() -> None:
    high, rest = bands(FOLDERS, (0.9, 0.0), judged)
    assert high.right / high.records >= 0.99
    assert high.records / (high.records + rest.records) >= 0.6


def test_a_witness_who_is_contradicted_is_less_sure() -> None:
    told = sure("Số hiệu 13/KH-UBND\nNgày ban hành 05/03/2022\nLoại văn bản Kế hoạch\n\n" + PLAN)
    assert told["number"] < sure(PLAN)["number"] == WITNESSES["header"]
    assert told["issued_date"] == WITNESSES["header"]


def test_a_recovered_issuer_is_less_sure_than_a_printed_one() -> None:
    lost = (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 12/KH-UBND | Sơn La, ngày 05 tháng 3 năm 2022 |\n"
    )
    assert sure(lost + PLAN.removeprefix(HEADER))["issuer.name"] < sure(PLAN)["issuer.name"]
