"""The sites of every language but the first one, built with it."""

import os
import threading
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from guide.files.said import Said
from guide.files.words import languages
from guide.reading.made_from import configuration
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from .guide import guide_home_of

Command = Literal["build", "gh-deploy", "serve"]


class Others:
    """The languages that are built beside the first one, each by a process of its own, or else after it."""

    def __init__(self) -> None:
        self.beside: dict[str, BaseProcess] = {}

    def begin(self, config: MkDocsConfig) -> None:
        """Has them built from now on, where this process has no threads and so can be doubled."""
        if hasattr(os, "fork") and threading.active_count() == 1:
            for language in languages()[1:]:
                self.beside[language] = get_context("fork").Process(target=self.build, args=(config, language, "build"))
                self.beside[language].start()

    def finish(self, config: MkDocsConfig, command: Command) -> None:
        """Sees that each is built. Raises PluginError where one could not be."""
        for language in languages()[1:]:
            if language not in self.beside:
                self.build(config, language, command)
                continue
            self.beside[language].join()
            if self.beside.pop(language).exitcode:
                raise PluginError(Said("mkdocs.{language}.yml: its site could not be built", language=language).told)

    def watch(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        """Has an edit of their configurations seen."""
        for language in languages()[1:]:
            server.watch(str(configuration(guide_home_of(config).folder, language)))

    def build(self, config: MkDocsConfig, language: str, command: Command) -> None:
        """One of them, below the site of the first language."""
        url = f"{config.site_url}{language}/" if config.site_url else ""
        file, folder = configuration(guide_home_of(config).folder, language), str(Path(config.site_dir, language))
        other = load_config(str(file), site_dir=folder, strict=config.strict, site_url=url)
        other.plugins.on_startup(command=command, dirty=False)
        build(other)
        other.plugins.on_shutdown()
