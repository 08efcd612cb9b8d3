import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clock, daysSince, endOf, inGreenwich, inWords, optionFor } from '../../docs/assets/shared/dates.js'

test('it is another day already where the rules count, whatever the reader’s clock says', () => {
  assert.equal(clock('8', Date.UTC(2026, 10, 25, 15, 59)), '2026-11-25T23:59')
  assert.equal(clock('8', Date.UTC(2026, 10, 25, 16, 0)), '2026-11-26T00:00')
  assert.equal(clock('8', Date.UTC(2026, 11, 31, 16, 0)), '2027-01-01T00:00')
})

test('days are counted from day to day, whatever the hour, over months, leap days and summer time', () => {
  assert.equal(daysSince('2026-11-24', '2026-11-24T23:59'), 0)
  assert.equal(daysSince('2026-11-24', '2026-11-26T00:00'), 2)
  assert.equal(daysSince('2028-02-28', '2028-03-01T00:00'), 2)
  assert.equal(daysSince('2026-11-26', '2026-11-24T12:00'), -2)
  assert.equal(daysSince('2026-01-01', '2027-01-01'), 365)
  assert.equal(daysSince('2026-03-28', '2026-03-30'), 2)
  assert.equal(daysSince('', '2026-01-01'), NaN)
  assert.equal(daysSince('2026-01-01', ''), NaN)
})

test('the limit and the day before it are too close to call', () => {
  const rule = { limit: 5, within: 'in', edge: 'edge', over: 'out' }
  assert.deepEqual([0, 3, 4, 5, 6].map((days) => optionFor(rule, days)), ['in', 'in', 'edge', 'edge', 'out'])
})

test('a day’s deadline has a last day by the most generous counting and a safe one before the edge', () => {
  assert.deepEqual(endOf('2026-11-24', { days: 5 }), { last: '2026-11-29', safe: '2026-11-27' })
  const rule = { limit: 5, within: 'in', edge: 'edge', over: 'out' }
  const { last, safe } = endOf('2026-11-24', { days: 5 })
  assert.equal(optionFor(rule, daysSince('2026-11-24', safe)), 'in')
  assert.equal(optionFor(rule, daysSince('2026-11-24', last)), 'edge')
})

test('a moment’s deadline is to the minute, in hours or in days', () => {
  assert.equal(endOf('2026-11-25T20:05', { hours: 24 }).last, '2026-11-26T20:05')
  assert.equal(endOf('2026-12-20T20:05', { days: 15 }).last, '2027-01-04T20:05')
})

test('a calendar is told the moment in Greenwich', () => {
  assert.equal(inGreenwich('2026-11-26T07:05', '8'), '2026-11-25T23:05')
})

test('a date is said in the reader’s language, with its year where that is another', () => {
  assert.equal(inWords('2026-11-27', 'zh', '2026-11-25'), '11 月 27 日')
  assert.equal(inWords('2027-01-02', 'zh', '2026-12-30'), '2027 年 1 月 2 日')
  assert.equal(inWords('2026-11-27', 'en', '2026-11-25'), 'November 27')
  assert.equal(inWords('2026-11-27T09:30', 'en', '2026-11-25T00:00'), 'November 27 09:30')
})
