"""Targets in the cells of a table: `grids` with years over the columns, `undated` with one column of figures."""
