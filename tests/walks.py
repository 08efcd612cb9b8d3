"""Walks that the browser tests share."""

from conftest import GUIDE

FIVE_DAYS = "site=china&billing=subscription&want=ecs&ecs-age=within-five&allowance=free"


def option(question: str, id_: str, language: str = "zh") -> str:
    return next(option.text[language] for option in GUIDE.questions[question].options if option.id == id_)


def picks_of(address: str) -> list[list[str]]:
    return [pick.split("=") for pick in address.split("&")]
