/** Hands a file to the reader that was made in the page. */

import { element } from './element.js'

/** How long the file can be had. */
const LASTING = 60000

/** What no system has in the name of a file. */
const UNNAMABLE = /[\\/:*?"<>|]+ */g

/** @param {string} name @param {string} type @param {string} content */
export function save(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  element('a', { href, download: name.replace(UNNAMABLE, '-') }).click()
  setTimeout(() => URL.revokeObjectURL(href), LASTING)
}
