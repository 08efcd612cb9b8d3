"""Walks that the browser tests share."""

import re

from conftest import GUIDE
from guide.records.naming import parts, with_device
from guide.records.replies import sent as sent_reply

FIVE_DAYS = "site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=within-five&allowance=free"


def option(question: str, id_: str, language: str = "zh") -> str:
    return next(option.text[language] for option in GUIDE.questions[question].options if option.id == id_)


def sent(outcome: str, language: str) -> str:
    """An outcome's reply as it is sent."""
    return sent_reply(GUIDE, "outcomes", outcome, language)


def picks_of(address: str) -> list[list[str]]:
    return [pick.split("=") for pick in address.split("&") if pick]


def reached(address: str) -> str:
    """The node that the picks of an address lead to; those of later questions wait."""
    return GUIDE.routes.follow(dict(picks_of(address)))[1]


def dayless(address: str) -> str:
    """An address without the day on which it was answered."""
    return re.sub(r"&[a-z-]+\.answered=[\d-]+", "", address)


def shown(text: str, language: str = "zh") -> str:
    """A text as the browser shows it: each place by its name, with what is needed there."""
    said = parts(GUIDE, text, language)
    return "".join(part if isinstance(part, str) else with_device(part, language) for part in said)
