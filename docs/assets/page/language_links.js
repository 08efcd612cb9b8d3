/** Who changes the language in the quiz takes the walk along. */

import { findAll } from '../shared/element.js'

/** @param {ParentNode} $page */
export function carryWalk($page) {
  for (const $link of findAll($page, 'a[hreflang]', HTMLAnchorElement)) {
    $link.addEventListener('click', () => {
      if (!location.hash.includes('=')) return
      $link.search = location.search
      $link.hash = location.hash
    })
  }
}
