/** The page's entry in the history, and which links lead to another one. */

/** What the page's entry holds. @returns {Record<string, unknown>} */
export const held = () => Object(history.state)

/** Adds to it. @param {Record<string, unknown>} more */
export function hold(more) {
  history.replaceState({ ...held(), ...more }, '')
}

/** Whether a link opens here. @param {MouseEvent} event */
export function isPlain({ ctrlKey, metaKey, shiftKey }) {
  return !(ctrlKey || metaKey || shiftKey)
}
