/** The theme asks for the browser's storage, and where that is forbidden or holds nonsense it stops: search and themes with it. */

/** Where storage is forbidden, things are remembered as long as the page is open; nonsense is forgotten. */
export function lendStorage() {
  for (const name of /** @type {const} */ (['localStorage', 'sessionStorage'])) {
    try {
      forgetNonsense(window[name])
    } catch {
      Object.defineProperty(window, name, { value: memory(), configurable: true })
    }
  }
}

/** @param {Storage} storage */
function forgetNonsense(storage) {
  for (const key of Object.keys(storage)) if (key.includes('.__') && !isReadable(storage.getItem(key))) storage.removeItem(key)
}

/** What the theme keeps under its names is JSON. @param {?string} text */
function isReadable(text) {
  try {
    JSON.parse(String(text))
    return true
  } catch {
    return false
  }
}

function memory() {
  /** @type {Map<string, string>} */
  const kept = new Map()
  return {
    getItem: (/** @type {string} */ key) => (kept.has(key) ? kept.get(key) : null),
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void kept.set(key, String(text)),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  }
}
