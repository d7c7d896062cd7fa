"""How much hypothesis tries: `make test` a little, always the same; `--hypothesis-profile=deep` at night."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_ALWAYS = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow], "print_blob": True}

settings.register_profile("quick", max_examples=40, derandomize=True, database=None, **_ALWAYS)
settings.register_profile("deep", max_examples=5000, **_ALWAYS)
settings.load_profile("quick")
