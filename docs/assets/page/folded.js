/** Where a link leads into what is folded, that opens; and for whoever comes back, what the followed link stands in. */

import { held, hold } from '../shared/entry.js'

/** @param {Document} $page */
export function openFolded($page) {
  const open = () => {
    const $target = $page.querySelector(':target')
    const $fold = $target && $target.closest('details:not([open])')
    if (!$target || !($fold instanceof HTMLDetailsElement)) return
    $fold.open = true
    $target.scrollIntoView()
  }
  for (const event of ['load', 'hashchange']) window.addEventListener(event, open)
  $page.addEventListener('click', ({ target }) => {
    const $fold = target instanceof Element && target.closest('a') && target.closest('details[id]')
    if ($fold) hold({ fold: $fold.id })
  })
  openLeft($page)
}

/** Opens what the reader left by a link in it. @param {Document} $page */
export function openLeft($page) {
  const $fold = $page.getElementById(String(held().fold))
  if ($fold instanceof HTMLDetailsElement) $fold.open = true
}
