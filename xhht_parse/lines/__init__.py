"""The line rules: the text -> typed lines -> paragraphs. A line is typed by its own face alone."""
