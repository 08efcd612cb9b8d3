/**
 * The replies of the support desk. No DOM.
 *
 * @typedef {Record<string, string>} Text by language
 * @typedef {{kind: string, question: Text, reply: Text, address: Text, tags: Record<string, string[]>}} Reply
 */

import { hasAll } from '../shared/match.js'

/**
 * The replies that have every word: those that have them in the question first, then in the tags, then anywhere.
 * @param {Reply[]} replies
 * @param {string[]} words
 */
export function matching(replies, words) {
  const ranks = replies.map((reply) => rank(reply, words))
  return [0, 1, 2].flatMap((each) => replies.filter((_, index) => ranks[index] === each))
}

/** @param {Reply} reply @param {string[]} words */
function rank({ question, reply, tags }, words) {
  const parts = [question, tags, reply].map((part) => Object.values(part).flat().join(' '))
  return parts.findIndex((_, index) => hasAll(parts.slice(0, index + 1).join(' '), words))
}
