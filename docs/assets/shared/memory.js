/** What the browser remembers. Storage may be forbidden: then things are remembered as long as the page is open. */

/** @param {string} name */
export function recall(name) {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** @param {string} name @param {?string} value null forgets it */
export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Forbidden or full.
  }
}
