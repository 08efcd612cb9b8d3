/**
 * What entries can be found by, and how strongly each one is. No DOM.
 *
 * @typedef {import('./terms.js').Unit} Unit
 * @typedef {{headings: string[], tags?: string[], text: string, boost?: number, site?: string}} Entry `tags`: other words that people
 *     type for it; `site`: the name of the one site that it is about
 * @typedef {Map<number, number>} Strengths of entries by their place, up to 1
 * @typedef {{units: Unit[], group: number}} Word one of those that mean the same
 */

import { OURS, SILENT, SMALL } from './small_words.js'
import { compact, gramsOf, unitsOf } from './terms.js'

const IN_TAG = 0.9
const IN_TEXT = 0.3
const LONG = 1000
const MEANS_THE_SAME = 0.9
const BEGUN = 0.8
const SHORT = 4
const MISSPELT = 0.6

export class Index {
  /** @param {Entry[]} entries @param {string[][]} groups */
  constructor(entries, groups) {
    this.entries = entries
    /** @type {Map<string, number[]>} a place, how strong that entry is, the next place …: a map for each would take most of the time */
    this.grams = new Map()
    /** @type {Map<string, Word[]>} by their first unit, the longest first */
    this.words = new Map()
    /** @type {Map<Word, Strengths>} what was asked for: who types goes on with the same words */
    this.told = new Map()
    /** @type {Word[][]} */
    this.groups = groups.map((words, at) => {
      const group = words.includes('') ? OURS : at
      return words.map((word) => ({ units: unitsOf(word), group })).filter(({ units }) => units.length)
    })
    /** @type {import('./names.js').Names[]} */
    this.names = []
    for (const word of this.groups.flat()) this.learn(word)
    const groupOf = new Map(this.groups.flat().map(({ units, group }) => [compact(units), group]))
    /** @type {Map<string, number | undefined>} with the group of their name */
    this.sites = new Map(entries.flatMap(({ site }) => (site ? [[site, groupOf.get(compact(unitsOf(site)))]] : [])))
    for (const small of SMALL) this.learn({ units: unitsOf(small), group: SILENT })
    for (const words of this.words.values()) words.sort((one, other) => other.units.length - one.units.length)
  }

  /** Takes the entries in, one at a step. */
  *takeIn() {
    for (const entry of this.entries) yield this.names.push(this.add(entry, this.names.length))
  }

  /** @param {Entry} entry @param {number} at @returns {import('./names.js').Names} */
  add({ headings, tags = [], text, site }, at) {
    const [named, tagged] = [headings, tags].map((texts) => texts.map(unitsOf))
    this.note(named.flatMap(gramsOfName), at, 1) // the strongest first
    this.note(tagged.flatMap(gramsOfName), at, IN_TAG)
    this.note(gramsOf(unitsOf(text)), at, IN_TEXT / (1 + text.length / LONG))
    const [inHeadings, inTags] = [named, tagged].map((all) => all.map((units) => compact(this.telling(units))))
    return { headings: inHeadings, tags: inTags, asked: tagged.map(compact), site }
  }

  /** What is left without words that tell nothing, or those of some groups; all where nothing is. @param {Unit[]} units @param {number[]} groups */
  telling(units, groups = [SILENT, OURS]) {
    /** @type {Unit[]} */
    const left = []
    for (let at = 0; at < units.length;) {
      const word = this.wordAt(units, at)
      const end = at + (word ? word.units.length : 1)
      if (word ? !groups.includes(word.group) : units[at].isHan || this.grams.has(units[at].text)) left.push(...units.slice(at, end))
      at = end
    }
    return left.length ? left : units
  }

  /** What an entry is noted for already stays. @param {string[]} grams @param {number} at not before that of the last @param {number} strength */
  note(grams, at, strength) {
    for (const gram of grams) {
      const noted = this.grams.get(gram)
      if (!noted) this.grams.set(gram, [at, strength])
      else if (noted[noted.length - 2] !== at) noted.push(at, strength)
    }
  }

