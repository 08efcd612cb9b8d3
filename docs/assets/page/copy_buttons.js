/** A button on each block of code copies it; a reply for support is copied with the page's permanent address. */

import { copyText } from '../shared/copy.js'
import { element, findAll } from '../shared/element.js'
import { published } from '../shared/published.js'

/** `copy`, `copy_ticket`, `copy_reply`, `copied`, `copy_failed`. @typedef {Record<string, string>} Words */

/** @param {ParentNode} $page @param {Words} words */
export function addCopyButtons($page, words) {
  for (const $code of findAll($page, '.md-content pre > code', HTMLElement)) {
    const $fold = $code.closest('details')
    if ($fold) $fold.before(copyLine($code, words))
    else if ($code.parentElement) $code.parentElement.after(copyLine($code, words))
  }
}

/** @param {HTMLElement} $code @param {Words} words */
function copyLine($code, words) {
  const isReply = $code.closest('.reply') !== null
  const name = $code.matches('.ticket') ? words.copy_ticket : words.copy
  const $button = element('button.copy', { type: 'button' }, isReply ? words.copy_reply : name)
  const $said = element('span.copy-said', { role: 'status' })
  $button.addEventListener('click', async () => {
    const text = String($code.textContent).trimEnd()
    const done = await copyText(isReply ? `${text}\n${published(location.href.split(/[?#]/)[0])}`.trim() : text)
    if (!done) select($code)
    $said.textContent = done ? words.copied : words.copy_failed
  })
  return element('p.copy-line', {}, $button, ' ', $said)
}

/** For copying by hand. @param {Node} $node */
function select($node) {
  const selection = getSelection()
  if (selection) selection.selectAllChildren($node)
}
