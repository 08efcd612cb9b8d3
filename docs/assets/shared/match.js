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
 *     much of it its heading and tags tell; none where it is about another site than the one that is meant, or another is named than the wished one
 * @typedef {Hit & {fit: number, has: number}} Found `has`: how much of what was typed it has at all
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
const ALONE = 0.9
const ABOUT = 0.9
const TOLD = 0.5
const MOST = 0.85
const LEAD = 1.1
// Characters: what is longer is pasted, and its beginning tells what it is about.
const LONGEST = 500

/** @param {Entry[]} entries @param {string[][]} groups words that mean the same @param {string} home the site that readers mean @returns {Find} those that are worth showing; all where nothing telling is typed */
export function matcher(entries, groups = [], home = '') {
  const index = new Index(entries, groups)
  const begin = index.takeIn()
  /** @type {(query: string, wish?: Wish) => Hit[]} */
  const find = (typed, wish = {}) => {
    const { isLet = () => true } = wish
    while (!begin.next().done);
    const units = withoutAmounts(index, unitsOf(typed.slice(0, LONGEST)))
    const needs = needsOf(index, units)
    if (!needs.length) return entries.map((_, at) => ({ at, score: 0, isWhole: true, about: 0 })).filter(({ at }) => isLet(at))
    const named = namedIn(index, needs)
    const meant = wish.site ? [wish.site] : named.length || !home ? named : [home]
    const all = hits(index, needs, bonuses(index.names, typedAs(index, needs.filter(({ weight }) => weight), units), isLet), sharing(meant, wish, home)).filter(({ at }) => isLet(at))
    const found = wish.site && named.length && !named.includes(wish.site) ? all.map((hit) => ({ ...hit, about: 0 })) : all
    return worthShowing(meant.length ? found : onEither(found, (at) => entries[at].site || ''), needs.some(({ group }) => group !== undefined) ? 0 : NEAR)
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

/** The sites that are named. @param {Index} index @param {Need[]} needs */
function namedIn({ sites }, needs) {
  return [...sites].filter(([, own]) => needs.some(({ group }) => group !== undefined && group === own)).map(([site]) => site)
}

/**
 * How much what is about a site counts, or what holds on several: where another than home is wished for, less what is not about it alone; else what is about one that is not meant.
 * @param {string[]} meant @param {Wish} wish @param {string} home @returns {(site: string) => number}
 */
function sharing(meant, { site: wished = '', several = ASIDE }, home) {
  if (wished) return (site) => (wished === home || site === wished ? 1 : site ? ASIDE : several)
  return (site) => (site && meant.length && !meant.includes(site) ? ASIDE : 1)
}

/** Best first; what counts the same stays in its order. @param {Index} index @param {Need[]} needs @param {number[]} more @param {(site: string) => number} share @returns {Found[]} */
function hits(index, needs, more, share) {
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0)
  const typed = needs.reduce((sum, { weight, missed = weight }) => sum + missed, 0)
  const found = new Set(needs.flatMap(({ strengths }) => [...strengths.keys()]))
  return [...found].map((at) => hit(index, at, needs, [whole, typed], more[at], share)).sort(best)
}

/** @param {Hit} one @param {Hit} other */
function best(one, other) {
  return other.score - one.score || one.at - other.at
}

/** @param {Index} index @param {number} at @param {Need[]} needs @param {[number, number]} weights of what is known, of all @param {number} more @param {(site: string) => number} share @returns {Found} */
function hit(index, at, needs, [whole, typed], more, share) {
  const { boost = 1, site = '' } = index.entries[at]
  let strong = 0
  let met = 0
  let about = 0
  let isWhole = true
  for (const { strengths, weight, group, isGuess } of needs) {
    const strength = Math.max(strengths.get(at) || 0, ofSite(index, group, site))
    strong += weight * strength
    if (strength >= TOLD) about += weight
    if (strength) met += weight
    if (!strength || isGuess) isWhole = false
  }
  const fit = ((strong * met) / whole ** 2) * boost
  const score = (fit + more) * share(site)
  return { at, fit, score, isWhole, about: site && share(site) < 1 ? 0 : about / typed, has: met / typed }
}

/** How strong what is about a site is in the name of one; what holds on several holds on it, too. @param {Index} index @param {number | undefined} group @param {string} site */
function ofSite({ sites }, group, site) {
  const isName = group !== undefined && [...sites.values()].includes(group)
  return isName ? (site ? Number(sites.get(site) === group) * ABOUT : TOLD) : 0
}

/** Where no site is meant and several have what has most of what was typed, what holds on all of them comes first, and nothing else is sure. @param {Found[]} found @param {(at: number) => string} siteOf */
function onEither(found, siteOf) {
  const sites = new Set(found.filter(({ has }) => has >= MOST).map(({ at }) => siteOf(at)).filter(Boolean))
  return sites.size > 1 ? found.map((hit) => (siteOf(hit.at) ? { ...hit, score: hit.score * ALONE, about: 0 } : hit)).sort(best) : found
}

/** What was typed as a name; where none is so, whatever means the same; nothing where it tells nothing. @param {Index} index @param {Need[]} needs @param {import('./terms.js').Unit[]} units @returns {import('./names.js').Typed} */
function typedAs(index, [{ group }, ...others], units) {
  const told = index.telling(units)
  const words = told === units ? [] : [compact(told)]
  const isOther = group !== undefined && !others.length && !isNamed(index.names, words)
  return { words: isOther ? index.groups[group].map((word) => compact(word.units)) : words, asked: compact(index.telling(units, [OURS])) }
}

/** Those not too far behind the best and, unless they have all of it, not too far from what was typed. @param {Found[]} found @param {number} near @returns {Hit[]} */
function worthShowing(found, near) {
  const best = Math.max(...found.map(({ fit }) => fit))
  return found.filter(({ fit, isWhole }) => fit >= best * LEAST && (isWhole || fit >= near))
}
