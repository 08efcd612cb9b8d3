/** What the theme's script calls to keep what a reader has chosen, and the colours that were chosen, before anything is shown. */

import { colours, wear } from '../shared/colours.js'

/** What is kept holds for the whole host, in every language. */
const SCOPE = new URL('/', location.href)

export function lendSettings() {
  const place = (/** @type {string} */ key, /** @type {URL} */ scope) => `${scope.pathname}.${key}`
  Object.assign(window, {
    /** @param {string} key */
    __md_get: (key, storage = localStorage, scope = SCOPE) => JSON.parse(String(storage.getItem(place(key, scope)))),
    /** @param {string} key @param {any} value */
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
  new MutationObserver((_, observer) => {
    if (!document.body) return
    observer.disconnect()
    wear(colours())
  }).observe(document.documentElement, { childList: true })
}
