"""The frame of every page is ours; the theme gives styles and no script, and a page that holds a script is not built."""

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs_site.around import Lean, refuse_scripts
from mkdocs_site.assets import take_assets
from small_site import config_in


@pytest.mark.parametrize(
    "script", ["<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", '<script type="module">alert(1)</script>']
)
def test_a_page_with_a_script_of_its_own_is_never_built(script: str) -> None:
    with pytest.raises(PluginError, match=r"an inline script stands in a page: 'alert\(1\)'; no page may hold one"):
        refuse_scripts(f"<p>a</p>{script}")


def test_a_page_may_name_scripts_and_hold_data() -> None:
    page = '<script src="a.js" type="module"></script><script type="application/ld+json">{"a": 1}</script>'
    refuse_scripts(page)


def test_a_template_loses_the_spaces_by_which_people_read_it_and_no_other() -> None:
    lean = Lean(None)  # type: ignore[arg-type]
    assert lean.preprocess("<ul>\n  {% if a %}\n    <li>a b\n  </li>\n  {% endif %}\n</ul>\n", None) == (
        "<ul>{% if a %}<li>a b</li>{% endif %}</ul>"
    )
    assert lean.preprocess("a {{ b }} c\n  d", None) == "a {{ b }} c\n  d"


@pytest.mark.parametrize("missing", ["main", "palette"])
def test_a_theme_with_other_files_stops_the_build(missing: str, tmp_path) -> None:
    config = config_in(tmp_path)
    names = {"main": "stylesheets/main.0a1b2c3d.min.css", "palette": "stylesheets/palette.0a1b2c3d.min.css"}
    there = [
        File(f"assets/{name}", str(tmp_path), str(tmp_path), True) for key, name in names.items() if key != missing
    ]
    with pytest.raises(PluginError, match=r"the theme has 0 files '.*', not 1: its files have changed"):
        take_assets(Files(there), config)
