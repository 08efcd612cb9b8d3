/** Lists and maps that the browser remembers. What is no longer readable counts as nothing. */

import { recall, remember } from './memory.js'

/** @param {string} name @returns {string[]} */
export function recallList(name) {
  const found = parsed(name)
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : []
}

/** @param {string} name @returns {Record<string, string>} */
export function recallMap(name) {
  const found = parsed(name)
  if (!found || typeof found !== 'object' || Array.isArray(found)) return {}
  return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === 'string'))
}

/** @param {string} name @param {string[] | Record<string, string>} value */
export function keep(name, value) {
  remember(name, JSON.stringify(value))
}

/** @param {string} name @returns {unknown} */
function parsed(name) {
  try {
    return JSON.parse(recall(name) || 'null')
  } catch {
    return null
  }
}
