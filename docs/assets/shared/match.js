/**
 * Finds entries by what people type, best first: for the desk, for filters and for the site's search. No DOM.
 *
 * What is typed becomes needs: words that mean the same are one need, in whatever language; other Chinese is found by pairs of
 * characters. A rare need counts more than a common one, a heading more than a text. Where no entry has everything, the
 * nearest are found.
 *
 * @typedef {import('./index.js').Entry} Entry
 * @typedef {import('./needs.js').Need} Need
 * @typedef {{at: number, score: number, isWhole: boolean}} Hit the place of an entry, and whether it has all that was typed
 * @typedef {Hit & {fit: number}} Found
 * @typedef {((query: string) => Hit[]) & {begin: Iterator<number>}} Find whoever has time before the first query takes steps of `begin`
 */

import { Index } from './index.js'
import { needsOf } from './needs.js'
import { compact, unitsOf } from './terms.js'

const LEAST = 0.3
const NEAR = 0.06
const NAMED = 0.6
const PART_OF_NAME = 0.2
const AWAY = 0.6

/** @param {Entry[]} entries @param {string[][]} groups words that mean the same @returns {Find} those that are worth showing; all where nothing telling is typed */
export function matcher(entries, groups = []) {
  const index = new Index(entries, groups)
  const begin = index.takeIn()
  const find = (/** @type {string} */ query) => {
    while (!begin.next().done);
    const needs = needsOf(index, query)
    if (!needs.length) return entries.map((_, at) => ({ at, score: 0, isWhole: true }))
    return worthShowing(hits(index, needs, compact(unitsOf(query))))
  }
  return Object.assign(find, { begin })
}

/** Best first; what counts the same stays in its order. @param {Index} index @param {Need[]} needs @param {string} typed */
function hits(index, needs, typed) {
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0)
  const found = new Set(needs.flatMap(({ strengths }) => [...strengths.keys()]))
  return [...found].map((at) => hit(index, at, needs, whole, typed)).sort((one, other) => other.score - one.score || one.at - other.at)
}

/** @param {Index} index @param {number} at @param {Need[]} needs @param {number} whole @param {string} typed @returns {Found} */
function hit(index, at, needs, whole, typed) {
  let strong = 0
  let met = 0
  for (const { strengths, weight } of needs) {
    const strength = strengths.get(at) || 0
    strong += weight * strength
    if (strength) met += weight
  }
  const { boost = 1, away } = index.entries[at]
  const isAway = away && !needs.some(({ group }) => group !== undefined && group === index.groupOf.get(away))
  const factor = boost * (isAway ? AWAY : 1)
  const fit = ((strong * met) / whole ** 2) * factor
  return { at, fit, score: fit + named(index.names[at], typed) * factor, isWhole: met > whole - 1e-9 }
}

/** What counts more when a heading is exactly what was typed, or has it in one piece. @param {string[]} names @param {string} typed */
function named(names, typed) {
  if (names.includes(typed)) return NAMED
  return names.some((name) => name.includes(typed)) ? PART_OF_NAME : 0
}

/** Those not too far behind the best. @param {Found[]} found @returns {Hit[]} */
function worthShowing(found) {
  const best = Math.max(...found.map(({ fit }) => fit))
  return found.filter(({ fit }) => fit >= Math.max(best * LEAST, NEAR))
}
