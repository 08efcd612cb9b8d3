/** What the keys do on the desk: in its box, in the choice of the language beside it, in a blank, and anywhere. */

import { isComposing } from '../shared/composing.js'

/** @type {Record<string, number>} */
const MOVES = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }

/** @param {import('./desk.js').Desk} desk @returns {(event: KeyboardEvent) => void} */
export function keyListener(desk) {
  return (event) => {
    if (isComposing(event)) return
    const isHandled = act(desk, event)
    if (isHandled) event.preventDefault()
  }
}

/** Where the other keys are the field's own, Enter is the box's. @param {import('./desk.js').Desk} desk @returns {(event: KeyboardEvent) => void} */
export function enterListener(desk) {
  return (event) => {
    if (event.key === 'Enter' && !isComposing(event)) act(desk, event)
  }
}

/** Escape starts again wherever the focus is on the desk, or nowhere, unless something is open that it closes. @param {import('./desk.js').Desk} desk @param {HTMLElement} $root @returns {(event: KeyboardEvent) => void} */
export function escapeListener(desk, $root) {
  return (event) => {
    const { key, target } = event
    const isHere = target === document.body || (target instanceof Node && $root.contains(target))
    if (key === 'Escape' && isHere && !isComposing(event) && !document.querySelector('.md-toggle:checked')) desk.restart()
  }
}

/** @param {import('./desk.js').Desk} desk @param {KeyboardEvent} event @returns {boolean} whether the key is ours alone */
function act(desk, { key, ctrlKey, metaKey }) {
  if (key in MOVES) desk.move(MOVES[key])
  else if (key === 'Enter' && (ctrlKey || metaKey)) desk.open()
  else if (key === 'Enter') desk.copy()
  else return false
  return true
}
