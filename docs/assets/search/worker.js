/**
 * Answers the search's questions with what our matcher finds in the index, which it fetches with the first question. Its own address
 * ends in `#` and the way from there to the index. Where there are no workers, its script element stands for it: offline/scripts.js.
 *
 * @typedef {{location: string, title: string, text: string, also?: string[], tags?: string[], boost?: number, site?: string}} Document
 * @typedef {import('./excerpt.js').Run} Run
 * @typedef {{location: string, title: Run[], text: Run[]}} Part
 * @typedef {{query: string, pages: Part[][], isNear: boolean}} Answer near: no page has all that was typed; null where there is no index
 */

import { load } from '../shared/data.js'
import { isNear, matcher } from '../shared/match.js'
import { excerpt, marked, soughtBy } from './excerpt.js'

/** @type {Document[]} */
let docs = []
/** @type {Map<string, Document>} */
let byAddress = new Map()
/** @type {(query: string) => import('../shared/match.js').Hit[]} */
let find = () => []

/** @type {Promise<boolean | void> | null} */
let coming = null

/** @type {any} */
const scope = typeof document === 'undefined' ? self : document.currentScript
const address = new URL(scope.src || scope.location.href)

/** The index's address stays while what it says changes. @type {RequestInit} */
const FRESH = { cache: 'no-cache' }

/** What was asked last: nobody waits for an answer to anything before. */
let asked = ''

scope.addEventListener('message', async (/** @type {MessageEvent<string>} */ { data: query }) => {
  asked = query
  const isThere = await documents()
  if (asked === query) scope.postMessage(isThere ? answer(query) : null)
})

/** Fetches the index once; what could not be fetched is asked for again at the next key. */
function documents() {
  coming = coming || load(new URL(address.hash.slice(1), address).href, FRESH).then(fill).catch(() => { coming = null })
  return coming
}

/** @param {{docs: Document[], config: {synonyms: string[][], home: string}}} index */
function fill(index) {
  docs = index.docs
  byAddress = new Map(docs.map((doc) => [doc.location, doc]))
  const entries = docs.map(({ title, also = [], tags, text, boost, site }) => ({ headings: [title, ...also], tags, text, boost, site }))
  find = matcher(entries, index.config.synonyms, index.config.home)
  return true
}

/** A list per page, the page itself first; of its parts only the best one. @param {string} query @returns {Answer} */
function answer(query) {
  /** @type {Map<string, Part[]>} */
  const found = new Map()
  const hits = find(query)
  const sought = soughtBy(query)
  for (const { at } of hits) {
    const [page] = docs[at].location.split('#')
    if (!found.has(page)) found.set(page, parts(docs[at], page).map((doc) => shown(doc, sought)))
  }
  return { query, pages: [...found.values()], isNear: isNear(hits) }
}

/** @param {Document} doc @param {string} page @returns {Document[]} */
function parts(doc, page) {
  const whole = byAddress.get(page)
  return whole && whole !== doc ? [whole, doc] : [doc]
}

/** Of which site it is, unless its title says so, stands before the text. @param {Document} doc @param {string[]} sought @returns {Part} */
function shown({ location, title, text, site = '' }, sought) {
  const isTold = title.toLowerCase().includes(site.toLowerCase())
  return { location, title: marked(title, sought), text: [...(isTold ? [] : marked(`${site} · `, [])), ...excerpt(text, sought)] }
}
