/** What the browser remembers. Where storage is forbidden or full, things are remembered as long as the page is open. */

/** @type {Map<string, ?string>} */
const unkept = new Map()

/** @param {string} name */
export function recall(name) {
  if (unkept.has(name)) return unkept.get(name) || null
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
    unkept.delete(name)
  } catch {
    unkept.set(name, value)
  }
}
