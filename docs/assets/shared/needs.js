/**
 * What somebody who types wants an entry to have. No DOM.
 *
 * @typedef {import('./terms.js').Unit} Unit
 * @typedef {import('./index.js').Strengths} Strengths
 * @typedef {import('./index.js').Index} Index
 * @typedef {{strengths: Strengths, weight: number, group?: number, isAlone?: boolean, isGuess?: boolean, missed?: number}} Need `group` of a known word; `isAlone`: a mere
 *     character; `isGuess`: spelt otherwise; `missed`: the weight of what no entry knows
 * @typedef {Unit & {grams: string[]}} Piece
 */

const LONE = 0.4
const HEADING = 0.6
const IN_TEXTS_ALONE = 0.6

/** @param {Index} index @param {Unit[]} units @returns {Need[]} */
export function needsOf(index, units) {
  const needs = told(index, units)
  return heard(needs.length ? needs : gaps(index, units))
}

/** What no entry knows, such as a sum, counts nothing beside a word that some know; a mere character is no word. @param {Need[]} needs */
function heard(needs) {
  const hasWord = needs.some((need) => isKnown(need) && !need.isAlone)
  return hasWord ? needs.map((need) => (isKnown(need) ? need : { ...need, weight: 0, missed: need.weight })) : needs
}

/** @param {Need} need */
function isKnown({ strengths, group }) {
  return strengths.size > 0 || group !== undefined
}

/** Known words are needs of their own; those that tell nothing are none. @param {Index} index @param {Unit[]} units */
function told(index, units) {
  /** @type {Need[]} */
  const needs = []
  let gap = 0
  for (let at = 0; at < units.length; at += 1) {
    const word = index.wordAt(units, at)
    if (!word) continue
    needs.push(...gaps(index, units, gap, at))
    if (word.group >= 0) needs.push({ ...weighed(index, index.strengthsOfWord(word)), group: word.group })
    gap = at + word.units.length
    at = gap - 1
  }
  return [...needs, ...gaps(index, units, gap)]
}

/** What stands between known words. @param {Index} index @param {Unit[]} units @param {number} [start] @param {number} [end] @returns {Need[]} */
function gaps(index, units, start = 0, end = units.length) {
  const runs = units.slice(start, end).reduce((found, unit, at) => {
    const piece = { ...unit, grams: gramsAround(units, start + at) }
    if (unit.follows && at) found[found.length - 1].push(piece)
    else found.push([piece])
    return found
  }, /** @type {Piece[][]} */ ([]))
  return runs.flatMap((run) => (run[0].isHan || run.length > 1 ? chinese(index, run) : [latin(index, run[0].text)]))
}

/** @param {Index} index @param {string} stem @returns {Need} */
function latin(index, stem) {
  const { strengths, isGuess } = index.strengthsOfStem(stem)
  return { ...weighed(index, strengths), isGuess }
}

/** By what a character is found that no pair of its gap has: alone, or with a known word beside it. @param {Unit[]} units @param {number} at */
function gramsAround(units, at) {
  const [before, { text, follows }, after] = [units[at - 1], units[at], units[at + 1]]
  return [text, ...(follows && before ? [before.text + text] : []), ...(after && after.follows ? [text + after.text] : [])]
}

/** Pairs that some entry has, which overlap and so count as words of two characters would; characters in none of them count alone. @param {Index} index @param {Piece[]} run */
function chinese(index, run) {
  const isMet = run.map(() => false)
  const share = run.length / 2 / (run.length - 1)
  const pairs = run.slice(1).flatMap(({ text }, at) => {
    const strengths = index.either([run[at].text + text])
    if (!strengths.size) return []
    isMet[at] = isMet[at + 1] = true
    return [{ strengths, weight: weighed(index, strengths).weight * share }]
  })
  const alone = run.filter((_, at) => !isMet[at]).map(({ grams }) => {
    const { strengths, weight } = weighed(index, index.either(grams))
    return { strengths, weight: weight * LONE, isAlone: true }
  })
  return [...pairs, ...alone]
}

/** The rarer, the more it counts; less where no heading has it: often two words only met there. @param {Index} index @param {Strengths} strengths @returns {Need} */
function weighed({ entries }, strengths) {
  const rarity = Math.log(1 + entries.length / (1 + strengths.size))
  const isInHeadings = [...strengths.values()].some((strength) => strength >= HEADING)
  return { strengths, weight: rarity * (isInHeadings || !strengths.size ? 1 : IN_TEXTS_ALONE) }
}
