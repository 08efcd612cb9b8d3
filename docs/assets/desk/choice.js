/** Choices beside the desk's box: one of several that the browser remembers, and chips that narrow the list. */

import { element } from '../shared/element.js'
import { recall, remember } from '../shared/memory.js'

/** The value chosen last, if there still is one, or another. @template {string} T @param {string} name @param {T[]} values @param {T} otherwise @returns {T} */
export function chosenLast(name, values, otherwise) {
  return values.find((each) => each === recall(name)) || otherwise
}

/**
 * Radio buttons.
 * @template {string} T
 * @param {string} name under which the browser remembers the choice
 * @param {string} title
 * @param {[T, string][]} values with their words
 * @param {T} chosen
 * @param {(value: T) => void} onChoice
 */
export function choice(name, title, values, chosen, onChoice) {
  const choices = values.map(([value, words]) => {
    const $radio = element('input', { type: 'radio', name, value })
    $radio.checked = value === chosen
    $radio.addEventListener('change', () => {
      remember(name, value)
      onChoice(value)
    })
    return element('label', {}, $radio, ` ${words}`)
  })
  return element('fieldset', {}, element('legend', {}, title), ...choices)
}

/**
 * Buttons of which at most one is pressed; pressing it again lets go.
 * @param {string} title
 * @param {[string, string][]} values with their words
 * @param {string} pressed
 * @param {(value: string) => void} onChoice
 */
export function chips(title, values, pressed, onChoice) {
  const $chips = values.map(([value, words]) => {
    const $chip = element('button.desk-chip', { type: 'button', 'aria-pressed': String(value === pressed) }, words)
    $chip.addEventListener('click', () => {
      const isOn = $chip.getAttribute('aria-pressed') === 'true'
      for (const $each of $chips) $each.setAttribute('aria-pressed', String($each === $chip && !isOn))
      onChoice(isOn ? '' : value)
    })
    return $chip
  })
  return element('div.desk-chips', { role: 'group', 'aria-label': title }, ...$chips)
}
