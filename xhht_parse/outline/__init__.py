"""Typed lines -> the parts of the text (layout), the section tree, and attached documents."""
