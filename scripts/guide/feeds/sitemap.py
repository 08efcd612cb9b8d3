"""The sitemap: every page with its address in each language."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from ..files.words import languages
from ..records.addresses import home_of

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def render_sitemap(pages: Iterable[str], site_url: str) -> str:
    """The sitemap of pages that are given by their addresses in the first language."""
    entries = []
    for page in pages:
        places = {language: escape(site_url + home_of(language) + page) for language in languages()}
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{place}"/>' for language, place in places.items()
        )
        entries += [f"<url><loc>{place}</loc>{alternates}</url>" for place in places.values()]
    return HEAD + "\n".join(entries) + "\n</urlset>\n"
