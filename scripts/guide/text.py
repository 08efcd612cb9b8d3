"""A text in every language of the guide, by the language's code."""

from collections.abc import Mapping

Text = Mapping[str, str]
