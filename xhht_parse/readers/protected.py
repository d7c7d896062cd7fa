"""Bytes of an Office file that a password protects -> one clear refusal."""

from __future__ import annotations

from .limits import Limits
from .types import Decoded, Refusal


def protected(data: bytes, limits: Limits) -> Decoded:
    """Raises `Refusal`: without the password nothing in it can be read."""
    raise Refusal("encrypted")
