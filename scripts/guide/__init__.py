"""The guide: YAML files in; a proof, pages and the quiz's data out. It knows no cloud and no site generator."""
