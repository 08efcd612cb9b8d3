/** Links into the quiz walk on in it; without JavaScript they lead to the next question's page. */

import { findAll } from '../shared/element.js'

/** @param {ParentNode} $page */
export function walkOn($page) {
  for (const $link of findAll($page, 'a[data-walk]', HTMLAnchorElement)) $link.href = String($link.dataset.walk)
}
