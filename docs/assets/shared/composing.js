/** Keys that an input method keeps for itself. */

/** What browsers say while they are its own; Safari says nothing else of the last one. */
const INPUT_METHOD = 229

/** @param {KeyboardEvent} event */
export function isComposing(event) {
  return event.isComposing || event.keyCode === INPUT_METHOD
}
