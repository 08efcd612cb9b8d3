/**
 * Cuts text into what can be compared: Chinese characters, numbers and Latin stems. No DOM.
 *
 * Full-width letters are letters, $5 is 5 usd, traditional characters are simplified ones, 五 and `five` are 5, 十五 is 15; particles stand for
 * a gap. A unit `follows` the one before where both are Chinese or numbers and nothing stands between them: such pairs are what
 * Chinese is found by.
 *
 * @typedef {{text: string, isHan: boolean, isNumber: boolean, follows: boolean}} Unit
 */

import { simplified } from './traditional.js'

const UNIT = /(\p{sc=Han})|(?:(?!\p{sc=Han})[\p{L}\p{N}])+(?:\.\d+)?/gu
const NUMBER = /^\d+(?:\.\d+)?$/
const DECIMALS = /\.0+$/
const PARTICLES = /[的了吗呢啊吧呀嘛]/g
// A question's last word: 能退不, 退了没.
const ASKING = /([退用款钱要到])了?[不么没]+(?!\p{sc=Han}|\d)/gu
// Where a number begins that stands right after a word: ECS五天, ECS5天; that of a name (g6) does not.
const COUNTED = /([a-z])(?=[零一二三四五六七八九十]|\d+(?:\.\d+)?[天年月日周台个次元块折])/g
const DOLLARS = /(^|[^a-z])(?:us)?\$\s*(\d+(?:\.\d+)?)/g // of the United States: not hk$5
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g
const DIGITS = '零一二三四五六七八九'
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ')
const ENDING = /(?:ies|ing|ed|es|s|e|y)$/

/** @param {string} text @returns {Unit[]} */
export function unitsOf(text) {
  const plain = withNumbers(simplified(text.normalize('NFKC')).toLowerCase().replace(THOUSANDS, '$1').replace(DOLLARS, '$1 $2 usd ').replace(/(\p{L})['’]\p{L}+/gu, '$1').replace(ASKING, '$1 ').replace(PARTICLES, ' '))
  let end = -1
  let wasChinese = false
  return Array.from(plain.matchAll(UNIT), ({ 0: found, 1: han, index = 0 }) => {
    const isHan = han !== undefined
    const isNumber = !isHan && NUMBER.test(found)
    const isChinese = isHan || isNumber
    const follows = isChinese && wasChinese && end === index
    end = index + found.length
    wasChinese = isChinese
    return { text: isNumber ? found.replace(DECIMALS, '') : isHan ? found : stem(found), isHan, isNumber, follows }
  })
}

/** What units are found by: pairs of Chinese, numbers, stems; a lone character too. @param {Unit[]} units @returns {string[]} */
export function gramsOf(units) {
  /** @type {string[]} */
  const grams = []
  units.forEach(({ text, isHan, follows }, index) => {
    const next = units[index + 1]
    const hasNext = next !== undefined && next.follows
    if (!isHan || !(hasNext || (follows && index > 0))) grams.push(text)
    if (hasNext) grams.push(text + next.text)
  })
  return grams
}

/** A text as one word, for comparing whole texts. @param {Unit[]} units */
export function compact(units) {
  return units.map(({ text }) => text).join('')
}

/** @param {string} word */
function stem(word) {
  const number = NUMBERS.indexOf(word)
  if (number >= 0) return String(number)
  if (word.length < 4 || /\d/.test(word)) return word
  const cut = word.replace(ENDING, '')
  return (cut.length < 3 ? word : cut).replace(/([a-z])\1$/, '$1')
}

/** Chinese numerals as digits, a number beside its measure. @param {string} text */
function withNumbers(text) {
  const written = text.replace(/〇/g, '零').replace(/两/g, '二').replace(COUNTED, '$1 ').replace(/[零一二三四五六七八九十]+/g, inDigits)
  return written.replace(/(\p{sc=Han})\s+(?=\d)/gu, '$1').replace(/(\d)\s+(?=\p{sc=Han})/gu, '$1')
}

/** @param {string} numeral */
function inDigits(numeral) {
  const [tens, ones, more] = numeral.split('十')
  if (ones === undefined || more !== undefined || tens.length > 1 || ones.length > 1) {
    return numeral.replace(/./g, (each) => (each === '十' ? '10' : String(DIGITS.indexOf(each))))
  }
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0))
}
