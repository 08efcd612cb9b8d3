/** On a phone the pages of a section stand in one row: the one that is read is in sight, with its neighbours. */

import { find } from '../shared/element.js'

/** @param {ParentNode} $page */
export function showPlace($page) {
  const $here = $page.querySelector('.section-pages [aria-current]')
  if (!$here) return
  const $row = find($page, '.section-pages ul', HTMLElement)
  const [here, row] = [$here.getBoundingClientRect(), $row.getBoundingClientRect()]
  $row.scrollLeft += here.left + here.width / 2 - row.left - row.width / 2
}
