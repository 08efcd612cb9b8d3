/** Puts HTML on the clipboard: as formatted text where that is pasted, as it is written elsewhere. */

import { copyBySelecting } from '../shared/copy.js'

const TYPES = ['text/plain', 'text/html']

/** @param {string} html @returns {Promise<boolean>} whether it worked */
export async function copyFormatted(html) {
  try {
    const parts = TYPES.map((type) => [type, new Blob([html], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))])
    return true
  } catch {
    document.addEventListener('copy', put)
    const done = copyBySelecting(html)
    document.removeEventListener('copy', put)
    return done
  }

  /** @param {ClipboardEvent} event */
  function put(event) {
    if (!event.clipboardData) return
    for (const type of TYPES) event.clipboardData.setData(type, html)
    event.preventDefault()
  }
}
