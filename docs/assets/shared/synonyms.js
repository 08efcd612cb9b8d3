/** The words that mean the same, as the site publishes them. */

import { load } from './data.js'
import { tellMissing } from './missing.js'

/** @param {string} address @returns {Promise<string[][]>} none where they cannot be had */
export function loadSynonyms(address) {
  return load(address).catch(() => {
    tellMissing()
    return []
  })
}
