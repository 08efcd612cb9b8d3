/** Inside another site: tells it the height, and opens links that leave the quiz in a tab of their own. */

import { find } from '../shared/element.js'

const $content = find(document, '.md-content', HTMLElement)

/** The other site's origin is not known here; the height is no secret. */
function tellHeight() {
  parent.postMessage({ quizHeight: Math.ceil($content.getBoundingClientRect().height) }, '*')
}

/** @param {Event} event */
function openOutside({ target }) {
  const $link = target instanceof Element && target.closest('a')
  const address = $link && $link.getAttribute('href')
  if ($link && address && !address.startsWith('#')) $link.target = '_blank'
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe($content)
  document.addEventListener('click', openOutside)
}
