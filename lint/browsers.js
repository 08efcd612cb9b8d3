/** The oldest browsers that the site is for, and what they know, by MDN's data. */

import { createRequire } from 'node:module'

const OLDEST = { chrome: 83, safari_ios: 14.0 }

/** @type {import('@mdn/browser-compat-data').CompatData} */
const data = createRequire(import.meta.url)('@mdn/browser-compat-data')

/**
 * The browsers that are too old for a feature.
 * @param {...string} path where MDN's data has it, e.g. 'api', 'Element', 'replaceChildren'
 * @returns {string[] | undefined} undefined when MDN's data does not have it
 */
export function tooOld(...path) {
  const found = path.reduce((/** @type {any} */ part, key) => (Object.hasOwn(part ?? {}, key) ? part[key] : undefined), data)
  const support = found?.__compat?.support
  if (!support) return undefined
  return Object.entries(OLDEST)
    .filter(([browser, version]) => ![support[browser]].flat().some((each) => isIn(each, version)))
    .map(([browser, version]) => `${browser} ${version}`)
}

/** @param {import('@mdn/browser-compat-data').SimpleSupportStatement | undefined} statement @param {number} version */
function isIn(statement, version) {
  if (!statement || statement.prefix || statement.alternative_name || statement.flags) return false
  const { version_added: added, version_removed: removed } = statement
  if (typeof added !== 'string' || (typeof removed === 'string' && parseFloat(removed) <= version)) return false
  return added.startsWith('≤') || parseFloat(added) <= version
}
