"""The guide: three YAML files in, a proof, pages and the quiz's data out."""
