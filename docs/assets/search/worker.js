/**
 * The theme's search, in place of the theme's own worker: answers its messages with what our matcher finds in the index,
 * which it fetches when somebody searches and not before. Its own address ends in `#` and the way from there to the index.
 * Where there are no workers, its script element stands for it: offline/scripts.js.
 *
 * @typedef {{location: string, title: string, text: string, also?: string[], tags?: string[], boost?: number, site?: string}} Document
 */

import { load } from '../shared/data.js'
import { matcher } from '../shared/match.js'
import { excerpt, marked, soughtBy } from './excerpt.js'

const QUERY = 2
const RESULT = 3
// The theme lets through one number per hit: below 0 where no hit has all that was typed.
const FAR = 1000
const MISSING = 'missing'

/** @type {Document[]} */
let docs = []
/** @type {Map<string, Document>} */
let byAddress = new Map()
/** @type {(query: string) => import('../shared/match.js').Hit[]} */
let find = () => []

/** @type {Promise<void> | null} */
let coming = null

/** @type {any} */
const scope = typeof document === 'undefined' ? self : document.currentScript
const address = new URL(scope.src || scope.location.href)

scope.addEventListener('message', (/** @type {MessageEvent} */ { data: { type, data } }) => {
  if (type === QUERY) answer(data)
})

/** @param {string} query */
async function answer(query) {
  if (query.trim()) await documents()
  scope.postMessage({ type: RESULT, data: { items: query.trim() ? pages(query) : [] } })
}

/** Fetches the index once; what could not be fetched is asked for again at the next key. */
function documents() {
  coming = coming || load(new URL(address.hash.slice(1), address).href)
    .then(fill)
    .catch(() => {
      coming = null
      scope.postMessage({ type: MISSING })
    })
  return coming
}

/** @param {{docs: Document[], config: {synonyms: string[][], home: string}}} index */
function fill(index) {
  docs = index.docs
  byAddress = new Map(docs.map((doc) => [doc.location, doc]))
  const entries = docs.map(({ title, also = [], tags, text, boost, site }) => ({ headings: [title, ...also], tags, text, boost, site }))
  find = matcher(entries, index.config.synonyms, index.config.home)
}

/** What the theme shows: a list per page, the page itself first; of its parts only the best one. @param {string} query */
function pages(query) {
  const found = new Map()
  const hits = find(query)
  const sought = soughtBy(query)
  const isNear = !hits.some(({ isWhole }) => isWhole)
  for (const { at, score } of hits) {
    const [page] = docs[at].location.split('#')
    const told = isNear ? score - FAR : score
    if (!found.has(page)) found.set(page, parts(docs[at], page).map((doc) => shown(doc, told, sought)))
  }
  return [...found.values()]
}

/** @param {Document} doc @param {string} page @returns {Document[]} */
function parts(doc, page) {
  const whole = byAddress.get(page)
  return whole && whole !== doc ? [whole, doc] : [doc]
}

/** @param {Document} doc @param {number} score @param {string[]} sought */
function shown({ location, title, text }, score, sought) {
  return { location, title: marked(title, sought), text: excerpt(text, sought), score, terms: {} }
}
