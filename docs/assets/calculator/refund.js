/**
 * The sum of a partial refund, exact to the cent; the twin of scripts/guide/refund.py. No DOM.
 *
 * @typedef {'paid' | 'coupon' | 'list' | 'term' | 'used'} Field
 * @typedef {Record<Field, string>} Order amounts in one currency, times in days, each with at most two decimals
 * @typedef {'number' | 'days' | 'term' | 'used' | 'coupon'} Mistake
 * @typedef {{coefficient: string, below: ?string}} Rule the coefficient holds only for fewer used days than `below`
 * @typedef {ReturnType<typeof refund>} Sum
 */

/** @type {Field[]} */
export const FIELDS = ['paid', 'coupon', 'list', 'term', 'used']

const NUMBER = /^\d{1,9}(\.\d{1,2})?$/

/**
 * An amount as people type or paste it, "￥1,200.00" or "１２００元", as a plain number: "1200.00".
 * A comma stays unless it parts thousands, so that "1,20" is no number.
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize('NFKC')
    .replace(/CNY|RMB|USD|US(?=\$)|HK(?=\$)|人民币|days?|[\s¥$€元天]/gi, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
}

/** A number's hundredths, or null when it is none. @param {string} text */
export function hundredths(text) {
  if (!NUMBER.test(text)) return null
  const [whole, part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(2, '0'))
}

/** What cannot be about an order, by field. @param {Order} order */
export function mistakes(order) {
  const [paid, coupon, list, term, used] = FIELDS.map((field) => hundredths(order[field]))
  /** @type {Partial<Record<Field, Mistake>>} */
  const found = {}
  if (paid === null) found.paid = 'number'
  if (list === null) found.list = 'number'
  if (coupon === null) found.coupon = 'number'
  else if (paid !== null && coupon > paid) found.coupon = 'coupon'
  const wrongTerm = mistakeInDays(term)
  const wrongUsed = mistakeInDays(used)
  if (wrongTerm) found.term = wrongTerm
  else if (Number(term) < 100) found.term = 'term'
  if (wrongUsed) found.used = wrongUsed
  else if (!found.term && Number(used) > Number(term)) found.used = 'used'
  return found
}

/** @param {?bigint} days hundredths @returns {?Mistake} */
function mistakeInDays(days) {
  if (days === null) return 'number'
  return days % 100n ? 'days' : null
}

/**
 * Cash paid − list price ÷ term × days used × coefficient, never below zero. All in hundredths, `daily` in ten-thousandths.
 * @param {Order} order without mistakes
 * @param {Rule} rule
 */
export function refund(order, { coefficient, below }) {
  const [paid, coupon, list, term, used] = FIELDS.map((field) => exact(order[field]))
  const factor = below === null || used < exact(below) ? exact(coefficient) : 100n
  const cash = paid - coupon
  const rest = cash * term * 100n - list * used * factor
  return {
    cash,
    daily: round(list * 10000n, term),
    factor,
    cost: round(list * used * factor, term * 100n),
    refund: rest > 0n ? round(rest, term * 100n) : 0n,
    floored: rest < 0n,
  }
}

/** @param {string} text a number */
function exact(text) {
  return /** @type {bigint} */ (hundredths(text))
}

/** The nearest whole number; a half goes up. @param {bigint} numerator @param {bigint} denominator */
function round(numerator, denominator) {
  return (2n * numerator + denominator) / (2n * denominator)
}

/** Hundredths as a number with two decimals: 27123n → "271.23". @param {bigint} value @param {number} decimals */
export function decimal(value, decimals = 2) {
  const digits = value.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Days between two days written YYYY-MM-DD; null when either is missing. @param {string} from @param {string} to */
export function daysBetween(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / 86400000
  return Number.isNaN(days) ? null : days
}
