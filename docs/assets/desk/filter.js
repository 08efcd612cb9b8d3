/**
 * Which replies the desk shows, in which order, and how the address says it. No DOM.
 *
 * @typedef {Record<string, string>} Text by language
 * @typedef {import('./compose.js').Link} Link
 * @typedef {{key: string, kind: string, question: Text, reply: Text, address: Text, places: Record<string, Link[]>,
 *     tags: Record<string, string[]>, sites: string[], refunds: string[]}} Reply
 * @typedef {Record<'q' | 'site' | 'refunds' | 'kind' | 'language', string>} Filter
 * @typedef {import('../shared/match.js').Find} Find
 */

import { matcher } from '../shared/match.js'

const ENTRIES = 1.3

/** @param {Reply[]} replies @param {string[][]} synonyms @param {string} language of the page @param {Record<string, string>} away what asks for a site that is not the language's own */
export function finder(replies, synonyms, language, away) {
  return matcher(replies.map(({ kind, question, tags, reply, sites }) => ({
    headings: [...Object.values(question), ...Object.values(tags).flat()],
    text: reply[language],
    boost: kind === 'faq' ? ENTRIES : 1,
    away: sites.length === 1 ? away[sites[0]] : '',
  })), synonyms)
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
 * @param {Find} find
 * @param {string[]} first keys
 * @returns {{found: Reply[], isNear: boolean}} near: none of them has everything that was typed
 */
export function matching(replies, filter, find, first) {
  if (!filter.q.trim()) {
    const wanted = [...new Set(first)].flatMap((key) => replies.filter((reply) => reply.key === key))
    const rest = replies.filter((reply) => !wanted.includes(reply))
    return { found: [...wanted, ...rest].filter((reply) => isLetThrough(reply, filter)), isNear: false }
  }
  const hits = find(filter.q).filter(({ at }) => isLetThrough(replies[at], filter))
  return { found: hits.map(({ at }) => replies[at]), isNear: hits.length > 0 && !hits.some(({ isWhole }) => isWhole) }
}
