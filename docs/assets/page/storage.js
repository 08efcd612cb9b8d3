// The theme asks for the browser's storage, and where that is forbidden it stops: search and themes with it. There, before
// anything else runs, things are remembered as long as the page is open. A classic script.
;['localStorage', 'sessionStorage'].forEach((name) => {
  try {
    window[/** @type {'localStorage'} */ (name)].getItem('')
  } catch {
    /** @type {Map<string, string>} */
    const kept = new Map()
    const value = {
      getItem: (/** @type {string} */ key) => (kept.has(key) ? kept.get(key) : null),
      setItem: (/** @type {string} */ key, /** @type {string} */ text) => void kept.set(key, String(text)),
      removeItem: (/** @type {string} */ key) => void kept.delete(key),
    }
    Object.defineProperty(window, name, { value, configurable: true })
  }
})
