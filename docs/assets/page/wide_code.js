/** A block of code that is wider than the page scrolls by key, too. */

import { findAll } from '../shared/element.js'

/** @param {ParentNode} $page */
export function scrollByKey($page) {
  const blocks = findAll($page, 'pre > code', HTMLElement)
  const tell = () => {
    for (const $code of blocks) {
      if ($code.scrollWidth > $code.clientWidth) $code.tabIndex = 0
      else $code.removeAttribute('tabindex')
    }
  }
  if (!blocks.length) return
  window.addEventListener('resize', tell, { passive: true })
  tell()
}
