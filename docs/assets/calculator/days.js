/** The days bought and used, counted from dates. No DOM. */

/**
 * An expiry at 00:00 is not a day more; the day of the return is a used day, until all are used. What cannot be counted is null.
 * @param {{start: string, end: string, back: string}} dates written YYYY-MM-DD, '' for none
 * @param {boolean} isMidnight whether it expires at 00:00
 */
export function daysByDates({ start, end, back }, isMidnight) {
  const whole = daysBetween(start, end)
  const bought = whole === null ? Infinity : whole - Number(isMidnight)
  const gone = daysBetween(start, back)
  const wrong = mistakes(bought, gone)
  return {
    term: whole === null || wrong.end ? null : term(bought, isMidnight),
    used: gone === null || wrong.end || wrong.back ? null : used(gone, bought),
    wrong,
  }
}

/** @param {number} days @param {boolean} isMidnight @returns {{days: number, as: 'term' | 'term_midnight'}} */
function term(days, isMidnight) {
  return { days, as: isMidnight ? 'term_midnight' : 'term' }
}

/** @param {number} gone @param {number} bought @returns {{days: number, as: 'used' | 'used_all'}} */
function used(gone, bought) {
  return gone < bought ? { days: gone + 1, as: 'used' } : { days: bought, as: 'used_all' }
}

/** @param {number} bought @param {?number} gone @returns {{end?: 'end', back?: 'back' | 'expired'}} */
function mistakes(bought, gone) {
  if (bought <= 0) return { end: 'end' }
  if (gone === null) return {}
  if (gone < 0) return { back: 'back' }
  return gone > bought ? { back: 'expired' } : {}
}

/** Days between two days; null when either is missing. @param {string} from @param {string} to */
export function daysBetween(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / 86400000
  return Number.isNaN(days) ? null : days
}
