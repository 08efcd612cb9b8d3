/** Copy, share and print stand under an outcome's verdict, as in the quiz. */

import { shareLine } from '../quiz/share.js'
import { find, findAll } from '../shared/element.js'

/** @param {ParentNode} $page */
export function addTools($page) {
  const $line = find($page, '.share', HTMLElement)
  const words = JSON.parse(String($line.dataset.words))
  const title = String(find($page, 'h1', HTMLElement).textContent)
  const reply = String(find($page, 'code.reply', HTMLElement).textContent).trimEnd()
  $line.replaceWith(shareLine(words, { title, reply }, './', ...findAll($line, 'a', HTMLElement)))
}
