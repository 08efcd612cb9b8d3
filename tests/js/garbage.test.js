import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysByDates } from '../../docs/assets/calculator/days.js'
import { FIELDS, ASKED, decimal, hundredths, mistakes, plain, refund, wholeDays } from '../../docs/assets/calculator/refund.js'
import { calendarFile } from '../../docs/assets/calendar/event.js'
import { blanksOf, filled, letter } from '../../docs/assets/desk/compose.js'
import { addressOf, filterOf, finder, matching } from '../../docs/assets/desk/filter.js'
import { Shelf } from '../../docs/assets/desk/shelf.js'
import { nearest, splitHome } from '../../docs/assets/lost/nearest.js'
import { figureIn, optionBy } from '../../docs/assets/quiz/figures.js'
import { address, edit, pick, walk, withFigure } from '../../docs/assets/quiz/walk.js'
import { excerpt, marked, soughtBy } from '../../docs/assets/search/excerpt.js'
import { withPlaces } from '../../docs/assets/shared/places.js'
import { recallList, recallMap } from '../../docs/assets/shared/stored.js'

const RUNS = 2000

/** The same numbers in every run (mulberry32): a failure can be met again. */
let seed = 20261125
function random(below) {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) % below
}
const oneOf = (list) => list[random(list.length)]
const some = (list, most) => Array.from({ length: random(most + 1) }, () => oneOf(list)).join('')

const SCRAPS = [
  'start', 'yes', 'no', 'colour', 'red', 'size', 'big', 'full', '_at', '.figure', 'constructor', '__proto__', 'toString', 'hasOwnProperty',
  '=', '&', '#', '?', '%', '%E4', '%26', '%3D', '&amp;', '+', '.', ',', '，', '。', ')', '[', ']', '{', '}', '<b>', '"', "'", '\\', '`', '$&', '$1', '|', '*',
  '0', '1', '12', '1.5', '1,200.00', '１２', '￥', '元', '-', '99999999999999999999', '1e9', 'NaN', 'Infinity', '2026-11-24', '2026-02-30', 'T12:00', '0x1F',
  '退', '订', '五天', 'ecs', ' ', '\n', '\t', '\0', '\u202e', '\ud800', '\udc00', '😀', 'ﬀ', 'İ', 'ß', 'null', 'true', '[]', '{}', '["a"]', '{"a":"b"}', '{"__proto__":"x"}', '[[1]]',
]
const text = (most = 12) => some(SCRAPS, most)

/** Tells which garbage it was. */
function withGarbage(check) {
  for (let run = 0; run < RUNS; run += 1) {
    const garbage = text()
    try {
      check(garbage)
    } catch (error) {
      throw new Error(`${JSON.stringify(garbage)}: ${error.stack}`)
    }
  }
}

const option = (id, goto) => ({ id, text: id, goto })
const TREE = {
  start: 'start',
  questions: {
    start: { options: [option('yes', 'colour'), option('no', 'size')] },
    colour: { options: [option('red', 'full'), option('big', 'size')] },
    size: { options: [option('big', 'full'), option('no', 'none')] },
  },
}

test('an address leads to a node of the tree by picks that lead there, and its own address leads there again', () => {
  withGarbage((garbage) => {
    const { steps, end, node, index, picks, figure } = walk(TREE, `#${garbage}`)
    let at = TREE.start
    for (const step of steps) {
      assert.equal(step.question, at)
      at = TREE.questions[at].options.find(({ id }) => id === step.option).goto
    }
    assert.equal(end, at)
    assert.equal(node, index < steps.length ? steps[index].question : end)
    assert.equal(figure, figureIn(figure))
    assert.deepEqual(walk(TREE, address(picks)).steps, steps)
    for (const { question } of steps) assert.equal(walk(TREE, edit(steps, question)).node, question)
    assert.equal(walk(TREE, pick(TREE, picks, 'start', 'yes', garbage)).steps[0].option, 'yes')
    assert.equal(walk(TREE, withFigure(`#${garbage}`, 'size', '1.00')).end, end)
  })
})

test('a figure is an amount or a day that there is, and speaks for an answer of its question or for none', () => {
  const question = { days: { limit: 5, within: 'in', edge: 'edge', over: 'over' }, sum: { rule: 'a', currency: 'b', some: 'some', none: 'none' } }
  withGarbage((garbage) => {
    const figure = figureIn(garbage)
    assert.ok(figure === '' || /^\d{1,9}\.\d\d$/.test(figure) || !Number.isNaN(Date.parse(figure)), figure)
    for (const each of [garbage, figure]) assert.ok(['in', 'edge', 'over', 'some', 'none', ''].includes(optionBy(question, each, '2026-11-25T12:00')))
  })
})

test('the calculator names a mistake or gives a sum that is neither below nothing nor above what was paid', () => {
  const rules = [{ coefficient: '1', below: null }, { coefficient: '1.5', below: '30' }]
  withGarbage(() => {
    const given = () => plain(random(2) ? some([...'0123456789.,', '30', '365', '元', '￥', ' '], 6) : text(3))
    const asked = random(2) ? ASKED : []
    const order = Object.fromEntries([...FIELDS, ...asked].map((name) => [name, given()]))
    if (hundredths(order.used) !== null) order.used = wholeDays(order.used)
    const wrong = mistakes(order)
    if (Object.keys(wrong).length) return assert.ok(Object.keys(wrong).every((name) => name in order))
    const sum = refund(order, oneOf(rules))
    assert.ok(sum.refund >= 0n && sum.refund <= sum.cash, JSON.stringify(order))
    assert.match(decimal(sum.refund), /^\d+\.\d\d$/)
  })
})

