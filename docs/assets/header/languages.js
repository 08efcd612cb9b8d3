/** The choice of languages, which opens while the focus is in it. */

import { find } from '../shared/element.js'

/** @param {Document} $page */
export function tellLanguages($page) {
  const $choice = find($page, '.md-select', HTMLElement)
  const $button = find($choice, 'button', HTMLElement)
  const tell = (/** @type {boolean} */ isOpen) => $button.setAttribute('aria-expanded', String(isOpen))
  $choice.addEventListener('focusin', () => tell(true))
  $choice.addEventListener('focusout', () => tell(false))
  $choice.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && target instanceof HTMLElement) target.blur()
  })
  tell(false)
}
