"""What can be wrong in a user's rules file, in two languages. To add one: a line in `PROBLEMS`."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, tuple[str, str]] = {
    "cannot-read": ("the rules file cannot be read: {detail}.", "không đọc được tệp quy tắc: {detail}."),
    "not-utf8": ("the rules file is not UTF-8 (byte {at}).", "tệp quy tắc không theo bảng mã UTF-8 (byte {at})."),
    "not-toml": ("this is no TOML: {detail}.", "sai cú pháp TOML: {detail}."),
    "unknown-table": (
        "there is no table [[{table}]]; known are {known}.",
        "không có bảng [[{table}]]; các bảng hợp lệ: {known}.",
    ),
    "not-a-table": ("[[{table}]] must be an array of tables.", "[[{table}]] phải là một mảng bảng."),
    "unknown-key": (
        'there is no key "{key}" in [[{table}]]; known are {known}.',
        "[[{table}]] không có khóa “{key}”; các khóa hợp lệ: {known}.",
    ),
    "missing-key": ('[[{table}]] needs the key "{key}".', "[[{table}]] thiếu khóa “{key}”."),
    "wrong-value": ('"{key}" in [[{table}]] must be {wanted}.', "“{key}” trong [[{table}]] phải là {wanted_vi}."),
    "wrong-entry": (
        "this entry of [[{table}]] is not right: {detail}.",
        "mục này của [[{table}]] chưa đúng: {detail}.",
    ),
    "same-name": ('two rules are named "{name}".', "có hai quy tắc cùng tên “{name}”."),
    "wrong-pattern": ("the pattern is no regular expression: {detail}.", "biểu thức chính quy không hợp lệ: {detail}."),
    "missing-group": (
        "the pattern needs the named group (?P<{group}>…).",
        "biểu thức cần có nhóm đặt tên (?P<{group}>…).",
    ),
    "unknown-group": (
        "the named group (?P<{group}>…) means nothing in [[{table}]]; known are {known}.",
        "nhóm (?P<{group}>…) không có nghĩa trong [[{table}]]; các nhóm hợp lệ: {known}.",
    ),
    "example-missed": (
        'the rule does not find its own example "{example}".',
        "quy tắc không tìm thấy ví dụ của chính nó: “{example}”.",
    ),
    "example-found": (
        'the rule finds "{example}", which it should ignore.',
        "quy tắc lại tìm thấy “{example}”, là ví dụ phải bỏ qua.",
    ),
    "example-timeout": (
        'the pattern took over {seconds} s on its example "{example}": it backtracks without bound.',
        "biểu thức chạy quá {seconds} giây với ví dụ “{example}”: quay lui không giới hạn.",
    ),
}


class RulesError(ValueError):
    """A user's rules file that cannot be used: which file, which line, and what is wrong there."""

    def __init__(self, path: str, line: int | None, problem: str, problem_vi: str) -> None:
        super().__init__(path, line, problem, problem_vi)  # what a pickle keeps
        self.path, self.line, self.problem, self.problem_vi = path, line, problem, problem_vi

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"

    @property
    def place(self) -> str:
        """ "rules.toml:12", or the path alone."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


def rules_error(path: str, line: int | None, code: str, **facts: object) -> RulesError:
    """The error with this code, its blanks filled, in both languages."""
    english, vietnamese = (words.format_map(facts) for words in PROBLEMS[code])
    return RulesError(path, line, english, vietnamese)