  /** @param {Strengths} all @param {string} gram @param {number} [factor] */
  raise(all, gram, factor = 1) {
    const noted = this.grams.get(gram) || []
    for (let index = 0; index < noted.length; index += 2) raise(all, noted[index], noted[index + 1] * factor)
  }

  /** @param {Word} word */
  learn(word) {
    const [{ text }] = word.units
    this.words.set(text, [...(this.words.get(text) || []), word])
  }

  /** The longest known word that begins at a place. @param {Unit[]} units @param {number} start @returns {Word | undefined} */
  wordAt(units, start) {
    const known = this.words.get(units[start].text) || []
    return known.find((word) => word.units.every(({ text, follows }, index) => {
      const unit = units[start + index]
      return unit && unit.text === text && (index === 0 || unit.follows === follows)
    }))
  }

  /** How strong entries are in a word, or in others that mean the same; once all are in. @param {Word} word @returns {Strengths} */
  strengthsOfWord(word) {
    const known = this.told.get(word)
    if (known) return known
    /** @type {Strengths} */
    const all = new Map()
    for (const each of this.groups[word.group]) {
      const factor = each.units === word.units ? 1 : MEANS_THE_SAME
      for (const [at, strength] of this.together(gramsOf(each.units))) raise(all, at, strength * factor)
    }
    this.told.set(word, all)
    return all
  }

  /** Entries that have every gram. @param {string[]} grams @returns {Strengths} */
  together(grams) {
    const [first, ...others] = grams.map((gram) => this.either([gram]))
    /** @type {Strengths} */
    const found = new Map()
    for (const [at, strength] of first) {
      const least = Math.min(strength, ...others.map((each) => each.get(at) || 0))
      if (least) found.set(at, least)
    }
    return found
  }

  /** Entries that have one of the grams. @param {string[]} grams @returns {Strengths} */
  either(grams) {
    /** @type {Strengths} */
    const all = new Map()
    for (const gram of grams) this.raise(all, gram)
    return all
  }

  /** @param {(gram: string) => boolean} isMeant */
  gramsThat(isMeant) {
    const found = []
    for (const gram of this.grams.keys()) if (isMeant(gram)) found.push(gram)
    return found
  }

  /** How strong entries are in a Latin word or a number, whole or only begun (a short one that some have whole is not: PAI is not `paid`; a letter always is); where none has it, in one spelt much like it: a guess. @param {string} stem */
  strengthsOfStem(stem) {
    /** @type {Strengths} */
    const all = new Map()
    const isShort = stem.length < SHORT && !/^\p{L}$/u.test(stem) && this.grams.has(stem)
    const begun = isShort ? [stem] : this.gramsThat((gram) => gram.startsWith(stem))
    const meant = begun.length || stem.length < 5 ? begun : this.gramsThat((gram) => isNearly(gram, stem))
    for (const gram of meant) {
      const factor = gram === stem ? 1 : begun.length ? BEGUN : MISSPELT
      this.raise(all, gram, factor)
    }
    return { strengths: all, isGuess: !begun.length }
  }
}

/** Of what an entry has and gets the larger stays. @param {Strengths} all @param {number} at @param {number} strength */
function raise(all, at, strength) {
  all.set(at, Math.max(all.get(at) || 0, strength))
}

/** In names each character counts alone, too, and what an amount is of: `5 day`. @param {Unit[]} units */
function gramsOfName(units) {
  return [...gramsOf(units), ...units.map(({ text }) => text), ...gramsOfAmount(units)]
}

/** @param {Unit[]} units @returns {string[]} */
export function gramsOfAmount(units) {
  return units.slice(1).flatMap(({ text, follows }, at) => (!follows && /^\d/.test(units[at].text) ? [`${units[at].text} ${text}`] : []))
}

/** Whether one letter more, less, other or swapped makes one word the other. @param {string} one @param {string} other */
function isNearly(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [left, right] = [one.slice(start), other.slice(start)]
  const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
  return isSwapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)
}
