/**
 * The theme's search, in place of the theme's own worker: answers its messages with what our matcher finds in the index.
 *
 * @typedef {{location: string, title: string, text: string, also: string[], boost?: number, away?: string}} Document
 */

import { matcher } from '../shared/match.js'
import { excerpt, marked } from './excerpt.js'

const SETUP = 0
const READY = 1
const QUERY = 2
const RESULT = 3

/** @type {Document[]} */
let docs = []
/** @type {(query: string) => import('../shared/match.js').Hit[]} */
let find = () => []

self.addEventListener('message', ({ data: { type, data } }) => {
  if (type === SETUP) {
    docs = data.docs
    const entries = docs.map(({ title, also, text, boost, away }) => ({ headings: [title, ...also], text, boost, away }))
    find = matcher(entries, data.config.synonyms)
    self.postMessage({ type: READY })
  }
  if (type === QUERY) self.postMessage({ type: RESULT, data: { items: data.trim() ? pages(data) : [] } })
})

/** What the theme shows: a list per page, the page itself first; of its parts only the best one. @param {string} query */
function pages(query) {
  const found = new Map()
  for (const { at, score } of find(query)) {
    const [page] = docs[at].location.split('#')
    if (!found.has(page)) found.set(page, parts(docs[at], page).map((doc) => shown(doc, score, query)))
  }
  return [...found.values()]
}

/** @param {Document} doc @param {string} page @returns {Document[]} */
function parts(doc, page) {
  const whole = docs.find(({ location }) => location === page)
  return whole && whole !== doc ? [whole, doc] : [doc]
}

/** @param {Document} doc @param {number} score @param {string} query */
function shown({ location, title, text }, score, query) {
  return { location, title: marked(title, query), text: excerpt(text, query), score, terms: {} }
}
