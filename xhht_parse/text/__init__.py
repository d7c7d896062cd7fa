"""The canonical text, its equal-length folds, and spans over it. This room knows no document."""
