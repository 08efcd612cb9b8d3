"""A guide's pages as Markdown: pure functions from a guide and a language to text."""
