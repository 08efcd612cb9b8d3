/** The theme asks for the browser's storage, and where that is forbidden it stops: search and themes with it. */

/** Where storage is forbidden, things are remembered as long as the page is open. */
export function lendStorage() {
  for (const name of /** @type {const} */ (['localStorage', 'sessionStorage'])) {
    try {
      window[name].getItem('')
    } catch {
      Object.defineProperty(window, name, { value: memory(), configurable: true })
    }
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