test('sums that people may mean come out whenever every field is a number', () => {
  let sums = 0
  for (let run = 0; run < RUNS; run += 1) {
    const term = 1 + random(1000)
    const order = { paid: String(random(100000)), coupon: '0', list: `${random(100000)}.5`, term: String(term), used: String(random(term + 1)) }
    assert.deepEqual(mistakes(order), {})
    sums += Number(refund(order, { coefficient: '1', below: null }).refund > 0n)
  }
  assert.ok(sums > RUNS / 10)
})

test('days counted from dates are whole numbers of at least one, or unknown', () => {
  withGarbage((garbage) => {
    const dates = { start: oneOf([garbage, '2026-11-24', '']), end: oneOf([text(3), '2026-11-25', '2026-11-20']), back: oneOf([garbage, '2026-11-24']) }
    const { term, used } = daysByDates(dates, oneOf([true, false]))
    for (const found of [term, used]) assert.ok(found === null || (Number.isInteger(found.days) && found.days > 0))
  })
})

const REPLIES = ['a', 'b'].map((key) => ({
  key, kind: 'faq', question: { zh: `退订 ${key}`, en: `Refund ${key}` }, reply: { zh: '五天内全额退', en: 'In five days' }, address: {}, places: { zh: [], en: [] },
  tags: { zh: ['ecs'], en: [] }, sites: ['china'], refunds: ['yes'],
}))

test('the desk shows replies that there are, each once, and its address says the same again', () => {
  const find = finder(REPLIES, [['退', 'refund']], 'zh', () => '', '')
  withGarbage((garbage) => {
    const filter = filterOf(oneOf([`?${garbage}`, `?q=${encodeURIComponent(garbage.replace(/[\ud800-\udfff]/g, ''))}`]))
    assert.deepEqual(filterOf(addressOf(filter)), filter)
    const { found } = matching(REPLIES, filter, find, [garbage, 'a', 'a', 'constructor'])
    assert.equal(new Set(found).size, found.length)
    assert.ok(found.every((each) => REPLIES.includes(each)))
  })
})

test('what an agent writes is copied as it was written, in HTML without a tag of its own', () => {
  withGarbage((garbage) => {
    const said = { reply: garbage, places: [], page: [garbage, 'https://b.example/'] }
    const frame = { greeting: garbage, signOff: text() }
    assert.ok(letter(said, frame, 'text').includes(garbage.trim()))
    assert.doesNotMatch(letter(said, frame, 'html').replace(/<\/?(p|br)>|<a href="https:\/\/b.example\/">|<\/a>/g, ''), /[<>"]/)
    assert.equal(typeof letter(said, frame, 'markdown'), 'string')
    for (const name of blanksOf(garbage)) assert.ok(garbage.includes(`{${name}}`))
    assert.equal(filled(garbage, {}), garbage)
  })
})

test('a hit shows the text as it is, marks aside', () => {
  const shown = (runs) => runs.map((run) => run.text).join('')
  withGarbage((garbage) => {
    const query = text(4)
    assert.equal(shown(marked(garbage, soughtBy(query))), garbage)
    assert.ok(garbage.includes(shown(excerpt(garbage, soughtBy(query))).replace(/^… | …$/g, '')))
  })
})

test('a lost reader is led to addresses that there are', () => {
  const titles = { 'faq/five-day-rule/': '五天无理由退订是什么？', 'quiz/': '能不能退', 'how/': '怎么退' }
  withGarbage((garbage) => {
    const [language, rest] = splitHome(`/${garbage}`, { zh: '/', en: '/en/' })
    assert.ok(['zh', 'en'].includes(language))
    assert.ok(nearest(rest, titles).every((each) => each in titles))
  })
})

test('a text comes back whole, its places aside', () => {
  const places = { red: { name: 'Red', address: 'https://a.example/' } }
  withGarbage((garbage) => {
    assert.equal(withPlaces(garbage, {}).join(''), garbage)
    for (const piece of withPlaces(`${garbage}[red]`, places)) assert.ok(typeof piece === 'string' || piece.place === places.red)
  })
})

test('a calendar’s file has no line of another’s making', () => {
  const known = /^(BEGIN|END|VERSION|PRODID|UID|DTSTAMP|DTSTART|SUMMARY|DESCRIPTION|URL|TRANSP|ACTION|TRIGGER)[:;]|^ |^$/
  withGarbage((garbage) => {
    const file = calendarFile({ id: 'a', start: '2026-11-25', title: garbage, text: text(), address: 'https://a.example/' }, 0)
    for (const line of file.split('\r\n')) assert.match(line, known)
  })
})

test('storage with nonsense counts as nothing', () => {
  let stored = ''
  globalThis.localStorage = { getItem: () => stored, setItem: (_, value) => { stored = value }, removeItem() {} }
  withGarbage((garbage) => {
    stored = garbage
    assert.ok(recallList('a').every((each) => typeof each === 'string'))
    const map = recallMap('a')
    assert.ok(Object.values(map).every((each) => typeof each === 'string'))
    assert.equal(Object.getPrototypeOf(map), Object.prototype)
    const shelf = new Shelf()
    shelf.use('b')
    assert.equal(new Shelf().recent[0], 'b')
  })
  delete globalThis.localStorage
})
