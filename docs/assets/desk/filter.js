/**
 * Which replies the desk shows, in which order, and how the address says it. No DOM.
 *
 * @typedef {Record<string, string>} Text by language
 * @typedef {import('./compose.js').Link} Link
 * @typedef {{key: string, kind: string, question: Text, reply: Text, address: Text, places: Record<string, Link[]>,
 *     tags: Record<string, string[]>, sites: string[], refunds: string[]}} Reply
 * @typedef {Record<'q' | 'site' | 'refunds' | 'kind' | 'language', string>} Filter
 * @typedef {((filter: Filter) => import('../shared/match.js').Hit[]) & {begin: Iterator<number>}} Finder
 */

import { isSure, matcher } from '../shared/match.js'

const ENTRIES = 1.25
const OF_FIRST = 0.8

/**
 * @param {Reply[]} replies
 * @param {string[][]} synonyms
 * @param {string} language of the page
 * @param {(site: string) => string} nameOf
 * @param {string} home the site that its readers mean
 * @returns {Finder}
 */
export function finder(replies, synonyms, language, nameOf, home) {
  const find = matcher(replies.map(({ kind, question, tags, reply, sites }) => {
    const isEntry = kind === 'faq'
    const verdicts = isEntry ? [] : Object.values(tags).map(([verdict]) => verdict) // many have them: no names
    return {
      headings: Object.values(question),
      tags: Object.values(tags).flatMap((words) => words.slice(isEntry ? 0 : 1)),
      text: [reply[language], ...verdicts].join('\n'),
      boost: isEntry ? ENTRIES : 1,
      site: sites.length === 1 ? nameOf(sites[0]) : '',
    }
  }), synonyms, nameOf(home))
  const onSeveral = replies.find(({ sites }) => sites.length > 1)
  const first = onSeveral ? onSeveral.sites[0] : '' // of which what holds on several speaks first
  /** @param {Filter} filter */
  const through = (filter) => find(filter.q, { site: nameOf(filter.site), several: filter.site === first ? OF_FIRST : undefined, isLet: (at) => isLetThrough(replies[at], filter) })
  return Object.assign(through, { begin: find.begin })
}

/** @param {string} address the query of an address @returns {Filter} */
export function filterOf(address) {
  const given = new URLSearchParams(address)
  const [q, site, refunds, kind, language] = ['q', 'site', 'refunds', 'kind', 'language'].map((key) => given.get(key) || '')
  return { q, site, refunds, kind, language }
}

/** @param {Filter} filter */
export function addressOf(filter) {
  const given = Object.entries(filter).filter(([, value]) => value)
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Whether the chips let a reply through. @param {Reply} reply @param {Filter} filter */
function isLetThrough({ sites, refunds, kind }, filter) {
  return (!filter.site || sites.includes(filter.site)) && (!filter.refunds || refunds.includes(filter.refunds)) && (!filter.kind || kind === filter.kind)
}

/**
 * Best first; without words those first that the agent wants first.
 * @param {Reply[]} replies
 * @param {Filter} filter
 * @param {Finder} find
 * @param {string[]} first keys
 * @returns {{found: Reply[], isSure: boolean}} whether the first is about what was typed, and no other is about as near
 */
export function matching(replies, filter, find, first) {
  if (!filter.q.trim()) {
    const wanted = [...new Set(first)].flatMap((key) => replies.filter((reply) => reply.key === key))
    const rest = replies.filter((reply) => !wanted.includes(reply))
    return { found: [...wanted, ...rest].filter((reply) => isLetThrough(reply, filter)), isSure: true }
  }
  const hits = find(filter)
  return { found: hits.map(({ at }) => replies[at]), isSure: !hits.length || isSure(hits) }
}
