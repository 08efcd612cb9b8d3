/** The look that the page around the frame asks for: light or dark, and a colour of its own for links and buttons. */

import { wear } from '../shared/colours.js'
import { element } from '../shared/element.js'
import { isColour, readable } from './contrast.js'

/** What themes are called where they are asked for, and what the page's theme calls them; the reader's own has no other name. */
const THEMES = new Map([['auto', ''], ['light', 'default'], ['dark', 'slate']])

/** What links and buttons stand on. */
const GROUNDS = ['paper', 'soft', 'part-soft', 'good-soft', 'warn-soft', 'stop-soft', 'calm-soft']

/** @param {URLSearchParams} options */
export function dress(options) {
  const theme = options.get('theme') || 'auto'
  const accent = options.get('accent')
  if (!THEMES.has(theme)) console.warn(`theme=${theme} is none of ${[...THEMES.keys()].join(', ')}.`)
  // The reader's choice on the guide itself is left alone.
  const scheme = THEMES.get(theme)
  if (scheme) {
    wear(scheme)
    document.body.dataset.dressed = ''
  }
  if (accent !== null && !isColour(accent)) console.warn(`accent=${accent} is no colour such as #0a5.`)
  else if (accent) colour(accent)
}

/** @param {string} accent */
function colour(accent) {
  for (const [name, scheme] of THEMES) if (scheme) document.body.style.setProperty(`--accent-${name}`, readable(accent, grounds(scheme)))
  document.body.dataset.accent = ''
}

/** @param {string} scheme @returns {string[]} */
function grounds(scheme) {
  const $ground = element('div', { 'data-md-color-scheme': scheme })
  document.documentElement.append($ground)
  const style = getComputedStyle($ground)
  const found = GROUNDS.map((name) => style.getPropertyValue(`--guide-${name}`).trim())
  $ground.remove()
  return found
}
