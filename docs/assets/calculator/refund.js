/**
 * The sum of a partial refund, exact to the cent; the twin of scripts/guide/records/refund.py. No DOM.
 *
 * @typedef {'paid' | 'coupon' | 'list' | 'term' | 'used'} Field
 * @typedef {'discount' | 'new_list' | 'new_term'} Asked
 * @typedef {Record<Field, string> & Partial<Record<Asked, string>>} Order amounts in one currency, times in days, the discount
 *   in percent, each with at most two decimals; the new price and its days where a downgrade keeps a part
 * @typedef {'missing' | 'negative' | 'large' | 'number' | 'days' | 'zero' | 'used' | 'coupon' | 'discount'} Mistake
 * @typedef {{coefficient: string, below: ?string}} Rule the coefficient holds only for fewer used days than `below`
 * @typedef {ReturnType<typeof refund>} Sum
 */

/** @type {Field[]} */
export const FIELDS = ['paid', 'coupon', 'list', 'term', 'used']

/** @type {Asked[]} what only some rules ask for */
export const ASKED = ['discount', 'new_list', 'new_term']

/** @type {(Field | Asked)[]} */
export const NUMBERS = [...FIELDS, ...ASKED]

const WHOLE = 10000n // a hundred percent, in hundredths

const NUMBER = /^\d{1,9}(\.\d{1,2})?$/

/**
 * An amount as people type or paste it, "￥1,200.00" or "１２００元", as a plain number: "1200.00".
 * A comma stays unless it parts thousands, so that "1,20" is no number.
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize('NFKC')
    .replace(/CNY|RMB|USD|US(?=\$)|HK(?=\$)|人民币|days?|[\s¥$€元天%]/gi, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
}

/** A number's hundredths, or null when it is none. @param {string} text */
export function hundredths(text) {
  if (!NUMBER.test(text)) return null
  const [whole, part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(2, '0'))
}

/** Why a text is no number. @param {string} text @param {Mistake} otherwise @returns {Mistake} */
function unread(text, otherwise) {
  if (!text) return 'missing'
  if (/^[-−]/.test(text)) return 'negative'
  return /^\d{10}/.test(text) ? 'large' : otherwise
}

/** What cannot be about an order, by field. @param {Order} order */
export function mistakes(order) {
  /** @type {Partial<Record<Field | Asked, Mistake>>} */
  const found = {}
  for (const field of NUMBERS) {
    const text = order[field]
    const value = text === undefined ? 1n : hundredths(text)
    if (value === null) found[field] = unread(String(text), /term|used/.test(field) ? 'days' : 'number')
    else if (!value && /^list|term/.test(field)) found[field] = 'zero'
  }
  const [paid, coupon, , term, used, discount] = NUMBERS.map((field) => hundredths(order[field] || '') ?? -1n)
  if (paid >= 0n && coupon > paid) found.coupon = 'coupon'
  if (term % 100n > 0n) found.term = 'days'
  else if (term > 0n && used > term) found.used = 'used'
  if (discount > WHOLE) found.discount = 'discount'
  return found
}

/**
 * What can be but hardly is, by field: a list price below the total, which is what discounts leave of it, or as high; more than half off.
 * @param {Order} order @returns {{list?: 'swapped' | 'same', discount?: 'steep'}}
 */
export function doubts(order) {
  const [list, paid] = [Number(order.list), Number(order.paid)]
  return {
    ...(list && list === paid ? { list: 'same' } : list && list < paid ? { list: 'swapped' } : {}),
    ...(Number(order.discount) > 50 ? { discount: 'steep' } : {}),
  }
}

/**
 * (Cash paid − list price ÷ term × days used × (1 − discount) × coefficient) × the part of the price that is given up, never
 * below zero. All in hundredths, `daily` and `share` in ten-thousandths.
 * @param {Order} order without mistakes
 * @param {Rule} rule
 */
export function refund(order, { coefficient, below }) {
  const [paid, coupon, list, term, used] = FIELDS.map((field) => exact(order[field]))
  const factor = below === null || used < exact(below) ? exact(coefficient) : 100n
  const cash = paid - coupon
  const scale = term * 100n * WHOLE
  const cost = list * used * factor * (WHOLE - exact(order.discount || '0'))
  const rest = cash * scale - cost
  const [part, whole] = givenUp(order, list, term)
  return {
    cash,
    daily: round(list * 10000n, term),
    factor,
    cost: round(cost, scale),
    share: round(part * 10000n, whole),
    refund: rest > 0n ? round(rest * part, scale * whole) : 0n,
    floored: rest < 0n,
  }
}

/** The part of the daily price that a downgrade gives up, as a fraction; all of it where nothing is kept. @param {Order} order @param {bigint} list @param {bigint} term */
function givenUp({ new_list: price, new_term: days }, list, term) {
  if (price === undefined || days === undefined) return [1n, 1n]
  const whole = list * exact(days)
  const kept = exact(price) * term
  return [kept < whole ? whole - kept : 0n, whole]
}

/** Part of a day counts as a day, the first one included. @param {string} days */
export function wholeDays(days) {
  return String(Math.max(1, Math.ceil(Number(days))))
}

/** The hundredths of what is known to be a number. */
const exact = /** @type {(text: string) => bigint} */ (hundredths)

/** The nearest whole number; a half goes up. @param {bigint} numerator @param {bigint} denominator */
function round(numerator, denominator) {
  return (2n * numerator + denominator) / (2n * denominator)
}

/** Hundredths as a number with two decimals: 27123n → "271.23". @param {bigint} value @param {number} decimals */
export function decimal(value, decimals = 2) {
  const digits = value.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
