/**
 * The replies, whose texts stand in a file for each language: those that are shown come first.
 *
 * @typedef {import('./filter.js').Reply} Reply
 */

import { load } from '../shared/data.js'

/** @param {string} folder @param {string} language */
export function fileOf(folder, language) {
  return `${folder}${language}.json`
}

/** @param {string} folder @param {string[]} languages @returns {Promise<Reply[]>} with their texts in these languages */
export async function loadReplies(folder, languages) {
  const [replies, ...others] = await Promise.all(languages.map((language) => load(fileOf(folder, language))))
  for (const other of others) addTexts(replies, other)
  return replies
}

/** Adds the texts of another language. @param {Reply[]} replies @param {Reply[]} others the same replies, in the same order */
export function addTexts(replies, others) {
  replies.forEach(({ reply, places }, at) => {
    Object.assign(reply, others[at].reply)
    Object.assign(places, others[at].places)
  })
}
