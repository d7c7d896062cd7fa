"""How numbers, dates, periods, comparators and document numbers are written; word lists as TOML."""
