"""What mkdocs.yml names: MkDocs puts this folder on the path of modules and calls what is named here."""

from mkdocs_site.hooks import Adapter

_adapter = Adapter()

on_startup = _adapter.on_startup
on_serve = _adapter.on_serve
on_config = _adapter.on_config
on_files = _adapter.on_files
on_nav = _adapter.on_nav
on_env = _adapter.on_env
on_page_markdown = _adapter.on_page_markdown
on_page_content = _adapter.on_page_content
on_page_context = _adapter.on_page_context
on_template_context = _adapter.on_template_context
on_post_page = _adapter.on_post_page
on_post_template = _adapter.on_post_template
on_post_build = _adapter.on_post_build
