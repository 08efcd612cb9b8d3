"""What mkdocs.yml names: mkdocs-macros puts this folder on the path of modules and calls `define_env`."""

from mkdocs_site.macros import define_env

__all__ = ["define_env"]
