/**
 * How long a decision takes here: by the browser's walk, by a table read row by row, by json-rules-engine. Run by tests/deciding.py,
 * which gives the tree, the table's rows and the walks on standard input and reads microseconds of each; every answer is compared first.
 */

import { readFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'
import { follow } from '../../docs/assets/quiz/walk.js'

const { tree, rows, walks } = JSON.parse(readFileSync(0, 'utf8'))

const engine = new Engine([], { allowUndefinedFacts: true })
for (const { answers, outcome } of rows) {
  const all = answers.map(([fact, value]) => ({ fact, operator: 'in', value }))
  engine.addRule({ conditions: { all }, event: { type: outcome } })
}
const WAYS = {
  walk: (picks) => follow(tree, new Map(Object.entries(picks))).end,
  table: (picks) => rows.find(({ answers }) => answers.every(([question, options]) => options.includes(picks[question]))).outcome,
  'json-rules-engine': async (picks) => (await engine.run(picks)).events[0].type,
}

/** Of which only one walk in so many is timed. */
const SLOW = { 'json-rules-engine': 40 }

/** @param {(picks: object) => unknown} decide @param {object[]} some */
async function micros(decide, some) {
  const start = performance.now()
  for (const { picks } of some) await decide(picks)
  return ((performance.now() - start) * 1000) / some.length
}

const found = {}
for (const [way, decide] of Object.entries(WAYS)) {
  for (const { picks, end } of walks) {
    const told = await decide(picks)
    if (told !== end) throw new Error(`${way} says ${told} of ${JSON.stringify(picks)}, not ${end}`)
  }
  const some = way in SLOW ? walks.filter((_, at) => at % SLOW[way] === 0) : walks
  const times = []
  for (let run = 0; run < 11; run += 1) times.push(await micros(decide, some))
  found[way] = times.sort((a, b) => a - b)[5]
}
console.log(JSON.stringify(found))
