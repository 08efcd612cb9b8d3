/** Who changes the language in the quiz takes the walk along. */

import { findAll } from '../shared/element.js'

/** @param {ParentNode} $page */
export function carryWalk($page) {
  for (const $link of findAll($page, 'a[hreflang]', HTMLAnchorElement)) {
    const carry = () => {
      const isWalk = location.hash.includes('=')
      $link.search = isWalk ? location.search : ''
      $link.hash = isWalk ? location.hash : ''
    }
    for (const way of ['click', 'auxclick', 'contextmenu']) $link.addEventListener(way, carry)
  }
}
