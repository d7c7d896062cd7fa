"""The tables of messages: the same keys and blanks in both languages, and no key unused or missing."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import xhht_parse
from xhht_parse.evaluation import MEASURES
from xhht_parse.lines.types import Face, Style
from xhht_parse.messages import Say, language
from xhht_parse.messages.en import TABLE as ENGLISH
from xhht_parse.messages.vi import TABLE as VIETNAMESE
from xhht_parse.outline.types import PartKind

PACKAGE = Path(xhht_parse.__file__).parent


def blanks(words: str) -> set[str]:
    """Without those by which a count chooses its word, "{files:file|files}"."""
    return {name for _, name, spec, _ in string.Formatter().parse(words) if name and "|" not in (spec or "")}


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(VIETNAMESE) == list(ENGLISH)


@pytest.mark.parametrize("key", ENGLISH)
def test_a_message_has_the_same_blanks_in_both_languages(key: str) -> None:
    assert blanks(VIETNAMESE[key]) == blanks(ENGLISH[key])


def test_every_message_is_used_and_every_use_has_a_message() -> None:
    source = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py") if "messages" not in path.parts)
    used = set(re.findall(r'say\(\s*"([a-z_]+\.[a-z_.-]+)"', source))
    used |= set(re.findall(r"say\(\s*'([a-z_]+\.[a-z_.-]+)'", source))
    assert used <= set(ENGLISH)
    made = re.compile(
        r"(role|severity|change|room|os|face|part|style|measure|note|page|explain|eval|verdict)\.|.*\.(short|help|epilog|none)$|wrong\.limit-"
    )
    assert [key for key in ENGLISH if key not in used and not made.match(key)] == []


@pytest.mark.parametrize(
    ("arguments", "environment", "wanted"),
    [
        (["parse", "--lang", "vi"], {}, "vi"),
        (["--lang=en", "parse"], {"LANG": "vi_VN.UTF-8"}, "en"),
        (["parse", "--", "--lang", "vi"], {}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi"}, "vi"),
        ([], {"LC_ALL": "C", "LANG": "vi_VN.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "vi_VN", "LANG": "en_US.UTF-8"}, "vi"),
        ([], {"LC_ALL": "", "LANG": "fr_FR.UTF-8"}, "en"),
        (["--lang"], {}, "en"),
    ],
)
def test_the_language_is_asked_for_or_that_of_the_locale(
    arguments: list[str], environment: dict[str, str], wanted: str
) -> None:
    assert language(arguments, environment) == wanted


@pytest.mark.parametrize(
    "key",
    [
        *(f"face.{face}" for face in Face),
        *(f"part.{kind}" for kind in PartKind),
        *(f"style.{style}" for style in Style),
        *(f"measure.{measure}" for measure in MEASURES),
    ],
)
def test_what_has_a_name_in_the_code_has_one_for_people(key: str) -> None:
    assert ENGLISH.get(key)


@pytest.mark.parametrize(
    ("count", "wanted"), [(0, "0 targets in 2 files"), (1, "1 target in 2 files"), (2, "2 targets in 2 files")]
)
def test_a_count_chooses_its_word(count: int, wanted: str) -> None:
    assert Say.of("en")("targets.total", targets=count, files=2) == wanted


def test_blanks_are_filled() -> None:
    assert Say.of("vi")("batch.left", time="0:01") == "còn 0:01"
