/** The words that mean the same, as the site publishes them. */

import { load } from './data.js'

/** @returns {Promise<string[][]>} none where they cannot be had */
export function loadSynonyms() {
  return load(new URL('../../synonyms.json', import.meta.url).href).catch(() => [])
}
