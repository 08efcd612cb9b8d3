/**
 * Finds entries by what people type, best first: for the desk, for filters and for the site's search. No DOM.
 *
 * What is typed becomes needs: words that mean the same are one need, in whatever language; other Chinese is found by pairs of
 * characters. A rare need counts more than a common one, a heading more than a text; what is about another site than the one
 * that is meant counts less. Where no entry has everything, the nearest are found; what none has, such as a sum, hides none of them.
 *
 * @typedef {import('./index.js').Entry} Entry
 * @typedef {import('./needs.js').Need} Need
 * @typedef {{at: number, score: number, isWhole: boolean, about: number}} Hit the place of an entry, whether it has all that was typed, and how
 *     much of it its heading and tags tell; none where it is about another site than the one that is meant
 * @typedef {Hit & {fit: number}} Found
 * @typedef {{site?: string, several?: number, isLet?: (at: number) => boolean}} Wish for one site; how much counts what holds on several; what is let through
 * @typedef {((query: string, wish?: Wish) => Hit[]) & {begin: Iterator<number>}} Find whoever has time before the first query takes steps of `begin`
 */

import { withoutAmounts } from './amounts.js'
import { Index } from './index.js'
import { bonuses, isNamed } from './names.js'
import { needsOf } from './needs.js'
import { OURS } from './small_words.js'
import { compact, unitsOf } from './terms.js'

const LEAST = 0.22
const NEAR = 0.06
const ASIDE = 0.5
const ABOUT = 0.9
const TOLD = 0.5
const MOST = 0.7
const LEAD = 1.1
// Characters: what is longer is pasted, and its beginning tells what it is about.
const LONGEST = 500

/** @param {Entry[]} entries @param {string[][]} groups words that mean the same @param {string} home the site that readers mean @returns {Find} those that are worth showing; all where nothing telling is typed */
export function matcher(entries, groups = [], home = '') {
  const index = new Index(entries, groups)
  const begin = index.takeIn()
  /** @type {(query: string, wish?: Wish) => Hit[]} */
  const find = (typed, { site = '', several = ASIDE, isLet = () => true } = {}) => {
    while (!begin.next().done);
    const units = withoutAmounts(index, unitsOf(typed.slice(0, LONGEST)))
    const needs = needsOf(index, units)
    if (!needs.length) return entries.map((_, at) => ({ at, score: 0, isWhole: true, about: 0 })).filter(({ at }) => isLet(at))
    const found = hits(index, needs, bonuses(index.names, typedAs(index, needs.filter(({ weight }) => weight), units), isLet), asideOf(index, needs, site, home), several)
    return worthShowing(found.filter(({ at }) => isLet(at)), needs.some(({ group }) => group !== undefined) ? 0 : NEAR)
  }
  return Object.assign(find, { begin })
}

/** Whether none of those that were found has all that was typed. @param {Hit[]} hits */
export function isNear(hits) {
  return hits.length > 0 && !hits.some(({ isWhole }) => isWhole)
}

/** Whether the first is about what was typed, and no other is about as near. @param {Hit[]} hits best first */
export function isSure([first, second]) {
  return Boolean(first) && first.about >= MOST && (!second || first.score >= second.score * LEAD)
}

/**
 * What counts less: where another site than home is wished for, all that is not about it alone; else what is about one that is not named, or, where none is, not home.
 * @param {Index} index @param {Need[]} needs @param {string} wished @param {string} home @returns {(site: string) => boolean}
 */
function asideOf({ sites }, needs, wished, home) {
  const named = [...sites].filter(([, own]) => needs.some(({ group }) => group !== undefined && group === own)).map(([site]) => site)
  const meant = named.length || !home ? named : [home]
  return (site) => (wished ? wished !== home && site !== wished : Boolean(site && meant.length) && !meant.includes(site))
}

/** Best first; what counts the same stays in its order. @param {Index} index @param {Need[]} needs @param {number[]} more @param {(site: string) => boolean} isAside @param {number} several */
function hits(index, needs, more, isAside, several) {
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0)
  const typed = needs.reduce((sum, { weight, missed = weight }) => sum + missed, 0)
  const found = new Set(needs.flatMap(({ strengths }) => [...strengths.keys()]))
  /** @param {string} site */
  const share = (site) => (isAside(site) ? (site ? ASIDE : several) : 1)
  return [...found].map((at) => hit(index, at, needs, [whole, typed], more[at], share)).sort((one, other) => other.score - one.score || one.at - other.at)
}

/** @param {Index} index @param {number} at @param {Need[]} needs @param {[number, number]} weights of what is known, of all @param {number} more @param {(site: string) => number} share @returns {Found} */
function hit(index, at, needs, [whole, typed], more, share) {
  const { boost = 1, site = '' } = index.entries[at]
  const own = index.sites.get(site)
  let strong = 0
  let met = 0
  let about = 0
  let isWhole = true
  for (const { strengths, weight, group } of needs) {
    const strength = Math.max(strengths.get(at) || 0, group !== undefined && group === own ? ABOUT : 0)
    strong += weight * strength
    if (strength >= TOLD) about += weight
    if (strength) met += weight
    else isWhole = false
  }
  const fit = ((strong * met) / whole ** 2) * boost
  const score = (fit + more) * share(site)
  return { at, fit, score, isWhole, about: site && share(site) < 1 ? 0 : about / typed }
}

/** What was typed as a name; where none is so, whatever means the same; nothing where it tells nothing. @param {Index} index @param {Need[]} needs @param {import('./terms.js').Unit[]} units @returns {import('./names.js').Typed} */
function typedAs(index, [{ group }, ...others], units) {
  const told = index.telling(units)
  const words = told === units ? [] : [compact(told)]
  const isOther = group !== undefined && !others.length && !isNamed(index.names, words)
  return { words: isOther ? index.groups[group].map((word) => compact(word.units)) : words, asked: compact(index.telling(units, [OURS])) }
}

/** Those not too far behind the best, nor too far from what was typed. @param {Found[]} found @param {number} near @returns {Hit[]} */
function worthShowing(found, near) {
  const best = Math.max(...found.map(({ fit }) => fit))
  return found.filter(({ fit }) => fit >= Math.max(best * LEAST, near))
}
