"""Findings -> models: the only room that makes the output's records. One file a kind of record."""
