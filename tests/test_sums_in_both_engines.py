"""Sums come out of the browser's own code as they do out of Python's, to the cent, without a browser."""

import json
import random
import subprocess
from decimal import Decimal

from conftest import GUIDE, ROOT
from guide.records.refund import Order, doubts, refund
from guide.records.tables import Sum

REFUNDS = """
import { readFileSync } from 'node:fs'
import { decimal, doubts, mistakes, refund } from './docs/assets/calculator/refund.js'
const asked = JSON.parse(readFileSync(0, 'utf8'))
const doubted = (order) => doubts(order).list === 'swapped' ? ['list'] : []
console.log(JSON.stringify(asked.map(([order, rule]) => [mistakes(order), doubted(order), decimal(refund(order, rule).refund)])))
"""


def test_python_and_the_browser_agree_on_every_worked_example_and_on_random_orders() -> None:
    chance, sums = random.Random(7), list(GUIDE.sums.values())
    asked: list[tuple[Order, Sum]] = [(example, each) for each in sums for example in each.examples]
    asked += [(random_order(chance), chance.choice(sums)) for _ in range(3000)]
    told = json.dumps([[written(order), rule(each)] for order, each in asked])
    node = ["node", "--input-type=module", "--eval", REFUNDS]
    done = subprocess.run(node, cwd=ROOT, input=told, capture_output=True, text=True, check=True)
    expected = [[{}, doubts(order), f"{refund(order, *each.rule):f}"] for order, each in asked]
    assert json.loads(done.stdout) == expected


def random_order(chance: random.Random) -> Order:
    """An order that can be, some with a discount for the time used, some downgraded."""

    def cents(most: int) -> Decimal:
        return Decimal(chance.randrange(most)) / 100

    paid, term = cents(10**7), Decimal(chance.randrange(1, 1500))
    used = Decimal(chance.randrange(int(term * 2) + 1)) / 2
    more = {"discount": cents(10001)} if chance.random() < 0.5 else {}
    if chance.random() < 0.5:
        more |= {"new_list": cents(10**6), "new_term": Decimal(chance.randrange(1, 400))}
    return Order(paid=paid, coupon=cents(int(paid * 100) + 1), list=cents(10**7) + 1, term=term, used=used, **more)


def written(order: Order) -> dict[str, str]:
    return {field: f"{value:f}" for field, value in vars(order).items() if value is not None}


def rule(each: Sum) -> dict[str, str | None]:
    coefficient, below = each.rule
    return {"coefficient": f"{coefficient:f}", "below": None if below is None else f"{below:f}"}
