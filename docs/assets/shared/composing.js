/** What an input method keeps for itself: keys, and what is no word yet. */

/** What browsers say while they are its own; Safari says nothing else of the last one. */
const INPUT_METHOD = 229

/** @param {KeyboardEvent} event */
export function isComposing(event) {
  return event.isComposing || event.keyCode === INPUT_METHOD
}

/** On Android keyboards compose every word, Latin ones too: there each letter counts. */
const COMPOSES_ALL = /Android/.test(navigator.userAgent)

/** Tells that something else is typed, as soon as it is a word. @param {HTMLInputElement} $box @param {() => void} tell */
export function whenTyped($box, tell) {
  let isWord = true
  $box.addEventListener('compositionstart', () => { isWord = false })
  $box.addEventListener('compositionend', () => {
    isWord = true
    tell()
  })
  $box.addEventListener('input', () => { if (isWord || COMPOSES_ALL) tell() })
}
