"""Every worked example comes out of the browser's own code as it does out of Python's, without a browser."""

import json
import subprocess

from conftest import GUIDE, ROOT
from guide.records.refund import refund

REFUNDS = """
import { decimal, mistakes, refund } from './docs/assets/calculator/refund.js'
const examples = JSON.parse(process.argv[1])
console.log(JSON.stringify(examples.map(([order, rule]) => [mistakes(order), decimal(refund(order, rule).refund)])))
"""


def test_every_worked_example_comes_out_of_both() -> None:
    examples = [(each, example) for each in GUIDE.sums.values() for example in each.examples]
    told = [
        (
            {field: f"{value:f}" for field, value in vars(example).items() if value is not None},
            {"coefficient": f"{each.factor:f}", "below": None if each.threshold is None else f"{each.threshold:f}"},
        )
        for each, example in examples
    ]
    node = ["node", "--input-type=module", "--eval", REFUNDS, json.dumps(told)]
    done = subprocess.run(node, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [[{}, f"{example.refund:.2f}"] for _, example in examples]
    assert all(refund(example, each.factor, each.threshold) == example.refund for each, example in examples)
    assert len(examples) >= len(GUIDE.sums)
