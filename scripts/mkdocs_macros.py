"""What hand-written pages quote: the guide's counts, facts, questions and the quiz's place."""

import html
from typing import Any

from guide.calculator import render_calculator, render_examples, render_form
from guide.markdown import checklist as render_checklist
from guide.markdown import escape, link
from guide.words import word
from mkdocs_guide import guide_of


def define_env(env: Any) -> None:
    """Gives the pages their macros: `count`, `fact`, `badge`, `answers`, `quiz`, `calculator`, `examples`, `checklist`…"""
    guide = guide_of(env.conf)
    language = env.conf.extra["language"]

    def up() -> str:
        return "../" * str(env.page.file.src_uri).count("/")

    @env.macro
    def count(what: str) -> int:
        return {"facts": len(guide.facts), "faq": len(guide.faq), "outcomes": len(guide.outcomes),
                "questions": len(guide.questions), "paths": guide.proof.paths}[what]  # fmt: skip

    @env.macro
    def fact(id_: str) -> str:
        return f"{escape(guide.facts[id_].text[language])} {badge(id_)}"

    @env.macro
    def badge(id_: str) -> str:
        grade = guide.facts[id_].grade
        return f"[{word(f'grades.{grade}', language)}]({up()}facts/{id_}.md){{.grade .grade-{grade}}}"

    @env.macro
    def answers(*ids: str) -> str:
        cards = [
            f"-   **{link(guide.faq[id_].question[language], f'{up()}faq/{id_}.md')}**\n\n    {escape(guide.faq[id_].reply[language])}"
            for id_ in ids
        ]
        return '<div class="cards" markdown>\n\n' + "\n\n".join(cards) + "\n\n</div>"

    @env.macro
    def first_question() -> str:
        question = guide.questions[guide.start]
        options = "".join(
            f'<li><a href="{up()}{address(option.goto).removesuffix(".md")}/" '
            f'data-walk="{up()}quiz/#{question.id}={option.id}">{html.escape(option.text[language])}</a></li>'
            for option in question.options
        )
        return f'<ul class="options">{options}</ul>'

    @env.macro
    def quiz() -> str:
        question = guide.questions[guide.start]
        options = "\n".join(f"- {link(option.text[language], address(option.goto))}" for option in question.options)
        return (
            '<div id="quiz" data-tree="../tree.json" markdown>\n\n'
            f'## {escape(question.text[language])}\n\n<div class="options" markdown>\n\n{options}\n\n</div>\n\n</div>\n\n'
            f'<div><template id="calculator">{render_form(guide, language, "../")}</template></div>'
            '<script type="module" src="../assets/quiz/quiz.mjs"></script>'
        )

    @env.macro
    def calculator() -> str:
        return render_calculator(guide, language, "../" * str(env.page.url).count("/"))

    @env.macro
    def examples() -> str:
        return render_examples(guide, language, up())

    @env.macro
    def checklist(id_: str, *items: str) -> str:
        return render_checklist(items, f"{env.page.file.src_uri}/{id_}", f"{id_}-list", language)

    def address(node: str) -> str:
        return f"{up()}{'questions' if node in guide.questions else 'outcomes'}/{node}.md"
