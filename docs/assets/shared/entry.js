/** The page's entry in the history, and which links lead to another one. */

/** What the page's entry holds. @returns {Record<string, unknown>} */
export const held = () => Object(history.state)

/** Adds to it. @param {Record<string, unknown>} more */
export function hold(more) {
  replaceEntry(more, location.href)
}

/** Adds to it, under another address. Safari allows a hundred in half a minute: the next one tells what is lost. @param {Record<string, unknown>} more @param {string} address */
export function replaceEntry(more, address) {
  try {
    history.replaceState({ ...held(), ...more }, '', address)
  } catch { /* too often */ }
}

/** Whether a link opens here. @param {MouseEvent} event */
export function isPlain({ ctrlKey, metaKey, shiftKey }) {
  return !(ctrlKey || metaKey || shiftKey)
}
