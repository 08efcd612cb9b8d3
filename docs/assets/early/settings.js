/** What the theme's script calls to keep what a reader has chosen, and the colours that were chosen, before anything is shown. */

/** What is kept holds for the whole host, in every language. */
const SCOPE = new URL('/', location.href)

export function lendSettings() {
  const place = (/** @type {string} */ key, /** @type {URL} */ scope) => `${scope.pathname}.${key}`
  Object.assign(window, {
    /** @param {string} key */
    __md_get: (key, storage = localStorage, scope = SCOPE) => JSON.parse(String(storage.getItem(place(key, scope)))),
    /** @param {string} key @param {unknown} value */
    __md_set: (key, value, storage = localStorage, scope = SCOPE) => {
      try {
        storage.setItem(place(key, scope), JSON.stringify(value))
      } catch {
        // A full storage forgets.
      }
    },
  })
}

export function showColours() {
  const kept = /** @type {any} */ (window).__md_get('__palette')
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const colours = (kept && kept.color) || { scheme: isDark ? 'slate' : 'default' }
  new MutationObserver((_, observer) => {
    if (!document.body) return
    observer.disconnect()
    for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, String(value))
  }).observe(document.documentElement, { childList: true })
}
