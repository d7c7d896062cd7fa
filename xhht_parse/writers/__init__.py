"""Documents -> bytes and pages: JSON, rows of targets as table, CSV or JSON Lines, a page for a terminal."""

from .json_bytes import to_json

__all__ = ["to_json"]
