/** The colours that the page wears: those that the reader chose, else those that the system asks for. */

import { recall, remember } from './memory.js'

const LIGHT = 'default'
const DARK = 'slate'
const CHOSEN = 'colours'

export const system = matchMedia('(prefers-color-scheme: dark)')

export function colours() {
  return [LIGHT, DARK].find((each) => each === recall(CHOSEN)) || asked()
}

export function isDark() {
  return document.body.dataset.mdColorScheme === DARK
}

/** A choice of what the system asks for anyway is none. */
export function swap() {
  const chosen = isDark() ? LIGHT : DARK
  remember(CHOSEN, chosen === asked() ? null : chosen)
  wear(chosen)
}

/** The root wears them too, for the window's bars. @param {string} scheme */
export function wear(scheme) {
  for (const $each of [document.documentElement, document.body]) $each.dataset.mdColorScheme = scheme
}

function asked() {
  return system.matches ? DARK : LIGHT
}
