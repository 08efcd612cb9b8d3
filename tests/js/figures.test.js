import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, figureIn, optionBy, optionNow, optionsBy } from '../../docs/assets/quiz/figures.js'

const NOW = '2026-11-26T12:00'
const DAYS = { days: { limit: 5, within: 'in', edge: 'edge', over: 'out', also: { in: ['changed'] } } }
const SUM = { sum: { rule: 'r', currency: 'CNY', some: 'left', none: 'nothing' } }

test('amounts, days and moments are figures', () => {
  for (const text of ['534.25', '0.00', '2026-11-24', '2028-02-29', '2026-11-24T23:59']) assert.equal(figureIn(text), text)
})

test('anything else in an address is none', () => {
  const garbage = [
    null, undefined, '', '534', '1e9', '-5.00', '1234567890.00', '534.255', '<b>', '__proto__', 'NaN', '2026-02-30', '2026-13-01',
    '1926-01-01', '2026-11-24T25:00', '2026-11-24T23:59:59', '2026-11-24 23:59', '2026-11-24Z',
  ]
  for (const text of garbage) assert.equal(figureIn(text), '', String(text))
})

test('a day is no moment and no amount', () => {
  assert.deepEqual(['2026-11-24', '2026-11-24T10:00', '534.25', '', undefined].map(dayIn), ['2026-11-24', '', '', '', ''])
})

test('an amount speaks for the option of some or none', () => {
  assert.equal(optionBy(SUM, '0.01', NOW), 'left')
  assert.equal(optionBy(SUM, '0.00', NOW), 'nothing')
  assert.equal(optionBy(SUM, '2026-11-24', NOW), '')
  assert.equal(optionBy(SUM, '', NOW), '')
})

test('a day speaks for the option of today, and a day to come for none', () => {
  const by = (day) => optionBy(DAYS, day, NOW)
  assert.deepEqual(['2026-11-24', '2026-11-22', '2026-11-20', '2026-11-27'].map(by), ['in', 'edge', 'out', ''])
  assert.equal(by('534.25'), '')
})

test('where the same days fit another option, a day speaks for both', () => {
  const by = (day) => optionsBy(DAYS, day, NOW)
  assert.deepEqual(['2026-11-24', '2026-11-22', '2026-11-27'].map(by), [['in', 'changed'], ['edge'], []])
  assert.deepEqual(optionsBy(SUM, '0.01', NOW), ['left'])
})

test('whichever of them was picked holds as long as the day does', () => {
  const question = { days: { ...DAYS.days, also: { in: ['out'] } }, options: ['in', 'edge', 'out'].map((id) => ({ id, goto: id, text: id })) }
  const now = (option, day) => optionNow(question, option, day, NOW, false)
  assert.deepEqual(['in', 'out', 'edge'].map((option) => now(option, '2026-11-24')), ['in', 'out', 'in'])
  assert.deepEqual(['in', 'out'].map((option) => now(option, '2026-11-20')), ['out', 'out'])
})

test('once its time is over an answer gives way, and with it what leads where one in time does', () => {
  const leads = { in: 'full', edge: 'look', out: 'part', unsure: 'look', other: 'elsewhere' }
  const question = { ...DAYS, options: Object.entries(leads).map(([id, goto]) => ({ id, goto, text: id })) }
  const now = (option, isOver, day = '') => optionNow(question, option, day, NOW, isOver)
  assert.deepEqual(['unsure', 'other'].map((option) => now(option, true)), ['out', 'other'])
  assert.equal(now('unsure', false), 'unsure')
  assert.equal(now('in', true, '2026-11-20'), 'out')
  assert.equal(now('in', false, '2026-11-22'), 'edge')
  assert.equal(optionNow({ options: question.options }, 'in', '2026-11-20', NOW, true), 'in')
})

test('without help a question takes no figure', () => assert.equal(optionBy({}, '534.25', NOW), ''))
