/** The days bought and used, counted from dates. No DOM. */

import { daysSince } from '../shared/dates.js'

/**
 * An expiry at 00:00 is not a day more; the day of the return is a used day, until all are used. What cannot be counted is null.
 * @param {{start: string, end: string, back: string}} dates written YYYY-MM-DD, '' for none
 * @param {boolean} isMidnight whether it expires at 00:00
 */
export function daysByDates({ start, end, back }, isMidnight) {
  const bought = daysSince(start, end) - Number(isMidnight)
  const gone = daysSince(start, back)
  const wrong = mistakes(bought, gone)
  return {
    term: Number.isNaN(bought) || wrong.end ? null : term(bought, isMidnight),
    used: Number.isNaN(gone) || wrong.end || wrong.back ? null : used(gone, bought),
    wrong,
  }
}

/** @param {number} days @param {boolean} isMidnight @returns {{days: number, as: 'term' | 'term_midnight'}} */
function term(days, isMidnight) {
  return { days, as: isMidnight ? 'term_midnight' : 'term' }
}

/** @param {number} gone @param {number} bought @returns {{days: number, as: 'used' | 'used_all'}} */
function used(gone, bought) {
  return gone >= bought ? { days: bought, as: 'used_all' } : { days: gone + 1, as: 'used' }
}

/** @param {number} bought @param {number} gone @returns {{end?: 'end', back?: 'back' | 'expired'}} */
function mistakes(bought, gone) {
  if (bought <= 0) return { end: 'end' }
  if (gone < 0) return { back: 'back' }
  return gone > bought ? { back: 'expired' } : {}
}
