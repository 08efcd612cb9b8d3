"""All texts as translators take them, and their translations put into the files of a guide."""
