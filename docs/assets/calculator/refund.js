/** The sum of a partial refund, exact to the cent; the twin of scripts/guide/refund.py. No DOM. */

/**
 * @typedef {{paid: string, coupon: string, list: string, term: string, used: string}} Order
 * amounts in one currency, times in days, each a number with at most two decimals
 */

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

/** A number's hundredths, or null when it is none. @param {string} text @returns {?bigint} */
export function hundredths(text) {
  if (!NUMBER.test(text)) return null
  const [whole, part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(2, '0'))
}

/** What cannot be about an order, by field: `number`, `days`, `term`, `used`, `coupon`. @param {Order} order @returns {Object<string, string>} */
export function mistakes(order) {
  const found = {}
  const value = {}
  for (const field of ['paid', 'coupon', 'list', 'term', 'used']) {
    value[field] = hundredths(order[field])
    if (value[field] === null) found[field] = 'number'
  }
  for (const field of ['term', 'used']) if (!found[field] && value[field] % 100n) found[field] = 'days'
  if (!found.term && value.term < 100n) found.term = 'term'
  if (!found.used && !found.term && value.used > value.term) found.used = 'used'
  if (!found.coupon && !found.paid && value.coupon > value.paid) found.coupon = 'coupon'
  return found
}

/**
 * Cash paid − list price ÷ term × days used × coefficient, never below zero.
 * @param {Order} order without mistakes
 * @param {{coefficient: string, below: ?string}} rule the coefficient holds only for fewer used days than `below`
 * @returns {{cash: bigint, daily: bigint, factor: bigint, cost: bigint, refund: bigint, floored: boolean}}
 *   hundredths; `daily` in ten-thousandths
 */
export function refund(order, { coefficient, below }) {
  const [paid, coupon, list, term, used] = ['paid', 'coupon', 'list', 'term', 'used'].map((f) => hundredths(order[f]))
  const factor = below === null || used < hundredths(below) ? hundredths(coefficient) : 100n
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

function round(numerator, denominator) {
  return (2n * numerator + denominator) / (2n * denominator)
}

/** Hundredths as a number with two decimals: 27123n → "271.23". @param {bigint} value @param {number} decimals */
export function decimal(value, decimals = 2) {
  const digits = value.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * Days between two days written YYYY-MM-DD; null when either is missing.
 * @param {string} from @param {string} to @returns {?number}
 */
export function daysBetween(from, to) {
  const days = (Date.parse(to) - Date.parse(from)) / 86400000
  return Number.isNaN(days) ? null : days
}
