/**
 * What a hit shows of its text: the passage that was sought, what was typed marked in it. No DOM.
 *
 * @typedef {{text: string, isFound: boolean}} Run
 */

import { gramsOf, unitsOf } from '../shared/terms.js'

const LENGTH = 150
const CUT_WORD = /[\w’'-]{1,20}$/
const SENTENCE = /[。！？；.!?;·]\s*/g

/** What texts are looked through for: pairs of Chinese, and other words. @param {string} query */
export function soughtBy(query) {
  return [...new Set(gramsOf(unitsOf(query)))].filter(({ length }) => length > 1)
}

/** The sentences from the first one that has something of what was sought. @param {string} text @param {string[]} sought */
export function excerpt(text, sought) {
  const lower = text.toLowerCase()
  const first = Math.min(...sought.flatMap((gram) => placesOf(lower, gram).next().value ?? []))
  const start = first >= LENGTH && first < text.length ? Math.max(first - LENGTH, startOf(text.slice(0, first))) : 0
  const passage = text.slice(start, start + LENGTH).replace(CUT_WORD, start + LENGTH < text.length ? '' : '$&')
  const [before, after] = [start > 0 ? '… ' : '', start + LENGTH < text.length ? ' …' : '']
  return [plain(before), ...marked(passage, sought), plain(after)].filter((run) => run.text)
}

/** Where the last sentence of a text begins that goes on. @param {string} text */
function startOf(text) {
  return Math.max(0, ...Array.from(text.matchAll(SENTENCE), ({ 0: end, index = 0 }) => index + end.length))
}

/** @param {string} text @returns {Run} */
function plain(text) {
  return { text, isFound: false }
}

/** @param {string} text @param {string[]} sought */
export function marked(text, sought) {
  const isFound = spots(text, sought)
  /** @type {Run[]} */
  const runs = []
  for (let at = 0, end = 0; at < text.length; at = end) {
    while (end < text.length && isFound[end] === isFound[at]) end += 1
    runs.push({ text: text.slice(at, end), isFound: isFound[at] })
  }
  return runs
}

/** Which characters belong to something that was sought: pairs of Chinese anywhere, others the whole word that begins with it. @param {string} text @param {string[]} sought */
function spots(text, sought) {
  const lower = text.toLowerCase()
  const isFound = new Array(text.length).fill(false)
  for (const gram of sought) {
    for (const at of placesOf(lower, gram)) isFound.fill(true, at, endOf(lower, at + gram.length))
  }
  return isFound
}

/** Where something stands in a text, words where they begin. @param {string} lower @param {string} gram */
function* placesOf(lower, gram) {
  for (let at = lower.indexOf(gram); at >= 0; at = lower.indexOf(gram, at + 1)) {
    if (at === 0 || !/[a-z\d]/.test(lower[at - 1]) || !/[a-z\d]/.test(gram)) yield at
  }
}

/** Where the Latin word ends that goes on at a place; the place itself after Chinese. @param {string} lower @param {number} at */
function endOf(lower, at) {
  const [rest] = /[a-z\d]/.test(lower[at - 1]) ? /^[a-z\d]*/.exec(lower.slice(at)) || [''] : ['']
  return at + rest.length
}
