import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysByDates } from '../../docs/assets/calculator/days.js'

const YEAR = { start: '2026-08-18', end: '2027-08-18', back: '' }
const days = (changes, isMidnight = false) => daysByDates({ ...YEAR, ...changes }, isMidnight)

test('a year to the same day is a year; only an expiry at 00:00 takes a day off, and is told', () => {
  assert.deepEqual(days({}), { term: { days: 365, as: 'term' }, used: null, wrong: {} })
  assert.deepEqual(days({}, true).term, { days: 364, as: 'term_midnight' })
  assert.equal(days({ end: '2027-08-19' }, true).term.days, 365)
})

test('the day of the return is a used day, until all are used', () => {
  assert.deepEqual(days({ back: '2026-11-26' }).used, { days: 101, as: 'used' })
  assert.deepEqual(days({ back: '2026-08-18' }).used, { days: 1, as: 'used' })
  assert.deepEqual(days({ back: '2027-08-17' }).used, { days: 365, as: 'used' })
  assert.deepEqual(days({ back: '2027-08-18' }).used, { days: 365, as: 'used_all' })
  assert.deepEqual(days({ back: '2026-11-26', end: '' }), { term: null, used: { days: 101, as: 'used' }, wrong: {} })
})

test('an expiry that is not after the start gives no days at all', () => {
  for (const end of ['2026-08-09', '2026-08-18']) {
    assert.deepEqual(days({ end, back: '2026-11-26' }), { term: null, used: null, wrong: { end: 'end' } })
  }
  assert.deepEqual(days({ end: '2026-08-19' }, true).wrong, { end: 'end' })
})

test('a return before the start, or after the expiry, gives no days used', () => {
  assert.deepEqual(days({ back: '2026-08-17' }), { term: { days: 365, as: 'term' }, used: null, wrong: { back: 'back' } })
  assert.deepEqual(days({ back: '2027-08-19' }), { term: { days: 365, as: 'term' }, used: null, wrong: { back: 'expired' } })
  assert.deepEqual(days({ back: '2027-08-18' }, true).wrong, { back: 'expired' }) // it ended as that day began
  assert.deepEqual(days({ back: '2027-08-17' }, true).used, { days: 364, as: 'used_all' })
})
