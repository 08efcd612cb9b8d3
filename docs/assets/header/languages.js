/** The choice of languages: the button opens and closes it, for mouse, finger and key alike. */

import { find } from '../shared/element.js'
import { icon } from '../shared/icons.js'

/** @param {Document} $page */
export function openLanguages($page) {
  const $choice = find($page, '.md-select', HTMLElement)
  const $button = find($choice, 'button', HTMLElement)
  $button.append(icon('languages'))
  const isOpen = () => $button.getAttribute('aria-expanded') === 'true'
  const show = (/** @type {boolean} */ isShown) => $button.setAttribute('aria-expanded', String(isShown))
  const isOutside = (/** @type {?EventTarget} */ $there) => $there instanceof Node && !$choice.contains($there)
  $button.addEventListener('click', () => {
    $button.focus() // which Safari leaves to the script
    show(!isOpen())
  })
  $page.addEventListener('pointerdown', ({ target }) => { if (isOutside(target)) show(false) })
  $choice.addEventListener('focusout', ({ relatedTarget }) => { if (isOutside(relatedTarget)) show(false) })
  $choice.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return
    show(false)
    $button.focus({ preventScroll: true })
  })
  show(false)
}
