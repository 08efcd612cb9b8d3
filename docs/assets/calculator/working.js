/**
 * How the sum was worked out, and what to know about it, as elements.
 *
 * @typedef {import('./refund.js').Order} Order
 * @typedef {import('./refund.js').Sum} Sum
 * @typedef {import('./refund.js').Rule & {full: ?number, asks: string[], currency: string, facts: {address: string, grade: string, label: string, text: string}[]}} CitedRule
 * @typedef {'swapped' | 'same' | 'steep' | 'end' | 'back' | 'expired' | import('./refund.js').Mistake} Found
 * @typedef {Record<'cash' | 'daily' | 'cost' | 'given_up' | 'result' | 'missing' | 'incorrect' | 'full' | 'later' | 'floor' | 'rests' | 'decides', string>
 *   & Record<import('./refund.js').Field | import('./refund.js').Asked, string> & {mistakes: Partial<Record<Found, string>>, counted: Record<'term' | 'term_midnight' | 'used' | 'used_all', string>}} Words
 */

import { element } from '../shared/element.js'
import { decimal, refund } from './refund.js'

/** @param {Order} order @param {Sum} sum @param {Words} words */
export function working(order, sum, words) {
  const discount = Number(order.discount) ? ` × ${100 - Number(order.discount)} %` : ''
  const factor = sum.factor === 100n ? '' : ` × ${decimal(sum.factor)}`
  const { new_list: price, new_term: days } = order
  return element(
    'dl',
    {},
    ...line(words.cash, `${order.paid} − ${order.coupon} = ${decimal(sum.cash)}`),
    ...line(words.daily, `${order.list} ÷ ${order.term} = ${decimal(sum.daily, 4)}`),
    ...line(words.cost, `${order.list} ÷ ${order.term} × ${order.used}${discount}${factor} = ${decimal(sum.cost)}`),
    ...(price ? line(words.given_up, `1 − (${price} ÷ ${days}) ÷ (${order.list} ÷ ${order.term}) = ${decimal(sum.share, 4)}`) : []),
  )
}

/** @param {string} name @param {string} text */
function line(name, text) {
  return [element('dt', {}, name), element('dd', {}, text)]
}

/** The day of the purchase is a used one, too. @param {Order} order @param {CitedRule} rule @param {Sum} sum @param {Words} words */
export function notes(order, rule, sum, words) {
  const { facts, full, below, currency } = rule
  const badges = facts.flatMap(({ address, grade, label, text }) => [
    ' ',
    element(`a.grade.grade-${grade}`, { href: address, title: text }, label),
  ])
  const later = Number(order.used) < Number(below) && Number(below) <= Number(order.term) ? refund({ ...order, used: String(below) }, rule).refund : 0n
  return [
    full && Number(order.used) - 1 <= full ? element('p', {}, words.full.replace('{n}', String(full))) : '',
    later > sum.refund ? element('p', {}, words.later.replace('{n}', String(below)).replace('{amount}', `${decimal(later)} ${currency}`)) : '',
    sum.floored ? element('p', {}, words.floor) : '',
    element('p.evidence', {}, words.rests, ...badges),
    element('p.last-word', {}, words.decides),
  ]
}
