/** What the theme's script calls to keep what a reader has chosen, and the colours that were chosen, before anything is shown. */

/** What is kept holds for the whole host, in every language. */
const SCOPE = new URL('/', location.href)
const PALETTE = '__palette'

/** @typedef {{index: number, color: {scheme?: string}}} Palette */

export function lendSettings() {
  const place = (/** @type {string} */ key, /** @type {URL} */ scope) => `${scope.pathname}.${key}`
  Object.assign(window, {
    /** @param {string} key */
    __md_get: (key, storage = localStorage, scope = SCOPE) => JSON.parse(String(storage.getItem(place(key, scope)))),
    /** @param {string} key @param {any} value */
    __md_set: (key, value, storage = localStorage, scope = SCOPE) => {
      try {
        if (key === PALETTE && isNoChoice(value)) storage.removeItem(place(key, scope))
        else storage.setItem(place(key, scope), JSON.stringify(value))
      } catch {
        // A full storage forgets.
      }
    },
  })
}

export function showColours() {
  const kept = keptPalette()
  const colours = (kept && kept.color) || { scheme: preferred() }
  new MutationObserver((_, observer) => {
    if (!document.body) return
    observer.disconnect()
    for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, String(value))
  }).observe(document.documentElement, { childList: true })
}

/** The theme's script sets colours on every page, chosen or not; those that the system asks for need no keeping. @param {Palette} palette */
function isNoChoice({ index, color }) {
  const kept = keptPalette()
  return color.scheme === preferred() && !(kept && kept.index === index)
}

/** @returns {?Palette} */
function keptPalette() {
  return /** @type {any} */ (window).__md_get(PALETTE)
}

function preferred() {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'slate' : 'default'
}
