"""The tree as a JSON Decision Model, for the rule engines and the editor of GoRules.

It takes `{"picks": {question: option}}`. Where the picks lead to an outcome, the result has its id as `outcome`, with `verdict`,
`title`, `summary`, `address` and, as `notes`, what applies to these picks alone; where they stop on the way, it has the id of
the next question as `question`.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ..files.words import word
from ..records.addresses import address_of, home_of
from ..records.guide import Guide
from ..records.naming import plain_text
from ..records.tree import Note, Outcome, Question

Part = dict[str, Any]
START, END, _SAYS = "Request", "Response", "Says"  # ids of ours begin with a small letter
_ACROSS, _DOWN = 400, 160  # between nodes, in the editor


def render_jdm(guide: Guide, language: str, site_url: str) -> str:
    """The whole model as JSON: a switch for each question, an expression for each outcome, a table for its notes."""
    edges, nodes = [_edge(START, guide.start)], [_node(START, "inputNode", START, {})]
    for question in guide.questions.values():
        nodes += [_switch(question, language), _next(question, language)]
        edges += _ways(guide, question)
    for outcome in guide.outcomes.values():
        nodes += [_answer(guide, outcome, language, site_url), *_notes(guide, outcome, language)]
    edges += [_edge(each["id"], END) for each in nodes if each["type"] in ("expressionNode", "decisionTableNode")]
    nodes.append(_node(END, "outputNode", END, {}))
    model = {"contentType": "application/vnd.gorules.decision", "nodes": _placed(nodes, edges), "edges": edges}
    return json.dumps(model, ensure_ascii=False, indent=1)


def _node(id_: str, kind: str, name: str, content: Part) -> Part:
    return {"id": id_, "type": kind, "name": name, "content": content}


def _edge(source: str, target: str, statement: str = "") -> Part:
    edge = {"id": f"{statement or source}>{target}", "type": "edge", "sourceId": source, "targetId": target}
    return {**edge, "sourceHandle": statement} if statement else edge


def _switch(question: Question, language: str) -> Part:
    picked = _picked(question.id)
    statements = [
        {"id": f"{question.id}={each.id}", "condition": f'{picked} == "{each.id}"'} for each in question.options
    ]
    otherwise = {"id": f"{question.id}=", "condition": "", "isDefault": True}
    content = {"hitPolicy": "first", "statements": [*statements, otherwise]}
    return _node(question.id, "switchNode", question.text[language], content)


def _picked(question: str) -> str:
    return f'picks["{question}"]'


def _next(question: Question, language: str) -> Part:
    """What is told where the question has no answer yet."""
    return _constant(f"{question.id}?", question.text[language], {"question": question.id})


def _ways(guide: Guide, question: Question) -> Iterator[Part]:
    yield _edge(question.id, f"{question.id}?", f"{question.id}=")
    for option in question.options:
        yield _edge(question.id, option.goto, f"{question.id}={option.id}")
        if option.goto in guide.outcomes and guide.outcomes[option.goto].notes:
            yield _edge(question.id, f"{option.goto}+", f"{question.id}={option.id}")


def _answer(guide: Guide, outcome: Outcome, language: str, site_url: str) -> Part:
    said = {
        "outcome": outcome.id,
        "verdict": word(f"verdicts.{outcome.verdict}", language),
        "title": outcome.title[language],
        "summary": plain_text(guide, outcome.summary[language], language),
        "address": site_url + home_of(language) + address_of("outcomes", outcome.id),
    }
    return _constant(outcome.id, outcome.title[language], said)


def _constant(id_: str, name: str, said: Mapping[str, str]) -> Part:
    expressions = [{"id": key, "key": key, "value": _literal(text)} for key, text in said.items()]
    return _node(id_, "expressionNode", name, {"expressions": expressions, "passThrough": False})


def _notes(guide: Guide, outcome: Outcome, language: str) -> Iterator[Part]:
    """A table that collects every note whose picks are made."""
    if not outcome.notes:
        return
    asked = dict.fromkeys(question for note in outcome.notes for question in note.when)
    inputs = [{"id": q, "name": guide.questions[q].text[language], "field": _picked(q)} for q in asked]
    content = {
        "hitPolicy": "collect",
        "inputs": inputs,
        "outputs": [{"id": _SAYS, "name": word("notes", language), "field": "text"}],
        "rules": [_rule(guide, note, str(place), language) for place, note in enumerate(outcome.notes)],
        "outputPath": "notes",
        "passThrough": False,
    }
    yield _node(f"{outcome.id}+", "decisionTableNode", outcome.title[language], content)


def _rule(guide: Guide, note: Note, id_: str, language: str) -> dict[str, str]:
    picks = {question: f'"{option}"' for question, option in note.when.items()}
    return {"_id": id_, **picks, _SAYS: _literal(plain_text(guide, note.says.text[language], language))}


def _literal(text: str) -> str:
    """A text as an expression. The expressions know no escapes, so that each sort of quote stands between the other sort."""
    return " + '\"' + ".join(f'"{part}"' for part in text.split('"'))


def _placed(nodes: list[Part], edges: list[Part]) -> list[Part]:
    """The nodes with their positions: in a column to the right of all that lead to them."""
    column: Counter[str] = Counter()
    taken: Counter[int] = Counter()
    for edge in edges:
        column[edge["targetId"]] = max(column[edge["targetId"]], column[edge["sourceId"]] + 1)
    for node in nodes:
        across = column[node["id"]]
        node["position"] = {"x": across * _ACROSS, "y": taken[across] * _DOWN}
        taken[across] += 1
    return nodes
