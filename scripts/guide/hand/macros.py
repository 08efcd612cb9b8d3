"""What hand-written pages quote: the guide's counts, facts, questions and the quiz's place."""

import html
from collections.abc import Mapping
from urllib.parse import parse_qsl

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

from ..files.said import Said
from ..files.words import word
from ..pages.calculator import render_examples
from ..pages.evidence import grade_links
from ..pages.markdown import checklist, link, prose
from ..pages.replies import render_changed, render_withdrawn
from ..reading.handwritten import address_of_page
from ..reading.report import COUNTS
from ..records.addresses import node_address
from ..records.guide import Guide
from .mistakes import routing_mistakes
from .parts import mark

# All that a page may hold of Jinja: macros with texts, a value by its name, and one or the other of two passages.
ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Call,
    nodes.Name,
    nodes.Const,
    nodes.Concat,
    nodes.If,
)


class InvalidPage(Exception):
    """A page asks Jinja for what it may not; the message names it."""


def rendered(markdown: str, guide: Guide, language: str, place: str, *, root: str, report_url: str) -> str:
    """A page's Markdown with what its macros quote; `place` is that of its file, such as `how.md`, `root` the site's address.

    Raises InvalidPage where it asks for anything else.
    """
    macros = Macros(guide, language, place)
    known = {name: getattr(macros, name) for name in vars(Macros) if not name.startswith("_")}
    env = SandboxedEnvironment(undefined=StrictUndefined)
    env.globals.clear()
    try:
        for node in env.parse(markdown).find_all(nodes.Node):
            if not isinstance(node, ALLOWED):
                kind = type(node).__name__.lower()
                message = Said("{file}: no page may use Jinja's '{kind}', only macros and 'if'")
                raise InvalidPage(message.of(file=place, kind=kind).told)
        return env.from_string(markdown).render(
            **known,
            site_url=root,
            root_url=root or word("this_site", language),
            report_url=report_url,
        )
    except (TemplateError, TypeError, ValueError, LookupError) as error:
        raise InvalidPage(f"{place}: {error}") from error


class Macros:
    """The macros of one page: each public method is one, called from the page as `{{ name(…) }}`. That what a page names is there
    was proven with the guide.
    """

    def __init__(self, guide: Guide, language: str, place: str) -> None:
        self._guide = guide
        self._language = language
        self._place = place

    def count(self, what: str) -> str:
        """What the proof counts, and how many mistakes in the routing can be made and are noticed. Raises KeyError for anything else."""
        if what in ("mistakes", "noticed"):
            return f"{routing_mistakes(self._guide)[what == 'noticed']:,}"
        return f"{COUNTS[what][1](self._guide):,}"

    def fact(self, id_: str) -> str:
        """A fact's text with its badge."""
        return f"{self._prose(self._guide.facts[id_].text)} {self.badge(id_)}"

    def statement(self, id_: str) -> str:
        """A statement with its badges."""
        found = self._guide.statements[id_]
        return f"{self._prose(found.text)} {self.badge(*found.facts)}".rstrip()

    def place(self, id_: str, words: str = "") -> str:
        """A link to a place, with its name or with other words."""
        return prose(self._guide, f"[{words}][{id_}]" if words else f"[{id_}]", self._language)

    def badge(self, *ids: str) -> str:
        """The facts' grades, each linked to its fact's page."""
        return grade_links(self._guide, ids, self._language, self._up()).lstrip()

    def entries(self, *ids: str) -> str:
        """FAQ entries as a list of links."""
        entries = (self._guide.faq[id_] for id_ in ids)
        links = (f"- {link(entry.question[self._language], f'{self._up()}faq/{entry.id}.md')}" for entry in entries)
        return "\n".join(links)

    def first_question(self) -> str:
        """The first question's options: links into the quiz, to the questions' pages without JavaScript."""
        question = self._guide.questions[self._guide.start]
        options = (self.way(f"{question.id}={each.id}", each.text[self._language]) for each in question.options)
        return f'<ul class="options">{"".join(f"<li>{option}</li>" for option in options)}</ul>'

    def way(self, picks: str, words: str) -> str:
        """A link that is some picks into the quiz, `question=option&…`; without JavaScript it leads to the page reached.

        Picks of questions that are asked only later wait there.
        """
        _, node = self._guide.routes.follow(dict(parse_qsl(picks)))
        page = self._root() + node_address(self._guide, node)
        return f'<a href="{page}" data-walk="{self._root()}quiz/#{html.escape(picks)}">{html.escape(words)}</a>'

    def quiz(self) -> str:
        """The quiz's place, which holds the first question for readers without JavaScript."""
        language, question = self._language, self._guide.questions[self._guide.start]
        options = "\n".join(f"- {link(each.text[language], self._address(each.goto))}" for each in question.options)
        return (
            f'{mark("quiz-notice")}\n\n<div id="quiz" data-tree="../assets/tree/" markdown>\n\n'
            f'## {prose(self._guide, question.text[language], language)}\n\n<div class="options" markdown>\n\n{options}\n\n</div>\n\n</div>\n\n'
            f"{mark('quiz')}"
        )

    def embed(self) -> str:
        """The quiz as another site shows it."""
        return mark("embed")

    def calculator(self) -> str:
        """The calculator's form."""
        return mark("calculator")

    def examples(self) -> str:
        """The calculator's worked examples."""
        return render_examples(self._guide, self._language, self._up())

    def checklist(self, id_: str, *items: str) -> str:
        """Items to tick; `id_` names the list on its page for ever."""
        return checklist(items, f"{self._place}/{id_}", f"{id_}-list", self._language)

    def changed_replies(self) -> str:
        """Every reply by the day on which it last changed."""
        return (
            f"<div data-search-exclude markdown>\n\n{render_changed(self._guide, self._language, self._up())}\n\n</div>"
        )

    def withdrawn_replies(self) -> str:
        """The replies that were withdrawn."""
        return render_withdrawn(self._guide, self._language)

    def _prose(self, text: Mapping[str, str]) -> str:
        return prose(self._guide, text[self._language], self._language)

    def _root(self) -> str:
        """The way from the page's address to the language's home, for HTML."""
        return "../" * address_of_page(self._place).count("/")

    def _up(self) -> str:
        """The way from the page's file to the folder of all, for Markdown."""
        return "../" * self._place.count("/")

    def _address(self, node: str) -> str:
        return f"{self._up()}{node_address(self._guide, node).rstrip('/')}.md"
