/** What the keys do while the desk's box has the focus, or the choice of the language beside it. */

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

/** Arrows are the choice's own; Enter is the box's; Escape goes back to it. @param {import('./desk.js').Desk} desk @returns {(event: KeyboardEvent) => void} */
export function choiceListener(desk) {
  return (event) => {
    if (event.key === 'Escape') desk.$box.focus()
    else if (event.key === 'Enter') act(desk, event)
  }
}

/** @param {import('./desk.js').Desk} desk @param {KeyboardEvent} event @returns {boolean} whether the key is ours alone */
function act(desk, { key, ctrlKey, metaKey }) {
  if (key in MOVES) {
    desk.choose(desk.chosen + MOVES[key])
    desk.reveal()
  } else if (key === 'Enter' && (ctrlKey || metaKey)) desk.open()
  else if (key === 'Enter') desk.copy()
  else {
    if (key === 'Escape') {
      desk.$box.value = ''
      desk.narrow('q', '')
      window.scrollTo(0, 0)
    }
    return false
  }
  return true
}
