/**
 * Sums and spans of time that tell nothing: 899, 3 weeks, 半个月. What some entry is named for is left: 5天, 99元. No DOM.
 *
 * @typedef {import('./terms.js').Unit} Unit
 * @typedef {import('./index.js').Index} Index
 */

import { gramsOfAmount } from './index.js'
import { gramsOf } from './terms.js'

const NAMED = 0.6
const NUMBER = /^(?:半|几|last|few|several|ever|\d+(?:\.\d+)?)$/
const ROUND = /^[百千万多几来个]$/
const SINCE = /^(?:old|ago)$/
// What stands right beside what is left out and tells nothing without it: after 60 days, 60天后.
const BEFORE = /^(?:after|within|past|over|before|under|好)$/
const BEHIND = /^(?:[以之]?[后前内]|左右)$/
const MEASURES = new Set([...'天日周月年元块刀', '块钱', '元钱', '小时', '分钟', '星期', '礼拜', '工作', 'day', 'week', 'month', 'year', 'hour', 'usd', 'dollar', 'yuan', 'rmb', 'cny'])

/** What is left of what was typed; all where nothing is. @param {Index} index @param {Unit[]} units */
export function withoutAmounts(index, units) {
  /** @type {Unit[]} */
  const left = []
  let isAfter = false // an amount that was left out
  for (let at = 0, end = 0; at < units.length; at = end) {
    const word = index.wordAt(units, at)
    end = word ? at + word.units.length : endOfAmount(units, at)
    const isAlone = end === at + 1 && !(end < units.length && units[end].follows)
    const isLeftOut = !word && end > at && !isNamed(index, units.slice(at, end), isAlone)
    if (end === at) end += 1
    if (isLeftOut) {
      if (left.length && BEFORE.test(left[left.length - 1].text)) left.pop()
      end += [2, 1].find((most) => BEHIND.test(textAt(units, end, most))) || 0
    } else left.push({ ...units[at], follows: units[at].follows && !isAfter }, ...units.slice(at + 1, end))
    isAfter = isLeftOut
  }
  return left.length ? left : units
}

/** @param {Unit[]} units @param {number} start @returns {number} where the amount that begins there ends; the start where none does */
function endOfAmount(units, start) {
  const { text, isNumber } = units[start]
  if (!NUMBER.test(text)) return start
  let end = start + 1
  while (textAt(units, end).match(ROUND)) end += 1
  const length = [2, 1].find((most) => MEASURES.has(textAt(units, end, most)))
  if (length) return end + length + (SINCE.test(textAt(units, end + length)) ? 1 : 0)
  return isNumber && text.length > 1 ? start + 1 : start
}

/** What stands there, if it is Chinese only what follows. @param {Unit[]} units @param {number} at */
function textAt(units, at, length = 1) {
  const there = units.slice(at, at + length)
  return there.every(({ isHan, follows }) => follows || !isHan) ? there.map(({ text }) => text).join('') : ''
}

/** Whether some entry is named for what was typed there; a number that stands for itself (`99, `) must be a name for itself (95187). @param {Index} index @param {Unit[]} units */
function isNamed(index, units, isAlone = false) {
  if (isAlone) return index.names.some(({ tags }) => tags.includes(units[0].text))
  return [...index.together([...gramsOf(units), ...gramsOfAmount(units)]).values()].some((strength) => strength >= NAMED)
}
